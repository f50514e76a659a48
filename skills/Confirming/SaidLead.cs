using System.Text.RegularExpressions;

namespace CrmBot.Skills.Confirming;

/// <summary>Words that say that something was wrong, before what is right: 不对，是周五; 刚才那条写错了，是前天; no, Thursday; sorry, it was Friday.</summary>
internal static partial class SaidLead
{
    private const int LongestBare = 16;
    private const int MostWords = 5;

    /// <summary>What is said behind such words; null where there are none.</summary>
    public static string? After(string said)
    {
        var match = Chinese().Match(said) is { Success: true } zh ? zh : English().Match(said);
        return match.Success && said[match.Length..].Trim() is { Length: > 0 } rest ? rest : null;
    }

    /// <summary>The new value where nothing but it follows (周五, thursday the 3rd); null where more is said.</summary>
    public static string? Bare(string rest) =>
        rest.Length <= LongestBare || (rest.Length <= 2 * LongestBare && char.IsAsciiLetterOrDigit(rest[0]) && rest.Split(' ').Length <= MostWords) ? rest : null;

    [GeneratedRegex(@"^(?:(?:(?:啊|哦|噢|呃|哎|诶)[,， ]*)?(?:(?:刚才|刚刚|上面|前面)?(?:那条|那个|这条|这个|的)?(?:拜访|记录|投诉|承诺|计划|时间|日期|客户|人)?(?:又|我)?(?:记|写|说|搞|弄|打|看)?错了?(?<=错了)|不对不对|不对|不是的|更正一?下|纠正一?下|等等|等一下)[,，。.、:：;；~ ]*)+")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:(?:no|nope|sorry|wait|oops|wrong|my mistake|my bad|correction|hang on)(?:\s*[,.:;–-]+\s*|\s+(?=it\b|it's\b|i meant\b|actually\b|make\b|should\b)))+")]
    private static partial Regex English();
}
