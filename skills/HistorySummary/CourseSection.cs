using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>The contacts that tell most, in their order, each with the words that were noted then.</summary>
internal static class CourseSection
{
    private const int OnCard = 6;
    private const int OnPage = 20;

    public static IReadOnlyList<DraftSentence> Write(Pen pen, Rhythm rhythm)
    {
        var set = pen.Set;
        if (set.Contacts.Count < 2) return [];
        var chosen = Telling.Choose(set, rhythm, pen.Full ? OnPage : OnCard);
        var after = rhythm.Gaps.ToDictionary(g => g.After!.Number, g => g.Days);
        var told = chosen.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var (promises, complaints) = (By(set.Promises, told, p => p.Promise!.VisitId), By(set.Complaints, told, c => c.Complaint!.VisitId));
        var days = new ProseDays(pen.Language);
        var sentences = new List<DraftSentence>(chosen.Count * 2);
        for (var i = 0; i < chosen.Count; i++)
        {
            var (contact, visit) = (chosen[i], chosen[i].Visit!);
            var (day, clause) = (days.Say(contact.On), pen.Clause(visit));
            var words = string.IsNullOrWhiteSpace(visit.Text) ? HistoryPhrases.ToldSilent.In(pen.Language, day, clause) : Told(pen, i == 0 && set.Period.From is null && !set.IsCut, day, clause, visit, after.TryGetValue(contact.Number, out var gap) ? gap : null);
            var (also, cites) = There(pen, promises.GetValueOrDefault(contact.Id), complaints.GetValueOrDefault(contact.Id));
            var complained = complaints.ContainsKey(contact.Id);
            sentences.Add(new DraftSentence(words + also, [.. cites.Append(contact.Number).Order()]) { Tone = complained ? Tone.Warning : Tone.Plain });
        }
        return sentences;
    }

    private static string Told(Pen pen, bool first, string day, string clause, Visit visit, int? gap)
    {
        var words = Quotes.Of(Telling.SentenceOf(visit.Text, pen.QuoteLength));
        if (first) return HistoryPhrases.ToldFirst.In(pen.Language, day, clause, words);
        return gap is { } days ? HistoryPhrases.ToldAfter.In(pen.Language, day, clause, words, days) : HistoryPhrases.Told.In(pen.Language, day, clause, words);
    }

    // What else came of that contact, in the same breath.
    private static (string Words, IEnumerable<int> Cites) There(Pen pen, List<Evidence>? promises, List<Evidence>? complaints)
    {
        var (space, said) = (pen.Language == Language.Zh ? "" : " ", "");
        if (complaints is not null) said += space + HistoryPhrases.ComplainedThen.In(pen.Language, pen.Join(complaints.Select(c => c.Complaint!.Number)));
        if (promises is null || !pen.Full) return (said, complaints is null ? [] : Pen.NumbersOf(complaints));
        var sides = promises.GroupBy(p => p.Promise!.By)
            .Select(g => (g.Key == PromiseSide.Us ? HistoryPhrases.WePromised : HistoryPhrases.TheyPromised).In(pen.Language, pen.Join(g.Select(p => pen.Quote(p.Promise!.Text)))));
        said += space + HistoryPhrases.PromisedThere.In(pen.Language, string.Join(pen.Language == Language.Zh ? "，" : " and ", sides));
        return (said, [.. (complaints ?? []).Concat(promises).Select(e => e.Number).Order()]);
    }

    private static Dictionary<string, List<Evidence>> By(IReadOnlyList<Evidence> items, HashSet<string> visits, Func<Evidence, string?> visitId)
    {
        var by = new Dictionary<string, List<Evidence>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (visitId(item) is not { } id || !visits.Contains(id)) continue;
            if (!by.TryGetValue(id, out var there)) by[id] = there = [];
            there.Add(item);
        }
        return by;
    }
}
