using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.VisitPlans;

/// <summary>One visit to get ready for; without facts where the client's file is not the reader's.</summary>
public sealed record Prepared(Plan Plan, string Client, BriefFacts? Facts);

/// <summary>Gets a day's visits ready: for each what to know, the goal, what is promised, what to ask. Made of records alone.</summary>
public sealed class Preparation(Plans plans, Clients clients, BriefReads reads, IOptions<BriefOptions> options)
{
    private const int Most = 6;

    /// <summary>The card of the day's visits; null where none is planned.</summary>
    public async Task<Answer?> DayAsync(Turn turn, DateOnly day, CancellationToken cancellationToken)
    {
        var planned = (await plans.OfDayAsync(turn.Reader, turn.Staff.Id, day, cancellationToken)).Take(Most).ToList();
        return planned.Count == 0 ? null : Answer.Show(await OfAsync(turn, planned, day, cancellationToken)) with { ClientId = planned.Count == 1 ? planned[0].ClientId : null };
    }

    /// <summary>The card of these visits of a day.</summary>
    public async Task<Card> OfAsync(Turn turn, IReadOnlyList<Plan> planned, DateOnly day, CancellationToken cancellationToken)
    {
        var names = await plans.NamesAsync(turn.Reader, planned, cancellationToken);
        var prepared = new List<Prepared>(planned.Count);
        foreach (var plan in planned)
        {
            var client = await clients.OpenAsync(turn.Reader, plan.ClientId, "prepare", cancellationToken);
            var facts = client is null ? null : await reads.ReadAsync(client, turn, cancellationToken) with { Rules = options.Value };
            prepared.Add(new Prepared(plan, names.GetValueOrDefault(plan.ClientId, ""), facts));
        }
        return PreparationCard.Compose(prepared, day, Viewer.Of(turn));
    }
}
