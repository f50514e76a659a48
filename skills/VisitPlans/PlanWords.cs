namespace CrmBot.Skills.VisitPlans;

/// <summary>What is said about planned visits: states, purposes, reasons, questions.</summary>
public static class PlanWords
{
    public static readonly Phrase Forenoon = new("上午", "in the morning");
    public static readonly Phrase Afternoon = new("下午", "in the afternoon");
    public static readonly Phrase Evening = new("晚上", "in the evening");
    public static readonly Phrase CommandWhom = new("今天该去看谁", "Whom should I visit today");
    public static readonly Phrase CommandMonth = new("下个月的拜访计划", "Visit plan for next month");
    public static readonly Phrase Title = new("排拜访、看该去拜访谁", "Plan visits, see whom to visit");
    public static readonly Phrase ExampleSingle = new("下周二上午约{0}谈续约", "visit {0} next Tuesday at 10 about the renewal");
    public static readonly Phrase ExampleWhom = new("今天该去看谁", "whom should I visit today");
    public static readonly Phrase ExampleMonth = new("帮我排下个月的拜访计划", "draft my visit plan for next month");

    public static readonly Phrase OfferNamed = new("排{0}的拜访", "plan a visit to {0}");
    public static readonly Phrase OfferUnnamed = new("排拜访", "plan visits");
    public static readonly Offer OfferPlan = new(OfferNamed, OfferUnnamed);

    public static readonly Phrase OfferNamedVisit = new("拜访{0}", "Visit {0}");

    public static readonly Phrase Planned = new("已约", "planned");
    public static readonly Phrase Drafted = new("没交", "not handed in");
    public static readonly Phrase Submitted = new("待批", "waiting for approval");
    public static readonly Phrase Approved = new("已批", "approved");
    public static readonly Phrase Changed = new("改后批准", "approved with changes");
    public static readonly Phrase Refused = new("没批", "refused");
    public static readonly Phrase Met = new("已拜访", "visited");
    public static readonly Phrase Cancelled = new("取消了，没再约", "called off, no new day");
    public static readonly Phrase Moved = new("改期了", "moved");
    public static readonly Phrase Dropped = new("不排", "left out");
    public static readonly Phrase Reached = new("达成", "reached");
    public static readonly Phrase Partly = new("部分达成", "partly reached");
    public static readonly Phrase Missed = new("未达成", "not reached");

    public static readonly Phrase Market = new("市场调查", "market research");
    public static readonly Phrase Competitor = new("了解竞争对手", "learn about competitors");
    public static readonly Phrase Bond = new("强化感情联系", "keep up the relationship");
    public static readonly Phrase Volume = new("推动业务量", "more business");
    public static readonly Phrase Payment = new("结清货款", "settle payments");
    public static readonly Phrase NewClient = new("开发新客户", "win a new client");
    public static readonly Phrase NewProject = new("新项目推介", "present a new project");
    public static readonly Phrase Influence = new("提高公司影响力", "make us better known");
    public static readonly Phrase NoPurpose = new("目的没选", "no purpose yet");

    public static readonly Phrase ReasonComplaint = new("投诉 {0} 还没了结（{1}）", "complaint {0} is open (since {1})");
    public static readonly Phrase ReasonPromiseUs = new("我方承诺“{0}”{1} 到期", "our promise “{0}” is due {1}");
    public static readonly Phrase ReasonPromiseUsLate = new("我方承诺“{0}”{1} 已过期", "our promise “{0}” was due {1}");
    public static readonly Phrase ReasonPromiseThem = new("对方承诺“{0}”{1} 到期", "their promise “{0}” is due {1}");
    public static readonly Phrase ReasonPromiseThemLate = new("对方承诺“{0}”{1} 已过期", "their promise “{0}” was due {1}");
    public static readonly Phrase ReasonRenewal = new("{0} 续约", "renewal on {0}");
    public static readonly Phrase ReasonCancelled = new("{0} 的拜访取消后没再约", "the visit on {0} was called off and has no new day");
    public static readonly Phrase ReasonCadence = new("上次联系 {0}，每 {1} 天去一次", "last contact {0}, to be seen every {1} days");
    public static readonly Phrase ReasonNoContact = new("{0} 天里没有联系记录", "no contact on record for {0} days");

    public static readonly Phrase FieldDay = new("日期", "Day");
    public static readonly Phrase FieldTime = new("时间", "Time");
    public static readonly Phrase FieldPurpose = new("目的", "Purpose");
    public static readonly Phrase FieldGoal = new("目标", "Goal");
    public static readonly Phrase FieldPeople = new("见谁（用、隔开）", "Whom (separate with commas)");
    public static readonly Phrase FieldMaterials = new("带什么", "What to bring");
    public static readonly Phrase FieldExpense = new("费用申请（金额和用途）", "Expense asked (amount and what for)");
    public static readonly Phrase FieldWith = new("和谁一起去", "Who comes along");
    public static readonly Phrase FieldComment = new("意见", "Comment");
    public static readonly Phrase Nobody = new("一个人去", "nobody");

    public static readonly Phrase Say = new("拜访计划：{0} {1}", "Planned visit: {1} on {0}");
    public static readonly Phrase SayMove = new("{0} 从 {1} 改到 {2}", "{0} from {1} to {2}");
    public static readonly Phrase SayCancel = new("取消 {1} {0} 的拜访", "call off the visit to {0} on {1}");
    public static readonly Phrase SayPeople = new("见{0}", "seeing {0}");
    public static readonly Phrase SayWith = new("和{0}一起", "with {0}");
    public static readonly Phrase SayGoal = new("目标：{0}", "goal: {0}");
    public static readonly Phrase SayMaterials = new("带：{0}", "bring: {0}");
    public static readonly Phrase SayExpense = new("费用：{0}", "expense: {0}");
    public static readonly Phrase SayComment = new("{0}：“{1}”", "{0}: “{1}”");
    public static readonly Phrase NoGoal = new("目标没写", "no goal yet");
    public static readonly Phrase Label = new("拜访计划", "Visit");
    public static readonly Phrase LabelMove = new("改期", "New day");
    public static readonly Phrase LabelCancel = new("取消拜访", "Call off");

    public static readonly Phrase NoDay = new("没说哪天，选一天", "No day said: pick one");
    public static readonly Phrase NoDayIn = new("只说了“{0}”，选一天", "Only “{0}” was said: pick a day");
    public static readonly Phrase NoSuchDay = new("没有“{0}”这一天，选对的日子", "There is no “{0}”: pick the day");
    public static readonly Phrase DayPast = new("{0}已经过了", "{0} is past");
    public static readonly Phrase ClashHour = new("{0} 已约了{1}，不到{2}分钟", "{1} is planned at {0}, less than {2} minutes apart");
    public static readonly Phrase ClashSame = new("这天已经约了{0}", "{0} is planned for that day already");
    public static readonly Phrase ClashAway = new("你 {0} 到 {1} 不在", "You are away from {0} to {1}");
    public static readonly Phrase ClashAwayDay = new("你 {0} 不在", "You are away on {0}");
    public static readonly Phrase WillTell = new("保存后告诉{0}", "{0} will be told");
    public static readonly Phrase NotInFile = new("“{0}”不在联系人里，按原样记", "“{0}” is not among the contacts: noted as written");
    public static readonly Phrase NoNewDay = new("没有新的日子，说“改到周五”就改期", "No new day yet: say “move it to Friday” to set one");

    public static readonly Phrase Notice = new("拜访计划", "Visit plan");
    public static readonly Phrase Ready = new("拜访计划已备好", "The visit plan is ready");

}
