using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Whether a language model may see a client: 宏达以后别用模型, 宏达可以用模型了, don't use a model for Hongda. The sentence says that alone; one that reports something else is none.</summary>
internal static partial class ModelAsked
{
    private const int Longest = 90;

    private const string ZhModel = "(?:ai|人工智能|大语言模型|语言模型|大模型|模型|ai模型)";
    private const string ZhWhat = "(?:这个客户|这家客户|这家)?(?:的)?(?:所有|全部)?(?:记录|资料|内容|数据|信息|东西|事|草稿|往来)?";
    private const string ZhNow = "(?:[,， ]|以后|今后|往后|从现在起|从今天起|现在|暂时|目前|先|就|都|也|又|一律)*";
    private const string ZhDo = "(?:使用|动用|调用|用|发给|发到|发|交给|传给|送给|喂给|给|让|经过|走|上)*";
    private const string ZhEnd = "(?:来|去)?(?:起草|改写|处理|润色|看|写|改|读|碰|见)*(?:@?" + ZhWhat + ")(?:了|啦|吧)*[。.! ]*$";
    private const string ZhRest = "(?:把|给|让|对)?@?" + ZhWhat + ZhDo + ZhModel + "(?:@" + ZhWhat + ")?" + ZhEnd;
    private const string ZhWho = "^" + ZhNow + "(?:把|对|给|关于|针对)?@?" + ZhWhat + ZhNow;

    private const string EnModel = "(?:language model|ai model|models?|ai|llm)";
    private const string EnMiddle = "(?: (?:a|an|the|our|any|all|@|@'s|records?|notes?|data|anything|about|of|on|to|for|this|client|them|their|through|with|language|ai))*";
    private const string EnEnd = "(?:,? (?:for|about|on|with|to|see|read|have|write|reword|touch|look|at|of|anything|records?|notes?|drafts?|texts?|data|the|any|@|@'s|this|client|them|again|anymore|any more|from|now))*[.! ]*$";
    private const string EnVerb = "(?:use|using|let|letting|send|sending|show|showing|give|giving|run|running|share|sharing|put|putting|feed|feeding|pass|passing)";

    /// <summary>True where the client is to be kept from the model, false where it may see him again, null where the words say neither. <paramref name="client"/> is his name as it stands in the folded words.</summary>
    public static bool? Keeps(string folded, string? client)
    {
        if (folded.Length > Longest) return null;
        var said = client is { Length: > 0 } ? folded.Replace(client, "@", StringComparison.Ordinal).Trim() : folded.Trim();
        return KeepZh().IsMatch(said) || KeepEn().IsMatch(said) ? true : LetZh().IsMatch(said) || LetEn().IsMatch(said) ? false : null;
    }

    [GeneratedRegex(ZhWho + "(?:别再|别|不要再|不要|不许|不准|不能|不可以|不得|不用|不再|不想|不让|禁止|停止|停用|禁用|避免|不(?=发|给|用|让|走|交))" + ZhRest + "|^" + ZhModel + ZhNow + "(?:别|不要|不许|不准|不能)(?:再)?(?:看|碰|读|写|用|处理)@" + ZhWhat + ZhEnd)]
    private static partial Regex KeepZh();

    [GeneratedRegex(ZhWho + "(?:可以|能|允许|准许|恢复|重新|继续|放开|打开|启用)+(?:再|重新|继续|恢复)*" + ZhRest)]
    private static partial Regex LetZh();

    [GeneratedRegex("^(?:from now on,? |in future,? )?(?:please )?(?:don't|do not|dont|never|no longer|stop|avoid)(?: ever)? " + EnVerb + EnMiddle + " " + EnModel + EnEnd
        + "|^(?:please )?keep @(?:'s records?| records?)? (?:away |out |off )?(?:from|of|off)?(?: the| any| our)? ?" + EnModel + EnEnd
        + "|^(?:please )?keep (?:the |any )?" + EnModel + " (?:away from|out of|off|from) @" + EnEnd
        + "|^no " + EnModel + "(?: use)? (?:for|with|on|at) @" + EnEnd + "|^@[:,]? (?:no|without) (?:a |the |any )?" + EnModel + EnEnd
        + "|^@(?:'s records?| records?)? (?:must not|mustn't|should not|shouldn't|may not|cannot|can't|is not to|are not to) (?:go|be sent|be shown|be given|be used)(?: to| through| with)?(?: the| a| any)? " + EnModel + EnEnd)]
    private static partial Regex KeepEn();

    [GeneratedRegex("^(?:please )?(?:you |we )?(?:may|can|could) (?:now |again )*" + EnVerb + EnMiddle + " " + EnModel + EnEnd
        + "|^(?:please )?use (?:a |the |our )?" + EnModel + " (?:for|with|on) @" + EnEnd
        + "|^(?:please )?let (?:a |the |our )?" + EnModel + " (?:see|read|have|use) @" + EnEnd
        + "|^(?:please )?(?:allow|enable|resume|restore|turn on|turn back on) (?:a |the |our )?" + EnModel + "(?: use)? (?:for|on|with) @" + EnEnd
        + "|^@(?:'s records?| records?)? (?:may|can) (?:now )?(?:go|be sent|be shown|use)(?: to| with)?(?: the| a)? " + EnModel + EnEnd)]
    private static partial Regex LetEn();
}
