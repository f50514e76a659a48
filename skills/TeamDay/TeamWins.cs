using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.TeamDay;

/// <summary>What went well on the day, in one line, as far as records say it.</summary>
internal static class TeamWins
{
    private const int Most = 3;

    public static string? Say(TeamDayFacts facts)
    {
        var said = Of(facts).Take(Most).ToList();
        return said.Count == 0 ? null : TeamDayWords.Well.In(facts.Language, string.Join(facts.Language == Language.Zh ? "；" : "; ", said));
    }

    private static IEnumerable<string> Of(TeamDayFacts facts)
    {
        var (language, day) = (facts.Language, facts.Key.Day.ToDay());
        foreach (var met in facts.Evidence.Plans.Where(p => p is { State: PlanState.Met, Result: PlanResult.Reached }))
            yield return TeamDayWords.WellVisit.In(language, facts.NameOf(met.StaffId), facts.ClientName(met.ClientId));
        foreach (var complaint in facts.Evidence.Complaints.Where(c => c.AnsweredAt is not null && c.ReopenedAt is null))
        {
            var (clock, answered) = (ComplaintClock.Read(complaint, facts.Now, facts.Rules.Clock), TimeZoneInfo.ConvertTime(Moments.FromInstant(complaint.AnsweredAt!), facts.Zone));
            if (!clock.IsLate && DateOnly.FromDateTime(answered.DateTime) == facts.Key.Day) yield return TeamDayWords.WellAnswer.In(language, complaint.Number, Durations.Say(clock.Used, language));
        }
        if (facts.Evidence.Kept.Count > 0) yield return TeamDayWords.WellPromises.In(language, facts.Evidence.Kept.Count);
        var visits = facts.Evidence.Visits.Where(v => v.On == day).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var client in facts.Clients.Values.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var person in client.KeyPeople.Where(p => p.Attitudes.Any(a => a is { Value: AttitudeValue.Positive, VisitId: { } id } && visits.Contains(id))))
                yield return TeamDayWords.WellAttitude.In(language, client.ShortName, person.Name);
        }
    }
}
