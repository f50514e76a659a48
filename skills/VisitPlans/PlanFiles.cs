using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Makes the calendar files of planned visits for whoever may see them when he opens them.</summary>
public sealed class PlanFiles(MonthActs acts, TimeProvider clock)
{
    public async Task<SkillFile?> MakeAsync(Turn turn, string view, string recordId, CancellationToken cancellationToken)
    {
        if (view == PlanCalendar.One)
        {
            return await acts.FindAsync(turn, recordId, cancellationToken) is ({ } plan, { } line) && line.State is not (PlanState.Drafted or PlanState.Dropped or PlanState.Refused)
                ? File(turn, plan, [line], $"visit-{line.On}.ics")
                : null;
        }
        if (view != PlanCalendar.Month || MonthKey.Parse(recordId) is not { } key || await acts.Months.ReadAsync(turn, key, cancellationToken) is not { } month) return null;
        var standing = month.Lines.Where(l => PlanStates.Stands(l.State)).ToList();
        return standing.Count == 0 ? null : File(turn, month, standing, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"visits-{key.First:yyyy-MM}.ics"));
    }

    private SkillFile File(Turn turn, MonthPlan plan, IReadOnlyList<Plan> lines, string name)
    {
        var visits = lines.Select(l => (l, PlanWords.OfferNamedVisit.In(turn.Language, plan.NameOf(l)), string.Join("\n", Told(l, plan, turn.Language))));
        return new SkillFile(name, PlanCalendar.ContentType, PlanCalendar.Render(visits, turn.Zone, acts.Months.Rules.VisitMinutes, clock.GetUtcNow()));
    }

    // No amount and no reason: a calendar is seen by others.
    private static IEnumerable<string> Told(Plan line, MonthPlan plan, Language language)
    {
        if (line.Purpose is { } purpose) yield return PlanSentences.Say(purpose, language);
        if (line.Goal is { Length: > 0 } goal) yield return PlanWords.SayGoal.In(language, goal);
        if (line.People.Count > 0) yield return PlanWords.SayPeople.In(language, Wording.Names.Join(line.People, language));
        if (plan.CompanionOf(line, language) is { } companion) yield return PlanWords.SayWith.In(language, companion);
        if (line.Materials is { Length: > 0 } materials) yield return PlanWords.SayMaterials.In(language, materials);
    }
}
