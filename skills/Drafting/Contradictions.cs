using CrmBot.Data;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Drafting;

/// <summary>A sentence that somebody signed, and the record that now says otherwise; none where the record it rests on is gone.</summary>
public sealed record Contradiction(string Sentence, Evidence? Evidence);

/// <summary>Holds a signed text against what is on record now: what it rests on that has changed since, and what came later and says otherwise.</summary>
public static class Contradictions
{
    private const int Most = 8;
    private const int MostTold = 4;

    private static readonly string[] Silent = ["没有联系", "没有接触", "最近一次", "no contact", "the latest was", "the latest on"];

    /// <summary>The cited records as they stand, to be kept with the text.</summary>
    public static IReadOnlyList<SignedRecord> Stand(EvidenceSet set, IEnumerable<int> numbers) =>
        [.. numbers.Distinct().Order().Select(set.At).OfType<Evidence>().Select(e => new SignedRecord(e.Number, $"{e.Collection}/{e.Id}", StandingOf(e, set)))];

    public static IReadOnlyList<Contradiction> Find(SignedText signed, EvidenceSet now, Language language)
    {
        var lines = signed.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => (Text: Cites.Without(l), Cites: Cites.In(l))).ToList();
        var at = now.Items.GroupBy(e => $"{e.Collection}/{e.Id}").ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var day = DateOnly.FromDateTime(Moments.FromInstant(signed.SignedAt).DateTime);
        return
        [
            .. signed.Stood.SelectMany(s => Changed(s, lines, at.GetValueOrDefault(s.Record), now, language))
                .Concat(lines.Where(l => SaysSilent(l.Text)).Select(l => (l.Text, now.Contacts.LastOrDefault(c => c.On > day))).Where(l => l.Item2 is not null).Select(l => new Contradiction(l.Text, l.Item2)))
                .Concat(now.Standings.Where(s => s.On > day).SelectMany(s => lines.Where(l => SaysOtherwise(l.Text, s)).Select(l => new Contradiction(l.Text, s))))
                .DistinctBy(c => (c.Sentence, c.Evidence?.Number)).Take(Most),
        ];
    }

    private static IEnumerable<Contradiction> Changed(SignedRecord stood, List<(string Text, IReadOnlyList<int> Cites)> lines, Evidence? evidence, EvidenceSet now, Language language)
    {
        if (evidence is null ? now.IsCut : StandingOf(evidence, now) == stood.Standing) yield break;
        // A sentence that tells of the record; else one that counts it among others; else one in the person's own words that names it.
        var cited = lines.Where(l => l.Cites.Contains(stood.Number)).OrderBy(l => l.Cites.Count > MostTold).Select(l => l.Text).FirstOrDefault();
        if ((cited ?? lines.Select(l => l.Text).FirstOrDefault(l => evidence is not null && Speaks(l, evidence, now, language))) is { } line) yield return new Contradiction(line, evidence);
    }

    private static bool Speaks(string line, Evidence evidence, EvidenceSet now, Language language) => evidence switch
    {
        { Complaint: { } complaint } => line.Contains(complaint.Number, StringComparison.OrdinalIgnoreCase),
        { Promise: { } promise } => promise.Text.Length > 2 && line.Contains(promise.Text.TrimEnd('。', '.'), StringComparison.OrdinalIgnoreCase),
        { Attitude: not null, Person: { } person } => line.Contains(person.Name, StringComparison.OrdinalIgnoreCase) && SaysOtherwise(line, evidence),
        { Kind: EvidenceKind.File } => now.Client.Tier is { } tier && Enum.GetValues<Tier>().Any(t => t != tier && line.Contains(RecordWords.Say(t, language), StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static bool SaysSilent(string line) => Silent.Any(s => line.Contains(s, StringComparison.OrdinalIgnoreCase));

    // Names the person with another attitude than the one noted.
    private static bool SaysOtherwise(string line, Evidence standing) =>
        line.Contains(standing.Person!.Name, StringComparison.OrdinalIgnoreCase)
        && Enum.GetValues<AttitudeValue>().Any(v => v != standing.Attitude!.Value && Says(line, v)) && !Says(line, standing.Attitude!.Value);

    private static bool Says(string line, AttitudeValue value) =>
        line.Contains(RecordWords.Say(value, Language.Zh).Words, StringComparison.Ordinal) || line.Contains(RecordWords.Say(value, Language.En).Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>What of a record would make a sentence about it wrong if it changed.</summary>
    private static string StandingOf(Evidence evidence, EvidenceSet set) => evidence switch
    {
        { Promise: { } promise } => $"{promise.State}|{promise.DueOn}|{promise.By}",
        { Complaint: { } complaint } => $"{complaint.Standing}|{complaint.AnsweredAt}|{complaint.Cause}",
        { Survey: { } survey } => $"{survey.Score}|{survey.OutOf}",
        { Attitude: { } attitude } => $"{attitude.Value}",
        { Visit: { } visit } => $"{visit.On}|{visit.Kind}",
        { Turn: { } turn } => $"{turn.After}",
        { Fact: { } fact } => $"{fact.Text}|{fact.Grade}",
        _ => $"{set.Client.Tier}|{set.Client.Stage}|{set.Client.RenewsOn}|{set.Client.OwnerId}|{string.Join(',', set.Client.KeyPeople.Where(p => p.Role == DecisionRole.Decider).Select(p => p.Id))}",
    };
}
