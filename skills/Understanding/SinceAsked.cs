using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>How things went with a client since a complaint, rather than where the complaint stands: 宏达自从投诉以后怎么样了, Northgate since the complaint.</summary>
internal static partial class SinceAsked
{
    private const int Longest = 60;

    /// <summary>Whether the folded words ask so.</summary>
    public static bool In(string folded) => folded.Length <= Longest && Since().IsMatch(folded) && !Handling().IsMatch(folded);

    [GeneratedRegex(@"(自从|自打|打从)[^，,。；;]{0,10}投诉|投诉以来|投诉(之后|以后|后)(一直)?到(现在|今天|目前)|\bsince (the|their|that|his|her|its|last) [\p{L} ]{0,20}complain")]
    private static partial Regex Since();

    [GeneratedRegex(@"处理|进度|结案|解决|回复|答复|TS-|\b(status|resolved|closed|handled|answered|reply|replied)\b|^\s*(今天|昨天|刚才?)?(拜访|见)了", RegexOptions.IgnoreCase)]
    private static partial Regex Handling();
}
