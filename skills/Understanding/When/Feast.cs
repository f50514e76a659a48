using System.Globalization;
using CrmBot.Data.Calendar;

namespace CrmBot.Skills.Understanding.When;

internal enum FeastKind : byte
{
    Solar,
    Lunar,
    Term,
    Nth,
    Easter,
}

/// <summary>When a feast falls; a and b are month and day, degrees, or whatever its kind is reckoned by, then so many days from it.</summary>
internal readonly record struct Feast(FeastKind Kind, int A, int B, int Offset, int Weekday = 0, bool NeedsMark = false) : IYearly
{
    public Days? In(int year)
    {
        // What the lunisolar calendar covers.
        if (year is < 1902 or > 2099) return null;
        DateOnly? day = Kind switch
        {
            FeastKind.Solar => new DateOnly(year, A, B),
            FeastKind.Lunar => MoonDays.Day(year, A, B),
            FeastKind.Term => SolarTerms.Day(year, A),
            FeastKind.Nth => new MonthPart(A, PartKind.Weekday, B, Weekday).In(year)?.From,
            _ => Easter(year),
        };
        return day is { } on ? Days.Of(on.AddDays(Offset)) : null;
    }

    /// <summary>A line's rule: lunar 1-1 -1.</summary>
    public static Feast Parse(string rule)
    {
        var parts = rule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int Part(int k) => k < parts.Length ? int.Parse(parts[k], CultureInfo.InvariantCulture) : 0;
        switch (parts[0])
        {
            case "term": return new Feast(FeastKind.Term, Part(1), 0, 0);
            case "nth": return new Feast(FeastKind.Nth, Part(1), Part(2), 0, Part(3) - 1);
            case "easter": return new Feast(FeastKind.Easter, 0, 0, Part(1));
            default:
                var day = parts[1].Split('-');
                var kind = parts[0] == "lunar" ? FeastKind.Lunar : FeastKind.Solar;
                return new Feast(kind, int.Parse(day[0], CultureInfo.InvariantCulture), int.Parse(day[1], CultureInfo.InvariantCulture), Part(2));
        }
    }

    // The anonymous Gregorian reckoning.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
