namespace CrmBot.Skills.Understanding.When;

/// <summary>上个月5号, 3月5日, 下下个月初, 本月第二个周五, 月底, 上半月.</summary>
internal static class MonthsZh
{
    // 3月份报价单 is a paper's title.
    private static readonly Lexicon NotAfterMonth = new("报价 对账 账单 发票 合同 货款 工资 报表 月报 刊 订单号 有期徒刑");
    private static readonly Lexicon NotAfterBareDay = new("个 万 点 家 台 件 元 块 人 次 套 吨 % 折 天 年 月 成 倍 :");
    private static readonly Lexicon NotAfterEdge = new("次 步 稿 级 国 午 标 信 文 心 秋 石 铁 层 价 部");

    /// <summary>上个月, 本月 and what was said of them.</summary>
    public static Piece Turned(Sentence s, int i)
    {
        var turn = TurnZh.At(s, i, out var offset);
        if (turn == 0) return default;
        if (s.Has(i + turn, "半个月") || s.Has(i + turn, "半月"))
            return s[i] is '上' or '下' ? new MonthPart(1, PartKind.Half, s[i] == '上' ? 1 : 2).In(s.Now.FirstOfMonth, i, i + turn + (s[i + turn + 1] == '个' ? 3 : 2)) : default;
        if (s[i + turn] != '月') return default;
        var first = s.Now.FirstOfMonth.AddMonths(offset);
        var at = i + turn + 1;
        if (s.Has(at, "今天") || s.Has(at, "的今天")) return Piece.Day(i, at + (s[at] == '的' ? 3 : 2), s.Today.AddMonths(offset));
        return PartAt(s, ref at, first.Month).In(first, i, at) is { Found: true } piece ? WithIn(s, piece) : default;
    }

    /// <summary>月底, 月初, 月中 of the month under way.</summary>
    public static Piece Edge(Sentence s, int i)
    {
        if (i > 0 && (Numbers.IsNumeral(s[i - 1]) || s[i - 1] is '个' or '每')) return default;
        if (s[i + 1] == '内' && s[i + 2] != '部') return Piece.Day(i, i + 2, s.Now.FirstOfMonth.AddMonths(1).AddDays(-1)) with { IsDeadline = true };
        var at = i + 1;
        var part = PartAt(s, ref at, s.Today.Month);
        return part.Kind is PartKind.First or PartKind.Middle or PartKind.Last ? part.In(s.Now.FirstOfMonth, i, at) : default;
    }

    /// <summary>Behind a month's number: 3月5日, 8月, 3月底, in a year that was not said.</summary>
    public static Piece Numbered(Sentence s, int i, int at, int month)
    {
        var part = PartAt(s, ref at, month);
        return part.Kind == PartKind.Whole && IsNoMonth(s, i, at) ? default : WithIn(s, part.Yearly(s, i, at));
    }

    /// <summary>The same in a year that was.</summary>
    public static Piece Numbered(Sentence s, int i, int at, DateOnly first)
    {
        var part = PartAt(s, ref at, first.Month);
        return WithIn(s, part.In(first, i, at));
    }

    private static bool IsNoMonth(Sentence s, int start, int at)
    {
        // 一月一次, 三月没见
        if (s.Has(at, "一次") || s.Has(at, "两次") || s.Has(at, "一回")) return true;
        if (start > 0 && s[start - 1] is '每' or '第' or '近') return true;
        return NotAfterMonth.At(s.Text, s[at] == '的' ? at + 1 : at) > 0;
    }

    /// <summary>What is said of the month that ends here: a day, an edge, a week, or nothing more.</summary>
    public static MonthPart PartAt(Sentence s, ref int at, int month)
    {
        if (s[at] == '份') at++;
        var from = at;
        if (s[from] == '的' || (s[from] == ' ' && (char.IsAsciiDigit(s[from + 1]) || s[from + 1] == '第'))) from++;
        var edge = s[at] switch { '初' => PartKind.First, '中' => PartKind.Middle, '底' or '末' or '尾' => PartKind.Last, _ => PartKind.Whole };
        if (edge != PartKind.Whole && NotAfterEdge.At(s.Text, at + 1) == 0 || (edge == PartKind.Middle && s[at + 1] == '旬'))
        {
            var third = s[at + 1] == '旬';
            at += third ? 2 : 1;
            return third ? new MonthPart(month, PartKind.Third, 2) : new MonthPart(month, edge);
        }
        if (s[from] is '上' or '中' or '下' && s[from + 1] == '旬')
        {
            at = from + 2;
            return new MonthPart(month, PartKind.Third, s[from] == '上' ? 1 : s[from] == '中' ? 2 : 3);
        }
        if (s[from] is '上' or '下' or '前' or '后' && (s.Has(from + 1, "半月") || s.Has(from + 1, "半个月")))
        {
            at = from + (s[from + 2] == '月' ? 3 : 4);
            return new MonthPart(month, PartKind.Half, s[from] is '上' or '前' ? 1 : 2);
        }
        if (s[from] == '第' || s.Has(from, "最后")) return Nth(s, ref at, from, month);
        return DayAt(s, ref at, from, month);
    }

    // 第二个周五, 最后一个周一, 最后一天, 第一周
    private static MonthPart Nth(Sentence s, ref int at, int from, int month)
    {
        var last = s[from] == '最';
        var k = from + (last ? 2 : 1);
        var length = Numbers.Read(s.Text, k, out var count);
        if (length == 0 || count is < 1 or > 31 || (last && count != 1)) return new MonthPart(month, PartKind.Whole);
        k += length;
        if (s[k] == '个') k++;
        if (last) count = -1;
        if (s[k] is '天' or '日')
        {
            at = k + 1;
            return last ? new MonthPart(month, PartKind.Last) : new MonthPart(month, PartKind.Day, count);
        }
        var unit = WeeksZh.UnitAt(s, k);
        if (unit == 0 || count > 5) return new MonthPart(month, PartKind.Whole);
        at = k + unit;
        if (WeeksZh.WeekdayAt(s, at) is not (>= 0 and var weekday)) return new MonthPart(month, PartKind.Week, count);
        at++;
        return new MonthPart(month, PartKind.Weekday, count, weekday);
    }

    private static MonthPart DayAt(Sentence s, ref int at, int from, int month)
    {
        var length = Numbers.Read(s.Text, from, out var day);
        var end = from + length;
        if (length is 0 or > 3 || day is < 1 or > 39) return new MonthPart(month, PartKind.Whole);
        var marked = s[end] is '日' or '号' && NumberedDays.IsDay(s, end);
        // 3月5 去宏达: the mark left out, but not 3月5个.
        if (!marked && (s[from - 1] == '的' || FoldedText.IsWord(s[end]) || s[end] is '.' or '日' or '号' || Numbers.IsNumeral(s[end]) || NotAfterBareDay.At(s.Text, end) > 0)) return new MonthPart(month, PartKind.Whole);
        at = marked ? end + 1 : end;
        return new MonthPart(month, PartKind.Day, day);
    }

    private static Piece WithIn(Sentence s, Piece piece) =>
        piece.Grain == Grain.Month && s[piece.End] is '内' or '里' && s[piece.End + 1] is not ('部' or '容') ? piece with { End = piece.End + 1, IsDeadline = s[piece.End] == '内' } : piece;
}
