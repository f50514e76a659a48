using System.Text.RegularExpressions;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Which of the things about planned visits the words ask for.</summary>
public enum PlanAskKind
{
    /// <summary>One visit to come.</summary>
    Single,

    /// <summary>A month's plan.</summary>
    Month,

    /// <summary>Whom to visit.</summary>
    Whom,

    /// <summary>What is planned.</summary>
    List,

    /// <summary>Plans that wait for the person's approval.</summary>
    Waiting,

    /// <summary>A visit is called off.</summary>
    Cancel,

    /// <summary>A visit gets another day.</summary>
    Move,
}

/// <summary>Tells them apart by the plainest words. Pure.</summary>
public static partial class PlanAsk
{
    private static readonly string[] Waiting = ["待批", "等我批", "要我批", "该批", "审批", "批一下", "to approve", "for approval", "waiting for me", "need my approval", "my approval"];
    private static readonly string[] Cancel = ["取消", "不去", "去不了", "黄了", "作废", "cancel", "call off", "called off", "not going", "can't make", "won't make", "scrap"];
    private static readonly string[] Move = ["改到", "改成", "改期", "改天", "改为", "推迟", "推到", "往后推", "顺延", "提前", "挪", "换到", "延到", "延后", "改约", "重新约", "改下", "改明", "改后", "reschedul", "move", "push", "postpone", "bring forward", "instead"];
    private static readonly string[] Visits = ["拜访", "见面", "会面", "visit", "meeting", "call", "appointment"];
    private static readonly string[] Whom = ["拜访谁", "看谁", "见谁好", "该见", "该去", "该拜访", "哪家", "哪几家", "哪些客户", "哪几个客户", "谁家", "推荐", "优先", "去谁那", "who should", "whom should", "who to", "whom to", "which client", "who needs", "due a visit", "due for a visit", "suggest", "recommend"];
    private static readonly string[] Already = ["约了", "有什么", "有哪些", "还有哪些", "安排", "行程", "我的", "去见谁", "跑哪", "都去", "看下", "什么时候", "哪天", "几点", "do i have", "am i", "my plan", "my visit", "my schedule", "planned", "when ", "what's on", "what is on", "have i got", "schedule for", "calendar", "日程"];
    private static readonly string[] Should = ["该", "推荐", "合适", "优先", "能拜访", "可以拜访", "可以去", "最好", "should", "suggest", "recommend", "due"];
    private static readonly string[] Planning = ["计划", "排", "plan", "draft", "schedule"];

    public static PlanAskKind Of(Frame frame)
    {
        var text = frame.Text.ToLowerInvariant();
        if (Has(text, Waiting)) return PlanAskKind.Waiting;
        if (frame.Client is not null)
        {
            if (Has(text, Move)) return PlanAskKind.Move;
            if (Has(text, Cancel)) return PlanAskKind.Cancel;
            return frame.Date is null && (text.Contains("什么时候", StringComparison.Ordinal) || text.Contains("哪天", StringComparison.Ordinal) || text.StartsWith("when", StringComparison.Ordinal)) ? PlanAskKind.List : PlanAskKind.Single;
        }
        if (frame.Date is not null && Has(text, Cancel)) return PlanAskKind.Cancel;
        if (frame.People.Any(p => p.StaffId is not null) && Whereabouts().IsMatch(text)) return PlanAskKind.List;
        if (IsMonth(frame.Period ?? frame.Date) && Has(text, Planning)) return PlanAskKind.Month;
        if (Has(text, Whom) && (!Has(text, Already) || Has(text, Should))) return PlanAskKind.Whom;
        if (Has(text, Already) || text.Contains("计划", StringComparison.Ordinal)) return PlanAskKind.List;
        if ((frame.People.Count > 0 || (frame.Date is not null && Has(text, Visits))) && Has(text, Move)) return PlanAskKind.Move;
        return frame.People.Count > 0 || frame.Records.OfType<PlanMention>().Any(r => r.Date is not null) ? PlanAskKind.Single : PlanAskKind.List;
    }

    // 张伟明天去哪: a colleague's days, not a visit with him.
    [GeneratedRegex(@"(?:去|跑|在|见)(?:哪|谁|什么)|忙(?:什么|啥)|有空|\bwhere\b|\bwhom?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whereabouts();

    /// <summary>A whole month, from its first day to its last.</summary>
    public static bool IsMonth(DateMention? period) =>
        period is { CannotBe: false } p && p.From.Day == 1 && p.To == p.From.AddMonths(1).AddDays(-1);

    private static bool Has(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
