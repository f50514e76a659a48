using System.Security.Cryptography;
using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.Drafting.Letters;

/// <summary>Shows a text for a client as a bare message with its card behind it, at once as written in code; a model may reword it behind the turn, and both are then changed in place.</summary>
public sealed class LetterWriting(Rewording rewording)
{
    public const string Text = "letter";
    public const string Behind = "lettercard";

    public bool Serves(Client client) => rewording.Serves(client);

    /// <summary>The message and the card behind it; <paramref name="record"/> names the letter to the skill that writes it.</summary>
    public async Task<Answer> ShowAsync(Turn turn, string skill, string record, ClientLetter letter, Func<Worded, Card> card, CancellationToken cancellationToken)
    {
        var text = await FindAsync(turn, letter, cancellationToken);
        return new Answer(Bare(turn, skill, record, letter, text))
        {
            More = [Card(turn, skill, record, letter, text, card)],
            Work = text is null && rewording.Serves(letter.Job.Set.Client) ? [new Notice(turn.Staff.Id, skill, Text, record)] : [],
        };
    }

    /// <summary>One of the two as it is now.</summary>
    public async Task<Reply> DrawAsync(Turn turn, Notice notice, ClientLetter letter, Func<Worded, Card> card, CancellationToken cancellationToken)
    {
        var text = await FindAsync(turn, letter, cancellationToken);
        return notice.View == Text ? Bare(turn, notice.Skill, notice.RecordId, letter, text) : Card(turn, notice.Skill, notice.RecordId, letter, text, card);
    }

    /// <summary>Has the model word it behind the turn.</summary>
    public async Task<Worked?> WriteAsync(Turn turn, Notice work, ClientLetter letter, CancellationToken cancellationToken) =>
        await rewording.WriteAsync(turn, letter.Job, cancellationToken) is { } worked ? worked with { Redrawn = [KeyOf(turn, work.Skill, Text, work.RecordId), KeyOf(turn, work.Skill, Behind, work.RecordId)] } : null;

    private async ValueTask<ModelText?> FindAsync(Turn turn, ClientLetter letter, CancellationToken cancellationToken) =>
        rewording.Serves(letter.Job.Set.Client) ? await rewording.FindAsync(turn, letter.Job, cancellationToken) : null;

    private Reply Bare(Turn turn, string skill, string record, ClientLetter letter, ModelText? text) =>
        Alive(turn, Reply.Say(letter.TextOf(Worded.Of(letter.Job, text, turn.Language).Draft, turn.Language)) with { IsForClient = true }, skill, Text, record, letter, text);

    private Reply Card(Turn turn, string skill, string record, ClientLetter letter, ModelText? text, Func<Worded, Card> card) =>
        Alive(turn, Reply.Show(card(Worded.Of(letter.Job, text, turn.Language))), skill, Behind, record, letter, text);

    private Reply Alive(Turn turn, Reply reply, string skill, string view, string record, ClientLetter letter, ModelText? text) => !rewording.Serves(letter.Job.Set.Client) ? reply
        : reply with { LiveKey = KeyOf(turn, skill, view, record), Live = new Notice(turn.Staff.Id, skill, view, record), LiveVersion = text is null ? 1 : 2 };

    private static string KeyOf(Turn turn, string skill, string view, string record) =>
        $"{view}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Staff.Id}|{skill}|{record}")).AsSpan(0, 12))}";
}
