using CrmBot.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Tests.Data;

/// <summary>The state table against random events: nothing illegal, nothing lost, every refusal leaves the record as it was.</summary>
public sealed class ComplaintMovesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_sequence_of_events_reaches_an_illegal_state_or_loses_anything() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<ComplaintEvent>()).Zip(Gen.Choose(0, 5)).ArrayOf().Select(m => m.ToList()).ToArbitrary(),
        moves =>
        {
            var complaint = Filed();
            foreach (var ((happens, with), i) in moves.Select((m, i) => (m, i)))
            {
                var (after, why) = ComplaintMoves.Take(complaint, Move(happens, with, i));
                Assert.True(after is null != why is null);
                if (after is null) continue;
                Assert.Equal(ComplaintStates.After(complaint.Standing, happens), after.Standing);
                Assert.Equal(complaint.Steps, after.Steps.SkipLast(1));
                Assert.Equal((complaint.Id, complaint.Number, complaint.ClientId, complaint.OwnerId, complaint.Text, complaint.ComplainedAt), (after.Id, after.Number, after.ClientId, after.OwnerId, after.Text, after.ComplainedAt));
                complaint = after;
                Legal(complaint);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Told_as_it_happens_the_clock_never_runs_backwards_and_stands_while_paused_or_answered() => Prop.ForAll(
        Gen.Elements(ComplaintEvent.Pause, ComplaintEvent.Resume, ComplaintEvent.Answer, ComplaintEvent.Assign).Zip(Gen.Choose(0, 4)).ArrayOf().Select(m => m.ToList()).ToArbitrary(),
        moves =>
        {
            var complaint = Filed();
            var used = TimeSpan.Zero;
            foreach (var ((happens, with), i) in moves.Select((m, i) => (m, i)))
            {
                complaint = ComplaintMoves.Take(complaint, Move(happens, with, i)).After ?? complaint;
                var now = Start.AddMinutes((30 * i) + 45);
                var reading = ComplaintClock.Read(complaint, now, ComplaintClockTests.Rules());
                Assert.True(reading.Used >= used, $"{reading.Used} after {used}");
                Assert.Equal(complaint.OpenPause is not null && complaint.AnsweredAt is null, reading.PausedSince is not null);
                Assert.Equal(reading.Used, ComplaintClock.Read(complaint, reading.IsRunning ? now : now.AddDays(3), ComplaintClockTests.Rules()).Used);
                used = reading.Used;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Closing_takes_a_cause_and_a_prevention()
    {
        var resolved = Taken(Taken(Filed(), ComplaintEvent.Answer), ComplaintEvent.Resolve);

        Assert.Equal(MoveRefusal.Lacks, ComplaintMoves.Take(resolved, Move(ComplaintEvent.Close, 0, 4) with { Cause = "爆仓", Prevention = " " }).Why);
        Assert.Equal(ComplaintState.Closed, Taken(resolved, ComplaintEvent.Close).Standing);
    }

    [Fact]
    public void The_client_cannot_have_been_answered_before_he_complained_or_in_the_future()
    {
        var early = Move(ComplaintEvent.Answer, 0, 1) with { At = Start.AddMinutes(-1) };
        var late = Move(ComplaintEvent.Answer, 0, 1) with { At = Start.AddDays(1) };

        Assert.Equal((MoveRefusal.WrongTime, MoveRefusal.WrongTime), (ComplaintMoves.Take(Filed(), early).Why, ComplaintMoves.Take(Filed(), late).Why));
    }

    [Fact]
    public void A_reopened_complaint_has_to_be_answered_again()
    {
        var reopened = Taken(Taken(Taken(Taken(Filed(), ComplaintEvent.Answer), ComplaintEvent.Resolve), ComplaintEvent.Close), ComplaintEvent.Reopen);

        Assert.True(reopened.AwaitsAnswer);
        Assert.Equal(4, reopened.Steps.Count);
        Assert.Equal(Moments.FromInstant(reopened.ReopenedAt!), ComplaintClock.Read(reopened, Start.AddDays(2), ComplaintClockTests.Rules()).Start);
    }

    [Fact]
    public void Doing_it_twice_is_told_apart_from_what_cannot_be()
    {
        var answered = Taken(Filed(), ComplaintEvent.Answer);

        Assert.Equal(MoveRefusal.AlreadySo, ComplaintMoves.Take(answered, Move(ComplaintEvent.Answer, 0, 3)).Why);
        Assert.Equal(MoveRefusal.NotFromHere, ComplaintMoves.Take(answered, Move(ComplaintEvent.Close, 0, 3)).Why);
    }

    [Fact]
    public void Every_state_can_be_reached_and_every_open_one_left()
    {
        var reached = new HashSet<ComplaintState> { ComplaintState.Registered };
        for (var before = 0; before != reached.Count;)
        {
            before = reached.Count;
            foreach (var state in reached.ToList())
                reached.UnionWith(Enum.GetValues<ComplaintEvent>().Select(e => ComplaintStates.After(state, e)).OfType<ComplaintState>());
        }

        Assert.Equal(Enum.GetValues<ComplaintState>().Order(), reached.Order());
        Assert.All(ComplaintStates.Open, state => Assert.NotNull(ComplaintStates.After(state, ComplaintEvent.Void)));
    }

    private static Complaint Filed() => new() { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1001", Text = "交期太慢", ComplainedAt = Start.ToInstant(), ReporterId = "s01" };

    private static Complaint Taken(Complaint complaint, ComplaintEvent happens) => ComplaintMoves.Take(complaint, Move(happens, 0, complaint.Steps.Count + 1)).After!;

    private static ComplaintMove Move(ComplaintEvent happens, int with, int i)
    {
        var now = Start.AddMinutes((30 * i) + 40);
        return new ComplaintMove(happens, $"s0{with + 1}", with == 5 ? now.AddHours(-1) : now, now)
        {
            To = happens == ComplaintEvent.Merge ? $"k{with + 1}" : $"s0{with}",
            How = with == 4 ? null : "call",
            Note = with == 3 ? null : "等样品",
            Category = with % 2 == 0 ? "quality" : null,
            Cause = with == 2 ? null : "爆仓",
            Prevention = "锁定运力",
        };
    }

    private static void Legal(Complaint complaint)
    {
        var state = complaint.Standing;
        Assert.True(complaint.AnsweredAt is not null || state is not (ComplaintState.Answered or ComplaintState.Resolved or ComplaintState.Closed), $"{state} without an answer");
        Assert.True(state != ComplaintState.Closed || (complaint.Cause is { Length: > 0 } && complaint.Prevention is { Length: > 0 }), "closed without cause and prevention");
        Assert.Equal(state == ComplaintState.Voided, complaint.Voided is not null);
        Assert.True(state != ComplaintState.Merged || complaint.MergedInto is not null);
        Assert.True(state != ComplaintState.Accepted || complaint.AcceptedAt is not null);
        Assert.True(complaint.OpenPause is null || complaint.AnsweredAt is null, "paused though answered");
        Assert.All(complaint.Pauses, p => Assert.True(p.To is null || string.CompareOrdinal(p.From, p.To) <= 0));
        Assert.All(complaint.Pauses.Zip(complaint.Pauses.Skip(1)), p => Assert.True(string.CompareOrdinal(p.First.To, p.Second.From) <= 0, "pauses overlap"));
    }
}
