using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Words that change a reminder rather than set one: 半小时后再提醒我, 别再提醒我续约, 周报的提醒改到周二, stop reminding me about renewals.</summary>
internal static partial class ReminderAsked
{
    private const int Longest = 80;

    /// <summary>Whether the folded words do so.</summary>
    public static bool In(string text) => text.Length <= Longest && Reminding().IsMatch(text) && !Forgetting().IsMatch(text) && !Done().IsMatch(text) && (Again().IsMatch(text) || Change().IsMatch(text));

    [GeneratedRegex("提醒|remind|snooze")]
    private static partial Regex Reminding();

    // 发票我已经给了，不用再提醒: what it was for is done.
    [GeneratedRegex(@"已经[^，,。；]{0,12}了|(?:做|办|弄)完了|搞定了|\bi(?:'ve|’ve| have)? (?:already |just )?(?:called|sent|did|done|finished|paid|emailed|spoke|handled)\b|\balready (?:called|sent|did|done|paid)\b")]
    private static partial Regex Done();

    // 别忘了提醒我 sets one.
    [GeneratedRegex("别忘|不要忘|别忘记|don't forget|do not forget|dont forget")]
    private static partial Regex Forgetting();

    [GeneratedRegex(@"(?:再|晚点|稍后|过一?会儿?|等会儿?|待会儿?)\s*(?:再)?提醒(?:我)?(?:一下|一次|吧)*[。.!~ ]*$|^remind me (?:again )?(?:later|again)\b(?!.*\babout\b)|\bremind me again (?:in|at|tomorrow|on|this|tonight|later)\b|\bsnooze\b")]
    private static partial Regex Again();

    [GeneratedRegex(@"(?:别|不要|不用|不必|不需要|停止|停掉|取消|关掉|关闭|关了|删掉|删除|删了|去掉|恢复|打开|开启|继续|重新)[^，。,;；、]{0,14}提醒|提醒(?!我)[^，。,;；、]{0,6}(?:关掉|关了|关闭|停了|打开|恢复|开启|改到|改成|改为|挪到|移到|推迟到|推到|提前到|取消|删掉|删了|去掉)|还是(?:继续|得|要)?提醒我|\b(?:stop|don't|dont|do not|no more|cancel|delete|remove|turn off|turn on|turn|switch off|switch on|drop|resume|restart|move|reschedule|postpone|push|mute|unmute)\b[^,.;]{0,50}\bremind(?:er|ers|ing|ed)?\b|\bremind me about\b[^,.;]{0,40}\bagain$")]
    private static partial Regex Change();
}
