namespace CrmBot.Skills.Understanding.When;

/// <summary>今年, 去年底, 2025年上半年, 明年春节, 年初, 年前.</summary>
internal static class YearsZh
{
    private static readonly Phrases<int> Named = new([("今年", 0), ("本年", 0), ("去年", -1), ("上年度", -1), ("上一年", -1), ("前年", -2), ("大前年", -3), ("明年", 1), ("下一年", 1), ("来年", 1), ("后年", 2), ("大后年", 3)]);
    private static readonly Lexicon NotAfterEdge = new("次 步 稿 级 国 午 标 信 文 心 秋 薪 会 会议 审 检 报 纪 轻 龄");

    public static Piece At(Sentence s, int i)
    {
        var length = Named.At(s.Text, i, out var offset);
        if (length == 0 || (i > 0 && s[i] == '后' && s[i - 1] == '以')) return default;
        return Behind(s, i, i + length, s.Today.Year + offset);
    }

    /// <summary>年底, 年初, 年中, 年前 of the year under way.</summary>
    public static Piece Edge(Sentence s, int i)
    {
        var before = i > 0 ? s[i - 1] : '\0';
        if (Numbers.IsNumeral(before) || before is '半' or '多' or '数' or '近' or '当' or '每' or '些' or '整' or '周' or '学' || NotAfterEdge.At(s.Text, i + 2) > 0) return default;
        switch (s[i + 1])
        {
            case '底' or '末' or '终' or '尾': return Piece.Day(i, i + 2, new DateOnly(s.Today.Year, 12, 31));
            case '初': return Piece.Day(i, i + 2, new DateOnly(s.Today.Year, 1, 1));
            case '中': return Piece.Day(i, i + 2, new DateOnly(s.Today.Year, 6, 30));
            case '内': return Piece.Day(i, i + 2, new DateOnly(s.Today.Year, 12, 31)) with { IsDeadline = true };
            // Before the Spring Festival, as people say it.
            case '前': return Yearly.Piece(s, i, i + 2, new Feast(FeastKind.Lunar, 1, 1, 0), Grain.Day) is { Found: true } feast ? feast with { IsDeadline = true } : default;
            default: return default;
        }
    }

    /// <summary>上半年, 下半年 of the year under way.</summary>
    public static Piece Half(Sentence s, int i)
    {
        var half = s.Has(i, "上半年") ? 1 : s.Has(i, "下半年") ? 2 : 0;
        return half == 0 ? default : Piece.Period(i, i + 3, HalfOf(s.Today.Year, half));
    }

    /// <summary>A quarter or a half of each year: Q3, 上半年.</summary>
    public static Days HalfOf(int year, int half) => Days.Months(new DateOnly(year, (half * 6) - 5, 1), 6);

    /// <summary>Behind a year that is settled: a month and day, a quarter, a half, an edge, a feast, or nothing.</summary>
    public static Piece Behind(Sentence s, int start, int at, int year)
    {
        if (s[at] == '度') at++;
        if (NotAfterEdge.At(s.Text, at + 1) == 0)
        {
            if (s[at] is '底' or '末' or '终' or '尾') return Piece.Day(start, at + 1, new DateOnly(year, 12, 31));
            if (s[at] == '初') return Piece.Day(start, at + 1, new DateOnly(year, 1, 1));
            if (s[at] == '中') return Piece.Day(start, at + 1, new DateOnly(year, 6, 30));
        }
        var next = s[at] is '的' or ' ' or ',' ? at + 1 : at;
        if (s.Has(next, "上半年") || s.Has(next, "下半年")) return Piece.Period(start, next + 3, HalfOf(year, s[next] == '上' ? 1 : 2));
        if (s.Has(next, "前三季度") || s.Has(next, "前3季度")) return Piece.Period(start, next + 4, Days.Months(new DateOnly(year, 1, 1), 9));
        if (s.Has(next, "今天")) return Piece.Day(start, next + 2, s.Today.AddYears(year - s.Today.Year));
        if (Quarters.Number(s, next, out var quarter) is > 0 and var end) return Quarters.Of(s, start, end, year, quarter);
        if (FirstMonths(s, next, out var months) is > 0 and var length) return Piece.Period(start, next + length, Days.Months(new DateOnly(year, 1, 1), months));
        var month = Month(s, start, next, year);
        if (month.Found) return month;
        if (LunarZh.In(s, start, next, year) is { Found: true } lunar) return lunar;
        if (Holidays.In(s, start, next, year) is { Found: true } feast) return feast;
        var whole = s.Has(at, "全年") ? at + 2 : s[at] is '内' or '里' && s[at + 1] is not ('部' or '容') ? at + 1 : at;
        return Piece.Period(start, whole, Days.Months(new DateOnly(year, 1, 1), 12), Grain.Year) with { IsDeadline = whole > at && s[at] == '内' };
    }

    private static Piece Month(Sentence s, int start, int at, int year)
    {
        var length = Numbers.Read(s.Text, at, out var month);
        if (length == 0 || month is < 1 or > 12 || s[at + length] != '月') return default;
        return MonthsZh.Numbered(s, start, at + length + 1, new DateOnly(year, month, 1));
    }

    // 前三个月, 头两个月
    private static int FirstMonths(Sentence s, int at, out int months)
    {
        months = 0;
        if (s[at] is not ('前' or '头')) return 0;
        var length = Numbers.Read(s.Text, at + 1, out months);
        return length > 0 && months is > 0 and <= 12 && s.Has(at + 1 + length, "个月") ? length + 3 : 0;
    }
}
