using CrmBot.Data;

namespace CrmBot.Skills.Confirming;

/// <summary>Does at once what a button names, or what is own, exact and can be taken back: one effect however often it is delivered, with undo like any save.</summary>
public sealed class Acting(Proposals proposals, Saving saving)
{
    /// <summary>The field of a line that names the record whose cards show the change.</summary>
    public const string Record = "record";

    /// <summary>Applies the lines and returns the saved proposal; else why nothing was done. A second delivery of the message finds what the first one did and works out no lines.</summary>
    public async Task<Act> DoAsync(Turn turn, string skill, string about, string? clientId, Func<Task<IReadOnlyList<ProposalLine>>> linesAsync, CancellationToken cancellationToken)
    {
        var id = turn.IdFor("a");
        if (await proposals.FindAsync(turn.Reader, id, cancellationToken) is { State: ProposalState.Applied } before) return new Act(before);
        var lines = await linesAsync();
        if (lines.Count == 0) return new Act(null);
        var proposal = new Proposal
        {
            Id = id,
            AuthorId = turn.Staff.Id,
            Skill = skill,
            Conversation = turn.Conversation.Id,
            MessageKey = turn.Message.Key,
            Text = about,
            Language = turn.Language,
            CreatedAt = turn.Now.ToInstant(),
            ClientId = clientId,
            Lines = lines,
        };
        var result = await saving.ActAsync(turn, proposal, cancellationToken);
        return result.Outcome == ChangeOutcome.Done ? new Act(result.Proposal) : new Act(null)
        {
            Otherwise = Answer.Say((result.Outcome switch
            {
                ChangeOutcome.Refused => ConfirmingWords.ClientGone,
                ChangeOutcome.Conflict => ConfirmingWords.ChangedMeanwhile,
                _ => ConfirmingWords.NotSaved,
            }).In(turn.Language)),
        };
    }

    /// <summary>An act as sample cards show it: just done, with time to take it back.</summary>
    internal static Proposal Sample(string skill) => new()
    {
        Id = "a1",
        AuthorId = "s01",
        Skill = skill,
        Conversation = "sample",
        MessageKey = "m1",
        Text = "",
        Language = Language.Zh,
        CreatedAt = "2026-11-22T06:05:00.000Z",
        UndoUntil = "2026-11-22T06:15:00.000Z",
        State = ProposalState.Applied,
        Lines = [],
    };

    /// <summary>A line that is done without being shown to tick.</summary>
    public static ProposalLine Line(int number, string kind, string record, string sentence, params IReadOnlyList<Change> changes) => new()
    {
        Id = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Kind = kind,
        Ticked = true,
        Fields = new Dictionary<string, string> { [Record] = record },
        Sentence = sentence,
        Changes = changes,
    };
}

/// <summary>What became of an act: the saved proposal; or neither, when there was nothing to do; or what to answer instead.</summary>
public sealed record Act(Proposal? Done)
{
    public Answer? Otherwise { get; init; }
}
