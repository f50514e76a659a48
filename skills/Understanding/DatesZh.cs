namespace CrmBot.Skills.Understanding;

/// <summary>Days and periods said in Chinese.</summary>
internal static class DatesZh
{
    private static readonly (string Word, int Offset)[] Named =
    [
        ("大前天", -3), ("大后天", 3), ("前天", -2), ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("昨儿", -1), ("今天", 0), ("今日", 0), ("今晚", 0), ("今早", 0), ("今儿", 0),
        ("明天", 1), ("明日", 1), ("明晚", 1), ("明早", 1), ("明儿", 1), ("后天", 2), ("前晚", -2), ("后晚", 2),
    ];

    private static readonly (string Word, int Offset)[] Turns =
    [
        ("上上个", -2), ("上上", -2), ("上个", -1), ("上", -1), ("下下个", 2), ("下下", 2), ("下个", 1), ("下", 1), ("本", 0), ("这个", 0), ("这", 0), ("当", 0),
    ];

    private static readonly Lexicon NotAfterDay = new("单 线 楼 店 门 机 库 馆 仓 厂 院 桥 口 位 房 柜 样 产 模 车 厅 台 井 炉 文 码 令 召 称 章 料 段 标 头 球 电池 会议室 项目");
    private static readonly Lexicon NotAfterMonth = new("报价 订单 账 对账 发票 合同 货款 工资 报表 计划 刊");

    public static FoundDate? At(ReadOnlySpan<char> t, int i, Calendar now) =>
        NamedDay(t, i, now) ?? Week(t, i, now) ?? MonthOrYear(t, i, now) ?? Rolling(t, i, now) ?? HolidaysZh.At(t, i, now) ?? Counted(t, i, now);

    private static FoundDate? NamedDay(ReadOnlySpan<char> t, int i, Calendar now)
    {
        foreach (var (word, offset) in Named)
        {
            if (!Starts(t, i, word)) continue;
            // 以前天天, 今天气
            if (word is "前天" && i > 0 && t[i - 1] is '以' or '之') return null;
            if (Next(t, i + word.Length) == '气' || (word is "今日" or "明日" or "昨日" && Next(t, i + 2) is '头' or '报')) return null;
            var day = Days.Of(now.Today.AddDays(offset));
            DateOnly? or = word is "今天" or "今日" or "今晚" or "今儿" && now.Time.Hour < 4 ? now.Today.AddDays(-1) : null;
            return new FoundDate(i, i + word.Length, day, day) { Or = or };
        }
        if (Starts(t, i, "下班前") || Starts(t, i, "下班之前")) return new FoundDate(i, i + (t[i + 2] == '前' ? 3 : 4), Days.Of(now.Today), Days.Of(now.Today)) { IsDeadline = true };
        return null;
    }

    private static FoundDate? Week(ReadOnlySpan<char> t, int i, Calendar now)
    {
        var (turn, offset) = Turn(t, i);
        var at = i + turn;
        var length = Starts(t, at, "星期") || Starts(t, at, "礼拜") ? 2 : Next(t, at) == '周' ? 1 : 0;
        if (length == 0 || (i > 0 && turn == 0 && (t[i - 1] == '每' || Numbers.IsNumeral(t[i - 1])))) return null;
        var end = at + length;
        var weekday = "一二三四五六日天".IndexOf(Next(t, end));
        if (weekday >= 0 && Next(t, end + 1) is not ('总' or '经' or '鸣' or '次' or '期'))
        {
            weekday = Math.Min(weekday, 6);
            if (turn == 0) return now.NearestWeekday(weekday) is var (back, ahead) ? new FoundDate(i, end + 1, back, ahead) : null;
            var day = now.Weekday(weekday, offset);
            return new FoundDate(i, end + 1, day, day);
        }
        if (Next(t, end) == '末')
        {
            var first = now.Monday.AddDays((offset * 7) + 5);
            var days = new Days(first, first.AddDays(1));
            return new FoundDate(i, end + 1, days, days) { IsPeriod = true };
        }
        // 聊了一下周总: a name, no week.
        if (turn == 0 || (i > 0 && t[i - 1] == '一' && PersonTitles.Zh.At(t, end) > 0)) return null;
        var week = new Days(now.Monday.AddDays(offset * 7), now.Monday.AddDays((offset * 7) + 6));
        return new FoundDate(i, end, week, week) { IsPeriod = true };
    }

