namespace CrmBot.Data.Calendar;

/// <summary>The day, on China's clock, on which the sun reaches a longitude: 清明 is 15°, 冬至 270°.</summary>
public static class SolarTerms
{
    private const double DaysPerDegree = 365.2422 / 360;

    /// <summary>Right to a few minutes between 1900 and 2100.</summary>
    public static DateOnly Day(int year, int longitude)
    {
        // Days since noon of 1 January 2000, first by the mean sun.
        var march = new DateOnly(year, 3, 20).DayNumber - new DateOnly(2000, 1, 1).DayNumber;
        var day = march + ((longitude >= 280 ? longitude - 360 : longitude) * DaysPerDegree);
        for (var round = 0; round < 5; round++)
        {
            var off = (longitude - Longitude(day)) % 360;
            day += (off > 180 ? off - 360 : off < -180 ? off + 360 : off) * DaysPerDegree;
        }
        return DateOnly.FromDateTime(new DateTime(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(day).AddHours(8));
    }

    private static double Longitude(double day)
    {
        var mean = 280.460 + (0.9856474 * day);
        var anomaly = double.DegreesToRadians(357.528 + (0.9856003 * day));
        var longitude = mean + (1.915 * Math.Sin(anomaly)) + (0.020 * Math.Sin(2 * anomaly));
        return ((longitude % 360) + 360) % 360;
    }
}
