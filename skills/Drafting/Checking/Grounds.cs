using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>All that a sentence may rest on, given the records it cites: their text, numbers, days, names, and who promised.</summary>
internal sealed class Grounds
{
    internal const int MostTold = 4;

    private static readonly string[] DueWords = ["前", "到期", "期限", "截止", "该到", "约好", "约定", "改到", "定在", "到账", "交付", "due", "deadline", "by ", "before", "until", "till", "moved to", "expected"];

    private readonly EvidenceSet _set;
    private readonly StringBuilder _facts = new();
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _known = new();

    private Grounds(EvidenceSet set) => _set = set;

    /// <summary>What the records are, folded: ours to say.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>What people noted in them, folded.</summary>
    public string Words { get; private set; } = "";

    public string All { get; private set; } = "";

    /// <summary>The numbers in what the records are, and in what the code says of them.</summary>
    public List<Figure> Numbers { get; private set; } = [];

    /// <summary>The numbers in what was noted.</summary>
    public List<Figure> Noted { get; private set; } = [];

    /// <summary>The days of the records themselves.</summary>
    public HashSet<DateOnly> Days { get; } = [];

    /// <summary>Days that the records look ahead to: due, moved to, named in their words.</summary>
    public HashSet<DateOnly> Later { get; } = [];

    /// <summary>The sentence counts many records rather than telling of a few.</summary>
    public bool IsCounting { get; private set; }

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public List<Promise> Promises { get; } = [];

