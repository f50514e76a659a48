using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Takes all that one message reports out of it as lines to save, and lists past visits.</summary>
public sealed class VisitNotesSkill(NoteLines lines, NoteClient whose, Bursts bursts, Clients clients, NoteRecords records) : ISkill
{
    private const int Listed = 20;

    public SkillInfo Info { get; } = new("visit", [Intents.VisitLog, Intents.VisitList, Intents.ClientUpdate])
    {
        Title = VisitWords.Title,
        Examples = [VisitWords.ExampleLog, VisitWords.ExampleList],
        Offers = new Dictionary<string, Offer> { [Intents.VisitLog] = VisitWords.OfferLog, [Intents.VisitList] = VisitWords.OfferList },
    };

    public IReadOnlyList<Sample> Samples => VisitSamples.All;

    public bool CanCorrect => true;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame.Intent == Intents.VisitList ? ListAsync(turn, frame, cancellationToken) : NoteAsync(turn, frame, cancellationToken);

    public Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => bursts.JoinAsync(turn, frame, cancellationToken);

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press is { Verb: "list" } && press["client"] is { } clientId
            ? ListOfClientAsync(turn, clientId, Moments.TryDay(press["from"]), Moments.TryDay(press["to"]), press["said"], cancellationToken)
            : Task.FromResult(Answer.Say(ConfirmingWords.NotFound.In(turn.Language)));

    public Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken) => lines.ComposeAsync(turn, proposal, cancellationToken);

    public Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken) =>
        Task.FromResult(lines.Form(line, turn.Language));

    public async Task<Proposal?> ChangeInWordsAsync(Turn turn, Proposal proposal, Correction correction, CancellationToken cancellationToken)
    {
        if (VisitEdits.Day(proposal, correction, turn.Now) is { } changed) return changed;
        var client = proposal.ClientId is null ? null : await clients.FindAsync(turn.Reader, proposal.ClientId, cancellationToken);
        return client is null ? null : VisitEdits.Person(proposal, client, correction);
    }

    public Task<string?> SayStoredAsync(Turn turn, string collection, string id, CancellationToken cancellationToken) => records.SayAsync(turn, collection, id, cancellationToken);

    private async Task<Answer> NoteAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var taken = lines.Take(frame);
        if (taken.Count == 0) return Answer.Say(VisitWords.NothingToNote.In(turn.Language));
        var (clientId, from) = await whose.FindAsync(turn, frame, cancellationToken);
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

    private async Task<Answer> ListAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var (from, to) = (frame.Date?.From, frame.Date?.To);
        if (frame.Client is { Ids: [var id] }) return await ListOfClientAsync(turn, id, from, to, null, cancellationToken);
        if (frame.Client is { Ids.Count: > 1 } several)
        {
            var candidates = await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken);
            return Answer.Show(VisitListCard.Which(several.Words, candidates, from, to, turn.Language));
        }
        if (frame.Client is { } missing) return Answer.Say(VisitWords.NotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        var mine = await records.Visits.OfStaffAsync(turn.Reader, turn.Staff.Id, from ?? turn.Today.AddMonths(-1), to, Listed + 1, cancellationToken);
        var named = await clients.FindManyAsync(turn.Reader, [.. mine.Select(v => v.ClientId).Distinct()], cancellationToken);
        return Answer.Show(VisitListCard.Compose(VisitWords.ListMine.In(turn.Language), mine, named, from ?? turn.Today.AddMonths(-1), to, Listed, turn.Language, turn.Today));
    }

    private async Task<Answer> ListOfClientAsync(Turn turn, string clientId, DateOnly? from, DateOnly? to, string? said, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, clientId, "visits", cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        var found = await records.Visits.OfClientAsync(turn.Reader, clientId, from, to, Listed + 1, cancellationToken);
        var title = VisitWords.ListTitle.In(turn.Language, client.ShortName);
        return Answer.Show(VisitListCard.Compose(title, found, [], from, to, Listed, turn.Language, turn.Today)) with { ClientId = clientId, SettledName = said is null ? null : new SettledName(said, clientId, client.ShortName) };
    }
}
