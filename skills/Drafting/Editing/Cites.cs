using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Skills.Drafting.Editing;

/// <summary>The numbers of records that a line of text carries in brackets: [3], [1–14], […][9].</summary>
internal static partial class Cites
{
    private const int Most = 500;

    public static IReadOnlyList<int> In(string line) => [.. Mark().Matches(line).SelectMany(Numbers).Distinct().Order().Take(Most)];

    public static string Without(string line) => Mark().Replace(line, "").Replace("…[", "[", StringComparison.Ordinal).TrimEnd();

    private static IEnumerable<int> Numbers(Match mark)
    {
        var from = int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var to = mark.Groups[2].Success ? int.Parse(mark.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : from;
        for (var n = from; n <= to && n < from + Most; n++) yield return n;
    }

    [GeneratedRegex(@"…?\[(\d{1,6})(?:[–-](\d{1,6}))?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
