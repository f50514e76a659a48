using CrmBot.Data;

namespace CrmBot.Skills.TeamDay;

/// <summary>Several teams on one card, those with most to decide first; each opens its own.</summary>
internal static class TeamsCard
{
    public static Card Compose(DateOnly day, DateOnly today, IReadOnlyList<TeamDayFacts> teams, int more, Language language)
    {
        var rows = teams.Select(t => (Facts: t, Open: t.IsToday ? TeamLines.Standing(t).Count(l => l.State == LineState.Open) : 0, Visits: t.Evidence.Visits.Count(v => v.On == day.ToDay() && v.Kind.IsInPerson())))
            .OrderByDescending(r => r.Open).ThenBy(r => r.Facts.Team.Id, StringComparer.Ordinal).ToList();
        var said = TeamDayCard.DayOf(day, today, language);
        return new Card
        {
            Title = day == today ? TeamDayWords.TeamsTitle.In(language, said, teams.Count, rows.Sum(r => r.Open)) : TeamDayWords.TeamsTitlePast.In(language, said, teams.Count),
            Subtitle = Wording.Days.Say(day, language, today),
            Language = language,
            Notice = TeamDayWords.Notice.In(language),
            Parts =
            [
                new Items(null, [.. rows.Select(r => Row(r.Facts, r.Open, r.Visits, day == today, language))]),
                .. more > 0 ? [new Paragraph(TeamDayWords.MoreTeams.In(language, more), Tone.Quiet)] : Array.Empty<CardPart>(),
            ],
        };
    }

    private static Item Row(TeamDayFacts facts, int open, int visits, bool today, Language language)
    {
        var name = language == Language.Zh ? facts.Team.NameZh : facts.Team.NameEn;
        var first = open > 0 ? TeamLines.Standing(facts).First(l => l.State == LineState.Open).Line.Text : null;
        return new Item(
            today ? TeamDayWords.TeamRow.In(language, name, TeamDayCard.Visits(visits, language), open) : TeamDayWords.TeamRowPast.In(language, name, TeamDayCard.Visits(visits, language)),
            string.Join(" · ", new[] { facts.NoLead ? TeamDayWords.NoLead.In(language) : null, first }.OfType<string>()) is { Length: > 0 } note ? note : null,
            open > 0 ? Tone.Warning : Tone.Plain,
            new CardAction(TeamDayWords.Open.In(language), TeamDayCard.On(facts.Key, "show"), ActionStyle.Quiet));
    }
}
