using System.Buffers;

namespace CrmBot.Skills.Understanding;

/// <summary>Words of politeness, which change nothing of what is wanted: they are read as spaces, so that every place stays where it is.</summary>
internal static class Courtesies
{
    private static readonly Lexicon Opening = new("麻烦 麻烦你 麻烦您 麻烦帮我 请 请帮我 请你 请您 劳驾 拜托 辛苦 please pls plz kindly could_you_please can_you_please would_you_please");
    private static readonly Lexicon Closing = new("谢谢 谢谢你 谢谢您 谢谢啦 多谢 谢了 辛苦了 拜托了 麻烦了 please pls plz thanks thank_you thx ty cheers many_thanks thanks_a_lot");

    // What dictation leaves at the beginning, with a pause behind it.
    private static readonly Lexicon Noise = new("嗯 嗯嗯 呃 额 啊 哎 那个 这个 就是 就是说 um umm uh er erm well");

    // 请假, 请客: a word of its own.
    private static readonly Lexicon Other = new("假 客 示 求 教 柬 愿 问 战 麻烦 帖");

    /// <summary>Where the politeness at the beginning ends and that at the end begins; all of the text when there is none, or nothing else.</summary>
    public static (int Start, int End) Around(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsGap(text[start])) start++;
        while (Noise.AtWord(text, start) is > 0 and var noise && start + noise < end && IsGap(text[start + noise]))
        {
            start += noise;
            while (start < end && IsGap(text[start])) start++;
        }
        if (Opening.AtWord(text, start) is > 0 and var opening && Other.At(text, start + opening) == 0) start += opening;
        while (end > start && IsGap(text[end - 1])) end--;
        for (var length = Math.Min(16, end - start); length > 1; length--)
        {
            var at = end - length;
            if (Closing.AtWord(text, at) != length || (at > start && FoldedText.IsWord(text[at]) && FoldedText.IsWord(text[at - 1]))) continue;
            end = at;
            while (end > start && IsGap(text[end - 1])) end--;
            break;
        }
        return !text[start..end].ContainsAnyExcept(Between) ? (0, text.Length) : (start, end);
    }

    private static readonly SearchValues<char> Between = SearchValues.Create(" ,，。.!！~、");

    private static bool IsGap(char c) => c is ' ' or ',' or '，' or '.' or '!' or '。' or '~' or '、' or '\n' or '\r';
}
