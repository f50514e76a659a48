using CrmBot.Data;
using CrmBot.Skills.FileReviews;
using CrmBot.Skills.TeamDay;

namespace CrmBot.Skills.Mornings;

/// <summary>Gathers what a manager's day begins with, for himself alone.</summary>
public sealed class MorningReads(TeamDayStores stores, TeamDayRules rules, Promises promises, Data.Complaints complaints, Proposals proposals, FileReviewReads reviews)
{
    private const int Most = 50;

    private static readonly IReadOnlyList<Tier> Tiers = [Tier.A, Tier.B];

    public TeamDayRules Rules => rules;

    public async Task<MorningFacts> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (self, today) = (turn.Staff.Id, turn.Today.ToDay());
        var plans = await stores.Plans.OfDayAsync(turn.Reader, self, turn.Today, cancellationToken);
        var due = (await promises.OpenOfStaffAsync(turn.Reader, self, Most, cancellationToken)).Where(p => p.By == PromiseSide.Us && p.DueOn is { } on && string.CompareOrdinal(on, today) <= 0).ToList();
        var waiting = (await complaints.InHandAsync(turn.Reader, Most, cancellationToken)).Where(c => c.AwaitsAnswer && c.OpenPause is null && (c.HandlerId ?? c.OwnerId) == self).ToList();
        var overdue = await stores.Evidences.OverdueClientsAsync(turn.Reader, [self], Tiers, turn.Today, rules.CadenceOf, cancellationToken);
        var unsaved = (await proposals.PendingOfAsync(turn.Reader, Most, cancellationToken)).Where(p => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(p.CreatedAt), turn.Zone).DateTime) < turn.Today).ToList();
        var names = new Dictionary<string, string>(await stores.Plans.NamesAsync(turn.Reader, plans, cancellationToken), StringComparer.Ordinal);
        foreach (var client in await stores.Clients.FindManyAsync(turn.Reader, [.. due.Select(p => p.ClientId).Concat(waiting.Select(c => c.ClientId)).Concat(unsaved.Select(u => u.ClientId).OfType<string>()).Distinct()], cancellationToken))
            names[client.Id] = client.ShortName;
        return new MorningFacts
        {
            Now = turn.Now,
            Zone = turn.Zone,
            Language = turn.Language,
            Rules = rules.Complaints,
            Plans = plans,
            Promises = due,
            Complaints = waiting,
            // By tier first, then by how far over its rhythm it is.
            Call = overdue.Where(o => o.Last is not null).OrderBy(o => o.Client.Tier).ThenByDescending(o => (turn.Today.DayNumber - o.Last!.Value.DayNumber) / (double)o.Cadence).FirstOrDefault() ?? (overdue.Count > 0 ? overdue[0] : null),
            Unsaved = unsaved,
            Review = await reviews.OfAsync(turn, self, cancellationToken),
            Names = names,
        };
    }
}
