using System.Buffers;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Drafting;

/// <summary>Which contacts tell most of how things went, and which sentence of a note does.</summary>
public static class Telling
{
    private const int MostSentences = 24;
    private const int MostWeighed = 40;

    private static readonly string[] TurningZh = ["签", "批了", "批准", "定了", "定下", "拍板", "拒", "退", "停", "涨", "降", "断", "投诉", "不满", "竞品", "对手", "报价", "合同", "首单", "下单", "续", "回款", "换人", "说「", "说“", "当场"];
    private static readonly string[] TurningEn = ["signed", "approved", "approval", "decided", "agreed", "refus", "reject", "stopp", "competitor", "contract", "first order", "order", "renew", "quote", "paid", "unhappy", "complain", "left", "said \"", "confirmed"];
    private static readonly SearchValues<string> Turning = SearchValues.Create([.. TurningZh, .. TurningEn], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\n\r;；");

    /// <summary>The contacts to tell of, in their order: the first, the last, those after a gap, and the most telling of every stretch between.</summary>
    public static IReadOnlyList<Evidence> Choose(EvidenceSet set, Rhythm rhythm, int most)
    {
        var contacts = set.Contacts;
        if (contacts.Count <= most) return contacts;
        var gapEnds = rhythm.Gaps.Select(g => g.After!.Number).ToHashSet();
        var proof = set.Standings.Select(s => s.Attitude!.VisitId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var complained = set.Complaints.Select(c => c.Complaint!.VisitId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var chosen = new List<Evidence>(most) { contacts[0] };
        var buckets = most - 2;
        for (var b = 0; b < buckets; b++)
        {
            var (from, to) = (1 + (int)((contacts.Count - 2L) * b / buckets), 1 + (int)((contacts.Count - 2L) * (b + 1) / buckets));
            Evidence? best = null;
            var bestWeight = int.MinValue;
            // Of very many a sample is weighed, evenly spread.
            var step = Math.Max(1, (to - from) / MostWeighed);
            for (var i = from; i < to; i += step)
            {
                var weight = WeightOf(contacts[i], gapEnds, proof, complained);
                if (weight > bestWeight) (best, bestWeight) = (contacts[i], weight);
            }
            if (best is not null) chosen.Add(best);
        }
        chosen.Add(contacts[^1]);
        return chosen;
    }

    /// <summary>The sentence of a note that tells most, with the one behind it where there is room; as it was written, cut where it is too long.</summary>
    public static string SentenceOf(string text, int limit)
    {
        Span<(int Start, int End)> sentences = stackalloc (int, int)[MostSentences];
        var count = Split(text, sentences);
        var (start, end, best) = (0, text.Length, int.MinValue);
        for (var i = 0; i < count; i++)
        {
            for (var last = i; last < Math.Min(count, i + 2); last++)
            {
                var length = sentences[last].End - sentences[i].Start;
                if (last > i && length > limit) break;
                var window = text.AsSpan(sentences[i].Start, length);
                var weight = WeightOf(window) - i - (length > limit ? 4 : 0) - (IsHanging(window) ? 3 : 0);
                if (weight > best) (start, end, best) = (sentences[i].Start, sentences[last].End, weight);
            }
        }
        return Quotes.Cut(text[start..end].TrimEnd('。', '.', '；', ';', ' ', '\n', '\r'), limit);
    }

    // Words that begin with a quotation or with who said it left out tell nothing of who speaks.
    private static bool IsHanging(ReadOnlySpan<char> sentence) => sentence.Length > 0 && sentence[0] is '「' or '“' or '"' or '说' or '他' or '她' or '但';

    private static int Split(string text, Span<(int Start, int End)> sentences)
    {
        var (count, at) = (0, 0);
        while (at < text.Length && count < sentences.Length)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at >= text.Length) break;
            var end = at + EndOf(text.AsSpan(at));
            if (end - at >= 4) sentences[count++] = (at, end);
            at = end;
        }
        return count;
    }

    private static int EndOf(ReadOnlySpan<char> text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '「' or '“') open++;
            else if (text[i] is '」' or '”') open = Math.Max(0, open - 1);
            else if (open == 0 && (Ends.Contains(text[i]) || text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' ') && i > 2 && !char.IsUpper(text[i - 2]))) return i + 1;
        }
        return text.Length;
    }

    private static int WeightOf(Evidence contact, HashSet<int> gapEnds, HashSet<string> proof, HashSet<string> complained)
    {
        var text = contact.Visit!.Text.AsSpan();
        if (text.Length > 400) text = text[..400];
        return WeightOf(text) + (gapEnds.Contains(contact.Number) ? 6 : 0) + (proof.Contains(contact.Id) ? 4 : 0) + (complained.Contains(contact.Id) ? 4 : 0);
    }

    /// <summary>How much the words of a note tell, by the signs of a turn in them.</summary>
    public static int WeightOf(ReadOnlySpan<char> text)
    {
        var weight = text.ContainsAny(Digits) ? 1 : 0;
        for (var seen = 0; seen < 3; seen++)
        {
            var at = text.IndexOfAny(Turning);
            if (at < 0) break;
            weight += 2;
            text = text[(at + 1)..];
        }
        return weight;
    }
}
