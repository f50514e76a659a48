using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Writes a week as sentences, each resting on the records it counts or quotes, numbered as they come.</summary>
internal sealed class WeekWriter(WeekFacts facts, Language language)
{
    private const int Told = 4;
    private const int Named = 6;
    private const int QuoteLength = 60;

    private readonly List<WeekRecord> _records = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public static (Draft Draft, IReadOnlyList<WeekRecord> Records) Write(WeekFacts facts, Language language)
    {
        var writer = new WeekWriter(facts, language);
        DraftSection?[] parts =
        [
            writer.Part("contacts", WeekWords.Contacts, writer.Contacts()), writer.Part("told", WeekWords.Told, writer.ToldThere()),
            writer.Part("complaints", WeekWords.Complaints, writer.Complaints()), writer.Part("late", WeekWords.Promises, writer.Late()),
        ];
        return (new Draft([.. parts.OfType<DraftSection>()]), writer._records);
    }

    private IEnumerable<DraftSentence> Contacts()
    {
        if (facts.Contacts.Count == 0)
        {
            yield return new DraftSentence(WeekWords.NoContact.In(language), []) { Tone = Tone.Warning };
            yield break;
        }
        var by = facts.Contacts.GroupBy(c => c.StaffId).OrderByDescending(g => g.Count()).ToList();
        var all = facts.Contacts.Select(Number).ToList();
        yield return new DraftSentence(WeekWords.Count.In(language, facts.Contacts.Count, facts.Contacts.Select(c => c.ClientId).Distinct().Count()), all);
        if (facts.People.Count < 2) yield break;
        yield return new DraftSentence(WeekWords.ByWhom.In(language, Join(by.Take(Named).Select(g => WeekWords.Times.In(language, facts.NameOf(g.Key, language), g.Count())))), all);
        var silent = facts.People.Where(p => p.Role == StaffRole.Manager && by.TrueForAll(g => g.Key != p.Id)).ToList();
        if (silent.Count > 0) yield return new DraftSentence(WeekWords.Silent.In(language, Join(silent.Take(Named).Select(p => p.NameIn(language)))), []) { Tone = Tone.Warning };
    }

    // Those that tell most, a sentence of each, in the order of the days.
    private IEnumerable<DraftSentence> ToldThere() => facts.Contacts.Where(c => c.Text.Length > 0).OrderByDescending(c => Telling.WeightOf(c.Text)).Take(Told).OrderBy(c => c.On, StringComparer.Ordinal)
        .Select(c => new DraftSentence(WeekWords.ToldBy.In(language, Days.Say(c.On, language, facts.Today), facts.NameOf(c.StaffId, language), facts.ClientName(c.ClientId), Quotes.Of(Telling.SentenceOf(c.Text, QuoteLength * (language == Language.Zh ? 1 : 2)))), [Number(c)]));

    private IEnumerable<DraftSentence> Complaints()
    {
        if (facts.Complaints.Count > 0) yield return new DraftSentence(WeekWords.New.In(language, facts.Complaints.Count, Join(facts.Complaints.Take(Named).Select(CalledBy))), [.. facts.Complaints.Select(Number)]);
        if (facts.Unanswered.Count > 0) yield return new DraftSentence(WeekWords.Unanswered.In(language, facts.Unanswered.Count, Join(facts.Unanswered.Take(Named).Select(CalledBy))), [.. facts.Unanswered.Select(Number)]) { Tone = Tone.Bad };
    }

    private IEnumerable<DraftSentence> Late()
    {
        if (facts.Late.Count == 0) yield break;
        yield return new DraftSentence(WeekWords.Late.In(language, facts.Late.Count), [.. facts.Late.Select(Number)]) { Tone = Tone.Warning };
        foreach (var promise in facts.Late.Take(3))
            yield return new DraftSentence(WeekWords.LateOne.In(language, facts.ClientName(promise.ClientId), Quotes.Of(Quotes.Cut(promise.Text, QuoteLength)), facts.Today.DayNumber - Moments.TryDay(promise.DueOn)!.Value.DayNumber, facts.NameOf(promise.StaffId, language)), [Number(promise)]) { Tone = Tone.Bad };
    }

    private DraftSection? Part(string id, Phrase heading, IEnumerable<DraftSentence> sentences) => sentences.ToList() is { Count: > 0 } written ? new(id, heading.In(language), written) : null;

    private string CalledBy(Complaint complaint) => $"{complaint.Number} {facts.ClientName(complaint.ClientId)}";

    private string Join(IEnumerable<string> parts) => string.Join(DraftWords.And.In(language), parts);

    private int Number(Visit visit) => Number(visit.Id, visit.ClientId, null, () => $"{Days.Say(visit.On, language, facts.Today)} · {RecordWords.Say(visit.Kind, language)} · {facts.NameOf(visit.StaffId, language)} · {facts.ClientName(visit.ClientId)}");

    private int Number(Complaint complaint) => Number(complaint.Id, complaint.ClientId, complaint.Id, () => CalledBy(complaint));

    private int Number(Promise promise) => Number(promise.Id, promise.ClientId, null, () => $"{facts.ClientName(promise.ClientId)} · {Quotes.Of(Quotes.Cut(promise.Text, QuoteLength))}");

    private int Number(string id, string clientId, string? complaintId, Func<string> say)
    {
        if (_numbers.TryGetValue(id, out var known)) return known;
        _records.Add(new WeekRecord(_records.Count + 1, say(), clientId, complaintId));
        return _numbers[id] = _records.Count;
    }
}

/// <summary>A numbered record as a line, and what opens: its complaint, else its client.</summary>
internal sealed record WeekRecord(int Number, string Said, string ClientId, string? ComplaintId);
