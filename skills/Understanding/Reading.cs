using System.Buffers;
using CrmBot.Skills.Understanding.Notes;

namespace CrmBot.Skills.Understanding;

/// <summary>All that was found in one text, for those who make slots and records of it: words, days, clients, people and signs, with its clauses.</summary>
internal sealed class Reading(FoldedText text, DateTimeOffset now)
{
    /// <summary>A clause longer than this is cut, so that work stays bounded.</summary>
    public const int LongestClause = 200;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；,;!！?？\n\r…");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;!！?？\n\r");

    public FoldedText Text => text;

    public string Folded => text.Text;

    public DateTimeOffset Now => now;

    public required List<Token> Tokens { get; init; }

    public required List<Sign> Signs { get; init; }

    public required List<FoundDate> Dates { get; init; }

    /// <summary>Every client named, in the order of the words.</summary>
    public IReadOnlyList<FoundClient> Clients { get; set; } = [];

    /// <summary>The client that the message is about: the first that somebody knows, else the first named; null where none is.</summary>
    public FoundClient? Main => Clients.FirstOrDefault(c => c.Mention.Ids.Count > 0) ?? (Clients.Count > 0 ? Clients[0] : null);

    public List<FoundPerson> People { get; set; } = [];

    /// <summary>Comparisons made so far; a test holds their number down.</summary>
    public int Steps { get; private set; }

    public bool IsBreak(int at)
    {
        Steps++;
        var c = Folded[at];
        if (Breaks.Contains(c)) return c != ',' || at == 0 || at + 1 >= Folded.Length || !char.IsAsciiDigit(Folded[at - 1]) || !char.IsAsciiDigit(Folded[at + 1]);
        return c == '.' && IsStop(at);
    }

    /// <summary>Where the clause around this place begins: behind the punctuation before it.</summary>
    public int ClauseStart(int at)
    {
        var before = BreakFrom(at) - 1;
        return Math.Max(before < 0 ? 0 : AllBreaks[before] + 1, Math.Max(0, at - LongestClause));
    }

    public int ClauseEnd(int at)
    {
        var next = BreakFrom(at);
        return Math.Min(next == AllBreaks.Count ? Folded.Length : AllBreaks[next], Math.Min(Folded.Length, at + LongestClause));
    }

    /// <summary>Like <see cref="ClauseEnd"/>, but a space between Chinese words ends a clause too, as dictation leaves it.</summary>
    public int PhraseEnd(int at)
    {
        var end = ClauseEnd(at);
        for (var i = at + 1; i < end - 1; i++)
            if (Folded[i] == ' ' && FoldedText.IsHan(Folded[i - 1]) && FoldedText.IsHan(Folded[i + 1])) return i;
        return end;
    }

    // Looked for once: every sign asks for its clause.
    private List<int> AllBreaks => field ??= FindBreaks();

    private List<int> FindBreaks()
    {
        var breaks = new List<int>();
        for (var i = 0; i < Folded.Length; i++)
            if (IsBreak(i)) breaks.Add(i);
        return breaks;
    }

    // The first break at or behind this place.
    private int BreakFrom(int at)
    {
        var (low, high) = (0, AllBreaks.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (AllBreaks[middle] < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public int SentenceStart(int at)
    {
        var floor = Math.Max(0, at - LongestClause);
        while (at > floor && !IsSentenceEnd(at - 1)) at--;
        return at;
    }

    public bool IsSentenceEnd(int at)
    {
        Steps++;
        return SentenceEnds.Contains(Folded[at]) || (Folded[at] == '.' && IsStop(at));
    }

    public bool HasBreak(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (IsBreak(i)) return true;
        return false;
    }

    /// <summary>The first sign of these kinds that lies within the stretch.</summary>
    public Sign? FirstSign(SignKind kinds, int start, int end)
    {
        for (var k = FirstFrom(start); k < Signs.Count && Signs[k].Start < end; k++)
        {
            Steps++;
            if (Signs[k].End <= end && Signs[k].Is(kinds)) return Signs[k];
        }
        return null;
    }

    // The signs are in the order of the text.
    private int FirstFrom(int start)
    {
        var (low, high) = (0, Signs.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Signs[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public bool Has(SignKind kinds) => FirstSign(kinds, 0, Folded.Length) is not null;

    public bool Has(SignKind kinds, int start, int end) => FirstSign(kinds, start, end) is not null;

    /// <summary>Whether a 没有, not or the like goes with the words at this place.</summary>
    public bool IsNegated(int at)
    {
        for (var k = FirstFrom(at) - 1; k >= 0 && Signs[k].End > at - LongestClause; k--)
        {
            var sign = Signs[k];
            Steps++;
            if (sign.End > at || !sign.Is(SignKind.Not)) continue;
            return IsNear(sign.End, at);
        }
        return false;
    }

    public FoundDate? FirstDate(int start, int end)
    {
        foreach (var date in Dates)
            if (date.Start >= start && date.End <= end) return date;
        return null;
    }

    public FoundPerson? FirstPerson(int start, int end)
    {
        foreach (var person in People)
            if (person.Start >= start && person.End <= end) return person;
        return null;
    }

    public FoundPerson? LastPerson(int start, int end)
    {
        FoundPerson? last = null;
        foreach (var person in People)
            if (person.Start >= start && person.End <= end) last = person;
        return last;
    }

    public List<PersonMention> PeopleIn(int start, int end, bool colleagues = true, List<Piece>? besides = null)
    {
        var people = new List<PersonMention>();
        foreach (var person in People)
            if (person.Start >= start && person.End <= end && (colleagues || person.StaffId is null) && besides?.Exists(b => person.Start >= b.Start && person.End <= b.End) != true && !people.Exists(p => p.Words == person.Words(text))) people.Add(person.Mention(text));
        return people;
    }

    /// <summary>The client that words at this place are about: the last named before their end, else the first.</summary>
    public FoundClient? ClientAt(int end)
    {
        FoundClient? last = null;
        foreach (var client in Clients)
            if (client.Start < end || last is null) last = client;
        return last;
    }

    /// <summary>Whether the words belong to a client's name.</summary>
    public bool IsOfClient(int start, int end)
    {
        foreach (var client in Clients)
            if (client.Mention.Ids.Count > 0 && start < client.End && end > client.Start) return true;
        return false;
    }

    /// <summary>The client named last in the stretch.</summary>
    public FoundClient? LastClient(int start, int end)
    {
        FoundClient? last = null;
        foreach (var client in Clients)
            if (client.Start >= start && client.End <= end) last = client;
        return last;
    }

    /// <summary>The original words of a stretch, without the space and punctuation around them, and where they stand.</summary>
    public (string Words, Span Span) Words(int start, int end)
    {
        Trim(ref start, ref end);
        return end <= start ? ("", text.SpanOf(start, start)) : (text.WordsOf(start, end), text.SpanOf(start, end));
    }

    public void Trim(ref int start, ref int end)
    {
        end = Math.Min(end, Folded.Length);
        while (start < end && IsEdge(start)) start++;
        while (end > start && IsEdge(end - 1)) end--;
    }

    private bool IsEdge(int at) => char.IsWhiteSpace(Folded[at]) || Breaks.Contains(Folded[at]) || Folded[at] is '、' or '.' or ':' or '：' or '"' or '“' or '”';

    private bool IsStop(int at) => at + 1 >= Folded.Length || (Folded[at + 1] is ' ' or '\n' or '\r' && !IsTitle(at));

    // Mr. Brown
    private bool IsTitle(int at)
    {
        var start = at;
        while (start > 0 && at - start < 6 && FoldedText.IsWord(Folded[start - 1])) start--;
        return PersonTitles.En.Has(Folded.AsSpan(start, at - start));
    }

    // 没有再投诉, didn't really promise: a few characters, no punctuation, at most two words.
    private bool IsNear(int from, int to)
    {
        var (han, words) = (0, 0);
        for (var i = from; i < to; i++)
        {
            if (IsBreak(i) || Folded[i] == '，') return false;
            if (FoldedText.IsHan(Folded[i])) han++;
            else if (FoldedText.IsWord(Folded[i]) && !FoldedText.IsWord(Folded[i - 1])) words++;
        }
        return han <= 2 && words <= 2;
    }
}
