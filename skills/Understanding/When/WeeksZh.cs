namespace CrmBot.Skills.Understanding.When;

/// <summary>周三, 下下周一, 上个礼拜, 这周末, 下周的今天.</summary>
internal static class WeeksZh
{
    private const string Weekdays = "一二三四五六日天";

    // 周一鸣, 周六福: names; 一周期: no week.
    private static readonly Lexicon NotAfterWeekday = new("总 经理 工 鸣 次 期 均 常 报 更 福 董 局 处");

    // 下周一起吃饭: 一起, not Monday.
    private static readonly Lexicon OneWords = new("一起 一定 一直 一般 一共 一样 一切 一些 一并 一次 一个 一家 一行 一趟 一同 一块");
    private static readonly Lexicon OneWordsNot = new("一起草 一起生 一起执行 一起开始 一起实施 一定稿 一定标 一次会");
    private static readonly Lexicon Measures = new("个 次 家 天 场 位 名 单 台 件 条 项 份 笔 遍 趟 封 组 套 批 万 千 百 十 成 倍 人次");

    public static Piece At(Sentence s, int i)
    {
        var turn = TurnZh.At(s, i, out var offset);
        var unit = UnitAt(s, i + turn);
        if (unit == 0) return default;
        if (turn == 0) return Alone(s, i, unit);
        var end = i + turn + unit;
        var weekday = WeekdayAt(s, end);
        if (weekday >= 0 && IsWeekday(s, end, turned: true)) return Of(s, i, end + 1, weekday, offset);
        if (s[end] == '末') return Piece.Period(i, end + 1, s.Now.Weekend(offset));
        if (s[end] is '初' or '中' or '底' && !IsMiddleOf(s, end)) return Piece.Day(i, end + 1, s.Now.Weekday(s[end] == '初' ? 0 : s[end] == '中' ? 2 : 4, offset).From);
        if (s.Has(end, "今天") || s.Has(end, "的今天")) return Piece.Day(i, end + (s[end] == '的' ? 3 : 2), s.Today.AddDays(offset * 7));
        // 聊了一下周总: a name, no week.
        if (i > 0 && s[i - 1] == '一' && PersonTitles.Zh.At(s.Text, end) > 0) return default;
        // 下周的周三, 下周 周三
        var next = s[end] is '的' or ' ' or ',' ? end + 1 : end;
        if (UnitAt(s, next) is > 0 and var again && WeekdayAt(s, next + again) is >= 0 and var day && IsWeekday(s, next + again, turned: false)) return Of(s, i, next + again + 1, day, offset);
        if (EnglishWord.Read(s, end) is { Kind: WordKind.Weekday } english) return Of(s, i, english.End, english.Value, offset);
        if (s[end] is '内' or '里' && s[end + 1] is not ('部' or '容')) return Piece.Period(i, end + 1, s.Now.Week(offset), Grain.Week) with { IsDeadline = s[end] == '内' };
        return Piece.Period(i, end, s.Now.Week(offset), Grain.Week);
    }

    /// <summary>The length of 周, 星期, 礼拜 there.</summary>
    public static int UnitAt(Sentence s, int i) => s[i] switch { '周' => 1, '星' => s.Length(i, "星期"), '礼' => s.Length(i, "礼拜"), _ => 0 };

    /// <summary>0 for 一 to 6 for 日 and 天, -1 for none.</summary>
    public static int WeekdayAt(Sentence s, int i) => s[i] is >= '1' and <= '6' && !FoldedText.IsWord(s[i + 1]) && s[i + 1] is not ('.' or '/' or '个' or '次' or '家')
        ? s[i] - '1'
        : Math.Min(Weekdays.IndexOf(s[i]), 6);

    private static Piece Alone(Sentence s, int i, int unit)
    {
        if (i > 0 && (s[i - 1] is '每' or '隔' or '双' or '单' or '半' || (Numbers.IsNumeral(s[i - 1]) && !FollowsWeekday(s, i)))) return default;
        var end = i + unit;
        if (WeekdayAt(s, end) is >= 0 and var weekday && IsWeekday(s, end, turned: false)) return Bare(s, i, end + 1, weekday);
        if (s[end] == '末' && s[end + 1] is not ('考' or '愉' or '快'))
        {
            var weekend = s.Now.Weekend(0);
            return new Piece(i, end + 1, weekend.From <= s.Today ? weekend : s.Now.Weekend(-1), weekend, Grain.Span) { Cycle = Cycle.Week };
        }
        return s[i] == '周' && s[end] == '内' && s[end + 1] is not ('部' or '容') ? Piece.Period(i, end + 1, s.Now.Week(0), Grain.Week) with { IsDeadline = true } : default;
    }

    public static Piece Bare(Sentence s, int start, int end, int weekday)
    {
        var day = s.Now.Monday.AddDays(weekday);
        var (back, ahead) = (day < s.Today ? day : day.AddDays(-7), day > s.Today ? day : day.AddDays(7));
        return new Piece(start, end, Days.Of(back), Days.Of(ahead), Grain.Weekday) { Cycle = Cycle.Week, Number = weekday };
    }

    private static Piece Of(Sentence s, int start, int end, int weekday, int offset) =>
        Piece.Day(start, end, s.Now.Weekday(weekday, offset).From, Grain.Weekday) with { Number = weekday };

    private static bool IsWeekday(Sentence s, int i, bool turned)
    {
        if (NotAfterWeekday.At(s.Text, i + 1) > 0) return false;
        if (!turned) return true;
        if (s[i] == '一' && OneWords.At(s.Text, i) > 0 && OneWordsNot.At(s.Text, i) == 0) return false;
        // 本周三个客户: three clients this week; 下周三位 is said as well.
        return s[i] is '天' or '日' || Measures.At(s.Text, i + 1) == 0;
    }

    // 周二周三: the numeral before belongs to a weekday.
    private static bool FollowsWeekday(Sentence s, int i) => i > 1 && UnitAt(s, i - 2) == 1 || (i > 2 && UnitAt(s, i - 3) == 2);

    // 下周中国区开会
    private static bool IsMiddleOf(Sentence s, int i) => s[i] == '中' && s[i + 1] is '国' or '午' or '信' or '铁' or '建' or '石' or '标' or '文' or '秋' or '心' or '电' or '海' or '兴' || (s[i] == '初' && s[i + 1] is '步' or '稿') || (s[i] == '底' && s[i + 1] is '层' or '价' or '稿');
}
