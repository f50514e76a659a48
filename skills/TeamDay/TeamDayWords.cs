namespace CrmBot.Skills.TeamDay;

/// <summary>The sentences of a team's day.</summary>
public static class TeamDayWords
{
    public static readonly Phrase Title = new("看团队的一天：要你定的事、拜访、明天的安排", "See the team's day: what needs you, visits, tomorrow");
    public static readonly Phrase ExampleToday = new("团队今天怎么样", "How did the team do today");
    public static readonly Phrase ExampleFriday = new("上周五团队怎么样", "How did the team do last Friday");
    public static readonly Phrase Offer = new("看团队今天的情况", "See the team's day");
    public static readonly Phrase Notice = new("团队今天的情况", "Your team's day");
    public static readonly Phrase NudgeNotice = new("组长有件事请你看一下", "Your lead asks you about something");

    public static readonly Phrase VisitOne = new("拜访1次", "1 visit");
    public static readonly Phrase Visits = new("拜访{0}次", "{0} visits");
    public static readonly Phrase Line = new("{0}：{1}，{2}件事要你定", "{0}: {1}, {2} for you to decide");
    public static readonly Phrase LineNone = new("{0}：{1}，没有要你定的", "{0}: {1}, nothing for you to decide");
    public static readonly Phrase LinePast = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase LineAhead = new("{0}：安排了{1}", "{0}: {1} planned");
    public static readonly Phrase NoRecord = new("没有拜访记录", "No visit is on record");
    public static readonly Phrase VisitHeading = new("拜访", "Visits");
    public static readonly Phrase Calls = new("电话和线上{0}次", "{0} calls and online");

    public static readonly Phrase Complaint = new("{0} {1} · {2}", "{0} {1} · {2}");
    public static readonly Phrase Nobody = new("没人接", "nobody has it");
    public static readonly Phrase Plan = new("{0}的{1}拜访计划，{2}条待批", "{0}'s plan for {1}, {2} to approve");
    public static readonly Phrase Cadence = new("{0} A级，{1}天没联系 · {2}", "{0} (A), {1} days without contact · {2}");
    public static readonly Phrase NeverSeen = new("{0} A级，还没联系过 · {1}", "{0} (A), never contacted · {1}");
    public static readonly Phrase CadenceMany = new("{0}有{1}家A级客户该联系了", "{0} has {1} A clients to contact");
    public static readonly Phrase Never = new("{0}没联系过", "{0} never");
    public static readonly Phrase Since = new("{0}{1}天", "{0} {1} days");
    public static readonly Phrase AndMore = new("{0}，还有{1}件", "{0} and {1} more");
    public static readonly Phrase CadenceNote = new("应{0}天一次，上次{1}", "every {0} days, last {1}");
    public static readonly Phrase CadenceRule = new("应{0}天一次", "every {0} days");
    public static readonly Phrase Promise = new("{0}：{1} · {2}", "{0}: {1} · {2}");
    public static readonly Phrase PromiseMany = new("{0}有{1}件承诺逾期", "{0} has {1} overdue promises");
    public static readonly Phrase Attitude = new("{0} {1}转消极 · {2}", "{0}: {1} turned negative · {2}");
    public static readonly Phrase Unsaved = new("{0}有一条投诉没保存", "{0} has an unsaved complaint");
    public static readonly Phrase UnsavedNote = new("{0}记的，{1}", "noted {0}, {1}");
    public static readonly Phrase NoClientYet = new("客户还没定", "no client settled");

    public static readonly Phrase Approve = new("批准", "Approve");
    public static readonly Phrase Look = new("看明细", "Details");
    public static readonly Phrase Nudge = new("催一下", "Nudge");
    public static readonly Phrase Ask = new("问一下", "Ask");
    public static readonly Phrase Pass = new("转给…", "Pass on…");
    public static readonly Phrase Take = new("我来接", "Take it");
    public static readonly Phrase Later = new("先放着", "Not now");
    public static readonly Phrase Brief = new("看简报", "Brief");
    public static readonly Phrase SeenAll = new("都看过了", "All seen");
    public static readonly Phrase Back = new("返回", "Back");
    public static readonly Phrase ShowToday = new("看今天", "See today");
    public static readonly Phrase Open = new("看", "Open");

    public static readonly Phrase LaterTitle = new("放到哪天再提？", "Bring it up again on which day?");
    public static readonly Phrase PassTitle = new("{0} 转给谁？", "Who takes {0}?");
    public static readonly Phrase InHand = new("手上{0}件", "{0} in hand");
    public static readonly Phrase Week = new("一周后", "in a week");

