using System.Globalization;

namespace CrmBot.Data;

/// <summary>How instants and days are written in documents: text that sorts by time.</summary>
public static class Moments
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static string ToInstant(this DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset FromInstant(string instant) =>
        DateTimeOffset.ParseExact(instant, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string ToDay(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly FromDay(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day, or null where the text is none.</summary>
    public static DateOnly? TryDay(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
}
