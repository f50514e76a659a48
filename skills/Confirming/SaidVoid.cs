using System.Text.RegularExpressions;

namespace CrmBot.Skills.Confirming;

/// <summary>作废，写错了: what was saved last is declared void, with the reason where one is said. 作废 with more words right behind it means something else: a complaint, a planned visit.</summary>
public static partial class SaidVoid
{
    /// <summary>Whether the words say so; the reason is null where none is given.</summary>
    public static bool Reads(string text, out string? reason)
    {
        var match = Void().Match(text.Trim());
        reason = match.Groups["why"] is { Success: true, Value: var why } ? why.Trim() : null;
        return match.Success;
    }

    [GeneratedRegex(@"^(?:(?:把)?(?:刚才|刚刚|刚|上)?(?:那|这|一|存的)*(?:条|个|次)?(?:记录)?作废(?:了|掉|吧)*|(?:please )?(?:void|declare) (?:it|that|this|the last one)(?: void)?|void)(?:\s*(?:[,，;；:：。.]|because\b|因为)\s*(?<why>\S.*?))?[.。！!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Void();
}
