using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Writes a week as sentences, each resting on the records it counts or quotes.</summary>
internal sealed class WeekWriter(WeekFacts facts, EvidenceSet set, Language language)
{
    private const int Told = 4;
    private const int Named = 6;
    private const int QuoteLength = 60;
    private const string Prompt = "WeekSummary";

    private readonly Dictionary<string, int> _numbers = set.Items.GroupBy(e => $"{e.Collection}/{e.Id}", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Number, StringComparer.Ordinal);

    /// <summary>The week as a draft that a model may reword; nothing about clients that are kept from it goes along.</summary>
    public static DraftJob Write(WeekFacts facts, Language language)
    {
        var set = EvidenceOf(facts);
        var writer = new WeekWriter(facts, set, language);
        DraftSection?[] parts =
        [
            writer.Part("contacts", WeekWords.Contacts, writer.Contacts()), writer.Part("told", WeekWords.Told, writer.ToldThere()),
            writer.Part("complaints", WeekWords.Complaints, writer.Complaints()), writer.Part("late", WeekWords.Promises, writer.Late()),
        ];
        return new DraftJob(Prompt, set, new Draft([.. parts.OfType<DraftSection>()]));
    }

    private static EvidenceSet EvidenceOf(WeekFacts facts)
    {
        var past = new ClientPast(facts.Contacts, [.. facts.Late.OrderBy(p => p.MadeOn, StringComparer.Ordinal)], [.. facts.Complaints.Concat(facts.Unanswered).DistinctBy(c => c.Id).OrderBy(c => c.ComplainedAt, StringComparer.Ordinal)], [], []);
        var set = EvidenceSet.OfMany(past, facts.Clients, facts.People, new Period(facts.From, facts.To), facts.Today, facts.Zone);
        return facts.KeptFromModel.Count == 0 ? set : EvidenceSet.Withholding(set, e => e.ClientId is { } id && facts.KeptFromModel.Contains(id));
    }

    private IEnumerable<DraftSentence> Contacts()
    {
        if (facts.Contacts.Count == 0)
        {
            yield return new DraftSentence(WeekWords.NoContact.In(language), [set.File.Number]) { Tone = Tone.Warning };
            yield break;
        }
        var by = facts.Contacts.GroupBy(c => c.StaffId).OrderByDescending(g => g.Count()).ToList();
        int[] all = [.. facts.Contacts.Select(Number).Order()];
        yield return new DraftSentence(WeekWords.Count.In(language, facts.Contacts.Count, facts.Contacts.Select(c => c.ClientId).Distinct().Count()), all);
        if (facts.People.Count < 2) yield break;
        yield return new DraftSentence(WeekWords.ByWhom.In(language, Join(by.Take(Named).Select(g => WeekWords.Times.In(language, facts.NameOf(g.Key, language), g.Count())))), all);
        var silent = facts.People.Where(p => p.Role == StaffRole.Manager && by.TrueForAll(g => g.Key != p.Id)).ToList();
        if (silent.Count > 0) yield return new DraftSentence(WeekWords.Silent.In(language, Join(silent.Take(Named).Select(p => p.NameIn(language)))), [set.File.Number]) { Tone = Tone.Warning };
    }

    // Those that tell most, a sentence of each, in the order of the days.
    private IEnumerable<DraftSentence> ToldThere() => facts.Contacts.Where(c => c.Text.Length > 0).OrderByDescending(c => Telling.WeightOf(c.Text)).Take(Told).OrderBy(c => c.On, StringComparer.Ordinal)
        .Select(c => new DraftSentence(WeekWords.ToldBy.In(language, Days.Say(c.On, language, facts.Today), facts.NameOf(c.StaffId, language), facts.ClientName(c.ClientId), Quotes.Of(Telling.SentenceOf(c.Text, QuoteLength * (language == Language.Zh ? 1 : 2)))), [Number(c)]));

    private IEnumerable<DraftSentence> Complaints()
    {
        if (facts.Complaints.Count > 0) yield return new DraftSentence(WeekWords.New.In(language, facts.Complaints.Count, Join(facts.Complaints.Take(Named).Select(CalledBy))), [.. facts.Complaints.Select(Number).Order()]);
        if (facts.Unanswered.Count > 0) yield return new DraftSentence(WeekWords.Unanswered.In(language, facts.Unanswered.Count, Join(facts.Unanswered.Take(Named).Select(CalledBy))), [.. facts.Unanswered.Select(Number).Order()]) { Tone = Tone.Bad };
    }

    private IEnumerable<DraftSentence> Late()
    {
        if (facts.Late.Count == 0) yield break;
        yield return new DraftSentence(WeekWords.Late.In(language, facts.Late.Count), [.. facts.Late.Select(Number).Order()]) { Tone = Tone.Warning };
        foreach (var promise in facts.Late.Take(3))
            yield return new DraftSentence(WeekWords.LateOne.In(language, facts.ClientName(promise.ClientId), Quotes.Of(Quotes.Cut(promise.Text, QuoteLength)), facts.Today.DayNumber - Moments.TryDay(promise.DueOn)!.Value.DayNumber, facts.NameOf(promise.StaffId, language)), [Number(promise)]) { Tone = Tone.Bad };
    }

    private DraftSection? Part(string id, Phrase heading, IEnumerable<DraftSentence> sentences) => sentences.ToList() is { Count: > 0 } written ? new(id, heading.In(language), written) : null;

    private string CalledBy(Complaint complaint) => $"{complaint.Number} {facts.ClientName(complaint.ClientId)}";

    private string Join(IEnumerable<string> parts) => string.Join(DraftWords.And.In(language), parts);

    private int Number(Visit visit) => _numbers[$"{Visits.Collection}/{visit.Id}"];

    private int Number(Complaint complaint) => _numbers[$"{Data.Complaints.Collection}/{complaint.Id}"];

    private int Number(Promise promise) => _numbers[$"{Promises.Collection}/{promise.Id}"];
}
