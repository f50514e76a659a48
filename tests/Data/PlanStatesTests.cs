using CrmBot.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Tests.Data;

public sealed class PlanStatesTests
{
    private static readonly PlanState[] Over = [PlanState.Met, PlanState.Moved, PlanState.Dropped];

    [Fact]
    public void No_sequence_of_events_approves_what_was_not_handed_in() => Check(history =>
        history.Where(s => s is PlanState.Approved or PlanState.Changed or PlanState.Refused).All(_ => history.Contains(PlanState.Submitted)));

    [Fact]
    public void What_is_over_stays_as_it_is() => Check(history =>
        history.Zip(history.Skip(1)).All(step => !Over.Contains(step.First) || step.First == step.Second));

    [Fact]
    public void Every_step_is_in_the_table_and_leads_to_a_known_state() => Check(history => history.All(Enum.IsDefined));

    [Fact]
    public void What_stands_can_be_met_called_off_and_moved()
    {
        foreach (var state in PlanStates.Standing)
        {
            Assert.Equal(PlanState.Met, PlanStates.Next(state, PlanEvent.Meet));
            Assert.Equal(PlanState.Cancelled, PlanStates.Next(state, PlanEvent.Cancel));
            Assert.Equal(PlanState.Moved, PlanStates.Next(state, PlanEvent.Move));
        }
    }

    [Fact]
    public void A_single_visit_needs_nobodys_leave()
    {
        foreach (var on in new[] { PlanEvent.Submit, PlanEvent.Approve, PlanEvent.Change, PlanEvent.Refuse }) Assert.False(PlanStates.Can(PlanState.Planned, on));
    }

    [Fact]
    public void Each_state_is_stored_under_the_word_it_is_read_by()
    {
        foreach (var state in Enum.GetValues<PlanState>())
        {
            var plan = new Plan { Id = "x", ClientId = "c", OwnerId = "o", StaffId = "s", On = "2026-12-01", State = state };
            Assert.Contains($"\"state\":\"{PlanStates.Stored(state)}\"", System.Text.Encoding.UTF8.GetString(Records<Plan>.Json(plan)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_reason_is_read_back_as_it_was_written()
    {
        var words = Gen.Elements("把报价单发给王总", "a|b", "", "第一行\n第二行", new string('长', 200));
        var reasons = from kind in Gen.Elements(Enum.GetValues<PlanReasonKind>())
                      from days in Gen.Choose(0, 400)
                      from said in words
                      select new PlanReason(kind, new DateOnly(2028, 2, 29).AddDays(days), days, days % 2 == 0 ? "TS-1" : null, said);

        Prop.ForAll(reasons.ToArbitrary(), reason =>
        {
            var read = PlanReason.Of(reason.Code);
            return read is not null && (read.Kind, read.Day, read.Days, read.Reference) == (reason.Kind, reason.Day, reason.Days, reason.Reference) && PlanReason.Of(read.Code) == read;
        }).QuickCheckThrowOnFailure();
        Assert.Null(PlanReason.Of("LaterRelease|2026-01-01|3||"));
    }

    private static void Check(Func<List<PlanState>, bool> holds)
    {
        var events = Gen.Elements(Enum.GetValues<PlanEvent>()).ListOf();
        var starts = Gen.Elements(PlanState.Planned, PlanState.Drafted);
        Prop.ForAll(starts.ToArbitrary(), events.ToArbitrary(), (start, happened) =>
        {
            var history = new List<PlanState> { start };
            foreach (var on in happened) history.Add(PlanStates.Next(history[^1], on) ?? history[^1]);
            return holds(history);
        }).QuickCheckThrowOnFailure();
    }
}
