using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>Whether a sentence puts each promise on the side that made it.</summary>
internal static class Sides
{
    private static readonly string[] Verbs = ["答应", "承诺", "允诺", "许诺", "保证", "应承", "promised", "promise", "promises", "committed", "pledged", "agreed to", "undertook", "said they would", "said we would"];
    private static readonly string[] Us = ["我们", "我方", "我司", "咱们", "我这边", "we", "our side", "our colleague", "ours"];
    private static readonly string[] Them = ["对方", "客户", "他们", "他答应", "她答应", "the client", "client", "customer", "they", "their side"];

    public static bool Agree(string sentence, Grounds grounds, EvidenceSet set)
    {
        if (grounds.Promises.Count == 0) return true;
        foreach (var verb in Verbs)
        {
            for (var at = sentence.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                if (SideBefore(sentence, at, verb, grounds, set) is { } side && !grounds.Promises.Any(p => p.By == side && About(p, sentence, at, grounds))) return false;
            }
        }
        return true;
    }

    // The last one named before the verb in its clause; "promised by us" and 由我方承诺 turn to who follows or stands there.
    private static PromiseSide? SideBefore(string sentence, int verb, string word, Grounds grounds, EvidenceSet set)
    {
        var from = verb == 0 ? -1 : sentence.LastIndexOfAny(['。', '.', '；', ';', '，', ',', '：', ':'], verb - 1);
        var clause = sentence.AsSpan(from + 1, verb - from - 1);
        var after = sentence.AsSpan(verb + word.Length);
        if (after.TrimStart().StartsWith("by ")) return Named(after[..Math.Min(after.Length, 40)], grounds, set, first: true);
        return Named(clause, grounds, set, first: false) ?? (from > 0 ? Named(sentence.AsSpan(0, from), grounds, set, first: false) : null);
    }

    private static PromiseSide? Named(ReadOnlySpan<char> text, Grounds grounds, EvidenceSet set, bool first)
    {
        var (place, side) = (-1, default(PromiseSide?));
        foreach (var word in Us) Look(text, word, PromiseSide.Us, ref place, ref side, first);
        foreach (var word in Them) Look(text, word, PromiseSide.Them, ref place, ref side, first);
        foreach (var colleague in set.Colleagues.Values)
        {
            Look(text, FoldedText.Folded(colleague.NameZh), PromiseSide.Us, ref place, ref side, first);
            Look(text, FoldedText.Folded(colleague.NameEn), PromiseSide.Us, ref place, ref side, first);
        }
        foreach (var person in set.Client.KeyPeople) Look(text, FoldedText.Folded(person.Name), PromiseSide.Them, ref place, ref side, first);
        foreach (var promise in grounds.Promises)
            if (promise.Person is { } name) Look(text, FoldedText.Folded(name), PromiseSide.Them, ref place, ref side, first);
        return side;
    }

    private static void Look(ReadOnlySpan<char> text, string word, PromiseSide side, ref int place, ref PromiseSide? found, bool first)
    {
        var at = first ? text.IndexOf(word) : text.LastIndexOf(word);
        if (at < 0 || IsTold(text, at) || char.IsAsciiLetter(word[0]) && (at > 0 && char.IsAsciiLetter(text[at - 1]) || at + word.Length < text.Length && char.IsAsciiLetter(text[at + word.Length]))) return;
        if (place >= 0 && (first ? at >= place : at <= place)) return;
        (place, found) = (at, side);
    }

    // 向王芳答应, 给客户承诺, to the client: he is told, he does not promise.
    private static bool IsTold(ReadOnlySpan<char> text, int at) => at > 0 && (text[at - 1] is '向' or '给' or '对' or '跟' or '和' or '与' or '同' or '见' || text[..at].EndsWith("to ") || text[..at].EndsWith("with ") || text[..at].EndsWith("met "));

    // Of several promises cited, the one whose words stand in the sentence.
    private static bool About(Promise promise, string sentence, int verb, Grounds grounds)
    {
        if (grounds.Promises.Select(p => p.By).Distinct().Count() == 1) return true;
        var words = FoldedText.Folded(promise.Text);
        var rest = sentence.AsSpan(verb);
        for (var i = 0; i + 3 <= words.Length; i++)
            if (rest.Contains(words.AsSpan(i, 3), StringComparison.Ordinal)) return true;
        return false;
    }
}
