using System.Text.RegularExpressions;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Puts marks in the place of phones, mails, ids and account numbers before a model sees a text, and the values back afterwards. The same value always has the same mark.</summary>
public sealed partial class Masks
{
    private readonly List<string> _values = [];

    /// <summary>The text with a mark such as #M1# for each value.</summary>
    public string Mask(string text) => Private().Replace(text, match =>
    {
        var at = _values.IndexOf(match.Value);
        if (at < 0)
        {
            at = _values.Count;
            _values.Add(match.Value);
        }
        return $"#M{at + 1}#";
    });

    /// <summary>The text with its values back; a mark that stands for nothing stays as it is.</summary>
    public string Restore(string text) => Mark().Replace(text, match => int.TryParse(match.Groups[1].Value, out var n) && n >= 1 && n <= _values.Count ? _values[n - 1] : match.Value);

    // Mails; Chinese ids; bank and other long numbers, also in groups; mobile and landline phones in the usual ways of writing.
    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}|(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d|\d-)(?!\d{4}-\d{2}-\d{2}(?!\d))(?:\d[ -]?){12,19}(?!\d)|(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)(?:\+\d{1,3}[ .-]?)?\(?0?\d{2,4}\)?[ .-]\d{3,4}[ .-]?\d{4}(?!\d)|(?<!\d)0\d{9,11}(?!\d)|(?<![A-Za-z0-9_-])[A-Z]{1,2}\d{7,9}(?![A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex Private();

    [GeneratedRegex(@"#M(\d{1,4})#", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