    private static FoundDate? MonthOrYear(ReadOnlySpan<char> t, int i, Calendar now)
    {
        var (turn, offset) = Turn(t, i);
        var at = i + turn;
        if (turn > 0 && Next(t, at) == '月') return MonthPart(t, i, at + 1, now.FirstOfMonth.AddMonths(offset));
        if (turn > 0 && (Starts(t, at, "季度") || Starts(t, at, "季"))) return Period(i, at + (Starts(t, at, "季度") ? 2 : 1), now.Quarter(offset));
        if (Starts(t, i, "月底") || Starts(t, i, "月末")) return Day(i, i + 2, now.FirstOfMonth.AddMonths(1).AddDays(-1));
        if (Starts(t, i, "季度末") || Starts(t, i, "季末")) return Day(i, i + (t[i + 1] == '度' ? 3 : 2), now.Quarter(0).To);
        if (Starts(t, i, "上半年")) return Period(i, i + 3, Days.Months(new DateOnly(now.Today.Year, 1, 1), 6));
        if (Starts(t, i, "下半年")) return Period(i, i + 3, Days.Months(new DateOnly(now.Today.Year, 7, 1), 6));
        if (Starts(t, i, "年底") || Starts(t, i, "年末")) return Day(i, i + 2, new DateOnly(now.Today.Year, 12, 31));
        foreach (var (word, years) in (ReadOnlySpan<(string, int)>)[("今年", 0), ("去年", -1), ("前年", -2), ("明年", 1), ("后年", 2)])
            if (Starts(t, i, word)) return YearPart(t, i, i + 2, now.Today.Year + years);
        return null;
    }

    // Behind a year: a month and day, a half, the end, or nothing.
    private static FoundDate YearPart(ReadOnlySpan<char> t, int start, int at, int year)
    {
        if (Next(t, at) is '底' or '末') return Day(start, at + 1, new DateOnly(year, 12, 31));
        if (Next(t, at) == '的') at++;
        if (Starts(t, at, "上半年")) return Period(start, at + 3, Days.Months(new DateOnly(year, 1, 1), 6));
        if (Starts(t, at, "下半年")) return Period(start, at + 3, Days.Months(new DateOnly(year, 7, 1), 6));
        if (Numbers.Read(t, at, out var month) is > 0 and var length && Next(t, at + length) == '月' && month is >= 1 and <= 12)
            return MonthPart(t, start, at + length + 1, new DateOnly(year, month, 1));
        if (at > start && t[at - 1] == '的') at--;
        return Period(start, at, Days.Months(new DateOnly(year, 1, 1), 12));
    }

    // Behind a month that is settled: a day of it, its end, or the whole.
    private static FoundDate MonthPart(ReadOnlySpan<char> t, int start, int at, DateOnly first)
    {
        if (Next(t, at) == '份') at++;
        if (Next(t, at) is '底' or '末') return Day(start, at + 1, first.AddMonths(1).AddDays(-1));
        var length = Numbers.Read(t, at, out var day);
        if (length > 0 && day is >= 1 and < 40 && IsDayMark(t, at + length, out var mark))
        {
            var last = DateTime.DaysInMonth(first.Year, first.Month);
            return Day(start, at + length + mark, first.AddDays(Math.Min(day, last) - 1)) with { CannotBe = day > last };
        }
        return Period(start, at, Days.Months(first, 1));
    }

    private static FoundDate? Rolling(ReadOnlySpan<char> t, int i, Calendar now)
    {
        var lead = Starts(t, i, "最近") || Starts(t, i, "过去") ? 2 : Next(t, i) is '近' or '这' ? 1 : 0;
        if (lead == 0) return null;
        var at = i + lead;
        if (Starts(t, at, "半年")) return Period(i, at + 2, new Days(now.Today.AddMonths(-6), now.Today));
        var length = Numbers.Read(t, at, out var count);
        if (length == 0 || (length == 1 && count == 1 && lead == 1)) return null;
        at += length;
        if (Next(t, at) == '个') at++;
        if (Next(t, at) == '天') return Period(i, at + 1, new Days(now.Today.AddDays(-count), now.Today));
        if (Next(t, at) == '周') return Period(i, at + 1, new Days(now.Today.AddDays(-7 * count), now.Today));
        if (Starts(t, at, "星期")) return Period(i, at + 2, new Days(now.Today.AddDays(-7 * count), now.Today));
        if (Next(t, at) == '月') return Period(i, at + 1, new Days(now.Today.AddMonths(-Math.Min(count, 600)), now.Today));
        return Next(t, at) == '年' ? Period(i, at + 1, new Days(now.Today.AddYears(-Math.Min(count, 50)), now.Today)) : null;
    }

