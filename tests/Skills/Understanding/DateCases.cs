using System.Globalization;

namespace CrmBot.Tests.Skills.Understanding;

/// <summary>A sentence of Cases/dates.tsv, when it was said, and the days it means in the order of its words.</summary>
internal sealed record DateCase(string Text, string Now, string Lang, IReadOnlyList<(DateOnly From, DateOnly To)> Days)
{
    public DateTimeOffset Moment => DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static List<DateCase> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => Parse(line.Split('\t')))];

    private static DateCase Parse(string[] fields) => fields is [var text, var now, var lang, var days]
        ? new DateCase(text, now, lang, days == "-" ? [] : [.. days.Split(' ').Select(Span)])
        : throw new FormatException($"Four fields are wanted: {string.Join('|', fields)}");

    private static (DateOnly, DateOnly) Span(string days)
    {
        var ends = days.Split("..");
        return (DateOnly.Parse(ends[0], CultureInfo.InvariantCulture), DateOnly.Parse(ends[^1], CultureInfo.InvariantCulture));
    }
}
