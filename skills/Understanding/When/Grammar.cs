using System.Buffers;

namespace CrmBot.Skills.Understanding.When;

/// <summary>What date begins at a place, told by its first character.</summary>
internal static class Grammar
{
    private const string Firsts = "今昨明后前去大上下本这当周星礼月年季最过近未接再往第半来" + "零一二三四五六七八九十两〇廿卅" + "农阴旧正冬腊初收";

    /// <summary>The characters that a date may begin with; nearly all others are passed over at once.</summary>
    public static SearchValues<char> Beginnings { get; } = SearchValues.Create([.. Firsts, .. Holidays.Named.Firsts, .. "0123456789abcdefghijklmnopqrstuvwxyz"]);

    public static Piece At(Sentence s, int i)
    {
        var c = s[i];
        if (FiscalYears.At(s, i) is { Found: true } fiscal && (i == 0 || !FoldedText.IsWord(s[i - 1]) || !FoldedText.IsWord(c))) return fiscal;
        if (char.IsAsciiLetter(c)) return i > 0 && FoldedText.IsWord(s[i - 1]) ? default : Letters(s, i);
        if (char.IsAsciiDigit(c)) return i > 0 && FoldedText.IsWord(s[i - 1]) ? default : Digits(s, i);
        return c < '\u0080' ? default : Chinese(s, i, c);
    }

    private static Piece Letters(Sentence s, int i)
    {
        if (s[i] is 'q' or 'h' && Quarters.At(s, i) is { Found: true } quarter) return quarter;
        return English.At(s, i);
    }

    private static Piece Digits(Sentence s, int i)
    {
        if (Figures.At(s, i) is { Found: true } figures) return figures;
        if (NumberRanges.At(s, i) is { Found: true } range) return range;
        if (CountedZh.At(s, i) is { Found: true } counted) return counted;
        if (Quarters.WithYear(s, i) is { Found: true } withYear) return withYear;
        return Quarters.At(s, i) is { Found: true } quarter ? quarter : English.At(s, i);
    }

    private static Piece Chinese(Sentence s, int i, char c)
    {
        Piece piece;
        switch (c)
        {
            case '今' or '昨' or '明' or '后' or '大' or '前' or '来' or '去':
                if ((piece = NamedDaysZh.At(s, i)).Found || (piece = YearsZh.At(s, i)).Found) return piece;
                if (c == '前' && ((piece = Quarters.At(s, i)).Found || (piece = RollingZh.At(s, i)).Found)) return piece;
                return c == '大' && (piece = LunarZh.At(s, i)).Found ? piece : Holidays.At(s, i);
            case '上' or '下' or '本' or '这' or '当':
                if ((piece = YearsZh.Half(s, i)).Found || (piece = WeeksZh.At(s, i)).Found || (piece = MonthsZh.Turned(s, i)).Found) return piece;
                if ((piece = Quarters.Turned(s, i)).Found || (piece = YearsZh.At(s, i)).Found || (piece = RollingZh.At(s, i)).Found) return piece;
                return c == '下' ? NamedDaysZh.At(s, i) : default;
            case '周' or '星' or '礼': return WeeksZh.At(s, i);
            case '月': return MonthsZh.Edge(s, i);
            case '年': return (piece = LunarZh.At(s, i)).Found ? piece : (piece = YearsZh.Edge(s, i)).Found ? piece : Holidays.At(s, i);
            case '季': return Quarters.Turned(s, i);
            case '最' or '近' or '未' or '接' or '再' or '往' or '过': return (piece = RollingZh.At(s, i)).Found ? piece : Holidays.At(s, i);
            case '农' or '阴' or '旧' or '正' or '冬' or '腊' or '初': return (piece = LunarZh.At(s, i)).Found ? piece : Holidays.At(s, i);
            case '第': return Quarters.At(s, i);
            case '收': return NamedDaysZh.At(s, i);
            default:
                if (c == '半' || Numbers.IsNumeral(c))
                {
                    if ((piece = NumberRanges.At(s, i)).Found || (piece = CountedZh.At(s, i)).Found || (piece = Quarters.At(s, i)).Found) return piece;
                }
                return Holidays.At(s, i);
        }
    }
}
