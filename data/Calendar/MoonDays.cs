using System.Globalization;

namespace CrmBot.Data.Calendar;

/// <summary>Days of the Chinese lunisolar calendar by month and day, in the ordinary month where the year has a leap one.</summary>
public static class MoonDays
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>Null where that month is too short; years from 1902 to 2099.</summary>
    public static DateOnly? Day(int year, int month, int day)
    {
        // The calendar numbers its months through a leap month.
        var leap = Moon.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return day <= Moon.GetDaysInMonth(year, number) ? DateOnly.FromDateTime(Moon.ToDateTime(year, number, day, 0, 0, 0, 0)) : null;
    }
}
