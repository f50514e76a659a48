using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>Whether every word of a sentence that could tell something comes from the records it cites.</summary>
internal static class Coverage
{
    private const int LongestName = 4;

    private static readonly string[] Titles = ["总监", "总经理", "经理", "主任", "厂长", "处长", "科长", "老师", "先生", "女士", "总", "工", "董", "处", "哥", "姐"];

    public static bool IsGrounded(string sentence, Grounds grounds, Vocabulary words) => IsGroundedHan(sentence, grounds, words) && IsGroundedEnglish(sentence, grounds, words);

    private static bool IsGroundedHan(string sentence, Grounds grounds, Vocabulary words)
    {
        for (var i = 0; i < sentence.Length;)
        {
            var length = FoldedText.IsHan(sentence[i]) ? CoveredAt(sentence, i, grounds, words) : 1;
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    private static int CoveredAt(string sentence, int at, Grounds grounds, Vocabulary words)
    {
        var rest = sentence.AsSpan(at);
        var best = words.PlainHan(rest);
        foreach (var name in grounds.Names)
            if (name.Length > best && rest.StartsWith(name)) best = name.Length;
        if (TitledAt(rest, grounds) is var titled && titled > best) best = titled;
        if (ConceptAt(rest, grounds) is var concept && concept > best) best = concept;
        // Words of the records themselves: the longest run, of two characters at least.
        for (var length = Math.Max(2, best + 1); length <= rest.Length && length <= 24; length++)
        {
            if (!grounds.All.Contains(rest[..length], StringComparison.Ordinal)) break;
            best = length;
        }
        return best;
    }

    // 王总, 李经理: of somebody the records name.
    private static int TitledAt(ReadOnlySpan<char> text, Grounds grounds)
    {
        foreach (var title in Titles)
        {
            if (text.Length <= title.Length || !text[1..].StartsWith(title)) continue;
            foreach (var name in grounds.Names)
                if (name[0] == text[0]) return 1 + title.Length;
        }
        return 0;
    }

    private static int ConceptAt(ReadOnlySpan<char> text, Grounds grounds)
    {
        var length = Vocabulary.Shared.ConceptHan(text);
        return length > 0 && Holds(Vocabulary.Shared.ConceptOf(text[..length]), grounds) ? length : 0;
    }

    private static bool Holds(int concept, Grounds grounds)
    {
        var within = Vocabulary.Shared.States.Contains(concept) ? grounds.Facts : grounds.All;
        foreach (var word in Vocabulary.Shared.Members[concept])
            if (within.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsGroundedEnglish(string sentence, Grounds grounds, Vocabulary plain)
    {
        var words = English.Words(sentence);
        if (words.Count == 0) return true;
        var known = English.Words(grounds.All).Select(English.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var name in grounds.Names)
            if (English.Words(name) is { Count: <= LongestName } parts) known.UnionWith(parts.Select(English.Stem));
        foreach (var word in words)
        {
            if (plain.IsPlain(word) || known.Contains(English.Stem(word)) || Figures.IsNumberWord(word) || Months.Contains(word)) continue;
            var concept = Vocabulary.Shared.ConceptOf(word);
            if (concept >= 0 && Holds(concept, grounds)) continue;
            if (plain.IsPlain(English.Stem(word))) continue;
            return false;
        }
        return true;
    }

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "spring", "summer", "autumn", "winter", "th", "st", "nd", "rd", "q", "am", "pm", "k", "m",
    };
}
