using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>The words for what can be done to a complaint, where it stands, and how its clock is.</summary>
public static class ComplaintButtonWords
{
    public static readonly Phrase Accept = new("接手", "Accept");
    public static readonly Phrase Pass = new("转给别人", "Pass on");
    public static readonly Phrase PassTo = new("转给{0}", "Pass to {0}");
    public static readonly Phrase Answered = new("已回复客户", "Client answered");
    public static readonly Phrase Draft = new("起草答复", "Draft an answer");
    public static readonly Phrase Sent = new("已发给客户", "Sent to the client");
    public static readonly Phrase Wait = new("等客户", "Wait for client");
    public static readonly Phrase Resume = new("客户有回音了", "Client is back");
    public static readonly Phrase Resolved = new("已解决", "Resolved");
    public static readonly Phrase Close = new("结案", "Close");
    public static readonly Phrase Reopen = new("重开", "Reopen");
    public static readonly Phrase EscalateTo = new("升级给{0}", "Escalate to {0}");
    public static readonly Phrase Merge = new("并入另一条", "Merge");
    public static readonly Phrase MergeInto = new("并入{0}", "Merge into {0}");
    public static readonly Phrase Void = new("作废", "Declare void");
    public static readonly Phrase More = new("更多", "More");
    public static readonly Phrase Back = new("返回", "Back");
    public static readonly Phrase Undo = new("撤销", "Undo");
    public static readonly Phrase Look = new("看", "Open");

    public static readonly Phrase HowLabel = new("怎么回复的", "How");
    public static readonly Phrase TimeLabel = new("几点回复的（空着就是现在）", "When (now if empty)");
    public static readonly Phrase Call = new("电话", "by phone");
    public static readonly Phrase Visit = new("当面", "in person");
    public static readonly Phrase WeChat = new("微信", "by WeChat");
    public static readonly Phrase Mail = new("邮件", "by mail");
    public static readonly Phrase WhyWait = new("等客户什么", "What for");
    public static readonly Phrase WhyVoid = new("作废的原因", "Why it is void");
    public static readonly Phrase Whom = new("转给谁", "To whom");
    public static readonly Phrase WhyPass = new("要对方知道什么（可不填）", "What they should know (optional)");
    public static readonly Phrase CauseKind = new("原因归类", "Kind of cause");
    public static readonly Phrase Cause = new("根本原因", "Root cause");
    public static readonly Phrase Prevention = new("怎么防止再发生", "How it is prevented");
    public static readonly Phrase Missing = new("还没填", "Still missing");

    public static readonly Phrase FormAnswer = new("先记下客户是怎么得到答复的", "First, how the client was answered");
    public static readonly Phrase FormClose = new("结案要写清原因和预防措施", "Closing takes the cause and the prevention");
    public static readonly Phrase FormPass = new("转给别人", "Pass on");
    public static readonly Phrase FormWait = new("等客户期间不计时", "The clock stands while the client is awaited");
    public static readonly Phrase FormVoid = new("作废后不再出现在简报和统计里，只留作审计", "Void: out of briefs and counts, kept for audit only");
    public static readonly Phrase FormMerge = new("和哪一条是同一件事", "Which one is it the same as");
    public static readonly Phrase FormMore = new("还可以", "More");
    public static readonly Phrase DraftTitle = new("上面是给客户的答复，复制就能发", "The message above is for the client, ready to copy");
    public static readonly Phrase PromisesLeftOut = new("有{0}条承诺没写进去：里面有内部的话", "{0} promises are left out: their words are for us alone");
    public static readonly Phrase NotForClients = new("这样的话不能写进给客户的答复：像是内部的话，或者太长。", "That cannot go into an answer for a client: it reads like words for us alone, or is too long.");
    public static readonly Phrase NoOthers = new("这家客户没有别的未结投诉可以并入。", "This client has no other open complaint to merge into.");

    public static readonly Phrase High = new("紧急", "urgent");
    public static readonly Phrase Low = new("不急", "minor");
    public static readonly Phrase InTime = new("按时", "in time");
    public static readonly Phrase GettingLate = new("快到期", "due soon");
    public static readonly Phrase Late = new("超时", "overdue");
    public static readonly Phrase Waiting = new("等客户中", "waiting for client");

    public static readonly Phrase Registered = new("已登记", "registered");
    public static readonly Phrase Classified = new("已分类", "classified");
    public static readonly Phrase Assigned = new("已派出", "assigned");
    public static readonly Phrase Accepted = new("处理中", "accepted");
    public static readonly Phrase StateAnswered = new("已答复", "answered");
    public static readonly Phrase StateResolved = new("已解决", "resolved");
    public static readonly Phrase Closed = new("已结案", "closed");
    public static readonly Phrase Reopened = new("已重开", "reopened");
    public static readonly Phrase Merged = new("已合并", "merged");
    public static readonly Phrase Voided = new("已作废", "void");

