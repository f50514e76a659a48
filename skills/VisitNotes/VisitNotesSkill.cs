using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes.PastVisits;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Takes all that one message reports out of it as lines to save, and lists past visits.</summary>
public sealed class VisitNotesSkill(NoteLines lines, NoteClient whose, Bursts bursts, VisitAsking asking, Clients clients, NoteRecords records) : ISkill
{
    public SkillInfo Info { get; } = new("visit", [Intents.VisitLog, Intents.VisitList, Intents.ClientUpdate])
    {
        Title = VisitWords.Title,
        Commands = [VisitWords.CommandLog, VisitWords.CommandList],
        Examples = [VisitWords.ExampleLog, VisitWords.ExampleList, VisitWords.ExampleSearch],
        Offers = new Dictionary<string, Offer> { [Intents.VisitLog] = VisitWords.OfferLog, [Intents.VisitList] = VisitWords.OfferList },
    };

    public IReadOnlyList<Sample> Samples => VisitSamples.All;

    public bool CanCorrect => true;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame.Intent == Intents.VisitList ? asking.AskAsync(turn, frame, cancellationToken) : NoteAsync(turn, frame, cancellationToken);

    /// <summary>What goes on with an open note, and visits arranged with several clients at once: a line each, as in a note about several.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        await bursts.JoinAsync(turn, frame, cancellationToken) ?? (IsOfSeveral(frame) ? await NoteAsync(turn, frame, cancellationToken) with { FromWords = true } : null);

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => press switch
    {
        { Verb: VisitQuestion.Verb } => asking.AnswerAsync(turn, VisitQuestion.Of(press), press["said"], cancellationToken),
        { Verb: VisitQuestion.Whole } when press["id"] is { } id => asking.WholeAsync(turn, id, cancellationToken),
        _ => Task.FromResult(Answer.Say(ConfirmingWords.NotFound.In(turn.Language))),
    };

    public Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken) => lines.ComposeAsync(turn, proposal, cancellationToken);

    public Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken) =>
        Task.FromResult(lines.Form(line, turn.Language));

    public async Task<Proposal?> ChangeInWordsAsync(Turn turn, Proposal proposal, Correction correction, CancellationToken cancellationToken)
    {
        if (VisitEdits.Day(proposal, correction, turn.Now) is { } changed) return VisitEdits.WithTime(proposal, changed, correction.Words);
        if (VisitEdits.Time(proposal, correction) is { } timed) return timed;
        // 周五 is a day, whoever of the client's people is called 周.
        if (Understander.DaysIn(correction.Words, turn.Now).Deadline is not null) return null;
        var client = proposal.ClientId is null ? null : await clients.FindAsync(turn.Reader, proposal.ClientId, cancellationToken);
        return client is null ? null : VisitEdits.Person(proposal, client, correction);
    }

    public Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) => records.SayAsync(turn, change, cancellationToken);

    // 明天去宏达和鼎盛: a line for each.
    private static bool IsOfSeveral(Frame frame) =>
        frame.Intent == Intents.VisitPlan && frame.Records.OfType<PlanMention>().ToList() is { Count: > 1 } plans && plans.Exists(p => p.Client is not null);

    private async Task<Answer> NoteAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var taken = lines.Take(frame);
        if (taken.Count == 0) return Answer.Say(VisitWords.NothingToNote.In(turn.Language));
        var (clientId, from) = await whose.FindAsync(turn, frame, cancellationToken);
        taken = await WithPeopleAsync(turn, frame, taken, clientId, cancellationToken);
        var noted = new Proposal
        {
            Id = turn.IdFor("p"),
            AuthorId = turn.Staff.Id,
            Skill = Info.Name,
            Conversation = turn.Conversation.Id,
            MessageKey = turn.Message.Key,
            Text = frame.Text,
            Language = turn.Language,
            CreatedAt = turn.Now.ToInstant(),
            ClientId = clientId,
            ClientFrom = from,
            Candidates = clientId is null && NoteClient.Named(frame) is { } named ? named.Ids : [],
            ClientWords = clientId is null && NoteClient.Named(frame) is { Ids.Count: > 1 } several ? several.Words : null,
            Lines = taken,
        };
        return await whose.ShowAsync(turn, await ComposeAsync(turn, noted, cancellationToken), frame, cancellationToken);
    }

    // 打电话回王强了: the client's own people are known by their full names, whatever stands around them.
    private async Task<IReadOnlyList<ProposalLine>> WithPeopleAsync(Turn turn, Frame frame, IReadOnlyList<ProposalLine> taken, string? clientId, CancellationToken cancellationToken)
    {
        if (clientId is null || frame.People.Any(p => p.StaffId is null) || taken.Count(l => l.Kind == VisitLine.Name) != 1 || await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return taken;
        var named = client.KeyPeople.Select(p => p.Name).Where(n => n.Length > 1 && frame.Text.Contains(n, StringComparison.Ordinal)).ToList();
        return named.Count == 0 ? taken
            : [.. taken.Select(l => l.Kind == VisitLine.Name && LineFields.Text(l, "people") is null ? l with { Fields = new Dictionary<string, string>(l.Fields) { ["people"] = string.Join(LineFields.Bar, named) } } : l)];
    }
}
