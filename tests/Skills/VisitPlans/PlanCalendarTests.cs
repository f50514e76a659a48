using System.Text;
using CrmBot.Data;
using CrmBot.Skills.VisitPlans;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

public sealed class PlanCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo LosAngeles = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Fact]
    public void A_visit_with_an_hour_is_written_in_utc()
    {
        var file = Render(Visit("2026-12-01", "10:00"), Shanghai);

        Assert.Contains("DTSTART:20261201T020000Z\r\nDTEND:20261201T030000Z\r\n", file, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2028-02-29", "20280229", "20280301")]
    [InlineData("2026-12-31", "20261231", "20270101")]
    public void A_visit_without_an_hour_takes_its_whole_day(string on, string from, string to)
    {
        var file = Render(Visit(on, null), Shanghai);

        Assert.Contains($"DTSTART;VALUE=DATE:{from}\r\nDTEND;VALUE=DATE:{to}\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-13", "10:00", "20270313T180000Z")]
    [InlineData("2027-03-14", "10:00", "20270314T170000Z")]
    [InlineData("2027-03-14", "02:30", "20270314T103000Z")]
    [InlineData("2027-11-07", "10:00", "20271107T180000Z")]
    public void Where_the_clocks_change_the_hour_is_the_one_on_the_wall(string on, string time, string utc) =>
        Assert.Contains($"DTSTART:{utc}\r\n", Render(Visit(on, time), LosAngeles), StringComparison.Ordinal);

    [Fact]
    public void Long_lines_are_folded_at_75_octets_without_splitting_a_character()
    {
        var file = Render(Visit("2026-12-01", null), Shanghai, string.Concat(Enumerable.Repeat("谈续约价格🚗，", 30)));

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(string.Concat(Enumerable.Repeat("谈续约价格🚗，", 30)), file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', file);
    }

    [Fact]
    public void Commas_semicolons_backslashes_and_new_lines_are_escaped()
    {
        var file = Render(Visit("2026-12-01", null), Shanghai, "a,b;c\\d\ne");

        Assert.Contains(@"SUMMARY:a\,b\;c\\d\ne" + "\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_that_was_called_off_says_so_to_the_calendar() =>
        Assert.Contains("STATUS:CANCELLED", Render(Visit("2026-12-01", null) with { State = PlanState.Cancelled }, Shanghai), StringComparison.Ordinal);

    private static Plan Visit(string on, string? time) => new() { Id = "p1", Version = 1, ClientId = "c", OwnerId = "s", StaffId = "s", On = on, Time = time };

    private static string Render(Plan visit, TimeZoneInfo zone, string title = "拜访宏达") =>
        Encoding.UTF8.GetString(PlanCalendar.Render([(visit, title, "")], zone, 60, new DateTimeOffset(2026, 11, 26, 6, 0, 0, TimeSpan.Zero)));
}
