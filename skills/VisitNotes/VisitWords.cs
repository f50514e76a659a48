namespace CrmBot.Skills.VisitNotes;

/// <summary>What is said about visits and what was promised in them.</summary>
public static class VisitWords
{
    public static readonly Phrase CommandLog = new("记拜访", "Note a visit");
    public static readonly Phrase CommandList = new("查拜访", "My visits");
    public static readonly Phrase Title = new("记录拜访、查看拜访", "Note a visit, look visits up");
    public static readonly Phrase ExampleLog = new("今天拜访了{0}，谈得不错，我答应周五前给报价", "Visited {0} today, went well, I promised a quote by Friday");
    public static readonly Phrase ExampleList = new("{0}最近三个月的拜访", "visits to {0} in the last 3 months");
    public static readonly Phrase ExampleSearch = new("谁提过交期", "who mentioned delivery dates");

    public static readonly Phrase LogOf = new("记{0}的拜访", "note a visit to {0}");
    public static readonly Phrase Log = new("记一次拜访", "note a visit");
    public static readonly Phrase ListOf = new("查{0}的拜访", "look up visits to {0}");
    public static readonly Phrase List = new("查拜访", "look up visits");
    public static readonly Offer OfferLog = new(LogOf, Log);
    public static readonly Offer OfferList = new(ListOf, List);

    public static readonly Phrase With = new("{0} {1}{2}", "{1} on {0} with {2}");
    public static readonly Phrase Without = new("{0} {1}", "{1} on {0}");
    public static readonly Phrase PromiseUs = new("我方承诺：{0}", "We promised: {0}");
    public static readonly Phrase PromiseThem = new("对方承诺：{0}", "They promised: {0}");
    public static readonly Phrase PromiseThemBy = new("{1}承诺：{0}", "{1} promised: {0}");
    public static readonly Phrase Due = new("{0}，{1} 前", "{0}, by {1}");
    public static readonly Phrase LabelPromiseUs = new("我方承诺", "Our promise");
    public static readonly Phrase LabelPromiseThem = new("对方承诺", "Their word");

    public static readonly Phrase SaidDate = new("「{0}」", " “{0}”");
    public static readonly Phrase DayAssumed = new("没说哪天，按今天记", "No day said: taken as today");
    public static readonly Phrase AfterMidnight = new("过了零点，也可能是昨天", "It is past midnight: it may have been yesterday");
    public static readonly Phrase DayBefore = new("是{0}", "It was {0}");
    public static readonly Phrase WhichPerson = new("哪位“{0}”", "Which “{0}”");
    public static readonly Phrase NotInFile = new("“{0}”不在联系人里，按原样记", "“{0}” is not among the contacts: noted as written");
    public static readonly Phrase NoSuchDay = new("没有“{0}”这一天，点“改”选对的日子", "There is no “{0}”. Press “Change” and pick the day");
    public static readonly Phrase InFuture = new("{0}还没到，拜访只能记已经发生的", "{0} is still to come; only what has happened can be noted");
    public static readonly Phrase OffWeekday = new("星期和日期对不上，按日期记：{0}", "Day and date do not match; taken by the date: {0}");
    public static readonly Phrase DueFar = new("期限在三年以后，看看对不对", "That is more than three years off: is it right");
    public static readonly Phrase DuePast = new("期限已经过了", "That day is past");
    public static readonly Phrase TodayInstead = new("记成今天", "Note as today");

    public static readonly Phrase Attitude = new("{0}的态度：{1}", "{0} is {1}");
    public static readonly Phrase LabelAttitude = new("态度", "Attitude");
    public static readonly Phrase FieldAttitude = new("态度", "Attitude");
    public static readonly Phrase Somebody = new("对方", "Somebody");
    public static readonly Phrase AttitudeOfWhom = new("说的是谁，选一位再勾", "Whose? Choose one, then tick it");
    public static readonly Phrase AttitudeSame = new("和档案里一样", "as the file has it");
    public static readonly Phrase AskedFor = new("对方要的，答应了就勾上", "they ask for it; tick it if you promised it");
    public static readonly Phrase Inferred = new("从{0}看出来的，对就勾上", "taken from {0}; tick it if it is right");

    public static readonly Phrase UpdateTo = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase UpdateFromTo = new("{0}：{1} 改为 {2}", "{0}: {1} becomes {2}");
    public static readonly Phrase UpdateSame = new("档案里已经是这样", "The file says so already");
    public static readonly Phrase NoSuchValue = new("“{0}”不能这样填，点“改”选一个", "“{0}” does not fit. Press “Change” and choose");
    public static readonly Phrase LabelUpdate = new("改{0}", "{0}");
    public static readonly Phrase Tier = new("级别", "Tier");
    public static readonly Phrase Stage = new("阶段", "Stage");
    public static readonly Phrase Renewal = new("续约日", "Renewal");
    public static readonly Phrase Industry = new("行业", "Industry");
    public static readonly Phrase Address = new("地址", "Address");
    public static readonly Phrase Phone = new("电话", "Phone");
    public static readonly Phrase Name = new("名称", "Name");

