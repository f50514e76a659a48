using CrmBot.Data;

namespace CrmBot.Skills.Sharing;

/// <summary>What a card in somebody else's chat says, and the forms behind a message.</summary>
public static class SharingWords
{
    public static readonly Phrase Title = new("分享", "Sharing");
    public static readonly Phrase Client = new("客户档案 · {0}", "Client file · {0}");
    public static readonly Phrase Contact = new("联系人 · 客户 {0}", "Contact · client {0}");
    public static readonly Phrase Complaint = new("投诉 · {0}", "Complaint · {0}");
    public static readonly Phrase Visit = new("拜访记录 · {0}", "Visit · {0}");
    public static readonly Phrase File = new("文件 · {0}", "File · {0}");
    public static readonly Phrase SharedBy = new("{0} 分享。点“打开”，内容私下发给你，只给你能看的。", "Shared by {0}. “Open” sends it to you in private, as far as it is yours to see.");
    public static readonly Phrase Open = new("打开", "Open");
    public static readonly Phrase OpenFile = new("打开文件", "Open the file");
    public static readonly Phrase Notice = new("有人分享了一条记录", "A record was shared");
    public static readonly Phrase VisitTitle = new("{0} · 拜访", "{0} · visit");
    public static readonly Phrase Brief = new("看简报", "Brief");
    public static readonly Phrase NotFound = new("在你能看的记录里没找到。", "It was not found among what you can see.");

    public static readonly Phrase LogTitle = new("用这条消息记拜访", "Log a visit from this message");
    public static readonly Phrase ComplainTitle = new("用这条消息记投诉", "File a complaint from this message");
    public static readonly Phrase FieldClient = new("客户", "Client");
    public static readonly Phrase FieldDay = new("哪天", "Day");
    public static readonly Phrase FieldText = new("内容", "What was said");
    public static readonly Phrase Next = new("记下来", "Note it");
    public static readonly Phrase FormNotice = new("把消息记下来", "Note a message");
    public static readonly Phrase LoggedAs = new("{0}拜访了{1}，{2}", "Visited {1} on {0}: {2}");
    public static readonly Phrase LoggedWithout = new("{0}拜访，{1}", "Visit on {0}: {1}");
    public static readonly Phrase ComplainedAs = new("{0}投诉：{1}", "{0} complains: {1}");
    public static readonly Phrase ComplainedWithout = new("客户投诉：{0}", "A client complains: {0}");

    public static Phrase Of(SharedKind kind) => kind switch
    {
        SharedKind.Client => Client,
        SharedKind.Contact => Contact,
        SharedKind.Complaint => Complaint,
        SharedKind.Visit => Visit,
        _ => File,
    };

    /// <summary>A day as a message says it.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.Zh
        ? $"{day.Year}年{day.Month}月{day.Day}日"
        : day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
