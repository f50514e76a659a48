using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.WeekSummary;

/// <summary>A week as a card: the sentences part by part, then the records they rest on.</summary>
internal static class WeekCard
{
    private const int MostRecords = 15;

    public static Card Compose(WeekFacts facts, Language language)
    {
        var (draft, records) = WeekWriter.Write(facts, language);
        var days = WeekWords.Days.In(language, ProseDays.Near(facts.From, facts.Today, language), ProseDays.Near(facts.To, facts.Today, language));
        List<CardPart> parts = [.. draft.Sections.Select(s => new Items(s.Heading, [.. s.Sentences.Select(x => new Item(x.WithCites(), Tone: x.Tone))]))];
        if (records.Count > 0)
        {
            var rows = records.Take(MostRecords).Select(r => new Item($"[{r.Number}] {r.Said}", Action: new CardAction(WeekWords.Open.In(language), Open(r), ActionStyle.Quiet))).ToList();
            if (records.Count > MostRecords) rows.Add(new Item(WeekWords.More.In(language, records.Count - MostRecords), Tone: Tone.Quiet));
            parts.Add(new Fold(WeekWords.Records.In(language), [new Items(null, rows)]));
        }
        return new Card
        {
            Title = (facts.People.Count > 1 ? WeekWords.TeamWeek : WeekWords.OwnWeek).In(language, days),
            Language = language,
            Notice = WeekWords.Notice.In(language),
            Parts = parts,
            Actions = [new CardAction(WeekWords.Before.In(language), Press.To(WeekSummarySkill.Name, "show", ("from", facts.From.AddDays(-7).ToDay())))],
        };
    }

    private static Press Open(WeekRecord record) => record.ComplaintId is { } complaint
        ? Press.To(ComplaintButtons.Skill, "open", ("id", complaint))
        : Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", record.ClientId));
}
