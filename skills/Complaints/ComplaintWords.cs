namespace CrmBot.Skills.Complaints;

/// <summary>What a complaint's cards and answers say.</summary>
public static class ComplaintWords
{
    public static readonly Phrase Command = new("超时的投诉", "Overdue complaints");
    public static readonly Phrase Title = new("登记投诉、跟到结案", "File complaints and see them through");
    public static readonly Phrase ExampleFile = new("{0}投诉交期太慢，很急", "{0} complained about late delivery, urgent");
    public static readonly Phrase ExampleOf = new("{0}的投诉怎么样了", "How is {0}'s complaint going");
    public static readonly Phrase ExampleLate = new("超时的投诉", "overdue complaints");
    public static readonly Phrase FileOf = new("记{0}的投诉", "file a complaint from {0}");
    public static readonly Phrase File = new("记一条投诉", "file a complaint");
    public static readonly Phrase ListOf = new("查{0}的投诉", "look up {0}'s complaints");
    public static readonly Phrase List = new("查投诉", "look up complaints");
    public static readonly Phrase UpdateOf = new("更新{0}的投诉", "update {0}'s complaint");
    public static readonly Phrase Update = new("更新投诉", "update a complaint");
    public static readonly Offer OfferFile = new(FileOf, File);
    public static readonly Offer OfferList = new(ListOf, List);
    public static readonly Offer OfferUpdate = new(UpdateOf, Update);

    public static readonly Phrase CardTitle = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase Notice = new("投诉有进展 · {0}", "A complaint has news · {0}");
    public static readonly Phrase LateNotice = new("投诉要答复客户了 · {0}", "A complaint needs its answer · {0}");
    public static readonly Phrase ListNotice = new("投诉清单已备好", "The complaints are ready");

    public static readonly Phrase Said = new("客户说", "They said");
    public static readonly Phrase Contact = new("联系人", "Contact");
    public static readonly Phrase NoContact = new("没说是谁", "nobody named");
    public static readonly Phrase NoPhone = new("电话未登记", "no phone on file");
    public static readonly Phrase Category = new("类别", "Category");
    public static readonly Phrase NoCategory = new("未分类", "none yet");
    public static readonly Phrase Complained = new("投诉时间", "Raised");
    public static readonly Phrase EnteredLater = new("{0}（{1} 录入）", "{0} (entered {1})");
    public static readonly Phrase Due = new("答复期限", "Answer due");
    public static readonly Phrase AnswerGiven = new("答复", "Answer");
    public static readonly Phrase Counting = new("怎么计时", "Counted");
    public static readonly Phrase DueBy = new("{0} 前，还剩{1}（截至 {2}）", "by {0}, {1} left (as of {2})");
    public static readonly Phrase DueLate = new("{0} 到期，已超{1}（截至 {2}）", "was {0}, {1} late (as of {2})");
    public static readonly Phrase DuePaused = new("{0} 起等客户，不计时：{1}", "waiting for the client since {0}, not counting: {1}");
    public static readonly Phrase Rule = new("{0}小时，{1}", "{0} h, {1}");
    public static readonly Phrase CalendarHours = new("按自然时间算", "calendar hours");
    public static readonly Phrase WorkingHours = new("按工作时间算（{0}）", "working hours ({0})");
    public static readonly Phrase YearUnknown = new("{0}年的放假调休安排还没录入，只按周末和法定假日算", "The decreed days off of {0} are not known yet: only weekends and statutory days are left out");
    public static readonly Phrase AnsweredAt = new("{0} 已{1}答复，用了{2}", "{0} {1}, after {2}");
    public static readonly Phrase AnsweredLate = new("{0} 已{1}答复，用了{2}，超时", "{0} {1}, after {2}, late");
    public static readonly Phrase Promised = new("承诺", "Promised");
    public static readonly Phrase Handler = new("处理人", "Handler");
    public static readonly Phrase NoHandler = new("还没定", "none yet");
    public static readonly Phrase HandlerWaits = new("{0}（还没接手）", "{0} (not accepted yet)");
    public static readonly Phrase Reporter = new("登记人", "Filed by");
    public static readonly Phrase Wanted = new("客户要求", "Wanted by");
    public static readonly Phrase WantedBy = new("{0} 前处理好", "{0}");
    public static readonly Phrase Escalated = new("已升级给", "Escalated to");
    public static readonly Phrase MergedInto = new("已并入", "Merged into");
    public static readonly Phrase CauseLabel = new("原因", "Cause");
    public static readonly Phrase PreventionLabel = new("预防措施", "Prevented");
    public static readonly Phrase VoidedWhy = new("作废原因", "Void because");
    public static readonly Phrase History = new("经过", "History");
    public static readonly Phrase SeverityFrom = new("{0}「{1}」", "{0} “{1}”");

