using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Words that would have the bot tell somebody something: 告诉李晓梅明天开会, 给周敏说一声合同签了, tell Emily we meet at ten. It passes nothing on, and what is to be told is no visit.</summary>
internal static partial class PassingOn
{
    private const int Longest = 60;

    /// <summary>Whether the folded words do so.</summary>
    public static bool In(string folded) => folded.Length <= Longest && Telling().IsMatch(folded) && !Other().IsMatch(folded);

    /// <summary>The words as a reminder to do it oneself.</summary>
    public static string AsReminder(string text)
    {
        var words = Asking().Replace(text.Trim(), "");
        return words.Length > 0 && words[0] < 128 ? $"remind me to {char.ToLowerInvariant(words[0])}{words[1..]}" : $"提醒我{words}";
    }

    [GeneratedRegex(@"^\s*(请|帮我|帮忙|麻烦你?|你去?)*((转告|通知|告诉|告知)(?!了|过|我|咱|你|一下|下|他们?说|她|书|单|函|的)[\u4e00-\u9fffa-z]|(跟|给|和|对)(?!我|你|他|她|咱)[^，,。；;\s]{2,5}?(说一?声|讲一声|带个?话|捎个?话|带句话))|^\s*(please |can you |could you |pls )*(tell|notify|inform) (?!me\b|us\b|my\b|the client|a \b|wh(?:o|at|en|ere|ich|y|ether)\b|how\b|if\b)\p{L}+(?! story)\b(?!['’]s)|^\s*(please |can you |could you |pls )*let (?!me\b|us\b)\p{L}+( \p{L}+)? know\b")]
    private static partial Regex Telling();

    // What is asked, reminded of or told as done.
    [GeneratedRegex(@"提醒|[?？吗]$|告诉我|\b(remind|me about|told)\b")]
    private static partial Regex Other();

    [GeneratedRegex(@"^(请|帮我|帮忙|麻烦你?|你去?|please |can you |could you |pls )*", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
