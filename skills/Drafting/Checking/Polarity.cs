namespace CrmBot.Skills.Drafting.Checking;

/// <summary>Whether a sentence denies what its records affirm, or affirms what they deny.</summary>
internal static class Polarity
{
    private const int Focus = 2;

    private static readonly string[] NoNegation = ["不过", "不仅", "不但", "不断", "不少", "不同", "不久", "不管", "不论", "无论", "无锡", "非常", "未来", "别的", "分别", "区别", "特别", "级别", "个别", "别人", "性别", "差不多", "是不是", "要不要", "有没有", "没有建立", "尚未建立", "不良", "不一样", "莫非", "不要紧"];
    private static readonly string[] Skipped = ["有", "能", "会", "再", "曾", "是", "到", "可以", "可", "想", "要", "肯", "太", "够", "得", "被", "让", "把", "去", "来", "很", "用", "在", "办", "做"];
    private static readonly string[] NegatorsEn = ["not", "no", "never", "without", "none", "nobody", "nothing", "neither", "nor", "cannot", "can't", "won't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "couldn't", "wouldn't", "shouldn't", "refused", "failed"];
    private static readonly HashSet<string> EmptyEn = new(StringComparer.Ordinal) { "the", "a", "an", "to", "be", "been", "have", "has", "had", "was", "were", "is", "are", "any", "yet", "it", "of", "in", "on", "at", "by", "for", "with", "and", "that", "this", "so", "very", "their", "our", "us", "they", "we", "them", "do", "does", "did", "longer", "more", "ever", "been" };

    public static bool Agrees(string sentence, string grounds) => AgreesHan(sentence, grounds) && AgreesEnglish(sentence, grounds);

    private static bool AgreesHan(string sentence, string grounds)
    {
        var (denied, denying) = (FociOf(sentence), FociOf(grounds));
        // Added: what is denied here must be denied there.
        foreach (var (focus, at) in denied)
            if (!denying.Exists(d => d.Focus == focus) && !IsSaidAsIs(sentence, at, grounds)) return false;
        // Lost: what is denied there and only there must not stand here undenied.
        foreach (var (focus, _) in denying)
        {
            if (denied.Exists(d => d.Focus == focus)) continue;
            if (sentence.Contains(focus, StringComparison.Ordinal) && !AffirmedIn(grounds, focus, denying)) return false;
        }
        return true;
    }

    // 没有联系, 还没答复: the same words with their negation stand in the records.
    private static bool IsSaidAsIs(string sentence, int at, string grounds)
    {
        for (var length = 4; length >= 3; length--)
            if (at + length <= sentence.Length && grounds.Contains(sentence.AsSpan(at, length), StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool AffirmedIn(string text, string focus, List<(string Focus, int At)> denying)
    {
        var times = 0;
        for (var at = text.IndexOf(focus, StringComparison.Ordinal); at >= 0; at = text.IndexOf(focus, at + 1, StringComparison.Ordinal)) times++;
        return times > denying.Count(d => d.Focus == focus);
    }

    private static List<(string Focus, int At)> FociOf(string text)
    {
        var found = new List<(string, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('不' or '没' or '未' or '无' or '非' or '别' or '勿') || IsWord(text, i)) continue;
            var at = i + 1;
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var skip in Skipped)
                {
                    if (!text.AsSpan(at).StartsWith(skip)) continue;
                    at += skip.Length;
                    moved = true;
                }
            }
            if (at + Focus <= text.Length && char.IsLetter(text[at]) && char.IsLetter(text[at + 1])) found.Add((text.Substring(at, Focus), i));
            else if (at < text.Length && char.IsLetter(text[at])) found.Add((text.Substring(at, 1), i));
        }
        return found;
    }

    private static bool IsWord(string text, int at)
    {
        foreach (var word in NoNegation)
        {
            var inside = word.IndexOf(text[at], StringComparison.Ordinal);
            if (inside >= 0 && at >= inside && text.AsSpan(at - inside).StartsWith(word)) return true;
        }
        return false;
    }

    private static bool AgreesEnglish(string sentence, string grounds)
    {
        var (denied, denying) = (EnglishFoci(sentence), EnglishFoci(grounds));
        foreach (var focus in denied)
            if (!denying.Contains(focus)) return false;
        if (denying.Count == 0) return true;
        var affirmed = English.Words(grounds).Select(English.Stem).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var said = English.Words(sentence).Select(English.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var focus in denying.Distinct())
            if (said.Contains(focus) && !denied.Contains(focus) && affirmed.GetValueOrDefault(focus) <= denying.Count(d => d == focus)) return false;
        return true;
    }

    // The first two words that mean something behind each negation.
    private static List<string> EnglishFoci(string text)
    {
        var words = English.Words(text);
        var foci = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Array.IndexOf(NegatorsEn, words[i]) < 0) continue;
            for (var next = i + 1; next < words.Count && next <= i + 4; next++)
            {
                if (EmptyEn.Contains(words[next])) continue;
                foci.Add(English.Stem(words[next]));
                break;
            }
        }
        return foci;
    }
}

/// <summary>English words of a folded text, and what is left of one without its endings.</summary>
internal static class English
{
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '\'' or '’' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]))) end++;
            words.Add(text[i..end].Replace('’', '\''));
            i = end;
        }
        return words;
    }

    public static string Stem(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        foreach (var ending in (string[])["ing", "ies", "ied", "ed", "es", "s", "ly"])
        {
            if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal)) continue;
            word = ending is "ies" or "ied" ? word[..^3] + "y" : word[..^ending.Length];
            break;
        }
        if (word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's')) word = word[..^1];
        return word.Length > 3 && word[^1] == 'e' ? word[..^1] : word;
    }
}
