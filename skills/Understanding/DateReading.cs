namespace CrmBot.Skills.Understanding;

/// <summary>
/// How a date is read when nothing else tells a report from a plan (the `dates` command): by the words around it.
/// A deadline looks ahead (not 国庆前见过). Otherwise the nearest word in the same sentence decides: 了, 过, 记录, met, visited look back, 约, 计划, 再, will, by look ahead;
/// a word in the date's own clause comes before one in another. Without any, a weekday and a day of the month are the next ones,
/// a month or longer is the latest that has begun, and a day of a month or a few days are whichever are nearer.
/// </summary>
public static class DateReading
{
    private const int ShortestMonth = 28;
    private const string ClauseEnds = ",，;；、\n";
    private const string SentenceEnds = "。!！?？\n";

    private static readonly Lexicon Back = new("""
        了 过 的时候 刚 刚刚 已 已经 曾 曾经 去的 来的 谈的 聊的 见的 说的 签的 做的 到的 发的 拜访的 打的 交的 付的 收的 寄的 买的 开的 办的 提的 给的 问的 装的 修的 报的 发生的 定的 上次 之前的 记录 历史 总结 回顾 复盘 完成情况 的拜访 有没有 有过 发生 做得 谈得 聊得 投诉 业绩 没来 没去 没见 没谈 没签 没接 是谁 都有哪些 有哪些 昨天 前天 上周 上个月 以来
        visited met saw went had was were did spoke talked came gave got sent made took paid called signed complained discussed agreed_that has have been happened ago already history summary report records log logged yesterday last since delivered received asked dropped stopped showed presented emailed phoned attended closed won lost did_we were_there signed_off reported raised filed
        """);

    // 周三王总说预算批了, but 王总说周三给: only what is said behind a day was said on it.
    private static readonly Lexicon BackBehind = new("说 表示 提到 反馈 透露 强调 said told mentioned");

    private static readonly Lexicon Ahead = new("""
        约 约了 约好 约好了 约在 约定 预约 预约了 计划 打算 准备 安排 安排了 安排在 要 将 将要 会 得 需要 提醒 提醒我 记得 下次 改到 改到了 改成 改成了 改约 改约了 推迟到 推迟到了 推到 推到了 挪到 延到 延期到 提前到 定在 定在了 定了 订了 定于 争取 希望 等 再 必须 最晚 最迟 尽快 答应 答应了 承诺 承诺了 说好 说好了 说好的 保证 到期 续约 截止 务必 别忘了 明天 后天 下周 下个月 有空 有时间 能不能 可以 打算在 预计 拟 计划在
        will 'll shall plan planning plans going_to next by remind schedule scheduled reschedule rescheduled due need must should let's lets book booked tomorrow see_you deadline expire expires expiring renew renews renewal promised promise promises would can could agreed_to wants want to_meet meet visit call set_up arrange moved_to move move_to postponed postponed_to pushed push until before meeting_with upcoming expects expect aims is_coming are_coming appointment
        """);

    // 了解, 过来, 要求, 会议: what only begins like such a word.
    private static readonly Lexicon Neither = new("了解 为了 除了 不了 过来 过去 过年 通过 超过 不过 经过 过程 过两 要求 要紧 重要 主要 需求 会议 会面 会谈 会见 会员 开会 例会 机会 社会 协会 年会 聚会 大会 展会 会计 会不会 说明 说法 小说 得到 觉得 获得 值得 等等 等级 一等 再次 将近 约等 大约 契约 合约 违约 解约 说好 签约 已知 a_call the_call a_visit the_visit our_visit our_call call_notes visit_notes 刚好 刚才 到的 投诉单 closed_for closed_on");

    /// <summary>Every date or period of the text, in the order of its words, each as its words say to read it.</summary>
    public static IReadOnlyList<DateMention> Read(string text, DateTimeOffset now)
    {
        var folded = FoldedText.Of(text);
        var found = Dates.Find(folded, now);
        var today = DateOnly.FromDateTime(now.DateTime);
        var dates = new List<DateMention>(found.Count);
        for (var k = 0; k < found.Count; k++) dates.Add(found[k].Mention(folded, IsAhead(folded, found, k, today)));
        return dates;
    }

