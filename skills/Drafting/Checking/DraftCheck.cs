using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>Why a sentence may not be shown; Passed where it may.</summary>
public enum Verdict
{
    Passed,

    /// <summary>It holds a link, code, or is too long or empty.</summary>
    Form,
    NoCitation,
    UnknownCitation,
    Quotation,
    Day,
    Number,
    Name,

    /// <summary>It says something that the records it cites do not.</summary>
    Unsupported,

    /// <summary>A promise stands on the other side.</summary>
    Side,

    /// <summary>It denies what the records affirm, or the other way round.</summary>
    Negation,

    /// <summary>It should ask and does not.</summary>
    NoQuestion,

    /// <summary>It is for a client and says what is ours alone.</summary>
    Internal,

    /// <summary>It is for a client and takes the blame.</summary>
    Admission,

    /// <summary>It is for a client and promises what nobody promised.</summary>
    NewPromise,
}

/// <summary>Checks a sentence of a model against the records it cites. What cannot be shown to be in them does not pass.</summary>
public sealed partial class DraftCheck(EvidenceSet set, Draft known, Language language, DraftManner manner = DraftManner.Telling)
{
    private const int Longest = 400;

    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal) { "", "of", "on", "in", "by", "and", "to", "out", "or", "for", "from", "with", "at" };

    private readonly Vocabulary _words = Vocabulary.For(manner);

    private readonly string[] _names = [.. NamesIn(set).Select(FoldedText.Folded).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];

    public Verdict Check(DraftSentence sentence)
    {
        var text = sentence.Text.Trim();
        if (text.Length is 0 or > Longest || NotProse().IsMatch(text) || text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || Odd(c)) || Suspicion.IsSuspicious(text)) return Verdict.Form;
        if (sentence.Cites.Count == 0) return Verdict.NoCitation;
        if (sentence.Cites.Any(n => set.At(n) is null || set.Withheld.Contains(n))) return Verdict.UnknownCitation;
        // Who did how much of many clients is counted in code alone.
        if (set.IsOfMany && sentence.Cites.Count > Grounds.MostTold) return Verdict.Form;
        if (manner == DraftManner.Asking && !text.EndsWith('？') && !text.EndsWith('?')) return Verdict.NoQuestion;
        var grounds = Grounds.Of(set, sentence.Cites, known, language);
        var said = Quoted.Cut(text, out var quotes);
        if ((manner is DraftManner.Answering or DraftManner.Wishing) && ClientWords.Check(text, said, grounds) is var refused and not Verdict.Passed) return refused;
        if (quotes.Any(q => !IsQuoted(q, sentence.Cites))) return Verdict.Quotation;
        var folded = FoldedText.Of(said);
        if (Dated(folded, grounds) is not { } undated) return Verdict.Day;
        if (!Counted(undated, grounds) || NamesAnother(undated, grounds)) return Verdict.Number;
        if (_names.Any(n => Names(folded.Text, n) && !grounds.Names.Contains(n) && !grounds.All.Contains(n, StringComparison.Ordinal) && !IsPart(n, folded.Text, grounds))) return Verdict.Name;
        if (!Coverage.IsGrounded(undated, grounds, _words)) return Verdict.Unsupported;
        if (!Sides.Agree(folded.Text, grounds, set)) return Verdict.Side;
        return Polarity.Agrees(undated, grounds.All) ? Verdict.Passed : Verdict.Negation;
    }

    /// <summary>The days it names are days of the records; what is left of it without them, null where one is not.</summary>
    private string? Dated(FoldedText folded, Grounds grounds)
    {
        var now = new DateTimeOffset(set.Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        var left = folded.Text.ToCharArray();
        foreach (var found in Dates.Find(folded, now))
        {
            var said = folded.Text.AsSpan(found.Start, found.End - found.Start);
            if (!grounds.Facts.Contains(said.Trim(), StringComparison.Ordinal) && !IsRelative(said, grounds) && !grounds.HasDay(found, said, folded.Text)) return null;
            left.AsSpan(found.Start, found.End - found.Start).Fill(' ');
        }
        return new string(left);
    }

    // TS-1001 is one complaint and no other.
    private static bool NamesAnother(string text, Grounds grounds)
    {
        foreach (var reference in Reference().EnumerateMatches(text))
            if (!grounds.All.AsSpan().Contains(text.AsSpan(reference.Index, reference.Length), StringComparison.Ordinal)) return true;
        return false;
    }

    // 下周三, by next Monday: as it was noted then.
    private static bool IsRelative(ReadOnlySpan<char> said, Grounds grounds) =>
        said.IndexOfAnyInRange('0', '9') < 0 && grounds.Words.Contains(said.Trim(), StringComparison.Ordinal);

    private static bool Counted(string undated, Grounds grounds)
    {
        var counts = grounds.Noted.Count == 0 && grounds.IsCounting;
        foreach (var figure in Figures.In(undated))
        {
            if (grounds.Numbers.Exists(n => n.Value == figure.Value && SameUnit(n, figure) && (counts ? Counts(n, undated) : SameThing(n, figure))) || grounds.Noted.Exists(n => n.Value == figure.Value && SameUnit(n, figure) && SameThing(n, figure))) continue;
            // 一次接触, one contact: said of the record itself.
            if (figure.Value != 1 || char.IsAsciiDigit(undated[figure.Start])) return false;
        }
        return true;
    }

    // 14天 is not 14次, and 5% is not 5.
    private static bool SameUnit(Figure known, Figure said) =>
        known.Unit == said.Unit || !(IsHan(known.Unit) && IsHan(said.Unit)) && known.Unit != "%" && said.Unit != "%";

    // Of several counts, 拜访11次 is one of visits: the sentence must speak of them too, unless it is the count of all.
    private static bool Counts(Figure known, string sentence)
    {
        if (known.Before is { Length: > 0 } han && han is not ("接触" or "平均" or "其中")) return sentence.Contains(han, StringComparison.Ordinal);
        return known.Next is "" or "times" or "days" or "promises" || English.Words(sentence).Exists(w => English.Stem(w) == English.Stem(known.Next));
    }

    // Four days are not four rejects: in a note the word behind the number goes with it.
    private static bool SameThing(Figure known, Figure said) => Joins.Contains(known.Next) || Joins.Contains(said.Next) || English.Stem(known.Next) == English.Stem(said.Next);

    private static bool IsHan(string unit) => unit.Length > 0 && FoldedText.IsHan(unit[0]);

    // Quoted words stand in one of the records cited, in the words noted there.
    private bool IsQuoted(string words, IReadOnlyList<int> cites)
    {
        if (Suspicion.IsSuspicious(words)) return false;
        foreach (var number in cites)
        {
            var text = EvidenceText.Of(set.At(number)!, set, language);
            if (Quoted.IsIn(words.TrimEnd('…', '.'), text.Words ?? "") || Quoted.IsIn(words, text.Head)) return true;
        }
        return false;
    }

    // A name within another that the records hold: 王芳 in 王芳芳.
    private static bool IsPart(string name, string text, Grounds grounds) => grounds.Names.Any(n => n.Length > name.Length && n.Contains(name, StringComparison.Ordinal) && text.Contains(n, StringComparison.Ordinal));

    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (!char.IsAsciiLetter(name[0]) || (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsAsciiLetter(text[at + name.Length]))) return true;
        return false;
    }

    private static IEnumerable<string> NamesIn(EvidenceSet set) =>
    [
        .. set.Colleagues.Values.SelectMany(c => new[] { c.NameZh, c.NameEn }), .. set.Client.KeyPeople.Select(p => p.Name),
        .. set.ClientNames.Values, .. set.Contacts.SelectMany(c => c.Visit!.People), .. set.Promises.Select(p => p.Promise!.Person).OfType<string>(), .. set.Complaints.Select(c => c.Complaint!.Person).OfType<string>(),
    ];

    // Letters of other alphabets, right-to-left marks, private characters: nothing that a draft needs.
    private static bool Odd(char c) => c is >= '\u0370' and <= '\u07ff' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u206f' or >= '\ue000' and <= '\uf8ff' or '\ufeff';

    [GeneratedRegex(@"https?:|www\.|://|!\[|\]\(|[<>{}`|\\]|\*\*|__|\[\D|javascript:|data:|#M?\d|✧", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotProse();

    [GeneratedRegex(@"[a-z]+-[0-9]{2,}(-[0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
