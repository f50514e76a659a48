namespace CrmBot.Skills.WeekSummary;

/// <summary>The sentences of a week's summary.</summary>
public static class WeekWords
{
    public static readonly Phrase Title = new("看一周的小结", "See the week in a summary");
    public static readonly Phrase Example = new("本周小结", "Weekly summary");
    public static readonly Phrase TeamWeek = new("团队小结 · {0}", "Team week · {0}");
    public static readonly Phrase OwnWeek = new("一周小结 · {0}", "Your week · {0}");
    public static readonly Phrase WeekOf = new("{0}的一周 · {1}", "{0}'s week · {1}");
    public static readonly Phrase Notice = new("一周小结好了", "The week's summary is ready");
    public static readonly Phrase Contacts = new("跑动", "Contacts");
    public static readonly Phrase Told = new("要紧的话", "What was said");
    public static readonly Phrase Complaints = new("投诉", "Complaints");
    public static readonly Phrase Promises = new("承诺", "Promises");
    public static readonly Phrase Count = new("接触{0}次，{1}家客户。", "Contacts: {0}; clients: {1}.");
    public static readonly Phrase NoContact = new("这周没有接触记录。", "No contact is on record this week.");
    public static readonly Phrase ByWhom = new("{0}。", "{0}.");
    public static readonly Phrase Times = new("{0}{1}次", "{0} {1}");
    public static readonly Phrase Silent = new("没有记录的：{0}。", "Nothing on record from: {0}.");
    public static readonly Phrase ToldBy = new("{0}，{1}，{2}：{3}。", "{0}, {1}, {2}: {3}.");
    public static readonly Phrase New = new("新来{0}件：{1}。", "{0} came in: {1}.");
    public static readonly Phrase Unanswered = new("{0}件还没答复：{1}。", "{0} not answered yet: {1}.");
    public static readonly Phrase Late = new("我方逾期没办的有{0}件。", "Overdue on our side: {0}.");
    public static readonly Phrase LateOne = new("{0}：{1}，晚了{2}天，{3}负责。", "{0}: {1}, {2} days late, with {3}.");
    public static readonly Phrase Records = new("依据", "Records");
    public static readonly Phrase More = new("还有{0}条", "{0} more");
    public static readonly Phrase Open = new("看", "Open");
    public static readonly Phrase Before = new("上一周", "The week before");
    public static readonly Phrase Days = new("{0} – {1}", "{0} – {1}");
}
