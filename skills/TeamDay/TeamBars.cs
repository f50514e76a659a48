using CrmBot.Data;

namespace CrmBot.Skills.TeamDay;

/// <summary>Visits made against visits planned, colleague by colleague.</summary>
internal static class TeamBars
{
    public static Bars Of(TeamDayFacts facts)
    {
        var day = facts.Key.Day.ToDay();
        var rows = facts.Members.Select(m =>
        {
            var planned = facts.Evidence.Plans.Count(p => p.State is not (PlanState.Drafted or PlanState.Refused or PlanState.Cancelled) && (p.StaffId == m.Id || p.WithId == m.Id));
            var made = facts.Evidence.Visits.Count(v => v.On == day && v.Kind.IsInPerson() && (v.StaffId == m.Id || v.WithId == m.Id));
            return Row(m.NameIn(facts.Language), made, planned, facts.Evidence.Away.Contains(m.Id), facts.Language);
        }).ToList();
        return new Bars(TeamDayWords.Chart.In(facts.Language), rows.All(r => r is { Done: 0, Of: 0 }) && facts.Evidence.Away.Count == 0 ? [] : rows);
    }

    private static Bar Row(string name, int made, int planned, bool away, Language language)
    {
        var words = (made, planned, away) switch
        {
            (0, 0, true) => TeamDayWords.Away.In(language),
            (0, 0, _) => TeamDayWords.NothingPlanned.In(language),
            (_, 0, _) => TeamDayWords.Unplanned.In(language, made),
            _ => TeamDayWords.Done.In(language, made, planned),
        };
        return new Bar(name, made, Math.Max(planned, made), words, made >= planned ? Tone.Good : Tone.Warning);
    }
}
