using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Reminders;

namespace CrmBot.Tests.Skills.Reminders;

public sealed class ReminderTimesTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Of(new CalendarOptions());
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void A_clock_set_forward_or_back_leaves_the_hour_where_it_was()
    {
        var daily = new Reminding { Id = "t", StaffId = "s01", Text = "看邮件", DueOn = "2027-03-26", Time = "08:00", Repeat = "day 1" };
        var hours = Days(daily, new DateTimeOffset(2027, 3, 26, 0, 0, 0, TimeSpan.Zero), 5);

        Assert.All(hours, h => Assert.Equal(8, TimeZoneInfo.ConvertTime(h, Berlin).Hour));
        Assert.Equal(23, (hours[2] - hours[1]).TotalHours);
    }

    [Fact]
    public void An_hour_that_is_skipped_comes_an_hour_later_and_one_that_comes_twice_is_told_once()
    {
        var night = new Reminding { Id = "t", StaffId = "s01", Text = "看备份", DueOn = "2027-03-28", Time = "02:30", Repeat = "day 1" };

        var spring = ReminderTimes.Next(night, new DateTimeOffset(2027, 3, 27, 12, 0, 0, TimeSpan.Zero), Berlin, Calendar)!;
        var autumn = Days(night with { DueOn = "2027-10-31" }, new DateTimeOffset(2027, 10, 30, 12, 0, 0, TimeSpan.Zero), 2);

        Assert.Equal("03:30", TimeZoneInfo.ConvertTime(spring.At, Berlin).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(24, (autumn[1] - autumn[0]).TotalHours);
    }

    [Fact]
    public void Done_ahead_of_its_day_it_is_not_told_that_day()
    {
        var weekly = new Reminding { Id = "t", StaffId = "s01", Text = "交周报", DueOn = "2026-11-30", Time = "09:00", Repeat = "week 1 1" };
        var change = ReminderMoves.After(weekly, PromiseEvent.Keep, new DateOnly(2026, 11, 27), Calendar)!;

        Assert.Equal("2026-12-07", change.Fields.Single(f => f.Name == "dueOn").After!.Value.GetString());
        Assert.True(ReminderTimes.IsNow(weekly, "2026-11-30T09:00", Calendar));
        Assert.False(ReminderTimes.IsNow(weekly with { DueOn = "2026-12-07" }, "2026-11-30T09:00", Calendar));
        Assert.True(ReminderTimes.IsNow(weekly, "2026-12-07T09:00", Calendar));
        Assert.False(ReminderTimes.IsNow(weekly, "2026-12-01T09:00", Calendar));
    }

    private static List<DateTimeOffset> Days(Reminding task, DateTimeOffset now, int count)
    {
        var times = new List<DateTimeOffset>();
        for (; times.Count < count; now = times[^1]) times.Add(ReminderTimes.Next(task, now, Berlin, Calendar)!.At);
        return times;
    }
}
