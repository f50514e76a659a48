using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A client to see, why, how much that weighs, and the day that would be right.</summary>
public sealed record Due(Client Client, int Weight, IReadOnlyList<PlanReason> Reasons, DateOnly Wanted)
{
    /// <summary>Only the rhythm asks for it, and it is over already: any day is as good.</summary>
    public bool AnyDay { get; init; }

    /// <summary>It should not be later than the day wanted.</summary>
    public bool NotLater { get; init; }

    public PlanPurpose Purpose => Reasons[0].Kind switch
    {
        PlanReasonKind.Renewal => PlanPurpose.Volume,
        PlanReasonKind.Cadence or PlanReasonKind.NoContact when Client.Stage is Stage.Prospect or Stage.New => PlanPurpose.NewClient,
        _ => PlanPurpose.Bond,
    };
}

/// <summary>Weighs what speaks for seeing each client within a period. Pure: the same evidence gives the same order.</summary>
public static class PlanRanking
{
    private const int MostReasons = 3;

    /// <summary>The clients that something speaks for, the weightiest first.</summary>
    public static IReadOnlyList<Due> Of(PlanEvidence evidence, DateOnly from, DateOnly to, PlanOptions rules)
    {
        var calledOff = evidence.Plans.Where(p => p.State == PlanState.Cancelled).GroupBy(p => p.ClientId).ToDictionary(g => g.Key, g => g.Max(p => p.On)!, StringComparer.Ordinal);
        var due = new List<Due>(evidence.Clients.Count);
        foreach (var client in evidence.Clients)
        {
            if (Weigh(client, evidence, calledOff.GetValueOrDefault(client.Id), from, to, rules) is { } one) due.Add(one);
        }
        due.Sort(static (a, b) => (b.Weight, a.Client.Id).CompareTo((a.Weight, b.Client.Id)));
        return due;
    }

    /// <summary>How often the client is to be seen, in days.</summary>
    public static int CadenceOf(Client client, PlanOptions rules) => client.CadenceDays ?? client.Tier switch
    {
        Tier.A => rules.DaysA,
        Tier.B => rules.DaysB,
        _ => rules.DaysC,
    };

    private static Due? Weigh(Client client, PlanEvidence evidence, string? calledOff, DateOnly from, DateOnly to, PlanOptions rules)
    {
        var found = new List<(int Weight, PlanReason Reason, DateOnly Wanted, bool NotLater)>();
        foreach (var complaint in evidence.Complaints.GetValueOrDefault(client.Id) ?? [])
        {
            var day = DateOnly.FromDateTime(Moments.FromInstant(complaint.ComplainedAt).UtcDateTime);
            found.Add((complaint.Severity == "high" ? 120 : 100, new(PlanReasonKind.Complaint, day, 0, complaint.Number, complaint.Text), from, true));
        }
        foreach (var promise in evidence.Promises.GetValueOrDefault(client.Id) ?? [])
        {
            if (Moments.TryDay(promise.DueOn) is not { } day || day > to) continue;
            var ours = promise.By == PromiseSide.Us;
            var late = Math.Clamp(from.DayNumber - day.DayNumber, 0, 20);
            found.Add(((ours ? 60 : 30) + late, new(ours ? PlanReasonKind.PromiseUs : PlanReasonKind.PromiseThem, day, 0, promise.Id, promise.Text), Later(from, day), ours));
        }
        if (Moments.TryDay(client.RenewsOn) is { } renewal && renewal >= from.AddDays(-30) && renewal <= to.AddDays(rules.RenewalNearDays))
            found.Add((renewal <= to ? 70 : 50, new(PlanReasonKind.Renewal, renewal), Later(from, Earlier(to, renewal.AddDays(-14))), true));
        if (Moments.TryDay(calledOff) is { } off) found.Add((45, new(PlanReasonKind.Cancelled, off), from, false));

        var (rhythm, weight) = (CadenceOf(client, rules), client.Tier switch { Tier.A => 40, Tier.B => 25, _ => 10 });
        var over = false;
        if (!evidence.LastContact.TryGetValue(client.Id, out var last))
        {
            (over, var days) = (true, from.DayNumber - evidence.Since.DayNumber);
            found.Add((weight + 15, new(PlanReasonKind.NoContact, null, days), from, false));
        }
        else if (last.AddDays(rhythm) <= to)
        {
            var late = from.DayNumber - last.AddDays(rhythm).DayNumber;
            over = late >= 0;
            found.Add((weight + Math.Clamp(late * 20 / rhythm, 0, 20), new(PlanReasonKind.Cadence, last, rhythm), Later(from, last.AddDays(rhythm)), false));
        }
        if (found.Count == 0) return null;

        found.Sort(static (a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Reason.Code, b.Reason.Code));
        var first = found[0];
        return new Due(client, first.Weight + (found.Skip(1).Sum(f => f.Weight) / 4), [.. found.Take(MostReasons).Select(f => f.Reason)], first.Wanted)
        {
            NotLater = first.NotLater,
            AnyDay = over && first.Reason.Kind is PlanReasonKind.Cadence or PlanReasonKind.NoContact,
        };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
