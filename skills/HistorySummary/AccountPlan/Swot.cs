using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary.AccountPlan;

/// <summary>Strengths, weaknesses, chances and threats as far as records bear them out; what none bears out is not said.</summary>
internal sealed record Swot(IReadOnlyList<DraftSentence> Strengths, IReadOnlyList<DraftSentence> Weaknesses, IReadOnlyList<DraftSentence> Chances, IReadOnlyList<DraftSentence> Threats)
{
    private const int EnoughPromises = 3;
    private const int Each = 3;
    private const int HighPercent = 80;

    public static Swot Of(Pen pen, Rhythm rhythm) => new([.. For(pen).Take(Each)], [.. Against(pen, rhythm).Take(Each)], [.. Ahead(pen).Take(Each)], [.. Danger(pen, rhythm).Take(Each)]);

    public IEnumerable<DraftSentence> Say(Pen pen) =>
        new[] { (PlanPhrases.Strength, Strengths), (PlanPhrases.Weakness, Weaknesses), (PlanPhrases.Chance, Chances), (PlanPhrases.Threat, Threats) }
            .SelectMany(part => part.Item2.Select(s => s with { Text = part.Item1.In(pen.Language, Continued(s.Text)) }));

    private static IEnumerable<DraftSentence> For(Pen pen)
    {
        var (set, owner) = (pen.Set, pen.Set.Client.OwnerId);
        foreach (var standing in set.Standings.Where(s => s.Attitude is { Value: AttitudeValue.Positive } a && a.StaffId == owner && s.Person!.Role == DecisionRole.Decider))
            yield return pen.Sentence(PlanPhrases.DeciderForUs, [standing.Number], standing.Person!.Name, pen.Day(standing.On));
        var settled = set.Promises.Where(p => p.Promise is { By: PromiseSide.Us, State: not PromiseState.Open }).ToList();
        var kept = settled.Count(p => p.Promise!.State == PromiseState.Done);
        if (settled.Count >= EnoughPromises && kept * 10 >= settled.Count * 8) yield return pen.Sentence(PlanPhrases.KeepsWord, Pen.NumbersOf(settled), settled.Count, kept);
        if (set.Scores is [.., { Survey: { } score } scored] && Satisfaction.Scores.Percent(score) >= HighPercent) yield return pen.Sentence(PlanPhrases.HighScore, [scored.Number], pen.Day(scored.On), Satisfaction.Scores.Write(score.Score), score.OutOf);
        if (set.Contacts is [var first, .., var last] && last.On.DayNumber - first.On.DayNumber >= 365) yield return pen.Sentence(PlanPhrases.LongKnown, [first.Number, last.Number], ProseDays.WithYear(first.On, pen.Language), ProseDays.Span(first.On, set.Today, pen.Language));
    }

    private static IEnumerable<DraftSentence> Against(Pen pen, Rhythm rhythm)
    {
        var set = pen.Set;
        var late = set.Promises.Where(p => p.Promise is { By: PromiseSide.Us, State: PromiseState.Open } promise && Moments.TryDay(promise.DueOn) < set.Today).ToList();
        if (late.Count == 1) yield return pen.Sentence(Tone.Bad, PlanPhrases.LatePromise, Pen.NumbersOf(late), pen.Quote(late[0].Promise!.Text));
        else if (late.Count > 0) yield return pen.Sentence(Tone.Bad, PlanPhrases.LatePromises, Pen.NumbersOf(late), late.Count, pen.Quote(late[0].Promise!.Text));
        var open = set.Complaints.Where(c => c.Complaint!.IsInHand).ToList();
        if (open.Count == 1) yield return pen.Sentence(Tone.Warning, PlanPhrases.OpenComplaint, Pen.NumbersOf(open), open[0].Complaint!.Number);
        else if (open.Count > 0) yield return pen.Sentence(Tone.Warning, PlanPhrases.OpenComplaints, Pen.NumbersOf(open), open.Count, pen.Join(open.Take(4).Select(c => c.Complaint!.Number)));
        if (set.Client.KeyPeople.Count > 0 && set.Client.KeyPeople.All(p => p.Role != DecisionRole.Decider)) yield return pen.Sentence(Tone.Warning, LedgerPhrases.NoDecider, [set.File.Number]);
        foreach (var decider in set.Client.KeyPeople.Where(p => p.Role == DecisionRole.Decider && p.Attitudes.All(a => a.Value == AttitudeValue.None)))
            yield return pen.Sentence(Tone.Warning, PlanPhrases.DeciderUnknown, [set.File.Number], decider.Name);
        if (set.Contacts.Count >= 3 && set.Contacts.Select(c => c.Visit!.StaffId).Distinct().Count() == 1) yield return pen.Sentence(HistoryPhrases.OnlyOne, Pen.NumbersOf(set.Contacts), pen.Staff(set.Contacts[0].Visit!.StaffId));
        if (rhythm.Silence is { } silence) yield return pen.Sentence(Tone.Warning, HistoryPhrases.Silence, [silence.Before.Number], pen.Day(silence.Before.On), silence.Days);
    }

