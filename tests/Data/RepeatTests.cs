using CrmBot.Data;
using CrmBot.Data.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Tests.Data;

public sealed class RepeatTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Of(new CalendarOptions());

    [Theory]
    [InlineData("month 31", "2027-01-31", "2027-02-28")]
    [InlineData("month 31", "2028-01-31", "2028-02-29")]
    [InlineData("month 30", "2028-02-29", "2028-03-30")]
    [InlineData("year 2 29", "2027-02-28", "2028-02-29")]
    [InlineData("year 2 29", "2028-02-29", "2029-02-28")]
    [InlineData("week 2 1 2026-11-23", "2026-11-23", "2026-12-07")]
    [InlineData("week 1 5,1", "2026-11-27", "2026-11-30")]
    [InlineData("workday", "2026-09-30", "2026-10-08")]
    [InlineData("lastWorkday", "2026-09-30", "2026-10-30")]
    [InlineData("day 3 2026-11-23", "2026-11-24", "2026-11-26")]
    public void The_next_day_is_the_calendars(string repeat, string after, string next) =>
        Assert.Equal(next, Repeat.Parse(repeat)!.Next(Moments.FromDay(after), Calendar).ToDay());

    /// <summary>Of any repetition: what is stored is read back, the days go up, and each is one of them.</summary>
    [Fact]
    public void Every_repetition_survives_being_stored_and_moves_on() => Prop.ForAll(
        Gen.Choose(0, 5).Zip(Gen.Choose(1, 31)).Zip(Gen.Choose(1, 12).Zip(Gen.Choose(0, 4000))).ToArbitrary(),
        one =>
        {
            var ((unit, day), (month, from)) = one;
            var start = new DateOnly(2024, 1, 1).AddDays(from);
            Repeat repeat = (RepeatUnit)unit switch
            {
                RepeatUnit.Day => new(RepeatUnit.Day) { Every = month, From = month > 1 ? start : null },
                RepeatUnit.Week => new(RepeatUnit.Week) { Every = 1 + (day % 3), Weekdays = [(DayOfWeek)(month % 7)], From = day % 3 > 0 ? start : null },
                RepeatUnit.Month => new(RepeatUnit.Month) { Day = day },
                RepeatUnit.Year => new(RepeatUnit.Year) { Month = month, Day = Math.Min(day, DateTime.DaysInMonth(2024, month)) },
                var plain => new(plain),
            };
            Assert.Equal(repeat.ToString(), Repeat.Parse(repeat.ToString())?.ToString());
            var last = start;
            for (var i = 0; i < 3; i++)
            {
                var next = Repeat.Parse(repeat.ToString())!.Next(last, Calendar);
                Assert.True(next > last && repeat.IsOn(next, Calendar));
                for (var between = last.AddDays(1); between < next; between = between.AddDays(1)) Assert.False(repeat.IsOn(between, Calendar));
                last = next;
            }
        }).QuickCheckThrowOnFailure();
}