    public static readonly Phrase MeetsPlan = new("对上拜访计划", "as planned");
    public static readonly Phrase MeetsPlanFor = new("对上拜访计划：{0}", "as planned: {0}");
    public static readonly Phrase OfClient = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase PersonOff = new("{0}已从联系人里拿掉", "{0} is off the contacts");
    public static readonly Phrase LineNotFound = new("在你能看的客户里没找到“{0}”，这条先不存", "“{0}” was not found among the clients you can see: this line is left out");
    public static readonly Phrase LineWhich = new("哪一家“{0}”", "Which “{0}”");
    public static readonly Phrase JustAdded = new("刚加的", "just added");
    public static readonly Phrase NothingToNote = new("没看出要记什么。直接说事就行，比如：今天拜访了谁，谈了什么，答应了什么。", "I did not see what to note. Just say it: whom you saw, what was said, what was promised.");

    public static readonly Phrase FieldDay = new("日期", "Day");
    public static readonly Phrase FieldTime = new("时间", "Time");
    public static readonly Phrase FieldKind = new("方式", "Kind");
    public static readonly Phrase FieldPeople = new("见了谁（用、隔开）", "Who (separate with commas)");
    public static readonly Phrase FieldText = new("内容", "What");
    public static readonly Phrase FieldDue = new("期限", "Due");
    public static readonly Phrase FieldBy = new("谁承诺的", "Who promised");
    public static readonly Phrase Us = new("我方", "We");
    public static readonly Phrase Them = new("对方", "They");

    public static readonly Phrase ListTitle = new("{0} · 拜访记录", "{0} · visits");
    public static readonly Phrase ListMine = new("我的拜访记录", "My visits");
    public static readonly Phrase ListNotice = new("拜访记录已备好", "The visits are ready");
    public static readonly Phrase ListPeriod = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Phrase ListCount = new("共 {0} 次", "{0} in all");
    public static readonly Phrase ListCountOf = new("共 {0} 次，{1} 家客户", "{0} in all, {1} clients");
    public static readonly Phrase ListLatest = new("第 {0} 到 {1} 次，从最近的数起", "{0} to {1}, the latest first");
    public static readonly Phrase ListBackTo = new("查到 {0}", "looked back to {0}");
    public static readonly Phrase ListLast = new("{0} · 最近一次", "{0} · last visit");
    public static readonly Phrase ListTeam = new("团队的拜访记录", "The team's visits");
    public static readonly Phrase ListAll = new("拜访记录", "Visits");
    public static readonly Phrase ListWords = new("提到“{0}”的拜访", "Visits that mention “{0}”");
    public static readonly Phrase ListNext = new("再往前", "Earlier ones");
    public static readonly Phrase ListFurther = new("继续往前查", "Look further back");
    public static readonly Phrase ListEvery = new("全部拜访", "All visits");
    public static readonly Phrase WholeMessage = new("原话全文", "Whole message");
    public static readonly Phrase ListNoMore = new("前面没有了。", "There are no earlier ones.");
    public static readonly Phrase ListNoneBackTo = new("查到 {0}，没有找到。可以继续往前查。", "Looked back to {0}: nothing found. You can look further back.");
    public static readonly Phrase ListNoneWords = new("你能看的拜访里没有提到{0}的。换个词再试，比如短一点。", "No visit that you can see mentions {0}. Try another word, a shorter one perhaps.");
    public static readonly Phrase ListNonePerson = new("你能看的拜访里没有见过{0}。", "No visit that you can see was with {0}.");
    public static readonly Phrase Private = new("只有我和组长能看", "only I and my lead");
    public static readonly Phrase TogetherWith = new("（与{0}一起）", ", together with {0}");
    public static readonly Phrase FieldWith = new("一起去的同事", "Colleague who went along");
    public static readonly Phrase Nobody = new("没有", "nobody");
    public static readonly Phrase FieldReaders = new("谁能看", "Who may read it");
    public static readonly Phrase ReadersFile = new("能看这份档案的人", "whoever may see the file");
    public static readonly Phrase ListNone = new("这段时间没有拜访记录。", "No visits are on record for this time.");
    public static readonly Phrase Brief = new("看简报", "Brief");

    public static readonly Phrase NotFoundKept = new("在你能看的客户里没找到“{0}”，没有保存，原话还在。说出对的客户名，就接着记。", "“{0}” was not found among the clients you can see. Nothing is saved, your words are kept: say the right name to go on.");
    public static readonly Phrase NotFound = new("在你能看的客户里没找到“{0}”。换个说法再试，比如简称。", "“{0}” was not found among the clients you can see. Try another form of the name.");
    public static readonly Phrase AskClient = new("这次拜访的是哪家客户", "Which client was it");
}
