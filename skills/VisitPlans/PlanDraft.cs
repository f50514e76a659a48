using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>One proposed visit.</summary>
public sealed record DraftLine(Client Client, DateOnly On, PlanPurpose Purpose, IReadOnlyList<PlanReason> Reasons);

/// <summary>A month as drafted: its lines by day, and who should be seen too but found no room.</summary>
public sealed record DraftedMonth(IReadOnlyList<DraftLine> Lines, IReadOnlyList<Due> Left);

/// <summary>Turns evidence into a plan: the weightiest first, each on a working day near the one it wants. Pure: no clock, no store.</summary>
public static class PlanDraft
{
    private const int MostOfClient = 4;

    public static DraftedMonth Make(PlanEvidence evidence, DateOnly from, DateOnly to, PlanOptions rules, Func<DateOnly, bool> isWorkday)
    {
        var days = Workdays(evidence, from, to, isWorkday);
        // Who has a line already, even one that was left out, is not proposed again; a visit called off is.
        var settled = evidence.Plans.Where(p => p.State != PlanState.Cancelled).Select(p => p.ClientId).ToHashSet(StringComparer.Ordinal);
        var due = PlanRanking.Of(evidence, from, to, rules).Where(d => !settled.Contains(d.Client.Id)).ToList();
        if (days.Count == 0) return new DraftedMonth([], due);

        var room = Room(evidence, days, rules);
        // As few a day as will do, so that what is late does not fill the first days.
        var most = Math.Clamp((due.Count + days.Count - 1) / days.Count, 1, rules.PerDay);
        for (var i = 0; i < room.Length; i++) room[i] = Math.Max(0, room[i] - (rules.PerDay - most));
        var (lines, left) = (new List<DraftLine>(), new List<Due>());
        var (anyDay, placed) = (due.Count(d => d.AnyDay), 0);
        foreach (var one in due)
        {
            // Visits that may be on any day are spread over the whole of the month.
            var wanted = one.AnyDay ? placed++ * days.Count / Math.Max(anyDay, 1) : IndexOf(days, one.Wanted, one.NotLater);
            if (lines.Count >= rules.MostLines || Free(room, wanted, one.NotLater) is not { } at)
            {
                left.Add(one);
                continue;
            }
            Put(one, at);
            var rhythm = PlanRanking.CadenceOf(one.Client, rules);
            var next = days[at].AddDays(rhythm);
            for (var more = 1; more < MostOfClient && next <= to && lines.Count < rules.MostLines; more++, next = next.AddDays(rhythm))
            {
                if (Free(room, IndexOf(days, next, false), false) is not { } again || days[again] < next.AddDays(-rhythm / 2)) break;
                lines.Add(new DraftLine(one.Client, days[again], one.Purpose, [new PlanReason(PlanReasonKind.Cadence, next.AddDays(-rhythm), rhythm)]));
                room[again]--;
            }
        }
        lines.Sort(static (a, b) => (a.On, a.Client.Id).CompareTo((b.On, b.Client.Id)));
        return new DraftedMonth(lines, left);

        void Put(Due one, int at)
        {
            lines.Add(new DraftLine(one.Client, days[at], one.Purpose, one.Reasons));
            room[at]--;
        }
    }

    /// <summary>The days of the period on which he works and is not away.</summary>
    public static IReadOnlyList<DateOnly> Workdays(PlanEvidence evidence, DateOnly from, DateOnly to, Func<DateOnly, bool> isWorkday)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (isWorkday(day) && !evidence.Absences.Any(a => a.Covers(day))) days.Add(day);
        }
        return days;
    }

    private static int[] Room(PlanEvidence evidence, IReadOnlyList<DateOnly> days, PlanOptions rules)
    {
        var taken = evidence.Plans.Where(p => PlanStates.Stands(p.State) || p.State == PlanState.Drafted).CountBy(p => p.On).ToDictionary(StringComparer.Ordinal);
        return [.. days.Select(d => Math.Max(0, rules.PerDay - taken.GetValueOrDefault(d.ToDay())))];
    }

    // The first working day from the wanted one on; the last before it where it must not be later.
    private static int IndexOf(IReadOnlyList<DateOnly> days, DateOnly wanted, bool notLater)
    {
        var at = 0;
        while (at < days.Count && days[at] < wanted) at++;
        if (at == days.Count || (notLater && at > 0 && days[at] > wanted)) at--;
        return at;
    }

    // The nearest day with room: first the wanted one, then away from it on both sides, earlier ones first where it must not be later.
    private static int? Free(int[] room, int wanted, bool notLater)
    {
        for (var away = 0; away < room.Length; away++)
        {
            var (first, second) = notLater ? (wanted - away, wanted + away) : (wanted + away, wanted - away);
            if (first >= 0 && first < room.Length && room[first] > 0) return first;
            if (second >= 0 && second < room.Length && room[second] > 0) return second;
        }
        return null;
    }
}
