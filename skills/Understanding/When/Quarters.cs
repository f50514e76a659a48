namespace CrmBot.Skills.Understanding.When;

/// <summary>Q3, 第三季度, 上季度, H1, 2025Q4, 前三季度.</summary>
internal static class Quarters
{
    /// <summary>The end of a quarter's name there (0 for none) and its number.</summary>
    public static int Number(Sentence s, int i, out int number)
    {
        number = 0;
        if (s[i] == 'q' && s[i + 1] is >= '1' and <= '4' && !FoldedText.IsWord(s[i + 2]))
        {
            number = s[i + 1] - '0';
            return i + 2;
        }
        var at = s[i] == '第' ? i + 1 : i;
        var length = Numbers.Read(s.Text, at, out number);
        if (length != 1 || number is < 1 or > 4 || s[at + 1] != '季') return 0;
        return s[at + 2] == '度' ? at + 3 : s[at + 2] is '末' or '底' || at > i ? at + 2 : 0;
    }

    /// <summary>A quarter, or its end or beginning where that was said.</summary>
    public static Piece Of(Sentence s, int start, int end, int year, int number)
    {
        var days = Days.Months(new DateOnly(year, (number * 3) - 2, 1), 3);
        return s[end] is '末' or '底' ? Piece.Day(start, end + 1, days.To) : s[end] == '初' ? Piece.Day(start, end + 1, days.From) : Piece.Period(start, end, days);
    }

    /// <summary>A quarter or half of a year that was not said: Q3, 三季度, H1.</summary>
    public static Piece At(Sentence s, int i)
    {
        if (s.Has(i, "前三季度") || s.Has(i, "前3季度")) return Yearly.Piece(s, i, i + 4, new Months(1, 9), Grain.Span);
        var half = s[i] == 'h' && s[i + 1] is '1' or '2' && !FoldedText.IsWord(s[i + 2]) ? s[i + 1] - '0' : 0;
        var end = half > 0 ? i + 2 : Number(s, i, out half);
        if (end == 0 || FiscalYears.IsNamedBefore(s, i) || FiscalYears.IsNamed(s, s.SkipSpaces(end)) || (s.Has(s.SkipSpaces(end), "of ") && FiscalYears.IsNamed(s, s.SkipSpaces(end) + 3))) return default;
        var isHalf = s[i] == 'h';
        if (YearBehind(s, end, out var year) is > 0 and var after) return isHalf ? Piece.Period(i, after, YearsZh.HalfOf(year, half)) : Of(s, i, after, year, half);
        // Q1 next year, Q3 of last year
        var word = EnglishWord.Read(s, end);
        if (EnglishTurns.YearAt(s, word.Says(s, "of") ? word.Next(s) : word, out var offset) is > 0 and var turned && s[end] == ' ')
            return Piece.Period(i, turned, isHalf ? YearsZh.HalfOf(s.Today.Year + offset, half) : Days.Months(new DateOnly(s.Today.Year + offset, (half * 3) - 2, 1), 3));
        if (isHalf) return Yearly.Piece(s, i, end, new Months((half * 6) - 5, 6), Grain.Span);
        if (s[end] is '末' or '底') return Yearly.Piece(s, i, end + 1, new MonthPart(half * 3, PartKind.Last), Grain.Dated);
        return Yearly.Piece(s, i, end, new Months((half * 3) - 2, 3), Grain.Span);
    }

    /// <summary>上季度, 本季, 下个季度 and their ends; 季末.</summary>
    public static Piece Turned(Sentence s, int i)
    {
        var turn = TurnZh.At(s, i, out var offset);
        if (s[i + turn] != '季' || (turn == 0 && i > 0 && (Numbers.IsNumeral(s[i - 1]) || s[i - 1] is '个' or '每' or '旺' or '淡'))) return default;
        var end = i + turn + (s[i + turn + 1] == '度' ? 2 : 1);
        var days = s.Now.Quarter(offset);
        if (s[end] is '末' or '底') return Piece.Day(i, end + 1, days.To);
        if (turn > 0 && s[end] == '初') return Piece.Day(i, end + 1, days.From);
        if (s[end] == '内' && s[end + 1] is not ('部' or '容')) return Piece.Period(i, end + 1, days) with { IsDeadline = true };
        return turn == 0 || s[end] == '节' ? default : Piece.Period(i, end, days);
    }

    /// <summary>2025Q4, 25H1, 3Q25.</summary>
    public static Piece WithYear(Sentence s, int i)
    {
        if (s[i] is >= '1' and <= '4' && s[i + 1] is 'q' or 'h' && YearFigures(s, i + 2, out var y) is > 0 and var more && !FoldedText.IsWord(s[i + 2 + more]))
            return s[i + 1] == 'q' ? Of(s, i, i + 2 + more, y, s[i] - '0') : s[i] < '3' ? Piece.Period(i, i + 2 + more, YearsZh.HalfOf(y, s[i] - '0')) : default;
        return YearFigures(s, i, out var year) is > 0 and var figures ? InYear(s, i, s[i + figures] is ' ' or '-' ? i + figures + 1 : i + figures, year) : default;
    }

    private static Piece InYear(Sentence s, int start, int at, int year)
    {
        if (s[at] == 'q' && Number(s, at, out var quarter) is > 0 and var end) return Of(s, start, end, year, quarter);
        return s[at] == 'h' && s[at + 1] is '1' or '2' && !FoldedText.IsWord(s[at + 2]) ? Piece.Period(start, at + 2, YearsZh.HalfOf(year, s[at + 1] - '0')) : default;
    }

    private static int YearBehind(Sentence s, int end, out int year)
    {
        var at = s.SkipSpaces(end);
        if (s.Has(at, "of ")) at += 3;
        var two = s[at] == '\'';
        if (two) at++;
        var length = YearFigures(s, at, out year);
        return length == 4 || (length == 2 && two) ? FoldedText.IsWord(s[at + length]) || s[at + length] == '年' ? 0 : at + length : 0;
    }

    private static int YearFigures(Sentence s, int i, out int year)
    {
        var length = Numbers.Read(s.Text, i, out year);
        if (!char.IsAsciiDigit(s[i])) return 0;
        if (length == 2 && year is >= 10 and < 60) year += 2000;
        return length is 2 or 4 && year is > 1900 and < 2200 ? length : 0;
    }

    /// <summary>So many months of each year from its Mth.</summary>
    internal readonly record struct Months(int First, int Count) : IYearly
    {
        public Days? In(int year) => year is < 1 or > 9998 ? null : Days.Months(new DateOnly(year, First, 1), Count);
    }
}
