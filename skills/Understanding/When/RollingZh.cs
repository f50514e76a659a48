namespace CrmBot.Skills.Understanding.When;

/// <summary>最近三个月, 这半年, 近30天, 未来两周, 过三天.</summary>
internal static class RollingZh
{
    private static readonly Phrases<int> Leads = new(
    [
        ("最近", -1), ("最近的", -1), ("最近这", -1), ("过去", -1), ("过去的", -1), ("过去这", -1), ("近", -1), ("前", -1), ("上", -1), ("这", 0), ("这最近", -1),
        ("未来", 1), ("未来的", 1), ("接下来", 1), ("接下来的", 1), ("接下去", 1), ("今后", 1), ("往后", 1), ("下", 1), ("再过", 2), ("过", 2),
    ]);

    public static Piece At(Sentence s, int i)
    {
        var lead = Leads.At(s.Text, i, out var way);
        if (lead == 0 || IsOther(s, i)) return default;
        var at = i + lead;
        var count = 1;
        var length = s[at] == '半' ? 0 : Numbers.Read(s.Text, at, out count);
        if (length == 0 && s[at] != '半') return default;
        at += length;
        var unit = CountedZh.UnitAt(s, at, out var counted);
        if (unit == 0 || (unit == 1 && s[at] == '日' && s[i] != '近')) unit = s[at] == '月' && s[i] is '近' or '最' && !Numbers.IsNumeral(s[at + 1]) ? 1 : 0;
        if (unit == 0) return default;
        if (counted == Unit.None) counted = Unit.Month;
        // 这一周 is the week, 下一年 the year, 前一天 the day before something.
        if (length > 0 && count == 1 && s[i] is '下' or '前' or '上') return default;
        if (length > 0 && count == 1 && s[i] == '这' && counted is Unit.Week or Unit.Day or Unit.Quarter) return default;
        var end = at + unit;
        if (way == 2) return s[end] is '后' or '就' || s[i] == '再' || Begins(s, i) ? Piece.Day(i, s[end] == '后' ? end + 1 : end, s.Now.Away(count, counted)) : default;
        if (s.Has(end, "以来")) end += 2;
        else if (s[end] is '内' or '里' or '来' && s[end + 1] is not ('部' or '容' or '到')) end++;
        var (past, future) = (new Days(s.Now.Away(-count, counted), s.Today), new Days(s.Today, s.Now.Away(count, counted)));
        return way < 0 ? Piece.Period(i, end, past) : way > 0 ? Piece.Period(i, end, future) : new Piece(i, end, past, s[at] == '天' || counted == Unit.Week ? future : past, Grain.Span);
    }

    // 附近三家, 提前三天, 之前, 一下两个
    private static bool IsOther(Sentence s, int i)
    {
        if (i == 0) return false;
        var before = s[i - 1];
        return s[i] switch
        {
            '近' => before is '附' or '将' or '接' or '临' or '靠' or '远' or '最',
            '前' => before is '提' or '目' or '之' or '以' or '当' or '先' or '从' or '往' or '月' or '年' or '周' or '天' or '日' or '号' or '节' or '期',
            '上' => before is '早' or '晚' or '以' or '之' or '马' or '线' or '网' or '身' or '加' or '路',
            '下' => before is '以' or '之' or '一' or '线' or '上' or '私' or '余' or '剩' or '手' or '留' or '楼' or '接',
            _ => false,
        };
    }

    // 过三天再说 but 去过三天
    private static bool Begins(Sentence s, int i) => i == 0 || !FoldedText.IsHan(s[i - 1]) || s[i - 1] is '我' or '们' or '等' or '要' or '他' or '说';
}
