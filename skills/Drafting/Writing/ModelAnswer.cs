using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Reads a model's answer: a line a sentence, s3: text [4][5]. Anything else in it is passed over.</summary>
internal static partial class ModelAnswer
{
    public static IEnumerable<(int Place, string Text, IReadOnlyList<int> Cites)> Parse(string answer, int most)
    {
        foreach (var line in answer.Split('\n'))
        {
            if (Line().Match(line) is not { Success: true } match || !int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var place) || place < 1 || place > most) continue;
            var said = match.Groups[2].Value;
            var cites = Cite().Matches(said).SelectMany(m => Numbers(m.Groups[1].Value)).Distinct().Order().Take(200).ToArray();
            var text = Cite().Replace(said, "").Replace("…", "", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Trim();
            if (text is not ("" or "-")) yield return (place, text, cites);
        }
    }

    // 4 or 1–14.
    private static IEnumerable<int> Numbers(string cite)
    {
        var ends = cite.Split(['–', '-'], 2);
        if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)) yield break;
        var to = ends.Length == 2 && int.TryParse(ends[1], CultureInfo.InvariantCulture, out var end) ? end : from;
        for (var n = from; n <= to && n < from + 200; n++) yield return n;
    }

    [GeneratedRegex(@"^\s*[-*]?\s*s(\d{1,3})\s*[:：]\s*(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\[(\d{1,6}(?:[–-]\d{1,6})?)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Cite();
}
