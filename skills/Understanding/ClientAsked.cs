using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Short questions about a client that its brief answers: 宏达续约谈得怎么样, 宏达的竞争对手是谁, 宏达去年采购额多少.</summary>
internal static partial class ClientAsked
{
    private const int Longest = 40;

    /// <summary>Whether the folded words, which name a client, ask so.</summary>
    public static bool In(string folded) => folded.Length <= Longest && Pattern().IsMatch(folded.Trim());

    [GeneratedRegex(@"(?:谈|聊|推进|跟进|合作)(?:得|的)(?:怎么样|怎样|如何|咋样)(?:了|呢)?[?？]?$|(?:竞争对手|竞品|对手)(?:是|有)?(?:谁|哪家|哪些|哪几家|什么)[?？]?$|(?:采购|进货|订货|销售|营业)(?:额|量)(?:是|有)?(?:多少|多大|怎么样)[?？]?$|^how (?:is|are) the .{2,24} (?:going|coming along) (?:with|at) |^who are .{2,30} competitors\??$|^who (?:is|are) .{2,30} competing with\b")]
    private static partial Regex Pattern();
}
