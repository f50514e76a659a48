using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Takes a visit and its promises out of one message, and lists past visits.</summary>
public sealed class VisitNotesSkill(Clients clients, Visits visits, Promises promises, Plans plans, IEnumerable<INoteLines> others) : ISkill
{
    private const int Listed = 20;
    private static readonly TimeSpan TheyMeanTheLastClient = TimeSpan.FromMinutes(30);

    public SkillInfo Info { get; } = new("visit", [Intents.VisitLog, Intents.VisitList])
    {
        Title = VisitWords.Title,
        Examples = [VisitWords.ExampleLog, VisitWords.ExampleList],
        Offers = new Dictionary<string, Offer> { [Intents.VisitLog] = VisitWords.OfferLog, [Intents.VisitList] = VisitWords.OfferList },
    };

    public IReadOnlyList<Sample> Samples => VisitSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame.Intent == Intents.VisitLog ? LogAsync(turn, frame, cancellationToken) : ListAsync(turn, frame, cancellationToken);

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press is { Verb: "list" } && press["client"] is { } clientId
            ? ListOfClientAsync(turn, clientId, Moments.TryDay(press["from"]), Moments.TryDay(press["to"]), cancellationToken)
            : Task.FromResult(Answer.Say(ConfirmingWords.NotFound.In(turn.Language)));

    public async Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var client = proposal.ClientId is null ? null : await clients.FindAsync(turn.Reader, proposal.ClientId, cancellationToken);
        var composed = VisitComposer.Compose(VisitEdits.Settle(client is null ? proposal with { ClientId = null } : proposal), client, turn);
        var lines = new List<ProposalLine>();
        foreach (var line in composed.Lines)
            lines.Add(others.FirstOrDefault(o => o.Kind == line.Kind) is { } other ? await other.ComposeAsync(turn, composed, line, client, cancellationToken) : line);
        return composed with { Lines = lines };
    }

    public Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken) =>
        others.FirstOrDefault(o => o.Kind == line.Kind) is { } other ? other.FormAsync(turn, proposal, line, cancellationToken) : Task.FromResult(VisitEdits.Form(line, turn.Language));

    public async Task<Proposal?> ChangeInWordsAsync(Turn turn, Proposal proposal, string words, CancellationToken cancellationToken)
    {
        var (report, deadline) = Understander.DaysIn(words, turn.Now);
        if (VisitEdits.Day(proposal, report, deadline, turn.Today) is { } changed) return changed;
        var client = proposal.ClientId is null ? null : await clients.FindAsync(turn.Reader, proposal.ClientId, cancellationToken);
        if (client is null || proposal.Lines.FirstOrDefault(l => l.Kind == VisitComposer.VisitKindOfLine) is not { } visit || PeopleOfClient.Meant(client, words).Count == 0) return null;
        var fields = new Dictionary<string, string>(visit.Fields) { ["people"] = words };
        return proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == visit.Id ? l with { Fields = fields } : l)] };
    }

    public async Task<string?> SayStoredAsync(Turn turn, string collection, string id, CancellationToken cancellationToken) => collection switch
    {
        Visits.Collection => await visits.FindAsync(turn.Reader, id, cancellationToken) is { } visit ? VisitSentences.Say(visit, turn.Language, turn.Today) : null,
        Promises.Collection => await promises.FindAsync(turn.Reader, id, cancellationToken) is { } promise ? VisitSentences.Say(promise, turn.Language, turn.Today) : null,
        _ => null,
    };

    private async Task<Answer> LogAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var (clientId, from) = await ClientAsync(turn, frame, cancellationToken);
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
            Candidates = clientId is null && frame.Client is { } named ? named.Ids : [],
            Lines = VisitComposer.Lines(frame, others, turn.Now),
        };
        var proposal = await ComposeAsync(turn, noted, cancellationToken);
        var live = new Reply { LiveKey = ConfirmingCards.LiveKey(proposal) };
        if (proposal.ClientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client)
            return new Answer(live with { Card = ConfirmingCards.Pending(proposal, client, turn.Language) }) { Proposals = [proposal], ClientId = id };

        var candidates = await clients.FindManyAsync(turn.Reader, proposal.Candidates, cancellationToken);
        if (frame.Client is { } missing && candidates.Count == 0)
            return new Answer(Reply.Say(VisitWords.NotFoundKept.In(turn.Language, Quotes.Cut(missing.Words, 40)))) { Proposals = [proposal] };
        if (candidates.Count == 0) candidates = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, 5, cancellationToken);
        return new Answer(live with { Card = ConfirmingCards.WhichClient(proposal, candidates, turn.Language) }) { Proposals = [proposal] };
    }

    /// <summary>The client the words name; else the one spoken of in the last half hour, else the only one planned for today: assumed, and said so.</summary>
    private async Task<(string? Id, string? From)> ClientAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Client is { } named) return (named.Ids.Count == 1 ? named.Ids[0] : null, null);
        if (turn.Conversation is { ClientId: { } last, ClientAt: { } at } && turn.Now - Moments.FromInstant(at) < TheyMeanTheLastClient && await clients.FindAsync(turn.Reader, last, cancellationToken) is not null)
            return (last, "talk");
        var today = await plans.OfDayAsync(turn.Reader, turn.Staff.Id, turn.Today, cancellationToken);
        return today.Select(p => p.ClientId).Distinct().ToList() is [var planned] ? (planned, "plan") : (null, null);
    }

    private async Task<Answer> ListAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var (from, to) = (frame.Date?.From, frame.Date?.To);
        if (frame.Client is { Ids: [var id] }) return await ListOfClientAsync(turn, id, from, to, cancellationToken);
        if (frame.Client is { Ids.Count: > 1 } several)
        {
            var candidates = await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken);
            return Answer.Show(VisitListCard.Which(candidates, from, to, turn.Language));
        }
        if (frame.Client is { } missing) return Answer.Say(VisitWords.NotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        var mine = await visits.OfStaffAsync(turn.Reader, turn.Staff.Id, from ?? turn.Today.AddMonths(-1), to, Listed + 1, cancellationToken);
        var named = await clients.FindManyAsync(turn.Reader, [.. mine.Select(v => v.ClientId).Distinct()], cancellationToken);
        return Answer.Show(VisitListCard.Compose(VisitWords.ListMine.In(turn.Language), mine, named, from ?? turn.Today.AddMonths(-1), to, Listed, turn.Language, turn.Today));
    }

    private async Task<Answer> ListOfClientAsync(Turn turn, string clientId, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, clientId, "visits", cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        var found = await visits.OfClientAsync(turn.Reader, clientId, from, to, Listed + 1, cancellationToken);
        var title = VisitWords.ListTitle.In(turn.Language, client.ShortName);
        return Answer.Show(VisitListCard.Compose(title, found, [], from, to, Listed, turn.Language, turn.Today)) with { ClientId = clientId };
    }
}
