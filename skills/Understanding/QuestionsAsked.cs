using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>What one wants to ask at a visit: 明天拜访宏达要问什么, what should I ask at tomorrow's visit to Hongda. What a client asked is none of it.</summary>
internal static partial class QuestionsAsked
{
    private const int Longest = 80;

    public static bool In(string folded) => folded.Length <= Longest && Pattern().IsMatch(folded.Trim());

    [GeneratedRegex(@"(?:要|该|应该|可以|能|得|需要|值得|适合)(?:先|跟他们|向他们|跟对方|向对方|跟客户|向客户)?问(?:他们|她们|客户|对方|人家)?(?:些|点|一些|哪些|哪几个|什么|啥)+(?:问题|事情?|话)?(?:比较)?(?:好|呢|啊|合适)?[?？。 ]*$"
        + @"|^(?!.*(?:上次|上回|昨|前天|刚才|上周|上个?月))(?:.*?)(?:去|见|拜访)[^，。,;；]{0,16}?(?:要|该|得|需要|应该)?(?:带|准备|注意|聊|谈)(?:点|些|一些|上)?(?:什么|啥|哪些)(?:东西|资料|材料|话题|好|呢|啊|合适)*[?？。 ]*$"
        + @"|(?:要|该|可以|值得)问的(?:问题|事情?)(?:有哪些|列一下|列出来|清单)?[?？。 ]*$|问题清单[?？。 ]*$|(?:准备|列|想|拟|出)(?:一下|几个|一些|些|点|三个)(?:要问的)?问题[?？。 ]*$"
        + @"|\bwhat (?:should|can|could|do|shall|must|would|might) (?:i|we)(?: need to| have to| want to)? ask\b(?! you\b)|\bwhat (?:should|shall|do) (?:i|we)(?: need to| have to)? (?:bring|take|prepare|talk about|discuss)\b|^what to (?:bring|prepare)\b|^what to ask\b|\b(?:tell me|show me|know) what to ask\b|^what (?:is|are|would be)(?: some| the| good)* (?:worth asking|questions to ask)\b"
        + @"|^(?:please |can you |could you )?(?:give me |show me |prepare |draft |list |suggest |what are )?(?:some |the |my |a few |good |three )*questions (?:to ask|for|before)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
