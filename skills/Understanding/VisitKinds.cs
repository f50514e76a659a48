namespace CrmBot.Skills.Understanding;

/// <summary>How a contact took place, told by the first plain sign of it.</summary>
internal static class VisitKinds
{
    private static readonly (string Kind, Lexicon Words)[] Signs =
    [
        ("dinner", new("吃饭 吃了饭 吃了个饭 吃了顿 一起吃 饭局 午饭 晚饭 午餐 晚餐 宴请 请客 喝酒 dinner lunch breakfast")),
        ("online", new("视频 腾讯会议 线上会议 线上 连线 zoom teams webex 钉钉会议 飞书会议 video_call online_meeting video online")),
        ("letter", new("邮件 发函 来函 写信 寄信 信函 emailed email e-mail wrote letter mailed")),
    ];

    private static readonly Lexicon Call = new("打电话 打了电话 打了个电话 通电话 通了电话 通了个电话 电话沟通 电话里 电话拜访 电话回访 电话 通话 致电 来电 called call phoned phone rang spoke_on_the_phone");
    private static readonly Lexicon Face = new("拜访了 拜访 走访 上门 去了 现场 当面 visited visit met meeting");

    public static string Of(ReadOnlySpan<char> text)
    {
        var face = Face.FindIn(text, out var faceAt, out _) ? faceAt : int.MaxValue;
        foreach (var (kind, words) in Signs)
            if (words.FindIn(text, out var at, out _) && (kind != "letter" || at < face)) return kind;
        // 拜访…电话 may be about a telephone: the contact named first decides.
        return Call.FindIn(text, out var callAt, out _) && callAt < face ? "call" : "visit";
    }
}
