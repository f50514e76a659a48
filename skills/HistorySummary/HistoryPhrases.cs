namespace CrmBot.Skills.HistorySummary;

/// <summary>The sentences of a history, as the writer without a model puts them together. {0} and on are filled from records alone.</summary>
public static class HistoryPhrases
{
    public static readonly Phrase Overview = new("总的来看", "Overall");
    public static readonly Phrase Course = new("经过", "What happened");
    public static readonly Phrase Turns = new("变化", "What changed");
    public static readonly Phrase Promises = new("承诺", "Promises");
    public static readonly Phrase Complaints = new("投诉和满意度", "Complaints and satisfaction");
    public static readonly Phrase People = new("人", "People");
    public static readonly Phrase Conflicts = new("对不上的地方", "What does not agree");
    public static readonly Phrase Pending = new("没了结的", "Still open");
    public static readonly Phrase Next = new("下一步", "What next");

    public static readonly Phrase NoContact = new("没有和{0}接触的记录。", "There is no record of any contact with {0}.");
    public static readonly Phrase NoContactIn = new("{1}没有和{0}接触的记录。", "In this period ({1}) there is no record of any contact with {0}.");
    public static readonly Phrase OneContact = new("和{0}只接触过一次：{1}，{2}。", "There was a single contact with {0}: on {1} {2}.");
    public static readonly Phrase SomeContacts = new("从{1}到{2}，和{0}接触{3}次：{4}。", "From {1} to {2} we were in contact with {0} {3} times: {4}.");
    public static readonly Phrase Contacts = new("从{1}到{2}，和{0}接触{3}次：{4}，平均{5}天一次。", "From {1} to {2} we were in contact with {0} {3} times, about every {5} days: {4}.");
    public static readonly Phrase Latest = new("最近一次是{0}，{1}。", "The latest was on {0}: {1}.");
    public static readonly Phrase LatestAgo = new("最近一次是{0}，{1}天前，{2}。", "The latest was on {0}, {1} days ago: {2}.");
    public static readonly Phrase GapMonths = new("{0}没有联系：{1}之后隔了{3}天，{2}才接上。", "Nothing in {0}: after {1} it took {3} days, until {2}, to get back in touch.");
    public static readonly Phrase GapDays = new("{0}之后隔了{2}天没有联系，{1}才接上。", "After {0} there was no contact for {2} days, until {1}.");
    public static readonly Phrase Silence = new("{0}之后到现在没有联系，已经{1}天。", "There has been no contact since {0}, {1} days ago.");
    public static readonly Phrase Denser = new("联系比以前密了：以前平均{0}天一次，后来{1}天一次。", "Contact has become closer: about every {0} days before, every {1} days later.");
    public static readonly Phrase Sparser = new("联系比以前少了：以前平均{0}天一次，后来{1}天一次。", "Contact has thinned out: about every {0} days before, every {1} days later.");
    public static readonly Phrase OnlyOne = new("记录里和他们接触的只有{0}一个人。", "On record, only {0} of us has been in contact with them.");

    public static readonly Phrase VisitMet = new("{0}去拜访，见了{1}", "{0} visited and met {1}");
    public static readonly Phrase VisitBare = new("{0}去拜访", "{0} visited");
    public static readonly Phrase CallWith = new("{0}和{1}通电话", "{0} spoke to {1} by phone");
    public static readonly Phrase CallBare = new("{0}通了电话", "{0} had a call with them");
    public static readonly Phrase OnlineWith = new("{0}和{1}线上谈", "{0} met {1} online");
    public static readonly Phrase OnlineBare = new("{0}线上谈", "{0} met them online");
    public static readonly Phrase LetterWith = new("{0}和{1}书信往来", "{0} corresponded with {1}");
    public static readonly Phrase LetterBare = new("{0}和他们书信往来", "{0} corresponded with them");
    public static readonly Phrase DinnerWith = new("{0}和{1}吃饭", "{0} had dinner with {1}");
    public static readonly Phrase DinnerBare = new("{0}和他们吃饭", "{0} had dinner with them");
    public static readonly Phrase Told = new("{0}，{1}：{2}。", "On {0} {1}: {2}.");
    public static readonly Phrase ToldFirst = new("最早是{0}，{1}：{2}。", "It starts on {0}, when {1}: {2}.");
    public static readonly Phrase ToldAfter = new("隔了{3}天，{0}{1}：{2}。", "After {3} days without contact, on {0}, {1}: {2}.");
    public static readonly Phrase ToldSilent = new("{0}，{1}。", "On {0} {1}.");
    public static readonly Phrase PromisedThere = new("那次{0}。", "That time {0}.");
    public static readonly Phrase WePromised = new("我方答应{0}", "we promised {0}");
    public static readonly Phrase TheyPromised = new("对方答应{0}", "they promised {0}");
    public static readonly Phrase ComplainedThen = new("那次客户投诉了（{0}）。", "The client complained then ({0}).");

    public static readonly Phrase FieldTurn = new("{0}，{1}从{2}改为{3}。", "On {0} the {1} went from {2} to {3}.");
    public static readonly Phrase FieldSet = new("{0}，{1}定为{2}。", "On {0} the {1} was set to {2}.");

    public static readonly Phrase Facts = new("记下的情况", "What was learned");
    public static readonly Phrase Fact = new("{0}，{1}：{2}（{3}{4}记的）。", "{0}, {1}: {2} (noted by {3} on {4}).");
}
