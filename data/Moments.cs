namespace CrmBot.Data;

/// <summary>How instants and days are written in documents: text that sorts by time.</summary>
public static class Moments
{
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const string DayForm = "yyyy-MM-dd";

    public static string ToInstant(this DateTimeOffset time) => string.Create(InstantForm.Length, time.UtcDateTime, static (text, utc) =>
    {
        InstantForm.CopyTo(text);
        WriteDay(text, utc.Year, utc.Month, utc.Day);
        Write(text.Slice(11, 2), utc.Hour);
        Write(text.Slice(14, 2), utc.Minute);
        Write(text.Slice(17, 2), utc.Second);
        Write(text.Slice(20, 3), utc.Millisecond);
    });

    public static DateTimeOffset FromInstant(string instant) =>
        instant.Length == InstantForm.Length && instant[10] == 'T' && instant[13] == ':' && instant[16] == ':' && instant[19] == '.' && instant[23] == 'Z' && DayAt(instant) is { } day
        && Read(instant, 11, 2) is >= 0 and < 24 and var hour && Read(instant, 14, 2) is >= 0 and < 60 and var minute
        && Read(instant, 17, 2) is >= 0 and < 60 and var second && Read(instant, 20, 3) is >= 0 and var millisecond
            ? new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, second, millisecond, TimeSpan.Zero)
            : throw new FormatException("An instant is written yyyy-MM-ddTHH:mm:ss.fffZ.");

    public static string ToDay(this DateOnly day) => string.Create(DayForm.Length, day, static (text, d) =>
    {
        DayForm.CopyTo(text);
        WriteDay(text, d.Year, d.Month, d.Day);
    });

    /// <summary>The first day of the day's calendar quarter.</summary>
    public static DateOnly QuarterStart(this DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly FromDay(string day) => TryDay(day) ?? throw new FormatException("A day is written yyyy-MM-dd.");

    /// <summary>The day, or null where the text is none.</summary>
    public static DateOnly? TryDay(string? day) => day is { Length: 10 } ? DayAt(day) : null;

    // The day a text begins with.
    private static DateOnly? DayAt(string text) =>
        text[4] == '-' && text[7] == '-' && Read(text, 0, 4) is > 0 and var year && Read(text, 5, 2) is >= 1 and <= 12 and var month
        && Read(text, 8, 2) is >= 1 and var of && of <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, of)
            : null;

    private static int Read(string text, int start, int length)
    {
        var number = 0;
        foreach (var c in text.AsSpan(start, length))
        {
            if (!char.IsAsciiDigit(c)) return -1;
            number = (number * 10) + (c - '0');
        }
        return number;
    }

    private static void WriteDay(Span<char> text, int year, int month, int day)
    {
        Write(text[..4], year);
        Write(text.Slice(5, 2), month);
        Write(text.Slice(8, 2), day);
    }

    private static void Write(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (char)('0' + (number % 10));
    }
}
