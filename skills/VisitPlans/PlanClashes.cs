using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>What stands against a visit at a time: another within the hour, the same client on the same day, the visitor's absence.</summary>
public sealed record Clash(Plan? Other, Absence? Away, bool SameClient);

/// <summary>Finds clashes. Pure.</summary>
public static class PlanClashes
{
    /// <summary>The clashes of a visit with the others of the same visitor; <paramref name="ownId"/> is the visit's own, or of the one it takes the place of.</summary>
    public static IReadOnlyList<Clash> Of(DateOnly on, string? time, string clientId, string? ownId, IEnumerable<Plan> others, IEnumerable<Absence> absences, int minutes)
    {
        var clashes = new List<Clash>();
        foreach (var other in others)
        {
            if (other.Id == ownId || other.On != on.ToDay() || !PlanStates.Stands(other.State)) continue;
            if (other.ClientId == clientId) clashes.Add(new Clash(other, null, true));
            else if (Apart(time, other.Time) is { } apart && apart < minutes) clashes.Add(new Clash(other, null, false));
        }
        if (absences.FirstOrDefault(a => a.Covers(on)) is { } away) clashes.Add(new Clash(null, away, false));
        return clashes;
    }

    private static int? Apart(string? a, string? b) =>
        Minutes(a) is { } one && Minutes(b) is { } two ? Math.Abs(one - two) : null;

    private static int? Minutes(string? time) =>
        TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? (at.Hour * 60) + at.Minute : null;
}
