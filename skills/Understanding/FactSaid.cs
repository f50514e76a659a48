using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Something learned about a client, said to be kept with how it is known: 记一下:宏达明年上新产线,听王总说的; note about Acme: a new line next year, says Wang. And the question what was learned.</summary>
internal static partial class FactSaid
{
    private const int Longest = 600;

    /// <summary>Whether the folded words note a fact.</summary>
    public static bool Notes(string folded) => folded.Length <= Longest && !Other().IsMatch(folded) && (Plainly().IsMatch(folded) || Opening().IsMatch(folded) && Known().IsMatch(folded));

    /// <summary>Whether they ask what was noted.</summary>
    public static bool Lists(string folded) => folded.Length <= 80 && Asking().IsMatch(folded.Trim());

    [GeneratedRegex(@"^\s*(帮我|请|麻烦)?(备注|记一?[条个](情况|消息|信息|情报)|听说|打听到)(?!过|没)|^\s*(please )?(make a |take a |add a )?(note|fact|intel) (about|on)\b|^\s*(i |we )?(heard|learned|learnt) (that|from)\b|[，,。；; ](帮我|请|麻烦|你)?(记一下|记一笔|备注一?下|记下来)[。.~ ]*$")]
    private static partial Regex Plainly();

    [GeneratedRegex(@"^\s*(帮我|请|麻烦)?(记一下|记下|记住|记录一下|记一笔|留意一下|了解到|得知)|^\s*(please )?(note|remember|fyi|for the record)\b")]
    private static partial Regex Opening();

    [GeneratedRegex(@"听.{1,12}?(说|讲|提)|据.{1,12}?(说|称|报道|透露|介绍)|.(说|讲|透露|告诉)(的|我的|我们的)[。.!~ ]*$|年报|官网|公众号|新闻|报道|媒体|招股|公告|行业报告|研报|协会|统计局|内部(人|消息|员工)|内线|线人|\b(says|said|told (me|us)|heard from|according to|annual report|website|press|news|insider|analyst|analysts)\b")]
    private static partial Regex Known();

    // What belongs to another record, whoever told it.
    [GeneratedRegex(@"投诉|拜访了|见了|去了|答应|承诺|提醒|\b(complain|visited|met|called|promised|remind)")]
    private static partial Regex Other();

    [GeneratedRegex(@"(记下的情况|记下了什么情况|的备注|的情报|听说了什么|听到什么消息)(有哪些|有什么|列一下|列出来|呢|吗|都有什么)?[？?。]?$|^(show |list |what are )?(me )?(the |all |our )?(facts|notes on file|intel) (about|on|for) .{1,60}$|^what (have|did) we (learned|learnt|learn|heard|hear) about .{1,60}$")]
    private static partial Regex Asking();
}
