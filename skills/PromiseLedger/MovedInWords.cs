using System.Text.RegularExpressions;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>报价改到下周三，客户在开会: which promise gets another day, and why, as far as the words say. A visit that moves is not meant.</summary>
internal static partial class MovedInWords
{
    /// <summary>What is moved, without the client's name, and the reason; null where the words move nothing or a visit.</summary>
    public static (string What, string? Why)? Read(Frame frame)
    {
        var match = Zh().Match(frame.Text) is { Success: true } zh ? zh : En().Match(frame.Text);
        if (!match.Success) return null;
        var what = match.Groups["what"].Value;
        if (frame.Client is { } client) what = what.Replace(client.Words, "", StringComparison.OrdinalIgnoreCase);
        what = what.Trim().Trim('的').Trim();
        if (what.Length < 2 || Visit().IsMatch(what)) return null;
        return (what, match.Groups["why"] is { Success: true, Value: { Length: > 1 } why } ? why.Trim().TrimEnd('。', '.') : null);
    }

    [GeneratedRegex(@"^\s*(?:把|将)?(?<what>[^，,。；;]{2,30}?)(?:的)?(?:时间|日期|期限|交期)?(?:要|得|能)?(?:改到|改成|改为|改期到|推迟到|推到|延到|延期到|延后到|挪到|顺延到|提前到)[^，,。；;]{2,20}?(?:\s*(?:[，,；;。]|因为)+\s*(?:因为)?(?<why>.+))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Zh();

    [GeneratedRegex(@"^\s*(?:please )?(?:move|push|postpone|delay|bring forward|put off)\s+(?:back )?(?:the |my |our |their )?(?<what>.{2,60}?)\s+(?:back |out |forward )?(?:to|until|till)\s+(?:(?!\bbecause\b|\bsince\b)[^,;.])+?(?:\s*(?:[,;.]|because|since)\s*(?:because |since )?(?<why>.+))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex En();

    [GeneratedRegex(@"拜访|走访|回访|见面|会议|开会|会面|碰头|约见|行程|饭局|\b(?:visits?|meetings?|calls?|appointments?|lunch|dinner|it|that|this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Visit();
}