    public static readonly Phrase DidClassify = new("{0}分类", "{0} classified it");
    public static readonly Phrase DidAssign = new("{0}交给{1}", "{0} gave it to {1}");
    public static readonly Phrase DidTake = new("{0}自己处理", "{0} handles it");
    public static readonly Phrase DidAccept = new("{0}接手", "{0} accepted it");
    public static readonly Phrase DidAnswer = new("{0}{1}答复客户", "{0} answered the client {1}");
    public static readonly Phrase DidResolve = new("{0}解决", "{0} resolved it");
    public static readonly Phrase DidClose = new("{0}结案", "{0} closed it");
    public static readonly Phrase DidReopen = new("{0}重开", "{0} reopened it");
    public static readonly Phrase DidPause = new("{0}起等客户", "{0} began to wait for the client");
    public static readonly Phrase DidResume = new("{0}恢复计时", "{0} let the clock run on");
    public static readonly Phrase DidEscalate = new("{0}升级给{1}", "{0} escalated it to {1}");
    public static readonly Phrase DidMerge = new("{0}并入另一条", "{0} merged it into another");
    public static readonly Phrase DidVoid = new("{0}作废", "{0} declared it void");

    public static readonly Phrase BeClassified = new("分类", "classified");
    public static readonly Phrase BeAssigned = new("转交", "passed on");
    public static readonly Phrase BeAccepted = new("接手", "accepted");
    public static readonly Phrase BeAnswered = new("记答复", "answered");
    public static readonly Phrase BeResolved = new("记成已解决", "resolved");
    public static readonly Phrase BeClosed = new("结案", "closed");
    public static readonly Phrase BeReopened = new("重开", "reopened");
    public static readonly Phrase BePaused = new("暂停计时", "paused");
    public static readonly Phrase BeResumed = new("恢复计时", "resumed");
    public static readonly Phrase BeEscalated = new("升级", "escalated");
    public static readonly Phrase BeMerged = new("合并", "merged");
    public static readonly Phrase BeVoided = new("作废", "declared void");

    public static string Say(ComplaintState state, Language language) => (state switch
    {
        ComplaintState.Registered => Registered,
        ComplaintState.Classified => Classified,
        ComplaintState.Assigned => Assigned,
        ComplaintState.Accepted => Accepted,
        ComplaintState.Answered => StateAnswered,
        ComplaintState.Resolved => StateResolved,
        ComplaintState.Closed => Closed,
        ComplaintState.Reopened => Reopened,
        ComplaintState.Merged => Merged,
        _ => Voided,
    }).In(language);

    /// <summary>What cannot be done, as the sentence that refuses says it.</summary>
    public static string SayRefused(ComplaintEvent refused, Language language) => (refused switch
    {
        ComplaintEvent.Classify => BeClassified,
        ComplaintEvent.Assign => BeAssigned,
        ComplaintEvent.Accept => BeAccepted,
        ComplaintEvent.Answer => BeAnswered,
        ComplaintEvent.Resolve => BeResolved,
        ComplaintEvent.Close => BeClosed,
        ComplaintEvent.Reopen => BeReopened,
        ComplaintEvent.Pause => BePaused,
        ComplaintEvent.Resume => BeResumed,
        ComplaintEvent.Escalate => BeEscalated,
        ComplaintEvent.Merge => BeMerged,
        _ => BeVoided,
    }).In(language);

    /// <summary>A step taken, {0} by whom, {1} the colleague or the way.</summary>
    public static Phrase Did(ComplaintEvent done) => done switch
    {
        ComplaintEvent.Classify => DidClassify,
        ComplaintEvent.Assign => DidAssign,
        ComplaintEvent.Accept => DidAccept,
        ComplaintEvent.Answer => DidAnswer,
        ComplaintEvent.Resolve => DidResolve,
        ComplaintEvent.Close => DidClose,
        ComplaintEvent.Reopen => DidReopen,
        ComplaintEvent.Pause => DidPause,
        ComplaintEvent.Resume => DidResume,
        ComplaintEvent.Escalate => DidEscalate,
        ComplaintEvent.Merge => DidMerge,
        _ => DidVoid,
    };

    /// <summary>The ways of answering: what is stored and how it is said.</summary>
    public static IReadOnlyList<(string Value, Phrase Name)> Ways { get; } = [("call", Call), ("visit", Visit), ("wechat", WeChat), ("mail", Mail)];

    public static string SayWay(string? way, Language language) => Ways.FirstOrDefault(w => w.Value == way).Name?.In(language) ?? way ?? "";
}
