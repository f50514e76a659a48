using CrmBot.Data;
using CrmBot.Skills.TeamDay;

namespace CrmBot.Tests.Skills.TeamDay;

/// <summary>When a matter that was dealt with comes up again.</summary>
public sealed class StandingLineTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly Matter Seen = new() { Kind = MatterKind.Promise, RecordId = "s01", StaffId = "s01", TeamId = "south", SeenBy = "s04", SeenLevel = 3 };
    private static readonly Matter Asked = Seen with { NudgedAt = "2026-11-23T10:12:00.000Z", NudgedBy = "s04", WhomId = "s01", Day = "2026-11-23" };

    [Theory]
    [InlineData(3, LineState.Hidden)]
    [InlineData(2, LineState.Hidden)]
    [InlineData(4, LineState.Open)]
    public void Seen_it_comes_up_when_it_is_worse(int level, LineState state) => Assert.Equal(state, Of(Seen, level, Day));

    [Theory]
    [InlineData(null, 0, LineState.Settled)]
    [InlineData(null, 1, LineState.Open)]
    [InlineData(MatterAnswer.Today, 1, LineState.Open)]
    [InlineData(MatterAnswer.Week, 7, LineState.Hidden)]
    [InlineData(MatterAnswer.Week, 8, LineState.Open)]
    [InlineData(MatterAnswer.Said, 5, LineState.Hidden)]
    public void Asked_it_comes_up_when_the_answer_did_not_come_true(MatterAnswer? answer, int daysLater, LineState state) =>
        Assert.Equal(state, Of(Asked with { Answer = answer }, 3, Day.AddDays(daysLater)));

    [Fact]
    public void Put_off_it_comes_up_on_its_day_and_a_complaint_that_got_worse_before()
    {
        var put = Seen with { Until = "2026-11-26", Day = "2026-11-23" };

        Assert.Equal(LineState.Settled, Of(put, 3, Day));
        Assert.Equal(LineState.Hidden, Of(put, 9, Day.AddDays(2)));
        Assert.Equal(LineState.Open, Of(put, 9, Day.AddDays(2), MatterKind.Complaint));
        Assert.Equal(LineState.Open, Of(put, 4, Day.AddDays(3)));
    }

    [Fact]
    public void Nothing_done_it_is_open() => Assert.Equal(LineState.Open, Of(null, 0, Day));

    private static LineState Of(Matter? done, int level, DateOnly day, MatterKind kind = MatterKind.Promise) =>
        StandingLine.Of(new TeamLine(kind, "s01", "s01", level, "…"), done, day).State;
}
