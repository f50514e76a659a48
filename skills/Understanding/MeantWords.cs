using System.Collections.Frozen;
using CrmBot.Skills.Understanding.Naming;
using CrmBot.Skills.Understanding.Pinyin;

namespace CrmBot.Skills.Understanding;

/// <summary>
/// The words that say what is wanted, typed with one character that sounds or looks alike: 剪报, 拜防, 投拆. They are read as the word that was meant, each at its place;
/// what is an ordinary word, or part of one, stays as it is.
/// </summary>
internal static class MeantWords
{
    private static readonly string[] Words = ["拜访", "简报", "投诉", "计划", "承诺", "提醒", "撤销", "保存", "周报"];

    private static readonly Lazy<FrozenDictionary<(char, char), string>> Slips = new(Make);

    /// <summary>The message with its slips mended, outside of what is known to be something else; null where there is none.</summary>
    public static FoldedText? Mend(FoldedText folded, IReadOnlyList<Span> known)
    {
        char[]? mended = null;
        var text = folded.Text.AsSpan();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] < '\u4e00' || !Slips.Value.TryGetValue((text[i], text[i + 1]), out var meant) || known.Any(k => k.Start < i + 2 && k.End > i) || !IsWordOfItsOwn(text, i, known)) continue;
            mended ??= text.ToArray();
            meant.CopyTo(mended.AsSpan(i));
            i++;
        }
        return mended is null ? null : folded.Read(new string(mended));
    }

    // 看见|报价, 设计|花了: the pair is no word. One begins where the text does, behind what is known, or behind another word.
    private static bool IsWordOfItsOwn(ReadOnlySpan<char> text, int i, IReadOnlyList<Span> known)
    {
        if (OrdinaryWords.Zh.At(text, i + 1) > 1 || i > 0 && OrdinaryWords.Zh.At(text, i - 1) > 1) return false;
        if (i == 0 || text[i - 1] < '\u4e00' || OrdinaryWords.Zh.Before(text, i) > 0) return true;
        foreach (var span in known)
            if (span.End == i) return true;
        return false;
    }

    private static FrozenDictionary<(char, char), string> Make()
    {
        var bySound = Enumerable.Range('\u4e00', '\u9fff' - '\u4e00' + 1).Select(c => (char)c).Where(c => Syllables.Of(c) > 0).ToLookup(Syllables.Of);
        var slips = new Dictionary<(char, char), string>();
        foreach (var word in Words)
        {
            foreach (var first in Alike(word[0])) Add(first, word[1], word);
            foreach (var second in Alike(word[1])) Add(word[0], second, word);
        }
        return slips.ToFrozenDictionary();

        IEnumerable<char> Alike(char c) => bySound[Syllables.Of(c)].Concat(LookAlikes.Of(c)).Where(other => other != c);

        void Add(char first, char second, string word)
        {
            if (OrdinaryWords.Zh.At([first, second], 0) < 2) slips.TryAdd((first, second), word);
        }
    }
}