    // What begins with a number: 3月5日, 2026年3月, 三天前, 两周后, 5号.
    private static FoundDate? Counted(ReadOnlySpan<char> t, int i, Calendar now)
    {
        if (i > 0 && (Numbers.IsNumeral(t[i - 1]) || t[i - 1] is '.' or '第' or '-' || (char.IsAsciiDigit(t[i]) && FoldedText.IsWord(t[i - 1])))) return null;
        var length = Numbers.Read(t, i, out var count);
        if (length == 0) return null;
        var at = i + length;
        var unit = Next(t, at);
        if (unit == '年' && length == 4 && count is > 1900 and < 2200) return YearPart(t, i, at + 1, count);
        if (unit == '月' && count is >= 1 and <= 12) return Month(t, i, at + 1, count, now);
        if (unit is '天' or '日' && AgoOrIn(t, at + 1, out var sign, out var mark)) return Away(i, at + 1 + mark, now.Today.AddDays(sign * count), mark, t);
        if (unit == '周' && AgoOrIn(t, at + 1, out sign, out mark)) return Away(i, at + 1 + mark, now.Today.AddDays(sign * count * 7), mark, t);
        if ((Starts(t, at, "星期") || Starts(t, at, "礼拜") || Starts(t, at, "个月")) && AgoOrIn(t, at + 2, out sign, out mark))
            return Away(i, at + 2 + mark, t[at] == '个' ? now.Today.AddMonths(sign * Math.Min(count, 600)) : now.Today.AddDays(sign * count * 7), mark, t);
        if ((Starts(t, at, "个星期") || Starts(t, at, "个礼拜")) && AgoOrIn(t, at + 3, out sign, out mark)) return Away(i, at + 3 + mark, now.Today.AddDays(sign * count * 7), mark, t);
        if (unit == '号' && NotAfterDay.At(t, at + 1) == 0 && now.DayOfMonth(count) is var (back, ahead)) return new FoundDate(i, at + 1, back, ahead);
        return null;
    }

    private static FoundDate? Month(ReadOnlySpan<char> t, int i, int at, int month, Calendar now)
    {
        var (back, ahead) = now.Month(month);
        var length = Numbers.Read(t, at, out var day);
        if (length > 0 && day is >= 1 and < 40 && (IsDayMark(t, at + length, out var mark) || (mark = 0) == 0 && !FoldedText.IsWord(Next(t, at + length)) && Next(t, at + length) is not ('个' or '万' or '点' or '家')))
        {
            if (now.MonthDay(month, day) is var (b, a)) return new FoundDate(i, at + length + mark, b, a);
            return new FoundDate(i, at + length + mark, Days.Of(back.To), Days.Of(ahead.To)) { CannotBe = true };
        }
        if (Next(t, at) == '份') at++;
        if (Next(t, at) is '底' or '末') return new FoundDate(i, at + 1, Days.Of(back.To), Days.Of(ahead.To));
        var rest = Next(t, at) == '的' ? at + 1 : at;
        if (NotAfterMonth.At(t, rest) > 0) return null;
        if (Next(t, at) is '到' or '至' && Numbers.Read(t, at + 1, out var until) is > 0 and var more && Next(t, at + 1 + more) == '月' && until is >= 1 and <= 12)
        {
            var end = now.Month(until).Back;
            var from = Days.Month(until >= month ? end.From.Year : end.From.Year - 1, month);
            return Period(i, at + 2 + more, new Days(from.From, end.To));
        }
        return new FoundDate(i, at, back, ahead) { IsPeriod = true };
    }

    private static bool IsDayMark(ReadOnlySpan<char> t, int at, out int length)
    {
        length = Next(t, at) is '日' or '号' ? 1 : 0;
        return length > 0;
    }

    private static bool AgoOrIn(ReadOnlySpan<char> t, int at, out int sign, out int length)
    {
        length = Starts(t, at, "之前") || Starts(t, at, "以前") || Starts(t, at, "之后") || Starts(t, at, "以后") || Starts(t, at, "之内") || Starts(t, at, "以内") ? 2 : Next(t, at) is '前' or '后' or '内' ? 1 : 0;
        sign = length > 0 && t[at + length - 1] == '前' ? -1 : 1;
        return length > 0;
    }

    private static FoundDate Away(int start, int end, DateOnly day, int mark, ReadOnlySpan<char> t) => Day(start, end, day) with { IsDeadline = mark > 0 && t[end - 1] == '内' };

    private static FoundDate Day(int start, int end, DateOnly day) => new(start, end, Days.Of(day), Days.Of(day));

    private static FoundDate Period(int start, int end, Days days) => new(start, end, days, days) { IsPeriod = true };

    private static (int Length, int Offset) Turn(ReadOnlySpan<char> t, int i)
    {
        foreach (var (word, offset) in Turns)
            if (Starts(t, i, word)) return (word.Length, offset);
        return (0, 0);
    }

    private static bool Starts(ReadOnlySpan<char> t, int i, string word) => i < t.Length && t[i..].StartsWith(word, StringComparison.Ordinal);

    private static char Next(ReadOnlySpan<char> t, int i) => i < t.Length ? t[i] : '\0';
}
