using CrmBot.Data;
using CrmBot.Data.Calendar;

namespace CrmBot.Tests.Data;

/// <summary>The clock to the first answer: calendar and working hours, pauses, midnight, month's end, leap day, the change of clocks.</summary>
public sealed class ComplaintClockTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo LosAngeles = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static ClockRules Rules(HoursKind hours = HoursKind.Calendar, int within = 24, TimeZoneInfo? zone = null) =>
        new(hours, TimeSpan.FromHours(within), 50, new WorkTime(WorkCalendar.Of(new CalendarOptions()), zone ?? Shanghai));

    [Theory]
    [InlineData("2026-11-23T23:59:00+08:00", "2026-11-24T23:59:00+08:00")]
    [InlineData("2026-11-30T15:00:00+08:00", "2026-12-01T15:00:00+08:00")]
    [InlineData("2028-02-28T15:00:00+08:00", "2028-02-29T15:00:00+08:00")]
    [InlineData("2026-12-31T20:00:00+08:00", "2027-01-01T20:00:00+08:00")]
    public void Calendar_hours_run_through_midnight_month_end_and_leap_day(string complained, string due) =>
        Assert.Equal(At(due), ComplaintClock.Read(Complained(complained), At(complained), Rules()).Due);

    [Theory]
    [InlineData("2026-11-23T10:00:00+08:00", "2026-11-24T09:30:00+08:00")]
    [InlineData("2026-11-20T17:00:00+08:00", "2026-11-23T16:30:00+08:00")]
    [InlineData("2026-11-21T11:00:00+08:00", "2026-11-23T17:30:00+08:00")]
    [InlineData("2026-09-30T17:00:00+08:00", "2026-10-08T16:30:00+08:00")]
    [InlineData("2026-10-09T17:00:00+08:00", "2026-10-10T16:30:00+08:00")]
    [InlineData("2026-02-13T17:00:00+08:00", "2026-02-14T16:30:00+08:00")]
    [InlineData("2026-02-14T17:00:00+08:00", "2026-02-24T16:30:00+08:00")]
    public void Working_hours_skip_evenings_weekends_and_holidays_and_count_make_up_days(string complained, string due)
    {
        var rules = Rules(HoursKind.Working, 7);
        var reading = ComplaintClock.Read(Complained(complained), At(complained), rules);

        Assert.Equal(At(due), reading.Due);
        Assert.Empty(reading.UnknownYears);
    }

    [Fact]
    public void Working_hours_leave_the_noon_break_out()
    {
        var reading = ComplaintClock.Read(Complained("2026-11-23T11:00:00+08:00"), At("2026-11-23T14:00:00+08:00"), Rules(HoursKind.Working, 8));

        Assert.Equal(TimeSpan.FromHours(1.5), reading.Used);
        Assert.Equal(At("2026-11-24T11:30:00+08:00"), reading.Due);
    }

    [Fact]
    public void A_year_whose_days_off_are_not_decreed_yet_is_named()
    {
        var reading = ComplaintClock.Read(Complained("2026-12-31T16:00:00+08:00"), At("2026-12-31T16:30:00+08:00"), Rules(HoursKind.Working, 8));

        Assert.Equal([2027], reading.UnknownYears);
        Assert.Equal(new DateOnly(2027, 1, 4), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(reading.Due!.Value, Shanghai).DateTime));
    }

    [Fact]
    public void The_hour_the_clocks_skip_and_repeat_counts_as_it_passes()
    {
        var spring = ComplaintClock.Read(Complained("2026-03-07T12:00:00-08:00"), At("2026-03-08T12:00:00-07:00"), Rules(zone: LosAngeles));
        var autumn = ComplaintClock.Read(Complained("2026-10-31T12:00:00-07:00"), At("2026-11-01T12:00:00-08:00"), Rules(zone: LosAngeles));

        Assert.Equal((TimeSpan.FromHours(23), TimeSpan.FromHours(25)), (spring.Used, autumn.Used));
        Assert.Equal((ClockColour.Yellow, ClockColour.Red), (spring.Colour, autumn.Colour));
    }

    [Fact]
    public void A_working_day_is_as_long_after_the_change_of_clocks()
    {
        var work = Rules(HoursKind.Working, 8, LosAngeles);
        var friday = Complained("2026-03-06T09:00:00-08:00");

        Assert.Equal(At("2026-03-09T09:30:00-07:00"), ComplaintClock.At(friday, 100, work));
        Assert.Equal(TimeSpan.FromHours(7.5), work.Work.Between(At("2026-03-06T00:00:00-08:00"), At("2026-03-09T00:00:00-07:00")));
    }

    [Theory]
    [InlineData(11.9, ClockColour.Green)]
    [InlineData(12, ClockColour.Yellow)]
    [InlineData(24, ClockColour.Yellow)]
    [InlineData(24.1, ClockColour.Red)]
    public void Green_turns_yellow_at_half_and_red_when_it_is_over(double hours, ClockColour colour) =>
        Assert.Equal(colour, ComplaintClock.Read(Complained("2026-11-23T10:00:00+08:00"), At("2026-11-23T10:00:00+08:00").AddHours(hours), Rules()).Colour);

    [Fact]
    public void Waiting_for_the_client_does_not_count_and_moves_the_deadline()
    {
        var complaint = Complained("2026-11-23T10:00:00+08:00") with
        {
            Pauses = [Pause("2026-11-23T12:00:00+08:00", "2026-11-23T18:00:00+08:00"), Pause("2026-11-23T20:00:00+08:00", "2026-11-23T21:00:00+08:00")],
        };

        var reading = ComplaintClock.Read(complaint, At("2026-11-23T22:00:00+08:00"), Rules());

        Assert.Equal((TimeSpan.FromHours(5), At("2026-11-24T17:00:00+08:00")), (reading.Used, reading.Due));
    }

    [Fact]
    public void While_paused_there_is_no_deadline_unless_it_passed_before()
    {
        var paused = Complained("2026-11-23T10:00:00+08:00") with { Pauses = [Pause("2026-11-23T12:00:00+08:00", null)] };
        var late = paused with { Pauses = [Pause("2026-11-25T12:00:00+08:00", null)] };

        Assert.Null(ComplaintClock.Read(paused, At("2026-11-26T12:00:00+08:00"), Rules()).Due);
        Assert.Equal(TimeSpan.FromHours(2), ComplaintClock.Read(paused, At("2026-11-26T12:00:00+08:00"), Rules()).Used);
        Assert.Equal(At("2026-11-24T10:00:00+08:00"), ComplaintClock.Read(late, At("2026-11-26T12:00:00+08:00"), Rules()).Due);
    }

    [Fact]
    public void An_answer_stops_it_as_told_not_as_entered()
    {
        var complaint = Complained("2026-11-23T10:00:00+08:00") with { AnsweredAt = At("2026-11-24T09:00:00+08:00").ToInstant(), State = ComplaintState.Answered };

        var reading = ComplaintClock.Read(complaint, At("2026-11-26T10:00:00+08:00"), Rules());

        Assert.Equal((TimeSpan.FromHours(23), ClockColour.Green, false), (reading.Used, reading.Colour, reading.IsRunning));
    }

    [Fact]
    public void Voiding_stops_it()
    {
        var complaint = ComplaintMoves.Take(Complained("2026-11-23T10:00:00+08:00"), new ComplaintMove(ComplaintEvent.Void, "s01", At("2026-11-23T12:00:00+08:00"), At("2026-11-23T12:00:00+08:00")) { Note = "录错" }).After!;

        Assert.Equal(TimeSpan.FromHours(2), ComplaintClock.Read(complaint, At("2026-11-30T10:00:00+08:00"), Rules()).Used);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ComplaintPause Pause(string from, string? to) => new() { From = At(from).ToInstant(), To = to is null ? null : At(to).ToInstant(), Why = "样品" };

    private static Complaint Complained(string at) => new() { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1", Text = "交期", ComplainedAt = At(at).ToInstant() };
}
