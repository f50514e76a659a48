using CrmBot.Skills.Drafting.Letters;

namespace CrmBot.Skills.Complaints;

/// <summary>Writes answers for clients who complained, and finds again the one that a card in a chat shows.</summary>
public sealed class ComplaintLetters(ComplaintReads reads, LetterWriting writing)
{
    private const char Bar = '|';

    /// <summary>The answer as a bare message, and behind it a card with what it is made of.</summary>
    public async Task<Answer> ShowAsync(Turn turn, ComplaintSight sight, LetterTone tone, LetterEdits edits, string? missing, CancellationToken cancellationToken)
    {
        var letter = ComplaintDraft.Letter(sight, tone, edits);
        if (missing is not null) letter = letter with { Missing = missing };
        var answer = await writing.ShowAsync(turn, ComplaintButtons.Skill, $"{sight.Complaint.Id}{Bar}{tone}{Bar}{edits}", letter, w => ComplaintForms.Draft(sight, tone, letter, w), cancellationToken);
        return answer with { ClientId = sight.Complaint.OwnerId == sight.Viewer.Id ? sight.Complaint.ClientId : null };
    }

    /// <summary>The message or its card as it is now.</summary>
    public async Task<Reply?> DrawAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        await FindAsync(turn, notice, cancellationToken) is var (sight, tone, letter) ? await writing.DrawAsync(turn, notice, letter, w => ComplaintForms.Draft(sight, tone, letter, w), cancellationToken) : null;

    /// <summary>Has the model word it behind the turn.</summary>
    public async Task<Worked?> WriteAsync(Turn turn, Notice work, CancellationToken cancellationToken) =>
        await FindAsync(turn, work, cancellationToken) is var (_, _, letter) ? await writing.WriteAsync(turn, work, letter, cancellationToken) : null;

    public bool Serves(ComplaintSight sight) => writing.Serves(ComplaintDraft.Letter(sight, LetterTone.Plain, LetterEdits.None).Job.Set.Client);

    private async Task<(ComplaintSight Sight, LetterTone Tone, ClientLetter Letter)?> FindAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.RecordId.Split(Bar, 3) is not [var id, var said, var changed] || !Enum.TryParse<LetterTone>(said, out var tone) || await reads.FindAsync(turn, id, cancellationToken) is not { } sight) return null;
        return (sight, tone, ComplaintDraft.Letter(sight, tone, LetterEdits.Of(changed)));
    }
}
