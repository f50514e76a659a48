using System.Text;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>Takes the quotations out of a sentence.</summary>
internal static class Quoted
{
    private static readonly (char Open, char Close)[] Marks = [('“', '”'), ('「', '」'), ('『', '』'), ('"', '"'), ('《', '》')];

    /// <summary>The sentence without what stands between quotation marks (a blank in its place), and those words.</summary>
    public static string Cut(string sentence, out List<string> quotes)
    {
        quotes = [];
        var rest = new StringBuilder(sentence.Length);
        for (var i = 0; i < sentence.Length; i++)
        {
            var pair = Array.Find(Marks, m => m.Open == sentence[i]);
            var end = pair == default ? -1 : sentence.IndexOf(pair.Close, i + 1);
            if (end < 0)
            {
                rest.Append(sentence[i]);
                continue;
            }
            quotes.Add(sentence[(i + 1)..end]);
            rest.Append(' ');
            i = end;
        }
        return rest.ToString();
    }

    /// <summary>Letters and digits alone: how marks and blanks are set does not make a quotation false.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Whether the words stand in the text as they are, and not just behind a word that turns them round.</summary>
    public static bool IsIn(string words, string text)
    {
        var (sought, all) = (Bare(words), Bare(text));
        if (sought.Length == 0) return false;
        for (var at = all.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = all.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            var before = all.AsSpan(Math.Max(0, at - 3), Math.Min(3, at));
            if (before.Length == 0 || before[^1] is not ('不' or '没' or '未' or '无' or '非' or '别') && !before.EndsWith("not") && !(before is "没有" or "不会" or "不能")) return true;
        }
        return false;
    }
}
