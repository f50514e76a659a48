namespace CrmBot.Skills.Understanding.When;

/// <summary>What begins with a number in Chinese: 三天后, 两周前的周三, 半年内, 5号, 3月5日, 2026年3月.</summary>
internal static class CountedZh
{
    private static readonly Lexicon NotAfterAgo = new("台 面 往 景 期 提 端 辈 天 日 年 锋 沿 三 两");
    private static readonly Lexicon NotAfterLater = new("台 面 勤 续 期 备 果 代 者 端 排 座");
    private static readonly Lexicon NotAfterWithin = new("部 容 存 地 线 外 置 蒙");

    public static Piece At(Sentence s, int i)
    {
        var before = i > 0 ? s[i - 1] : '\0';
        if ((Numbers.IsNumeral(before) && !FollowsUnit(s, i)) || before is '.' or '第' or '$' or '¥') return default;
        if (char.IsAsciiDigit(s[i]) && (FoldedText.IsWord(before) || (before == '-' && i > 1 && FoldedText.IsWord(s[i - 2])))) return default;
        if (s[i] == '半') return Away(s, i, i, 1);
        var year = YearFirst(s, i);
        if (year.Found) return year;
        var length = Numbers.Read(s.Text, i, out var count);
        if (length == 0) return default;
        var at = i + length;
        if (s[at] == ' ') at++;
        if (s[at] == '月' && count is >= 1 and <= 12)
        {
            if (s.EndsAt(i, "每年")) return default;
            if (LunarZh.At(s, i) is { Found: true } lunar) return lunar;
            return MonthsZh.Numbered(s, i, at + 1, count);
        }
        if (NumberedDays.Zh(s, i, at, count) is { Found: true } day) return day;
        return before is '每' or '后' or '起' or '满' ? default : Away(s, i, at, count);
    }

    /// <summary>The unit there as counted in Chinese (天, 个工作日, 周, 个月, 半年), and its length.</summary>
    public static int UnitAt(Sentence s, int at, out Unit unit)
    {
        var from = s[at] == '个' ? at + 1 : at;
        (unit, var length) = s[from] switch
        {
            '天' or '日' => (Unit.Day, 1),
            '工' => (Unit.Workday, Math.Max(s.Length(from, "工作日"), s.Length(from, "工作天"))),
            '周' => (Unit.Week, 1),
            '星' => (Unit.Week, s.Length(from, "星期")),
            '礼' => (Unit.Week, s.Length(from, "礼拜")),
            '月' => (Unit.Month, from > at ? 1 : 0),
            '季' => (Unit.Quarter, s.Length(from, "季度")),
            '半' => s.Has(from, "半年") ? (Unit.HalfYear, 2) : s.Has(from, "半个月") ? (Unit.HalfMonth, 3) : s.Has(from, "半月") ? (Unit.HalfMonth, 2) : (Unit.None, 0),
            '年' => (Unit.Year, from > at ? 0 : 1),
            _ => (Unit.None, 0),
        };
        return length == 0 ? 0 : from - at + length;
    }

    /// <summary>前, 之后, 以内 there: its length and whether it looks back, ahead, or sets a limit.</summary>
    public static int MarkAt(Sentence s, int at, out char mark)
    {
        var two = s[at] is '之' or '以' or '过';
        mark = s[two ? at + 1 : at];
        if (mark == '里' && !two) mark = '内';
        if (mark == '来' && (two || s[at + 1] is not ('说' or '看' or '自'))) return two ? 2 : 1;
        var not = mark switch { '前' => NotAfterAgo, '后' => NotAfterLater, '内' => NotAfterWithin, _ => null };
        if (not is null || (!two && not.At(s.Text, at + 1) > 0)) return 0;
        return two ? 2 : 1;
    }

    // 两周二 would be no number of weeks; 3月5日两天后 is.
    private static bool FollowsUnit(Sentence s, int i) => i > 1 && WeeksZh.UnitAt(s, i - 2) == 1;

    private static Piece YearFirst(Sentence s, int i)
    {
        var length = Numbers.ReadFigures(s.Text, i, 4, out var year);
        if (length == 4 && s[i + 4] == '年' && year is > 1900 and < 2200 && s[i + 5] is not ('来' or '前' or '后' or '期')) return YearsZh.Behind(s, i, i + 5, year);
        // 26年3月, 25年底: a year in two figures counts only with what is said of it.
        if (Numbers.ReadFigures(s.Text, i, 2, out year) == 0 || s[i + 2] != '年' || year is < 10 or > 60 || Numbers.IsNumeral(s[i + 2])) return default;
        var piece = YearsZh.Behind(s, i, i + 3, 2000 + year);
        return piece.Grain == Grain.Year ? default : piece;
    }

    private static Piece Away(Sentence s, int i, int at, int count)
    {
        var length = UnitAt(s, at, out var unit);
        // 两个半月 is two months and a half.
        var andHalf = unit == Unit.HalfMonth && s[at] == '个';
        if (andHalf) unit = Unit.Month;
        if (length == 0 || (length == 1 && s[at] == '日' && s[at + 1] is not ('内' or '后' or '前' or '之' or '以'))) return default;
        var end = at + length;
        // 一年半后, 一个半月前
        var half = unit == Unit.Year && s[end] == '半' && s[end + 1] is not ('个' or '年') ? 6 : 0;
        if (half > 0) end++;
        var mark = MarkAt(s, end, out var kind);
        if (mark == 0) return default;
        if (s[i - (i > 0 ? 1 : 0)] == '以' || (i > 0 && s[i - 1] is '提' or '目')) return default;
        var sign = kind is '前' or '来' ? -1 : 1;
        var day = s.Now.Away(sign * count, unit).AddMonths(sign * half).AddDays(andHalf ? sign * 15 : 0);
        end += mark;
        if (kind == '来') return Piece.Period(i, end, new Days(day, s.Today));
        if (kind == '内') return Piece.Day(i, end, day) with { IsDeadline = true };
        return Within(s, i, end, day, unit);
    }

    // 两周后的周五, 三天前的今天
    private static Piece Within(Sentence s, int i, int end, DateOnly day, Unit unit)
    {
        var next = s[end] == '的' ? end + 1 : end;
        if (s.Has(next, "今天")) return Piece.Day(i, next + 2, day);
        if (unit != Unit.Week || WeeksZh.UnitAt(s, next) is not (> 0 and var week) || WeeksZh.WeekdayAt(s, next + week) is not (>= 0 and var weekday)) return Piece.Day(i, end, day);
        return Piece.Day(i, next + week + 1, day.AddDays(weekday - Calendar.WeekdayOf(day)));
    }
}
