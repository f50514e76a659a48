namespace CrmBot.Skills.ClientBrief;

/// <summary>The sentences of the brief.</summary>
public static class BriefWords
{
    public static readonly Phrase Command = new("客户简报", "Brief");
    public static readonly Phrase Title = new("看客户简报", "Show a client's brief");
    public static readonly Phrase ExampleBrief = new("{0}简报", "Brief on {0}");
    public static readonly Phrase ExampleName = new("{0}", "{0}");

    public static readonly Phrase BriefOf = new("看{0}的简报", "show the brief on {0}");
    public static readonly Phrase BriefOfWhom = new("看客户简报", "show a client's brief");
    public static readonly Offer Offer = new(BriefOf, BriefOfWhom);

    public static readonly Phrase Notice = new("客户简报已备好 · {0}", "Client brief ready · {0}");
    public static readonly Phrase AskNotice = new("要看哪个客户 · {0}", "Which client · {0}");

    public static readonly Phrase FromTalk = new("沿用刚才说的{0}", "Still about {0}, as before");
    public static readonly Phrase FromPlan = new("按计划要去的{0}", "{0}, from your plan");
    public static readonly Phrase FromNear = new("名字最接近的是{0}", "{0} is the closest name");
    public static readonly Phrase Other = new("换", "Another");

    public static readonly Phrase LastContact = new("上次联系 {0} · {1}", "Last contact {0} · {1}");
    public static readonly Phrase NoContact = new("还没有联系记录", "No contact on record");
    public static readonly Phrase NoTier = new("未分级", "no tier");

    public static readonly Phrase VisitToday = new("今天{0}拜访", "Visit today{0}");
    public static readonly Phrase NextVisit = new("下次拜访 {0} · {1}", "Next visit {0} · {1}");
    public static readonly Phrase Goal = new("目标：{0}", "goal: {0}");
    public static readonly Phrase NoGoal = new("目标没写", "no goal written");

    public static readonly Phrase Highlights = new("先看", "First");
    public static readonly Phrase Promise = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase SaidOn = new("{0} 说的", "said {0}");
    public static readonly Phrase Complaint = new("投诉 {0}：{1}", "Complaint {0}: {1}");
    public static readonly Phrase AnswerBy = new("{0} 前要回复，还剩{1}（截至 {2}）", "answer due by {0}, {1} left (as of {2})");
    public static readonly Phrase AnswerLate = new("该在{0} 前回复，已超{1}（截至 {2}）", "answer was due by {0}, {1} late (as of {2})");
    public static readonly Phrase AnswerPaused = new("等客户中，不计时：{0}", "waiting for the client, not counting: {0}");
    public static readonly Phrase Satisfaction = new("满意度", "Satisfaction");
    public static readonly Phrase Answered = new("{0} 已回复，还没解决", "answered {0}, not resolved yet");
    public static readonly Phrase RenewalNear = new("续约日 {0}", "Renewal {0}");
    public static readonly Phrase RenewalPast = new("续约日已过", "Renewal day has passed");
    public static readonly Phrase DeciderNotMet = new("决策人{0}：尚未建立关系", "{0} decides: no relationship yet");
    public static readonly Phrase TurnedNegative = new("{0}：态度消极", "{0}: negative");
    public static readonly Phrase OneKnows = new("这家的人只有{0}熟", "Only {0} knows people there");

    public static readonly Phrase Last = new("上次{0}", "Last {0}");
    public static readonly Phrase Met = new("见{0}", "met {0}");
    public static readonly Phrase NoVisit = new("还没有记录。见完发一句话，我来记", "None on record. Tell me in one message after you meet them");
    public static readonly Phrase LastVisitLabel = new("上次拜访", "Last visit");
    public static readonly Phrase Decider = new("决策人", "Decision-maker");
    public static readonly Phrase NoDecider = new("未登记", "not on file");
    public static readonly Phrase StandingTowards = new("{0}（对{1}）", "{0} (towards {1})");

    public static readonly Phrase UnsavedLine = new("未保存：{0}", "Not saved: {0}");
    public static readonly Phrase UnsavedNote = new("{0} 说的，只有你看得到", "said {0}, only you see this");

    public static readonly Phrase OpenUnsaved = new("打开", "Open");

    public static readonly Phrase More = new("更多", "More");
    public static readonly Phrase MorePromises = new("其他承诺", "Other promises");
    public static readonly Phrase MoreComplaints = new("其他投诉", "Other complaints");
    public static readonly Phrase Known = new("记下的情况", "What was learned");
    public static readonly Phrase PeopleThere = new("客户的人", "People there");
    public static readonly Phrase OlderVisits = new("更早的拜访", "Older visits");
    public static readonly Phrase MorePlans = new("之后的计划", "Later plans");
    public static readonly Phrase AndMore = new("还有{0}条", "{0} more");
    public static readonly Phrase Cares = new("关心{0}", "cares about {0}");

    public static readonly Phrase Owner = new("客户经理", "Account manager");
    public static readonly Phrase Tier = new("分级", "Tier");
    public static readonly Phrase TierReason = new("分级理由", "Why this tier");
    public static readonly Phrase Stage = new("阶段", "Stage");
    public static readonly Phrase Industry = new("行业", "Industry");
    public static readonly Phrase Region = new("地区", "Region");
    public static readonly Phrase Renewal = new("续约日", "Renewal");
    public static readonly Phrase Phone = new("电话", "Phone");
    public static readonly Phrase Address = new("地址", "Address");
    public static readonly Phrase Profile = new("简介", "Profile");
    public static readonly Phrase Missing = new("没登记", "Not on file");

    public static readonly Phrase Colleague = new("一位同事", "a colleague");

    public static readonly Phrase Which = new("看哪个客户？", "Which client?");
    public static readonly Phrase WhichOrSay = new("点一家，或发客户名", "Choose one, or send a client's name");
    public static readonly Phrase WhichOf = new("“{0}”有{1}家，看哪一家？", "“{0}” fits {1} clients. Which one?");
    public static readonly Phrase TooMany = new("还有{0}家没列出，说全名就行", "{0} more are not listed; say the full name");
    public static readonly Phrase NotFound = new("在你能看的客户里没找到“{0}”。换全名或简称再试。", "I found no “{0}” among the clients you can see. Try the full or the short name.");
    public static readonly Phrase NotFoundThis = new("在你能看的客户里没找到这一家。发客户名再试。", "I did not find it among the clients you can see. Send the client's name to try again.");
    public static readonly Phrase LastVisitShort = new("上次联系 {0}", "last contact {0}");

    public static readonly Phrase NoClients = new("你名下还没有客户。请{0}分给你。", "You have no clients yet. Ask {0} to assign some to you.");
    public static readonly Phrase NoClientsNobody = new("还没有你能看的客户。请管理员导入。", "There are no clients you can see yet. Ask the administrator to import them.");

    public static readonly Phrase SuggestNote = new("记{0}今天的拜访", "Log today's visit to {0}");
    public static readonly Phrase SuggestVisits = new("{0}最近的拜访", "Recent visits to {0}");
    public static readonly Phrase SuggestUnsaved = new("我没保存的", "What I have not saved");
}