    public static readonly Phrase GoneTitle = new("{0} · 已撤回", "{0} · withdrawn");
    public static readonly Phrase Gone = new("这条投诉已撤回，不用再处理，计时停了。", "This complaint was withdrawn. Nothing is left to do and its clock has stopped.");
    public static readonly Phrase PassedTitle = new("{0} · 不在你手上了", "{0} · no longer yours");
    public static readonly Phrase Passed = new("这条投诉已经转走或办完，不用你再处理。", "This complaint went to somebody else or is over. Nothing is left for you to do.");
    public static readonly Phrase AComplaint = new("投诉", "Complaint");
    public static readonly Phrase NotFound = new("在你能看的投诉里没找到{0}。", "{0} was not found among the complaints you can see.");
    public static readonly Phrase NoneOpen = new("{0}现在没有未结的投诉。", "{0} has no open complaint right now.");
    public static readonly Phrase NoneMine = new("你手上没有未结的投诉。", "You have no open complaint in hand.");
    public static readonly Phrase WhichOne = new("说的是哪一条投诉", "Which complaint do you mean");
    public static readonly Phrase WhichClient = new("说的是哪家客户", "Which client do you mean");
    public static readonly Phrase ClientNotFound = new("在你能看的客户里没找到“{0}”。换个说法再试，比如简称。", "“{0}” was not found among the clients you can see. Try another form of the name.");
    public static readonly Phrase NoPictures = new("照片收不了，文字已经记下。", "Pictures cannot be taken here; your words are noted.");
    public static readonly Phrase WhatToDo = new("要对{0}做什么：已回复客户、转给谁、已解决、结案、升级？", "What about {0}: answered, pass on, resolved, close, escalate?");

    public static readonly Phrase AssignedYou = new("{0}把这条投诉交给你处理", "{0} asks you to handle this complaint");
    public static readonly Phrase EscalatedYou = new("{0}把这条投诉升级给你", "{0} escalated this complaint to you");
    public static readonly Phrase ToldYou = new("{0}登记了一条投诉", "{0} filed a complaint");
    public static readonly Phrase Reached = new("答复时间已用 {0}%，客户还没得到答复", "{0}% of the time to answer is used and the client has no answer yet");
    public static readonly Phrase Over = new("答复时间已到，客户还没得到答复", "The time to answer is over and the client has no answer yet");
    public static readonly Phrase StillUnsaved = new("这条投诉 {0} 说的，还没保存。客户那边的时间已经在走。", "You told this complaint at {0} and it is not saved. The client's time is running already.");
    public static readonly Phrase UndoUntil = new("{0}，{1} 前可以撤销", "{0}. Can be taken back until {1}");
    public static readonly Phrase JustUndone = new("已撤销上一步", "The last step is taken back");

    public static readonly Phrase AlreadySo = new("已经是这样了，看卡片。", "That is so already; see the card.");
    public static readonly Phrase NotNow = new("这条投诉现在{0}，不能{1}。", "This complaint is {0} now, so it cannot be {1}.");
    public static readonly Phrase WrongTime = new("时间不对：要在客户投诉之后，不能晚于现在。", "That time cannot be: after the client complained, and not later than now.");
    public static readonly Phrase ChangedMeanwhile = new("刚有人改过这条投诉，看一眼再按。", "Somebody just changed this complaint. Look once more, then press.");
    public static readonly Phrase OnlyHandler = new("接手要由处理人{0}来按。", "Accepting is for the handler, {0}.");
    public static readonly Phrase NotSaved = new("没保存成功，再按一次，不会记两遍。", "It was not saved. Press again; it cannot be noted twice.");
    public static readonly Phrase NoSuchColleague = new("没找到同事“{0}”。", "There is no colleague “{0}”.");
    public static readonly Phrase PassToWhom = new("转给谁？按卡片上的“转给别人”选。", "Pass it to whom? Press “Pass on” on the card.");
    public static readonly Phrase NobodyAbove = new("没有更上级的人可以升级了。", "There is nobody further up to escalate to.");
}
