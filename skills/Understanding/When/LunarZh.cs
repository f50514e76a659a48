namespace CrmBot.Skills.Understanding.When;

/// <summary>农历八月十五, 正月初五, 腊月廿三, 大年初三: days by the moon.</summary>
internal static class LunarZh
{
    /// <summary>In a year that was not said.</summary>
    public static Piece At(Sentence s, int i) => Read(s, i, out var end, out var feast) ? Yearly.Piece(s, i, end, feast, Grain.Day) : default;

    /// <summary>Behind a year.</summary>
    public static Piece In(Sentence s, int start, int i, int year) =>
        Read(s, i, out var end, out var feast) && feast.In(year) is { } day ? Piece.Day(start, end, day.From) : default;

    private static bool Read(Sentence s, int i, out int end, out Feast feast)
    {
        (end, feast) = (0, default);
        var at = i;
        var said = s.Length(i, "农历") + s.Length(i, "阴历") + s.Length(i, "旧历");
        at += said;
        var month = Month(s, ref at, said > 0);
        if (month == 0) return false;
        var first = s[at] == '初';
        if (first) at++;
        var length = Numbers.Read(s.Text, at, out var day);
        if (length == 0 || char.IsAsciiDigit(s[at]) || day is < 1 or > 30 || (first && day > 10)) return false;
        end = at + length;
        if (s[end] is '日' && !first) end++;
        feast = new Feast(FeastKind.Lunar, month, day, 0);
        // 初一学生, 正月十五个: no day.
        return !(s[end] is '学' or '个' or '班' or '年' or '级');
    }

    private static int Month(Sentence s, ref int at, bool said)
    {
        if (s.Has(at, "大年初")) return Skip(ref at, 2, 1);
        if (s.Has(at, "年初") && Numbers.Digit(s[at + 2]) > 0 && (at == 0 || !Numbers.IsNumeral(s[at - 1]))) return Skip(ref at, 1, 1);
        var named = s[at] switch { '正' => 1, '冬' => 11, '腊' => 12, _ => 0 };
        if (named > 0) return s[at + 1] == '月' ? Skip(ref at, 2, named) : 0;
        var length = Numbers.Read(s.Text, at, out var month);
        if (length > 0 && month is >= 1 and <= 12 && s[at + length] == '月' && (said || s[at + length + 1] == '初')) return Skip(ref at, length + 1, month);
        // Around the Spring Festival 初五 is of the first month.
        return !said && s[at] == '初' && s.Today.Month is 12 or 1 or 2 or 3 && (at == 0 || !FoldedText.IsHan(s[at - 1]) || s[at - 1] is '，' or '从' or '到' or '至' or '在' or '和') ? 1 : 0;
    }

    private static int Skip(ref int at, int length, int month)
    {
        at += length;
        return month;
    }
}
