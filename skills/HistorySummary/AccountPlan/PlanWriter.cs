using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary.AccountPlan;

/// <summary>Writes an account plan's five parts from the evidence: summary, the client, the competition, where we stand, goals and actions.</summary>
internal static class PlanWriter
{
    /// <summary>The parts' ids in their order; each may be put in one's own words.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["summary", "client", "competition", "assessment", "actions"];

    public static Draft Write(Pen pen)
    {
        var rhythm = Rhythm.Of(pen.Set.Contacts, pen.Set.Today);
        var swot = Swot.Of(pen, rhythm);
        var goals = PlanGoals.Write(pen, swot);
        return new Draft(
        [
            Part("summary", PlanPhrases.Summary, Summary(pen, goals)),
            Part("client", PlanPhrases.Client, About(pen)),
            Part("competition", PlanPhrases.Competition, Competition(pen)),
            Part("assessment", PlanPhrases.Assessment, [.. OverviewSection.Write(pen, rhythm).Take(2), .. PromiseSection.Write(pen).Take(2), .. swot.Say(pen)]),
            Part("actions", PlanPhrases.Actions, [.. goals, .. Actions(pen)]),
        ]);

        DraftSection Part(string id, Phrase heading, IReadOnlyList<DraftSentence> sentences) => new(id, heading.In(pen.Language), sentences);
    }

    /// <summary>The notes that speak of others who sell the same, the latest first.</summary>
    internal static IEnumerable<Evidence> OfCompetitors(EvidenceSet set) =>
        set.Contacts.Reverse().Where(c => PlanCues.IsIn(c.Visit!.Text, PlanCues.Competitor)).Take(3);

    private static List<DraftSentence> Summary(Pen pen, IReadOnlyList<DraftSentence> goals) =>
        [LineSection.Write(pen), .. goals.Take(1)];

    private static List<DraftSentence> About(Pen pen)
    {
        var (client, file) = (pen.Set.Client, pen.Set.File.Number);
        string[] marks =
        [
            .. new[]
            {
                client.Industry, client.Region, client.Tier is { } tier ? RecordWords.Say(tier, pen.Language) : null, client.Stage is { } stage ? RecordWords.Say(stage, pen.Language) : null,
            }.OfType<string>(),
        ];
        var sentences = new List<DraftSentence>();
        if (marks.Length > 0) sentences.Add(pen.Sentence(PlanPhrases.Is, [file], client.ShortName, pen.Join(marks)));
        if (client.TierReason is { Length: > 0 } reason) sentences.Add(pen.Sentence(PlanPhrases.TierBecause, [file], pen.Quote(reason)));
        if (client.Profile is { Length: > 0 } profile) sentences.Add(pen.Sentence(PlanPhrases.Profile, [file], pen.Quote(profile)));
        if (Moments.TryDay(client.RenewsOn) is { } renews) sentences.Add(pen.Sentence(PlanPhrases.Renews, [file], pen.Day(renews)));
        sentences.AddRange(PeopleSection.Write(pen));
        sentences.AddRange(client.KeyPeople.Where(p => p.Cares is { Length: > 0 }).Take(4).Select(p => pen.Sentence(PlanPhrases.Cares, [file], p.Name, pen.Quote(p.Cares!))));
        sentences.AddRange(FactSection.Write(pen));
        if (sentences.Count == 0) sentences.Add(pen.Sentence(Tone.Warning, PlanPhrases.NothingKnown, [file], client.ShortName));
        return sentences;
    }

    private static List<DraftSentence> Competition(Pen pen)
    {
        var told = OfCompetitors(pen.Set).Select(c => pen.Sentence(PlanPhrases.OfCompetitor, [c.Number], pen.Day(c.On), pen.Staff(c.Visit!.StaffId), Quotes.Of(PlanCues.SentenceOf(c.Visit.Text, PlanCues.Competitor, pen.QuoteLength)))).ToList();
        told.AddRange(pen.Set.Facts.Reverse().Where(f => PlanCues.IsIn(f.Fact!.Text, PlanCues.Competitor)).Take(3).Select(f => FactSection.Of(pen, f)));
        return told.Count > 0 ? told : [pen.Sentence(Tone.Warning, PlanPhrases.NoCompetitor, [pen.Set.File.Number])];
    }

    private static IEnumerable<DraftSentence> Actions(Pen pen) =>
        NextSection.Write(pen).Select(s => s with { Text = PlanPhrases.Action.In(pen.Language, s.Text) });
}