    public static readonly Phrase Nudged = new("已催{0} {1}", "{0} was nudged {1}");
    public static readonly Phrase NudgedBefore = new("{0}催过，没回", "nudged {0}, no answer");
    public static readonly Phrase PutOff = new("放到{0}再提", "until {0}");
    public static readonly Phrase Answered = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase AnsweredBefore = new("{0}说“{1}”，还没成", "{0} said “{1}”, still open");
    public static readonly Phrase SeenNow = new("记下了：都看过，没变坏不再提", "Noted: all seen; they come up again only when worse");
    public static readonly Phrase NudgeSent = new("已替你催{0}", "{0} was asked in your name");
    public static readonly Phrase Approved = new("已批准{0}的{1}计划", "{0}'s plan for {1} is approved");
    public static readonly Phrase Passed = new("{0}已转给{1}", "{0} went to {1}");
    public static readonly Phrase AlreadySettled = new("这件已经办好了", "This one is settled already");
    public static readonly Phrase NotYours = new("这件不归你定", "This is not for you to decide");
    public static readonly Phrase NoTeam = new("你没有带团队", "You lead no team");
    public static readonly Phrase Gone = new("这个团队我没找到", "I cannot find that team");

    public static readonly Phrase Chart = new("拜访 / 计划", "Visits / planned");
    public static readonly Phrase Done = new("{0}/{1}", "{0} of {1}");
    public static readonly Phrase Unplanned = new("{0}次", "{0}");
    public static readonly Phrase Away = new("休假", "away");
    public static readonly Phrase NothingPlanned = new("没安排", "none planned");
    public static readonly Phrase Well = new("做成的：{0}", "Done well: {0}");
    public static readonly Phrase WellVisit = new("{0}在{1}达到目标", "{0} reached the goal at {1}");
    public static readonly Phrase WellAnswer = new("{0} {1}内答复", "{0} answered within {1}");
    public static readonly Phrase WellPromises = new("兑现承诺{0}件", "{0} promises kept");
    public static readonly Phrase WellAttitude = new("{0} {1}转积极", "{0}: {1} turned positive");
    public static readonly Phrase Tomorrow = new("{0}的拜访", "Visits {0}");
    public static readonly Phrase TomorrowNone = new("{0}没有安排拜访", "No visits are planned for {0}");
    public static readonly Phrase More = new("更多", "More");
    public static readonly Phrase StillMore = new("还有{0}件，办完上面的就到", "{0} more, once those above are settled");
    public static readonly Phrase MoreLines = new("更多（还有{0}件）", "More ({0} to decide)");
    public static readonly Phrase Unreached = new("收不到消息：{0}，让他先给我发一句话", "Not reached: {0}; let them write me once");
    public static readonly Phrase Late = new("这条本该{0}发，系统停过，现在补上", "This was due at {0}; the system was down and caught up now");
    public static readonly Phrase NoLead = new("没有组长", "no lead");

    public static readonly Phrase TeamsTitle = new("{0}：{1}个团队，{2}件事要定", "{0}: {1} teams, {2} to decide");
    public static readonly Phrase TeamsTitlePast = new("{0}：{1}个团队", "{0}: {1} teams");
    public static readonly Phrase TeamRow = new("{0}：{1}，{2}件要定", "{0}: {1}, {2} to decide");
    public static readonly Phrase TeamRowPast = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase MoreTeams = new("还有{0}个团队，说组名就能看", "{0} more teams; say a team's name to see it");

    public static readonly Phrase You = new("你", "you");
    public static readonly Phrase NothingToChase = new("{0}现在没有要催的事。", "{0} has nothing open to be asked about.");
    public static readonly Phrase ChaseWhich = new("催{0}哪一件", "Ask {0} about which");
    public static readonly Phrase NudgeTitle = new("{0}请你看一下", "{0} asks you to look at this");
    public static readonly Phrase AnswerDone = new("办好了", "Done");
    public static readonly Phrase AnswerToday = new("今天办", "Today");
    public static readonly Phrase AnswerWeek = new("这周办", "This week");
    public static readonly Phrase AnswerSay = new("回一句", "Reply");
    public static readonly Phrase AnswerField = new("说明", "In your words");
    public static readonly Phrase AnswerMissing = new("写一句再回", "Write a word first");
    public static readonly Phrase Told = new("已告诉{0}：{1}", "{0} knows: {1}");
    public static readonly Phrase TakenBack = new("组长把这件收回了", "Your lead took this back");
    public static readonly Phrase NothingToAnswer = new("不用回了。", "Nothing to answer.");
    public static readonly Phrase OpenComplaint = new("打开投诉", "Open the complaint");
    public static readonly Phrase OpenLedger = new("看逾期的承诺", "See the overdue promises");
    public static readonly Phrase OpenOwn = new("打开", "Open");
    public static readonly Phrase SaveNote = new("去保存", "Go and save it");
}