    /// <summary>Whether the k-th date of the text is to be read ahead.</summary>
    internal static bool IsAhead(FoldedText text, IReadOnlyList<FoundDate> dates, int k, DateOnly today)
    {
        var date = dates[k];
        if (date.Back == date.Ahead) return false;
        var t = text.Text.AsSpan();
        var (from, to) = (k > 0 ? dates[k - 1].End : 0, k + 1 < dates.Count ? dates[k + 1].Start : t.Length);
        if (date.IsDeadline) return !IsPast(t[date.End..ClauseEnd(t, date.End, to, ClauseEnds)]);
        var near = Nearest(t, ClauseStart(t, date.Start, from, ClauseEnds), date.Start, date.End, ClauseEnd(t, date.End, to, ClauseEnds));
        if (near == 0) near = Nearest(t, ClauseStart(t, date.Start, 0, SentenceEnds), date.Start, date.End, ClauseEnd(t, date.End, t.Length, SentenceEnds));
        return near != 0 ? near > 0 : Unsaid(date, today);
    }

    // 国庆前见过, 国庆前拜访了; but 年前把合同签了 is still to be done.
    private static bool IsPast(ReadOnlySpan<char> rest) => rest.ContainsAny('了', '过') && !rest.Contains('把') && Nearest(rest, 0, 0, 0, rest.Length) < 0;

    private static bool Unsaid(FoundDate date, DateOnly today)
    {
        if (date.Cycle is Cycle.Week or Cycle.Month) return true;
        if (date.Back.To.DayNumber - date.Back.From.DayNumber + 1 >= ShortestMonth) return false;
        return date.Ahead.From.DayNumber - today.DayNumber <= today.DayNumber - date.Back.To.DayNumber;
    }

    // 1 ahead, -1 back, 0 for nothing said; of two words the nearer.
    private static int Nearest(ReadOnlySpan<char> t, int from, int start, int end, int to)
    {
        var (before, beforeAt) = (0, 0);
        for (var i = from; i < start;)
        {
            var sense = SenseAt(t, i, start, out var length);
            if (sense != 0) (before, beforeAt) = (sense, i + length);
            i += Math.Max(length, 1);
        }
        for (var i = end; i < to;)
        {
            var sense = SenseAt(t, i, to, out var length);
            if (sense == 0 && BackBehind.AtWord(t, i) > 0) sense = -1;
            if (sense != 0) return before != 0 && start - beforeAt < i - end ? before : sense;
            i += Math.Max(length, 1);
        }
        return before;
    }

    private static int SenseAt(ReadOnlySpan<char> t, int i, int limit, out int length)
    {
        length = Neither.AtWord(t, i);
        if (length > 0) return 0;
        var (back, ahead) = (Back.AtWord(t, i), Ahead.AtWord(t, i));
        length = Math.Max(back, ahead);
        if (length == 0 && char.IsAsciiLetter(t[i]) && (i == 0 || !FoldedText.IsWord(t[i - 1]))) return Verb(t, i, out length);
        if (length == 0 || i + length > limit + 1) return 0;
        return ahead >= back ? 1 : -1;
    }

    // An English verb in the past that the list does not name.
    private static int Verb(ReadOnlySpan<char> t, int i, out int length)
    {
        length = 0;
        while (i + length < t.Length && char.IsAsciiLetter(t[i + length])) length++;
        return length > 4 && t[i + length - 2] == 'e' && t[i + length - 1] == 'd' ? -1 : 0;
    }

    private static int ClauseStart(ReadOnlySpan<char> t, int at, int least, string ends)
    {
        while (at > least && !ends.Contains(t[at - 1]) && !IsStop(t, at - 1)) at--;
        return at;
    }

    private static int ClauseEnd(ReadOnlySpan<char> t, int at, int most, string ends)
    {
        while (at < most && !ends.Contains(t[at]) && !IsStop(t, at)) at++;
        return at;
    }

    private static bool IsStop(ReadOnlySpan<char> t, int i) => t[i] == '.' && (i + 1 == t.Length || t[i + 1] == ' ');
}
