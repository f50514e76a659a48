namespace CrmBot.Skills.VisitPlans;

/// <summary>What is said about a month's plan and about days away.</summary>
public static class MonthWords
{
    public static readonly Phrase Mine = new("{0}拜访计划", "Visit plan for {0}");
    public static readonly Phrase Of = new("{0} · {1}拜访计划", "{0} · visit plan for {1}");
    public static readonly Phrase MonthZhEn = new("{0}月", "{0}");
    public static readonly Phrase Count = new("{0} 次", "{0} visits");
    public static readonly Phrase CountState = new("{0} {1}", "{1} {0}");
    public static readonly Phrase Empty = new("{0}还没有拜访。说“下周二上午约…”就加一条。", "Nothing is planned for {0} yet. Say “visit … next Tuesday” to add one.");
    public static readonly Phrase NothingDue = new("{0}没有到时间要去的客户，也没有到期的承诺和续约。要加就说“下周二上午约…”。", "For {0} no client is due, and no promise or renewal either. Say “visit … next Tuesday” to add one.");
    public static readonly Phrase Left = new("还有 {0} 家也该去，排不下了：{1}", "{0} more should be seen but found no room: {1}");
    public static readonly Phrase NothingToDraft = new("没有可排的客户。", "There are no clients to plan for.");

    public static readonly Phrase Earlier = new("前 {0} 条", "{0} before");
    public static readonly Phrase Later = new("后 {0} 条", "{0} more");

    public static readonly Phrase Change = new("改", "Change");
    public static readonly Phrase See = new("看", "Look");
    public static readonly Phrase Submit = new("提交给{0}", "Hand in to {0}");
    public static readonly Phrase SubmitNobody = new("定下来", "Settle it");
    public static readonly Phrase ApproveAll = new("全部批准", "Approve all");
    public static readonly Phrase Approve = new("批准", "Approve");
    public static readonly Phrase Refuse = new("不批", "Refuse");
    public static readonly Phrase Drop = new("不去这家", "Leave it out");
    public static readonly Phrase Cancel = new("取消这次", "Call it off");
    public static readonly Phrase Ok = new("改好了", "Done");
    public static readonly Phrase Back = new("返回", "Back");
    public static readonly Phrase Calendar = new("放进日历", "Add to calendar");
    public static readonly Phrase Draft = new("帮我排{0}", "Draft {0} for me");

    public static readonly Phrase NeedComment = new("不批要写一句为什么", "Say in a few words why");
    public static readonly Phrase NeedDay = new("选一天", "Pick a day");
    public static readonly Phrase DayPast = new("这天已经过了", "That day is past");
    public static readonly Phrase OtherMonth = new("要在{0}里；别的月份另排一次", "It must be within {0}; plan other months apart");
    public static readonly Phrase Submitted = new("已交给{0}，批完这里会变。", "Handed in to {0}; this card changes when it is decided.");
    public static readonly Phrase SubmittedAlready = new("已经交过了。", "It has been handed in already.");
    public static readonly Phrase ApprovedAlready = new("都定过了。", "All of it has been decided.");
    public static readonly Phrase DecidedAlready = new("这条已经定了：{0}。", "This line has been decided: {0}.");
    public static readonly Phrase NotYours = new("这份计划不归你批。", "This plan is not yours to approve.");
    public static readonly Phrase Gone = new("没找到这条计划，可能已经改了。", "That line is not there any more.");
    public static readonly Phrase CannotNow = new("这条现在是“{0}”，不能这样改。", "This line is “{0}” now; it cannot be changed that way.");
    public static readonly Phrase CancelledNoDay = new("{0} {1}取消了，还没有新的日子。", "{1} on {0} is called off and has no new day.");
    public static readonly Phrase NewDay = new("定新日子", "Set a new day");

    public static readonly Phrase Waiting = new("{0}交了{1}拜访计划，{2} 条等你批。", "{0} has handed in the visit plan for {1}: {2} lines wait for you.");
    public static readonly Phrase Decided = new("{0}看过了{1}拜访计划：{2}。", "{0} has been through your visit plan for {1}: {2}.");
    public static readonly Phrase DraftReady = new("{0}的拜访计划排好了草稿，改完交给{1}。", "A draft of your visits for {0} is ready. Change what you like, then hand it in to {1}.");
    public static readonly Phrase Late = new("{0}的拜访计划还没交。{1} 条，看一眼就能交。", "Your visit plan for {0} is not handed in yet: {1} lines, ready to hand in.");
    public static readonly Phrase LateNone = new("{0}的拜访计划还没有。说“帮我排{0}的拜访计划”，马上排好。", "There is no visit plan for {0} yet. Say “draft my visit plan for {0}” and it is made at once.");
    public static readonly Phrase Joined = new("{0}约你一起去{1}：{2}", "{0} takes you along to {1}: {2}");
    public static readonly Phrase JoinedGone = new("一起去的拜访已撤回", "The visit you were to come along on was taken back");
    public static readonly Phrase MetGoal = new("这次对上了{0} {1} 的计划，目标“{2}”达成了吗", "This meets your plan for {0} on {1}. Was the goal “{2}” reached?");
    public static readonly Phrase MetPlan = new("这次对上了{0} {1} 的计划，达成了吗", "This meets your plan for {0} on {1}. Was it a success?");
    public static readonly Phrase WhyNot = new("为什么没达成，下次怎么改（现在不写也行）", "Why not, and what next time (may be left for later)");
    public static readonly Phrase SaveWhy = new("记下原因", "Note why");
    public static readonly Phrase WaitingNone = new("没有等你批的拜访计划。", "No visit plan waits for you.");
    public static readonly Phrase WaitingTitle = new("等你批的拜访计划", "Visit plans waiting for you");
    public static readonly Phrase WaitingRow = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase WaitingCount = new("{0} 条等你批", "{0} lines waiting");

    public static readonly Phrase AwayTitle = new("不在：{0}", "Away: {0}");
    public static readonly Phrase AwayDays = new("{0} 到 {1}", "{0} to {1}");
    public static readonly Phrase AwayClash = new("这几天已经约了 {0}，要改期吗", "{0} is planned on these days: move it?");
    public static readonly Phrase AwaySave = new("记下", "Note it");
    public static readonly Phrase AwaySaved = new("记下了，这几天不会排拜访。", "Noted: no visits are drafted for these days.");
    public static readonly Phrase AwayAsk = new("哪几天不在？比如“我下周三到周五休假”。这里只记不在的日子，请假要走你们的流程。", "Which days are you away? For example “I am on leave next Wednesday to Friday”. Only the days are noted here; asking for leave is done elsewhere.");
    public static readonly Phrase AwayNote = new("只记下不在的日子，排拜访时避开；请假要走你们的流程。", "Only the days are noted, so that no visit is drafted; asking for leave is done elsewhere.");
    public static readonly Phrase AwayDeputy = new("这几天团队的事谁替你定", "Who decides for your team meanwhile");
    public static readonly Phrase AwayNobody = new("没有人", "nobody");
    public static readonly Phrase AwayNotice = new("不在的日子", "Days away");
    public static readonly Phrase AwaySay = new("{0}不在", "away {0}");
    public static readonly Phrase MetTold = new("按你说的记成：{0}。", "Taken from your words: {0}.");
}
