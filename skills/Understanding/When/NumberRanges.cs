namespace CrmBot.Skills.Understanding.When;

/// <summary>Two numbers with one unit behind them: 5-8号, 8到10月, 1-3季度, 2024-2025年, 5-7 March.</summary>
internal static class NumberRanges
{
    public static Piece At(Sentence s, int i)
    {
        if (i > 0 && (Numbers.IsNumeral(s[i - 1]) || FoldedText.IsWord(s[i - 1]) || s[i - 1] is '.' or '-' or '/' or '第' && s[i] is < '1' or > '4')) return default;
        var length = Numbers.Read(s.Text, i, out var a);
        if (length == 0) return default;
        var link = s[i + length] == '、' ? 1 : LinkAt(s, i + length);
        if (link == 0) return default;
        var second = Numbers.Read(s.Text, i + length + link, out var b);
        var at = i + length + link + second;
        if (second == 0 || a >= b || (s[i + length] == '、' && b != a + 1)) return default;
        if (s[at] is '号' or '日' && b <= 31) return FromTo(NumberedDays.Zh(s, i, at, a), NumberedDays.Zh(s, at - second, at, b), i, at + 1);
        if (s[at] == '月' && a >= 1 && b <= 12 && !s.Has(at, "月份报价")) return FromTo(MonthsZh.Numbered(s, i, at + 1, a), MonthsZh.Numbered(s, at - second, at + 1, b), i, s[at + 1] == '份' ? at + 2 : at + 1);
        if (s.Has(at, "季度") && a >= 1 && b <= 4) return Yearly.Piece(s, i, at + 2, new Quarters.Months((a * 3) - 2, (b - a + 1) * 3), Grain.Span);
        if (s[at] == '年' && length == 4 && second == 4 && a > 1900 && b < 2200) return Piece.Period(i, at + 1, new Days(new DateOnly(a, 1, 1), new DateOnly(b, 12, 31)));
        return default;
    }

    /// <summary>-, 到, 至, ~ and the like between two numbers: its length.</summary>
    public static int LinkAt(Sentence s, int i) => s[i] is '-' or '~' or '到' or '至' or '–' or '—' or '〜' ? s[i + 1] is '-' or '—' ? 2 : 1 : 0;

    private static Piece FromTo(Piece a, Piece b, int start, int end) => a.Found && b.Found ? Ranges.Between(a, b, start) with { End = end } : default;
}
