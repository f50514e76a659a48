using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.WeekSummary;

/// <summary>A week as a card: the sentences part by part, then the records they rest on.</summary>
internal static class WeekCard
{
    private const int MostRecords = 15;

    public static Card Compose(WeekFacts facts, string? staffId, Worded worded, Language language)
    {
        var days = WeekWords.Days.In(language, ProseDays.Near(facts.From, facts.Today, language), ProseDays.Near(facts.To, facts.Today, language));
        List<CardPart> parts = [.. worded.Draft.Sections.Select(s => new Items(s.Heading, [.. s.Sentences.Select(x => new Item(x.Shown(), Tone: x.Tone))]))];
        if (worded.Draft.Sentences.Any(s => s.ByModel)) parts.Add(new Paragraph(Rewording.Mark(worded.LeftOut, language), Tone.Quiet));
        if (worded.Why is { } why) parts.Add(new Paragraph(why, Tone.Quiet));
        // What a sentence tells of comes before what it only counts.
        var records = worded.Draft.Sentences.OrderBy(s => s.Cites.Count > 1).SelectMany(s => s.Cites).Distinct().Take(MostRecords).Order().Select(worded.Set.At).OfType<Evidence>().Where(e => e.Kind != EvidenceKind.File).ToList();
        if (records.Count > 0)
        {
            var rows = records.Select(e => new Item($"[{e.Number}] {EvidenceText.Of(e, worded.Set, language).Head}", Action: new CardAction(WeekWords.Open.In(language), Open(e), ActionStyle.Quiet))).ToList();
            if (worded.Set.Items.Count - 1 - records.Count is > 0 and var more) rows.Add(new Item(WeekWords.More.In(language, more), Tone: Tone.Quiet));
            parts.Add(new Fold(WeekWords.Records.In(language), [new Items(null, rows)]));
        }
        return new Card
        {
            Title = staffId is null ? (facts.People.Count > 1 ? WeekWords.TeamWeek : WeekWords.OwnWeek).In(language, days) : WeekWords.WeekOf.In(language, facts.NameOf(staffId, language), days),
            Language = language,
            Notice = WeekWords.Notice.In(language),
            Parts = parts,
            Actions = [new CardAction(WeekWords.Before.In(language), Press.To(WeekSummarySkill.Name, "show", ("from", new WeekKey(facts.From.AddDays(-7), staffId).ToString())))],
        };
    }

    private static Press Open(Evidence evidence) => evidence.Complaint is { } complaint
        ? Press.To(ComplaintButtons.Skill, "open", ("id", complaint.Id))
        : Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", evidence.ClientId ?? ""));
}
