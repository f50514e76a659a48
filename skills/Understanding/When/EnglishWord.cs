using System.Collections.Frozen;

namespace CrmBot.Skills.Understanding.When;

internal enum WordKind : byte
{
    None,
    Other,
    Named,
    Weekday,
    Month,
    Turn,
    Unit,
    Number,
    Ordinal,
    Article,
    In,
    Edge,
    Half,
    Short,
    Now,
}

/// <summary>One English word as dates need it: what kind it is, its value, and where it stands.</summary>
internal readonly record struct EnglishWord(WordKind Kind, int Value, int Start, int End)
{
    private const string Table = """
        Named: yesterday -1, yday -1, yest -1, today 0, tonight 0, tonite 0, tomorrow 1, tommorow 1, tomorow 1, tommorrow 1, tmrw 1, tmr 1, tmw 1, tmo 1, 2moro 1, 2morrow 1
        Weekday: monday 0, mon 0, tuesday 1, tue 1, tues 1, wednesday 2, wed 2, weds 2, wednsday 2, wendesday 2, thursday 3, thu 3, thur 3, thurs 3, friday 4, fri 4, saturday 5, sat 5, sunday 6, sun 6
        Month: january 1, jan 1, february 2, feb 2, febuary 2, march 3, mar 3, april 4, apr 4, may 5, june 6, jun 6, july 7, jul 7, august 8, aug 8, september 9, sep 9, sept 9, october 10, oct 10, november 11, nov 11, december 12, dec 12
        Turn: last -1, past -2, previous -1, prior -1, this 0, current 0, next 1, coming 2, upcoming 2, following 1
        Unit: day 1, days 1, workday 2, workdays 2, week 3, weeks 3, wk 3, wks 3, weekend 4, weekends 4, fortnight 5, fortnights 5, month 7, months 7, mth 7, mths 7, mo 7, mos 7, quarter 8, quarters 8, qtr 8, qtrs 8, year 10, years 10, yr 10, yrs 10
        Number: one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40, fifty 50, sixty 60, ninety 90
        Ordinal: first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10, eleventh 11, twelfth 12, thirteenth 13, fourteenth 14, fifteenth 15, twentieth 20, thirtieth 30
        Article: a 1, an 1, the 0
        In: in 1, within 2, over 3, during 3, for 3, inside 2
        Edge: start 1, beginning 1, begin 1, early 4, mid 2, middle 2, end 3, late 6
        Half: half 1
        Short: eod 1, cob 1, eow 2, eom 3, eoq 4, eoy 5, ytd 6, mtd 7, qtd 8, wtd 9
        Now: now 0
        """;

    private static readonly FrozenDictionary<string, (WordKind, int)> Words = Table.Split('\n')
        .Select(line => line.Trim().Split(": "))
        .SelectMany(line => line[1].Split(", ").Select(w => w.Split(' ')).Select(w => (w[0], (Enum.Parse<WordKind>(line[0]), int.Parse(w[1], System.Globalization.CultureInfo.InvariantCulture)))))
        .ToFrozenDictionary(w => w.Item1, w => w.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (WordKind, int)>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public Unit Unit => Kind == WordKind.Unit ? (Unit)Value : Unit.None;

    public bool Is(WordKind kind, int value) => Kind == kind && Value == value;

    /// <summary>The word that begins here or behind spaces, a hyphen or a full stop of an abbreviation; Other for one that dates do not need.</summary>
    public static EnglishWord Read(Sentence s, int at)
    {
        if (s[at] == '.' && s[at + 1] == ' ') at++;
        var start = s.SkipSpaces(at);
        if (start == at && s[at] == '-' && char.IsAsciiLetterOrDigit(s[at + 1])) start++;
        var end = start;
        if (char.IsAsciiDigit(s[start])) return Figure(s, start);
        while (char.IsAsciiLetterOrDigit(s[end])) end++;
        if (end == start) return new EnglishWord(FoldedText.IsWord(s[start]) ? WordKind.Other : WordKind.None, 0, start, start);
        return end - start <= 11 && Lookup.TryGetValue(s.Text[start..end], out var found) ? new EnglishWord(found.Item1, found.Item2, start, end) : new EnglishWord(WordKind.Other, 0, start, end);
    }

    public EnglishWord Next(Sentence s) => Read(s, End);

    public bool Says(Sentence s, ReadOnlySpan<char> word) => s.Text[Start..End].SequenceEqual(word);

    /// <summary>The length of st, nd, rd or th there.</summary>
    public static int OrdinalMark(Sentence s, int at) => (s[at], s[at + 1]) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') && !FoldedText.IsWord(s[at + 2]) ? 2 : 0;

    // 5, 5th, 2moro; what runs on into letters is another word.
    private static EnglishWord Figure(Sentence s, int start)
    {
        var length = Numbers.Read(s.Text, start, out var value);
        var end = start + length;
        if (length > 0 && OrdinalMark(s, end) is > 0 and var mark) return new EnglishWord(WordKind.Ordinal, value, start, end + mark);
        if (length > 0 && !FoldedText.IsWord(s[end])) return new EnglishWord(WordKind.Number, value, start, end);
        while (FoldedText.IsWord(s[end]) || char.IsAsciiDigit(s[end])) end++;
        return end - start <= 8 && Lookup.TryGetValue(s.Text[start..end], out var found) ? new EnglishWord(found.Item1, found.Item2, start, end) : new EnglishWord(WordKind.Other, 0, start, end);
    }
}
