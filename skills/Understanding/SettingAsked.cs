using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Words about how and when one is told things: 我的设置, 早报改到八点半, 晚上九点以后别打扰我, 以后直接保存, 别发日报.</summary>
internal static partial class SettingAsked
{
    private const int Longest = 60;

    public static bool In(string text) => text.Length <= Longest && Pattern().IsMatch(text);

    [GeneratedRegex(
        @"^(?:看一?看|看下|查看|打开|显示|改|改一?下)?(?:我的|个人|推送|通知|提醒)?(?:的)?(?:设置|偏好|偏好设置)[。.?!~ ]*$|^(?:show |open |change |see )?(?:my |the )?(?:settings|preferences|notification settings)[.?! ]*$" +
        @"|(?:早报|晨报|早上的卡|日报卡|日报|团队卡|每日卡|每天的卡)[^，。,]{0,6}(?:改到|改成|改为|挪到|推迟到|提前到|放到|定在|设成|设为|不用发|别发|不要发|不发|关掉|关了|关闭|停了|打开|开启|恢复|还是发|继续发|接着发)" +
        @"|(?:[点时]半?钟?|[:：]\d\d|分)\s*(?:再|才|就)?(?:给我)?(?:发|推送|推)(?:给我|我)?(?:早报|晨报|(?:团队)?日报|团队卡|每日卡)" +
        @"|(?:[点时]半?钟?|[:：]\d\d)\s*(?:以后|之后|过后|后|以前|之前|前)\s*(?:就|都)?(?:别|不要|勿|不用)(?:再)?(?:给我)?(?:推送|推|发消息|发通知|烦我|吵我|找我)(?!.*(?:早报|晨报|日报))" +
        @"|(?:别|不要|不用)(?:再)?给我(?:发|推送|推)(?:续约|承诺|投诉|拜访|计划|没保存)[^，。,]{0,6}$" +
        @"|\b(?:quiet|no (?:messages|notifications|pushes|pings)|nothing) (?:after|before|from|until|till)\b[^,.]{0,10}\d|\bdon?'?t (?:notify|text|push) me (?:after|before)\b" +
        @"|\b(?:stop sending(?: me)?|don'?t send(?: me)?|do not send(?: me)?|no more)\b.{0,16}\b(?:renewals?|unsaved|visit prep\w*|promises?|complaint (?:alerts?|deadlines?|clocks?)|month(?:ly)? plans?)\b(?: stuff| reminders?| messages?| notices?| cards?| alerts?| anymore| any more| please)*[. ]*$" +
        @"|(?:别|不要|不用|停|关掉|关闭|恢复|打开|继续)(?:再)?(?:给我)?(?:发|推送|推)?(?:我)?(?:早报|晨报|(?:团队)?日报|团队卡|每日卡)" +
        @"|\b(?:move|set|change|make|send)\b.{0,24}\b(?:morning|daily) (?:card|message|summary|briefing|push)\b|\b(?:stop|turn off|turn on|switch off|switch on|no|resume|don't send|do not send)\b.{0,16}\b(?:morning|daily) (?:card|message|briefing|push)s?\b|\b(?:morning|daily) (?:card|message|briefing|push) (?:at|to|off|on)\b" +
        @"|(?:别|不要|勿)(?:再)?打扰|免打扰|勿扰|安静时间|安静时段|\bdo not disturb\b|\bdon't disturb\b|\bquiet hours?\b|\bdon't (?:message|ping|bother) me\b" +
        @"|(?:以后|今后|往后)(?:都|就)?(?:直接|自动)(?:保存|存|记)|(?:以后|今后)(?:都)?(?:不用|别|不要)(?:再)?(?:问我?|确认)|(?:以后|今后|保存前)(?:都|还是)?(?:先|要)(?:问我?|问一下|确认|让我确认)|\bsave (?:at once|without asking|right away|automatically)\b|\bask (?:me )?before (?:you )?sav(?:e|ing)\b|\balways ask (?:me )?(?:first|before)\b" +
        @"|(?:提醒|通知|消息)(?:都)?(?:发到|推到|发在|改到)(?:我的)?(?:teams|网页|网页版|终端)|\b(?:send|push) (?:my )?(?:reminders|notifications|messages) (?:to|on|in) (?:teams|the web ?page|the web)\b" +
        @"|^(?:没事|没什么事)(?:的时候)?(?:就)?别发(?:团队)?(?:日报|卡)|^(?:没事|没什么事)也发")]
    private static partial Regex Pattern();
}
