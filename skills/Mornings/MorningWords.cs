namespace CrmBot.Skills.Mornings;

/// <summary>The sentences of a manager's morning.</summary>
public static class MorningWords
{
    public static readonly Phrase Title = new("看今天：拜访、承诺、投诉、该打的电话", "See today: visits, promises, complaints, a call to make");
    public static readonly Phrase Notice = new("今天的安排", "Your day");
    public static readonly Phrase Line = new("今天：{0}", "Today: {0}");
    public static readonly Phrase Nothing = new("今天没有安排，也没有到期的", "Nothing is planned or due today");
    public static readonly Phrase OneVisit = new("拜访1次", "1 visit");
    public static readonly Phrase Visits = new("拜访{0}次", "{0} visits");
    public static readonly Phrase OnePromise = new("承诺1件", "1 promise");
    public static readonly Phrase Promises = new("承诺{0}件", "{0} promises");
    public static readonly Phrase OneComplaint = new("投诉1件", "1 complaint");
    public static readonly Phrase Complaints = new("投诉{0}件", "{0} complaints");
    public static readonly Phrase UnsavedCount = new("没保存{0}条", "{0} unsaved");
    public static readonly Phrase Call = new("打个电话", "one call");

    public static readonly Phrase VisitHeading = new("拜访", "Visits");
    public static readonly Phrase PromiseHeading = new("承诺到期", "Promises due");
    public static readonly Phrase ComplaintHeading = new("投诉等答复", "Complaints to answer");
    public static readonly Phrase CallHeading = new("值得打个电话", "Worth a call");
    public static readonly Phrase UnsavedHeading = new("没保存的", "Not saved yet");

    public static readonly Phrase NoGoal = new("还没写目标", "no goal written");
    public static readonly Phrase CallWhy = new("{0}，{1}天没联系，应{2}天一次", "{0}, {1} days without contact, every {2} days");
    public static readonly Phrase CallNever = new("{0}，还没联系过", "{0}, never contacted");
    public static readonly Phrase NoTier = new("未分级", "no tier");
    public static readonly Phrase Brief = new("简报", "Brief");
    public static readonly Phrase Open = new("打开", "Open");
    public static readonly Phrase Save = new("去保存", "Save");
    public static readonly Phrase Ledger = new("我的承诺", "My promises");
    public static readonly Phrase Prepare = new("准备今天的拜访", "Prepare today's visits");
    public static readonly Phrase Late = new("这条本该{0}发，系统停过，现在补上", "This was due at {0}; the system was down and caught up now");
    public static readonly Phrase More = new("还有{0}件", "{0} more");
}