    private static IEnumerable<DraftSentence> Ahead(Pen pen)
    {
        var set = pen.Set;
        foreach (var told in set.Contacts.Reverse().Where(c => PlanCues.IsIn(c.Visit!.Text, PlanCues.Chance)).Take(2))
            yield return pen.Sentence(PlanPhrases.ChanceTold, [told.Number], pen.Day(told.On), Quotes.Of(PlanCues.SentenceOf(told.Visit!.Text, PlanCues.Chance, pen.QuoteLength)));
        foreach (var fact in set.Facts.Reverse().Where(f => PlanCues.IsIn(f.Fact!.Text, PlanCues.Chance) && !PlanCues.IsIn(f.Fact.Text, PlanCues.Competitor)).Take(2)) yield return FactSection.Of(pen, fact);
        if (Moments.TryDay(set.Client.RenewsOn) is { } renews && renews >= set.Today) yield return pen.Sentence(PlanPhrases.RenewalAhead, [set.File.Number], pen.Day(renews), renews.DayNumber - set.Today.DayNumber);
    }

    private static IEnumerable<DraftSentence> Danger(Pen pen, Rhythm rhythm)
    {
        var set = pen.Set;
        foreach (var told in PlanWriter.OfCompetitors(set).Take(1))
            yield return pen.Sentence(Tone.Warning, PlanPhrases.CompetitorTold, [told.Number], pen.Day(told.On), Quotes.Of(PlanCues.SentenceOf(told.Visit!.Text, PlanCues.Competitor, pen.QuoteLength)));
        foreach (var negative in set.Standings.Where(s => s.Attitude!.Value == AttitudeValue.Negative).TakeLast(1))
            yield return pen.Sentence(Tone.Warning, PlanPhrases.AgainstUs, [negative.Number], negative.Person!.Name, pen.Day(negative.On));
        foreach (var again in set.Complaints.GroupBy(c => c.Complaint!.Category).Where(g => g.Key is not null && g.Count() > 1).Take(1))
            yield return pen.Sentence(Tone.Warning, PlanPhrases.ComplainedAgain, [.. again.Select(c => c.Number)], again.Count(), pen.Join(again.Take(4).Select(c => c.Complaint!.Number)));
        if (rhythm.Trend is var (then, now) && now > then) yield return pen.Sentence(Tone.Warning, HistoryPhrases.Sparser, Pen.NumbersOf(set.Contacts), then, now);
    }

    // Sentences that histories say by themselves go on in small letters behind a label.
    private static string Continued(string text) => text.StartsWith("There ", StringComparison.Ordinal) || text.StartsWith("On ", StringComparison.Ordinal) || text.StartsWith("No ", StringComparison.Ordinal) || text.StartsWith("Contact ", StringComparison.Ordinal)
        ? char.ToLowerInvariant(text[0]) + text[1..]
        : text;
}