    /// <summary>The grounds of the cited records; what the draft written in code says of the same records counts as known of them.</summary>
    public static Grounds Of(EvidenceSet set, IReadOnlyList<int> cites, Draft known, Language language)
    {
        var grounds = new Grounds(set);
        var cited = cites.ToHashSet();
        var visits = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in cited)
        {
            if (set.At(number) is not { } evidence) continue;
            grounds.Take(evidence, language);
            if (evidence.Visit is { } visit) visits.Add(visit.Id);
        }
        foreach (var made in set.Promises)
            if (made.Promise!.VisitId is { } id && visits.Contains(id)) grounds.Promises.Add(made.Promise);
        foreach (var sentence in known.Sentences)
            if ((cited.Count <= MostTold || sentence.Cites.Count > MostTold) && (!set.IsOfMany || sentence.Cites.Count <= MostTold) && Supports(sentence.Cites, cited)) grounds._known.Append(Bare(FoldedText.Folded(Unnamed(sentence.Text, set)))).Append('\n');
        grounds._facts.Append(grounds._known);
        if (!set.IsOfMany) foreach (var name in new[] { set.Client.Name, set.Client.ShortName }.Concat(set.Client.Aliases)) grounds.Name(name);
        grounds.Facts = grounds._facts.ToString();
        grounds.Words = grounds._words.ToString();
        grounds.All = grounds.Facts + "\n" + grounds.Words;
        // Who counts many records may count only as the code did.
        grounds.Numbers = Figures.In(Undated(cited.Count > MostTold ? grounds._known.ToString() : grounds.Facts));
        grounds.IsCounting = cited.Count > MostTold;
        if (!grounds.IsCounting) grounds.Noted = Figures.In(Undated(grounds.Words));
        return grounds;
    }

    // A number in the client's name counts nothing.
    private static string Unnamed(string text, EvidenceSet set) => set.IsOfMany ? text : text.Replace(set.Client.ShortName, " ", StringComparison.Ordinal);

    public bool HasDay(FoundDate found, ReadOnlySpan<char> said, string sentence)
    {
        if (found.IsPeriod || found.Back.From != found.Back.To) return Days.Concat(Later).Any(d => d >= found.Back.From && d <= found.Back.To || d >= found.Ahead.From && d <= found.Ahead.To);
        if (found.Back.From == _set.Today && CountDigits(said) == 0) return true;
        var year = CountDigits(said) >= 5;
        bool Is(DateOnly day) => found.Cycle == Cycle.Week
            ? day.DayOfWeek == found.Back.From.DayOfWeek
            : day == found.Back.From || day == found.Ahead.From || !year && found.Cycle == Cycle.Year && day.Month == found.Back.From.Month && day.Day == found.Back.From.Day;
        return Days.Any(Is) || Later.Any(Is) && SpeaksOfDue(sentence);
    }

    // A day that something was due on is not the day it was said.
    private static bool SpeaksOfDue(string sentence)
    {
        foreach (var word in DueWords)
            if (sentence.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // The numbers of dates count nothing.
    private static string Undated(string text)
    {
        var left = text.ToCharArray();
        for (var start = 0; start < text.Length; start += FoldedText.Limit)
        {
            var piece = FoldedText.Of(text.Substring(start, Math.Min(FoldedText.Limit, text.Length - start)));
            if (piece.Text.Length > left.Length - start) break;
            foreach (var found in Dates.Find(piece, DateTimeOffset.UnixEpoch)) left.AsSpan(start + found.Start, found.End - found.Start).Fill(' ');
        }
        return new string(left);
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) digits++;
        return digits;
    }

    // A counting sentence is about all it counts: a part of them may be cited. Others are known only where all they rest on is cited.
    private static bool Supports(IReadOnlyList<int> known, HashSet<int> cited) =>
        known.Count > MostTold ? cited.All(known.Contains) && cited.Count > 0 : known.Count > 0 && known.All(cited.Contains);

    private void Take(Evidence evidence, Language language)
    {
        foreach (var spoken in (Language[])[language, language == Language.Zh ? Language.En : Language.Zh])
            _facts.Append(FoldedText.Folded(EvidenceText.Of(evidence, _set, spoken).Head)).Append('\n');
        var words = EvidenceText.Of(evidence, _set, language).Words;
        if (words is { Length: > 0 } && !Suspicion.IsSuspicious(words)) _words.Append(FoldedText.Folded(words)).Append('\n');
        Days.Add(evidence.On);
        foreach (var day in DaysOf(evidence)) if (Moments.TryDay(day) is { } known) Days.Add(known);
        foreach (var day in AheadOf(evidence)) if (Moments.TryDay(day) is { } known) Later.Add(known);
        if (words is { Length: > 0 })
        {
            foreach (var found in Dates.Find(FoldedText.Of(words), new DateTimeOffset(evidence.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)))
                if (!found.IsPeriod) Later.UnionWith([found.Back.From, found.Ahead.From]);
        }
        foreach (var name in NamesOf(evidence)) Name(name);
        if (evidence.Promise is { } promise) Promises.Add(promise);
    }

    private static IEnumerable<string?> DaysOf(Evidence evidence) =>
    [
        evidence.Promise?.SettledOn,
        .. new[] { evidence.Complaint?.AnsweredAt, evidence.Complaint?.ResolvedAt, evidence.Complaint?.ClosedAt, evidence.Complaint?.ReopenedAt }.Select(i => i?[..10]),
    ];

    private IEnumerable<string?> AheadOf(Evidence evidence) =>
        [evidence.Promise?.DueOn, .. evidence.Promise?.Moves.SelectMany(m => new[] { m.From, m.To }) ?? [], evidence.Turn?.Before, evidence.Turn?.After, evidence.Kind == EvidenceKind.File ? _set.Client.RenewsOn : null];

    private IEnumerable<string?> NamesOf(Evidence evidence)
    {
        foreach (var id in new[] { evidence.Visit?.StaffId, evidence.Promise?.StaffId, evidence.Complaint?.HandlerId, evidence.Survey?.StaffId, evidence.Attitude?.StaffId, evidence.Turn?.By, evidence.Fact?.StaffId, evidence.Turn is { Field: "ownerId" } turn ? turn.After : null })
            if (id is not null && _set.Colleagues.TryGetValue(id, out var colleague)) foreach (var name in new[] { colleague.NameZh, colleague.NameEn }) yield return name;
        foreach (var name in evidence.Visit?.People ?? []) yield return name;
        if (_set.ClientOf(evidence) is { } client) yield return client;
        if (evidence.Kind == EvidenceKind.File && _set.IsOfMany) foreach (var colleague in _set.Team) foreach (var name in new[] { colleague.NameZh, colleague.NameEn }) yield return name;
        yield return evidence.Fact?.Source;
        yield return evidence.Promise?.Person;
        yield return evidence.Complaint?.Person;
        yield return evidence.Survey?.Person;
        yield return evidence.Person?.Name;
        if (evidence.Kind == EvidenceKind.File) foreach (var person in _set.Client.KeyPeople) yield return person.Name;
    }

    private void Name(string? name)
    {
        if (name is { Length: > 0 }) Names.Add(FoldedText.Folded(name));
    }

    // What a sentence of ours quotes are still other people's words.
    private static string Bare(string text) => Quoted.Cut(text, out _);
}
