using CrmBot.Data.Calendar;

namespace CrmBot.Tests.Data.Calendar;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData(2025, "01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06")]
    [InlineData(2026, "01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03")]
    [InlineData(2027, "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03")]
    [InlineData(2028, "01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03")]
    [InlineData(2024, "01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03")]
    public void Statutory_days_follow_the_sun_the_moon_and_the_year_of_the_rule(int year, string days) =>
        Assert.Equal(days, string.Join(' ', StatutoryDays.In(year).Order().Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Decreed_days_lie_over_weekends_and_statutory_days()
    {
        var calendar = WorkCalendar.Of(new CalendarOptions());

        Assert.True(calendar.IsWorkday(new DateOnly(2026, 2, 28)));
        Assert.False(calendar.IsWorkday(new DateOnly(2026, 2, 23)));
        Assert.True(calendar.Knows(2026));
        Assert.False(calendar.Knows(2027));
        Assert.False(calendar.IsWorkday(new DateOnly(2027, 10, 1)));
        Assert.True(calendar.IsWorkday(new DateOnly(2027, 10, 8)));
    }

    [Fact]
    public void A_companys_own_file_takes_the_place_of_the_shipped_one()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# ours\n2027\noff 12-24..12-31\nwork 10-02\n");

        var calendar = WorkCalendar.Of(new CalendarOptions { DecreedFile = file });

        Assert.False(calendar.IsWorkday(new DateOnly(2027, 12, 27)));
        Assert.True(calendar.IsWorkday(new DateOnly(2027, 10, 2)));
        Assert.False(calendar.Knows(2026));
        File.Delete(file);
    }

    [Theory]
    [InlineData("off 01-01", "line 1")]
    [InlineData("2027\noff 02-30", "line 2")]
    [InlineData("2027\nholiday 01-01", "line 2")]
    [InlineData("2027\n2027", "line 2")]
    public void A_line_that_cannot_be_read_is_named(string text, string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => DecreedDays.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("9-18")]
    [InlineData("18:00-09:00")]
    [InlineData("09:00-12:00 11:00-18:00")]
    [InlineData("")]
    public void Hours_that_cannot_be_are_a_problem_of_the_settings(string hours) => Assert.NotNull(new CalendarOptions { Hours = hours }.Problem());
}
