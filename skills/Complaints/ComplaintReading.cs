using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Complaints;

/// <summary>What words ask to be done with a complaint, with what goes with it.</summary>
public sealed record ComplaintOrder(ComplaintEvent Event)
{
    public string? How { get; init; }

    /// <summary>When it happened; now where it was not said.</summary>
    public DateTimeOffset? At { get; init; }

    public string? To { get; init; }

    public string? Note { get; init; }

    public string? Category { get; init; }

    public string? Severity { get; init; }

    public string? CauseKind { get; init; }

    public string? Cause { get; init; }

    public string? Prevention { get; init; }
}

/// <summary>Reads orders out of words: TS-1024 已回复客户, 结案 原因…预防…, 升级.</summary>
internal static partial class ComplaintReading
{
    private static readonly (ComplaintEvent Event, Lexicon Words)[] Signs =
    [
        (ComplaintEvent.Void, new("作废 误录 录错 记错 登记错 报错 void withdraw filed_in_error filed_by_mistake")),
        (ComplaintEvent.Merge, new("合并 并入 并到 重复登记 是同一件 merge duplicate same_as")),
        (ComplaintEvent.Reopen, new("重开 重新打开 再打开 没解决好 又出现 又投诉 又坏 没修好 reopen re-open reopened came_back again_broken")),
        (ComplaintEvent.Escalate, new("升级 上报 报给领导 escalate escalated")),
        (ComplaintEvent.Resume, new("恢复计时 继续计时 客户有回音 客户回音了 客户回了 客户给了 客户寄来 resume client_is_back client_came_back")),
        (ComplaintEvent.Pause, new("等客户 等他们 待客户 等待客户 暂停计时 先暂停 waiting_for_the_client waiting_for_client waiting_on_the_client waiting_on_client pause on_hold")),
        (ComplaintEvent.Close, new("结案 关闭 关掉 关了 结掉 可以关 可以结 close closed")),
        (ComplaintEvent.Resolve, new("解决 处理完 处理好 搞定 摆平 修好 办完 换好 已换货 退款 补发了 resolved resolve fixed settled sorted done_with")),
        (ComplaintEvent.Assign, new("转给 转交 转到 交给 派给 指派 分配给 给到 assign reassign pass_to pass_it_to hand_to hand_it_to give_to give_it_to transfer")),
        (ComplaintEvent.Accept, new("接手 我接了 我来接 我来处理 我接下 accept i'll_take i_take take_over")),
        (ComplaintEvent.Answer, new("回复 答复 回了电话 回电 回过电话 回了个电话 回了话 解释过 打过电话 联系客户 联系了 called_back called_them_back called_him_back called_her_back called_the_client_back rang_him_back rang_her_back phoned_him_back phoned_her_back phoned_them_back replied reply answered responded response_sent told_the_client")),
        (ComplaintEvent.Classify, new("改成 调高 调低 优先级 严重程度 高级别 低级别 类别 归到 归为 priority severity category urgent mark_as")),
    ];

    private const int LongestAnswerTold = 40;

    private static readonly Lexicon Answered = new("已回复 已答复 已经回复 已经答复 回复了 答复了 回复过 答复过 回了电话 回过电话 回了个电话 给他回了 给她回了 给客户回了 已回电 电话解释了 called_back called_him_back called_her_back called_them_back called_the_client_back rang_him_back rang_her_back phoned_him_back phoned_her_back phoned_them_back replied_already already_replied already_answered answered_him answered_her answered_them");
    private static readonly Lexicon NotYet = new("没回 没有回 未回 没答 未答 还没 尚未 没解决 未解决 not_answered not_replied haven't have_not didn't not_yet unanswered not_resolved unresolved");
    private static readonly Lexicon High = new("高级 高优先 调高 提高 紧急 加急 严重 high urgent critical");
    private static readonly Lexicon Low = new("低级 低优先 调低 降低 不急 轻微 low minor");
    private static readonly (string Way, Lexicon Words)[] Ways =
    [
        ("call", new("电话 打给 回电 call called phone phoned rang")), ("visit", new("上门 当面 现场 拜访 in_person on_site visited")), ("wechat", new("微信 企微 wechat")), ("mail", new("邮件 邮箱 发函 mail email e-mail")),
    ];

    private static readonly string[] CauseHeads = ["根本原因", "原因是", "原因：", "原因:", "原因", "root cause is", "root cause", "cause is", "cause:", "cause", "because"];
    private static readonly string[] PreventionHeads = ["预防措施", "防止再发", "预防", "改进措施", "整改措施", "已改进", "改进", "以后", "prevention is", "prevention:", "prevention", "prevented by", "to prevent it", "from now on"];
    private static readonly char[] Around = " ，,。.；;：:、是为".ToCharArray();

