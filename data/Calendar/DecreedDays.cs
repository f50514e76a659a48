using System.Globalization;

namespace CrmBot.Data.Calendar;

/// <summary>The days off and the make-up workdays that were decreed, year by year, as a text file names them.</summary>
public sealed class DecreedDays
{
    private readonly HashSet<DateOnly> _off = [];
    private readonly HashSet<DateOnly> _work = [];
    private readonly HashSet<int> _years = [];

    /// <summary>Those that come with this release.</summary>
    public static DecreedDays Shipped => field ??= ReadShipped();

    public bool IsOff(DateOnly day) => _off.Contains(day);

    public bool IsWork(DateOnly day) => _work.Contains(day);

    public bool Knows(int year) => _years.Contains(year);

    /// <summary>Reads the file's text; what cannot be read is a <see cref="FormatException"/> that names the line.</summary>
    public static DecreedDays Parse(string text)
    {
        var days = new DecreedDays();
        var (year, number) = (0, 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (!days.Take(line, ref year)) throw new FormatException($"line {number} is none of “2027”, “off 01-01..01-03”, “work 01-04”: {line}");
        }
        return days;
    }

    private bool Take(string line, ref int year)
    {
        if (line.Length == 4 && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var named))
        {
            year = named;
            return _years.Add(year);
        }
        if (year == 0 || line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var kind, var days]) return false;
        var ends = days.Split("..");
        if (Moments.TryDay($"{year:D4}-{ends[0]}") is not { } from || Moments.TryDay($"{year:D4}-{ends[^1]}") is not { } to || ends.Length > 2 || to < from || to.DayNumber - from.DayNumber > 31) return false;
        if (kind is not ("off" or "work")) return false;
        for (var day = from; day <= to; day = day.AddDays(1)) (kind == "off" ? _off : _work).Add(day);
        return true;
    }

    private static DecreedDays ReadShipped()
    {
        using var stream = typeof(DecreedDays).Assembly.GetManifestResourceStream("CrmBot.Data.Calendar.Decreed.txt") ?? throw new InvalidOperationException("Decreed.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
