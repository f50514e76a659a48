using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What every part of a history is written with: the evidence, the language, the length, and how days, names and stored words are said.</summary>
internal sealed record Pen(EvidenceSet Set, Language Language, DraftLength Length)
{
    public bool Full => Length == DraftLength.Page;

    public int QuoteLength => (Full ? 120 : 60) * (Language == Language.Zh ? 1 : 2);

    public string Day(DateOnly day) => ProseDays.Near(day, Set.Today, Language);

    public string Day(string day) => Moments.TryDay(day) is { } found ? Day(found) : day;

    public string Staff(string id) => Set.NameOf(id, Language);

    public string Quote(string words) => Quotes.Of(Quotes.Cut(words.Trim().TrimEnd('。', '.'), QuoteLength));

    public string Join(IEnumerable<string> parts) => string.Join(DraftWords.And.In(Language), parts);

    /// <summary>王芳（采购总监，决策人）.</summary>
    public string Name(KeyPerson person)
    {
        string[] marks = [.. new[] { person.Title, person.Role is { } role ? RecordWords.Say(role, Language) : null }.OfType<string>()];
        return marks.Length == 0 ? person.Name : LedgerPhrases.PersonTitle.In(Language, person.Name, string.Join(Language == Language.Zh ? "，" : ", ", marks));
    }

    /// <summary>A contact as a clause: who of us, how, and whom he met.</summary>
    public string Clause(Visit visit)
    {
        var (with, bare) = visit.Kind switch
        {
            VisitKind.Visit => (HistoryPhrases.VisitMet, HistoryPhrases.VisitBare),
            VisitKind.Call => (HistoryPhrases.CallWith, HistoryPhrases.CallBare),
            VisitKind.Online => (HistoryPhrases.OnlineWith, HistoryPhrases.OnlineBare),
            VisitKind.Letter => (HistoryPhrases.LetterWith, HistoryPhrases.LetterBare),
            _ => (HistoryPhrases.DinnerWith, HistoryPhrases.DinnerBare),
        };
        return visit.People.Count > 0 ? with.In(Language, Staff(visit.StaffId), People(visit.People)) : bare.In(Language, Staff(visit.StaffId));
    }

    public DraftSentence Sentence(Phrase phrase, IReadOnlyList<int> cites, params ReadOnlySpan<object?> args) => new(phrase.In(Language, args), cites);

    public DraftSentence Sentence(Tone tone, Phrase phrase, IReadOnlyList<int> cites, params ReadOnlySpan<object?> args) => new(phrase.In(Language, args), cites) { Tone = tone };

    public static int[] NumbersOf(IReadOnlyList<Evidence> items)
    {
        var numbers = new int[items.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = items[i].Number;
        return numbers;
    }

    private string People(IReadOnlyList<string> people)
    {
        const int most = 4;
        var shown = people.Take(most).Select(p => Quotes.Cut(p, 20));
        return people.Count > most ? $"{Join(shown)}{(Language == Language.Zh ? "等" : " and others")}" : Join(shown);
    }
}
