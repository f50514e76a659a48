namespace CrmBot.Skills.VisitPlans;

/// <summary>What is said around lists of visits to come, whom to visit, and getting ready for them.</summary>
public static class ListWords
{
    public static readonly Phrase WhomTitle = new("该去拜访的客户", "Whom to visit");
    public static readonly Phrase WhomIn = new("{0}该去拜访的客户", "Whom to visit in {0}");
    public static readonly Phrase WhomNone = new("现在没有特别该去的客户：近两周的都排上了，也没有到期的事。", "Nobody needs a visit just now: whoever is due in the next two weeks is planned.");
    public static readonly Phrase WhomNoneIn = new("{0}现在没有特别该去的客户。", "Nobody in {0} needs a visit just now.");
    public static readonly Phrase WhomNoClients = new("你名下还没有客户。", "You have no clients of your own yet.");
    public static readonly Phrase WhomNotice = new("该去拜访的客户", "Whom to visit");
    public static readonly Phrase WhomRule = new("按投诉、承诺、续约、级别和上次联系排", "By complaints, promises, renewals, tier and last contact");
    public static readonly Phrase More = new("还有 {0} 家", "{0} more");
    public static readonly Phrase Take = new("排上", "Plan it");

    public static readonly Phrase ListTeam = new("团队要去的拜访", "The team's visits to come");
    public static readonly Phrase ListFirst = new("前 {0} 次，一共 {1} 次", "the first {0} of {1}");
    public static readonly Phrase ListTitle = new("要去的拜访", "Visits to come");
    public static readonly Phrase ListOf = new("{0} · 要去的拜访", "{0} · visits to come");
    public static readonly Phrase ListPeriod = new("{0} 到 {1}", "{0} to {1}");
    public static readonly Phrase ListNone = new("{0}没有约好的拜访。", "No visit is planned for {0}.");
    public static readonly Phrase ListNoneOf = new("和{0}还没有约下次。说“下周二上午约{0}”就加上。", "No next visit to {0} is planned. Say “visit {0} next Tuesday at 10”.");
    public static readonly Phrase CalledOff = new("{0} 取消的那次还没有新日子。", "The visit called off on {0} has no new day.");
    public static readonly Phrase Brief = new("简报", "Brief");
    public static readonly Phrase NoneToMove = new("没找到和{0}约好的拜访。", "No planned visit to {0} was found.");
    public static readonly Phrase WhichClient = new("是哪家客户的拜访", "Which client's visit");
    public static readonly Phrase NotFound = new("在你能看的客户里没找到“{0}”。换个说法再试，比如简称。", "“{0}” was not found among the clients you can see. Try another form of the name.");
    public static readonly Phrase NotFoundKept = new("在你能看的客户里没找到“{0}”，还没排上，原话还在。说出对的客户名，就接着排。", "“{0}” was not found among the clients you can see. Nothing is planned yet, your words are kept: say the right name to go on.");

    public static readonly Phrase PrepareTitle = new("{0}的拜访", "Visits on {0}");
    public static readonly Phrase PrepareCount = new("{0} 家", "{0} to see");
    public static readonly Phrase PrepareNone = new("{0}没有约好的拜访。", "No visit is planned for {0}.");
    public static readonly Phrase PrepareNotice = new("拜访前要看的", "Before your visits");
    public static readonly Phrase BeforeTitle = new("去{0}之前", "Before you see {0}");
    public static readonly Phrase SoonTitle = new("{0} 去{1}", "{0}: {1}");
    public static readonly Phrase SoonNotice = new("快到拜访时间了", "A visit begins soon");
    public static readonly Phrase Goal = new("目标", "Goal");
    public static readonly Phrase NoGoal = new("没写，先想好去做什么", "none yet: decide what for");
    public static readonly Phrase See = new("见谁", "Whom");
    public static readonly Phrase Bring = new("带", "Bring");
    public static readonly Phrase Why = new("为什么去", "Why");
    public static readonly Phrase Know = new("要知道的", "To know");
    public static readonly Phrase OurPromises = new("我们答应的", "We promised");
    public static readonly Phrase TheirPromises = new("他们答应的", "They promised");
    public static readonly Phrase Questions = new("可以问", "Worth asking");
    public static readonly Phrase NoFile = new("这家不是你的客户，只看得到这次拜访。", "This is not your client: you see this visit only.");

    public static readonly Phrase AskTheirPromise = new("你们答应的“{0}”到哪一步了？", "How far is what you promised, “{0}”?");
    public static readonly Phrase AskComplaint = new("{0} 的处理你们怎么看，还差什么？", "How do you see the handling of {0}; what is missing?");
    public static readonly Phrase AskRenewal = new("{0} 续约，还有什么顾虑，谁来定？", "The renewal is on {0}: what still worries you, and who decides?");
    public static readonly Phrase AskDecider = new("这件事最后谁拍板？", "Who has the last word on this?");
    public static readonly Phrase AskMeet = new("方便介绍我认识{0}吗？", "Could you introduce me to {0}?");
    public static readonly Phrase AskNegative = new("{0}最不放心的是什么，我们先做哪一件？", "What worries {0} most, and what should we do first?");
    public static readonly Phrase AskOurPromise = new("我们答应的“{0}”，你最晚什么时候要？", "What we promised, “{0}”: when do you need it at the latest?");
    public static readonly Phrase AskLast = new("上次（{0}）说的，后来有什么变化？", "Since we last spoke on {0}, what has changed?");
    public static readonly Phrase AskNext = new("接下来三个月你们最要紧的是什么？", "What matters most to you in the next three months?");
    public static readonly Phrase AskOthers = new("除了你，还有谁会用到、谁会反对？", "Who else will use it, and who will be against it?");
    public static readonly Phrase AskBetter = new("我们哪一件事做得最不够？", "What do we do least well?");
}