    public static ComplaintOrder? Read(Frame frame, ComplaintRules rules, DateTimeOffset now)
    {
        var text = FoldedText.Of(frame.Text).Text;
        foreach (var (happens, words) in Signs)
        {
            if (!words.In(text) || (happens is ComplaintEvent.Answer && !IsTold(text)) || (happens is ComplaintEvent.Answer or ComplaintEvent.Resolve or ComplaintEvent.Close && NotYet.In(text))) continue;
            return new ComplaintOrder(happens)
            {
                How = happens is ComplaintEvent.Answer ? WayIn(text) ?? "call" : Answered.In(text) ? WayIn(text) ?? "call" : null,
                At = When(frame, now),
                To = frame.People.FirstOrDefault(p => p.StaffId is not null)?.StaffId,
                Note = happens is ComplaintEvent.Pause or ComplaintEvent.Void or ComplaintEvent.Escalate or ComplaintEvent.Reopen or ComplaintEvent.Answer ? ReasonIn(frame.Text, happens) : null,
                Severity = happens != ComplaintEvent.Classify ? null : Low.In(text) ? "low" : High.In(text) ? "high" : null,
                Category = happens != ComplaintEvent.Classify ? null : rules.Categories.FirstOrDefault(c => text.Contains(c.Zh, StringComparison.OrdinalIgnoreCase) || text.Contains(c.En, StringComparison.OrdinalIgnoreCase))?.Id,
                Cause = Behind(frame.Text, CauseHeads, PreventionHeads),
                Prevention = Behind(frame.Text, PreventionHeads, CauseHeads),
                CauseKind = Behind(frame.Text, CauseHeads, PreventionHeads) is { } cause ? ComplaintKinds.In(rules.Causes, cause)?.Id : null,
            };
        }
        return null;
    }

    /// <summary>In which way the client was answered, where the words of a new complaint say that he was.</summary>
    public static string? AnswerIn(string words)
    {
        var text = FoldedText.Of(words).Text;
        return Answered.In(text) && !NotYet.In(text) ? WayIn(text) ?? "call" : null;
    }

    // 回复TS-1024 asks for it, 已回复 tells that it was done: only that stops the clock.
    private static bool IsTold(string text) => Answered.In(text) || Told().IsMatch(text);

    [GeneratedRegex(@"[已了过刚完]|\b(?:replied|answered|responded|sent|told|called|phoned|rang|contacted|spoke|explained)\b")]
    private static partial Regex Told();

    private static string? WayIn(string text) => Array.Find(Ways, w => w.Words.In(text)).Way;

    /// <summary>The moment told; a day without its hour is its evening, before which it surely was.</summary>
    private static DateTimeOffset? When(Frame frame, DateTimeOffset now)
    {
        var time = TimeOnly.TryParseExact(Understander.TimeIn(frame.Text), "HH:mm", out var said) ? said : (TimeOnly?)null;
        var today = DateOnly.FromDateTime(now.DateTime);
        var day = frame.Date is { CannotBe: false } date && date.From == date.To ? date.From : today;
        if (day > today || (time is null && day == today)) return null;
        var at = new DateTimeOffset(day.ToDateTime(time ?? new TimeOnly(18, 0)), now.Offset);
        return at > now ? null : at;
    }

    // What stands behind a colon, a comma or 因为 after the order's own word.
    private static string? ReasonIn(string text, ComplaintEvent happens)
    {
        var start = text.IndexOfAny([',', '，', ':', '：', ';', '；', '。']);
        var reason = start >= 0 ? text[(start + 1)..].Trim(Around) : happens is ComplaintEvent.Pause ? Reference().Replace(text, "").Trim() : "";
        return reason.Length >= 2 ? reason : null;
    }

    /// <summary>刚给他回了电话: the client was answered, and by us.</summary>
    public static bool TellsOfAnAnswer(string words) => words.Length <= LongestAnswerTold && AnswerIn(words) is not null && !words.Contains("给我", StringComparison.Ordinal) && !ToldUs().IsMatch(words);

    [GeneratedRegex(@"^\s*(?:投诉\s*)?TS[-\s]?\d[\d-]*\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(?:he|she|they|who) (?:has |have |just )*(?:called|replied|answered)|\b(?:called|replied to|answered) (?:me|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToldUs();

    private static string? Behind(string text, string[] heads, string[] ends)
    {
        foreach (var head in heads)
        {
            var at = text.IndexOf(head, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var from = at + head.Length;
            var to = ends.Select(e => text.IndexOf(e, from, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(text.Length).Min();
            var found = text[from..to].Trim(Around);
            return found.Length > 0 ? found : null;
        }
        return null;
    }
}
