namespace CrmBot.Skills.Complaints;

/// <summary>What lists of complaints say.</summary>
public static class ComplaintListWords
{
    public static readonly Phrase Open = new("未结的投诉", "Open complaints");
    public static readonly Phrase Mine = new("我手上的投诉", "Complaints in my hand");
    public static readonly Phrase OfClient = new("{0} · 投诉", "{0} · complaints");
    public static readonly Phrase Late = new("超时的投诉", "Overdue complaints");
    public static readonly Phrase Period = new("投诉 · {0} 至 {1}", "Complaints · {0} to {1}");
    public static readonly Phrase Causes = new("反复出现的原因", "Causes that repeat");
    public static readonly Phrase Count = new("共 {0} 条", "{0} in all");
    public static readonly Phrase CountMore = new("1,000+ 条，只统计最近 1,000 条", "1,000+, the latest 1,000 are counted");
    public static readonly Phrase None = new("没有。", "None.");
    public static readonly Phrase NoneLate = new("没有超时的投诉。", "No complaint is overdue.");
    public static readonly Phrase NoneRepeated = new("已结案的投诉里，还没有哪个原因出现两次以上。", "Among the closed complaints no cause came up twice.");
    public static readonly Phrase InCategory = new("{0}：{1} 条", "{0}: {1}");
    public static readonly Phrase OfThese = new("未结 {0} 条，超时 {1} 条 · {2}", "{0} open, {1} overdue · {2}");
    public static readonly Phrase CauseRow = new("{0} · {1}：{2} 次", "{0} · {1}: {2} times");
    public static readonly Phrase Row = new("{0} {1} · {2} · {3}", "{0} {1} · {2} · {3}");
    public static readonly Phrase AndMore = new("还有 {0} 条", "{0} more");
    public static readonly Phrase InHand = new("手上 {0} 条", "{0} in hand");
    public static readonly Phrase Answered = new("{0} 已答复", "answered {0}");
    public static readonly Phrase ClosedOn = new("{0} 结案", "closed {0}");
}
