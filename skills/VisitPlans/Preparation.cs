using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.VisitPlans;

/// <summary>One visit to get ready for; without facts where the client's file is not the reader's, without a plan where none is made yet.</summary>
public sealed record Prepared(Plan? Plan, string Client, BriefFacts? Facts)
{
    /// <summary>The questions where a model is asked about them; null: as written in code.</summary>
    public Worded? Questions { get; init; }

    /// <summary>A model is to word them behind the turn.</summary>
    public bool IsToWord { get; init; }
}

/// <summary>Gets a day's visits ready: for each what to know, the goal, what is promised, what to ask. Made of records alone; a model may word the questions behind the turn.</summary>
public sealed class Preparation(Plans plans, Clients clients, BriefReads reads, Rewording rewording, BriefWriting writing)
{
    private const int Most = 6;
    private const int Soonest = 5;
    private const char Bar = '|';

    public const string Live = "prepared";

    /// <summary>The card of the day's visits; null where none is planned.</summary>
    public async Task<Answer?> DayAsync(Turn turn, DateOnly day, CancellationToken cancellationToken)
    {
        var planned = (await plans.OfDayAsync(turn.Reader, turn.Staff.Id, day, cancellationToken)).Take(Most).ToList();
        if (planned.Count == 0) return null;
        var prepared = await ReadAsync(turn, planned, cancellationToken);
        return Shown(turn, PreparationCard.Compose(prepared, day, Viewer.Of(turn)), prepared, day.ToDay()) with { ClientId = planned.Count == 1 ? planned[0].ClientId : null };
    }

    /// <summary>What to ask one client, and what to know before: of the visit planned for the day, else of the next one, else of none. Null where the client is not the reader's to see.</summary>
    public async Task<Answer?> OfClientAsync(Turn turn, string clientId, DateOnly? day, CancellationToken cancellationToken)
    {
        if (await FactsAsync(turn, clientId, cancellationToken) is not { } facts) return null;
        var plan = (await plans.OfClientAsync(turn.Reader, clientId, day ?? turn.Today, Soonest, cancellationToken)).FirstOrDefault(p => day is not { } on || p.On == on.ToDay());
        var visit = await WithQuestionsAsync(turn, new Prepared(plan, facts.Client.ShortName, facts), cancellationToken);
        return Shown(turn, PreparationCard.ComposeOne(visit, Viewer.Of(turn)), [visit], $"{day?.ToDay()}{Bar}{clientId}") with { ClientId = clientId };
    }

    /// <summary>A card of these visits, drawn anew.</summary>
    public async Task<Reply?> DrawAsync(Turn turn, string recordId, CancellationToken cancellationToken) => recordId.Split(Bar, 2) switch
    {
        [var said, var clientId] => (await OfClientAsync(turn, clientId, Moments.TryDay(said), cancellationToken))?.Reply,
        [var said] when Moments.TryDay(said) is { } day => (await DayAsync(turn, day, cancellationToken))?.Reply,
        _ => null,
    };

    private static Answer Shown(Turn turn, Card card, IReadOnlyList<Prepared> prepared, string recordId)
    {
        var reply = Reply.Show(card);
        if (prepared.Any(p => p.Questions is not null))
            reply = reply with { LiveKey = KeyOf(turn, recordId), Live = new Notice(turn.Staff.Id, ClientBriefSkill.Name, Live, recordId), LiveVersion = 1 + prepared.Count(p => p.Questions is not null && !p.IsToWord) };
        var day = recordId.Split(Bar)[0];
        return new Answer(reply)
        {
            Work = [.. prepared.Where(p => p.IsToWord).Select(p => p.Facts!.Client.Id).Distinct().Select(c => new Notice(turn.Staff.Id, ClientBriefSkill.Name, Live, $"{day}{Bar}{c}"))],
        };
    }

    /// <summary>The card of these visits of a day.</summary>
    public async Task<Card> OfAsync(Turn turn, IReadOnlyList<Plan> planned, DateOnly day, CancellationToken cancellationToken) =>
        PreparationCard.Compose(await ReadAsync(turn, planned, cancellationToken), day, Viewer.Of(turn));

    /// <summary>Has the model word the questions for one client, behind the turn.</summary>
    public async Task<Worked?> WriteAsync(Turn turn, string recordId, CancellationToken cancellationToken)
    {
        if (recordId.Split(Bar, 2) is not [var day, var clientId] || await FactsAsync(turn, clientId, cancellationToken) is not { } facts) return null;
        return await rewording.WriteAsync(turn, JobOf(turn, facts), cancellationToken) is { } worked ? worked with { Redrawn = [KeyOf(turn, day), KeyOf(turn, recordId)] } : null;
    }

    private async Task<IReadOnlyList<Prepared>> ReadAsync(Turn turn, IReadOnlyList<Plan> planned, CancellationToken cancellationToken)
    {
        var names = await plans.NamesAsync(turn.Reader, planned, cancellationToken);
        var prepared = new List<Prepared>(planned.Count);
        foreach (var plan in planned)
        {
            prepared.Add(await WithQuestionsAsync(turn, new Prepared(plan, names.GetValueOrDefault(plan.ClientId, ""), await FactsAsync(turn, plan.ClientId, cancellationToken)), cancellationToken));
        }
        return prepared;
    }

    private async Task<Prepared> WithQuestionsAsync(Turn turn, Prepared visit, CancellationToken cancellationToken)
    {
        if (visit.Facts is not { } facts || !rewording.Serves(facts.Client)) return visit;
        var job = JobOf(turn, facts);
        var text = await rewording.FindAsync(turn, job, cancellationToken);
        return visit with { Questions = Worded.Of(job, text, turn.Language), IsToWord = text is null };
    }

    private async Task<BriefFacts?> FactsAsync(Turn turn, string clientId, CancellationToken cancellationToken) =>
        await clients.OpenAsync(turn.Reader, clientId, "prepare", cancellationToken) is { } client ? await reads.ReadAsync(client, turn, cancellationToken) with { Rules = writing.Rules } : null;

    private DraftJob JobOf(Turn turn, BriefFacts facts) => PreparationQuestions.JobOf(facts, Viewer.Of(turn), writing.Model);

    private static string KeyOf(Turn turn, string recordId) => $"prepare:{turn.Staff.Id}:{recordId}";
}
