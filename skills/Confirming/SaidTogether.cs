using System.Collections.Frozen;

namespace CrmBot.Skills.Confirming;

/// <summary>Short words of one meaning said together: 好的保存吧, 算了不要了, ok save it please.</summary>
internal static class SaidTogether
{
    private const int Longest = 24;

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "吧", "了", "啊", "呀", "啦", "哈", "呢", "就", "就这样", "这样", "那", "那就", "先", "都", "全", "全部", "帮我", "给我", "请", "一下", "这条", "这个", "谢谢", "谢了",
        "please", "pls", "then", "it", "all", "them", "this", "just", "thanks", "thank you", "and",
    }.ToFrozenSet(StringComparer.Ordinal);

    // 对了 opens another matter.
    private static readonly FrozenSet<string> Otherwise = new[] { "对了", "是这样", "那是" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Are(string said, FrozenSet<string> words)
    {
        if (said.Length is 0 or > Longest || Otherwise.Contains(said)) return false;
        // Reached with a word of that meaning, and without one yet.
        var (told, only) = (new bool[said.Length + 1], new bool[said.Length + 1]);
        only[0] = true;
        for (var at = 0; at < said.Length; at++)
        {
            if (!told[at] && !only[at]) continue;
            if (IsBetween(said[at])) (told[at + 1], only[at + 1]) = (told[at + 1] || told[at], only[at + 1] || only[at]);
            for (var end = at + 1; end <= said.Length; end++)
            {
                if (!IsWhole(said, at, end)) continue;
                var word = said[at..end];
                if (words.Contains(word)) told[end] = true;
                if (Fillers.Contains(word)) (told[end], only[end]) = (told[end] || told[at], only[end] || only[at]);
            }
        }
        return told[said.Length];
    }

    private static bool IsBetween(char c) => c is ' ' or ',' or '，' or '。' or '.' or '、' or '!' or '~';

    // Letters do not run on.
    private static bool IsWhole(string said, int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(said[start]) || !char.IsAsciiLetterOrDigit(said[start - 1]))
        && (end == said.Length || !char.IsAsciiLetterOrDigit(said[end - 1]) || !char.IsAsciiLetterOrDigit(said[end]));
}
