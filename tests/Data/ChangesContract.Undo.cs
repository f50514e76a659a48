using CrmBot.Data;

namespace CrmBot.Tests.Data;

public abstract partial class ChangesContract
{
    [Fact]
    public async Task Undo_takes_away_what_was_made_and_puts_the_field_back()
    {
        await _house.ApplyAsync();

        var undone = await _house.UndoAsync();

        Assert.Equal((ChangeOutcome.Done, ProposalState.Undone), (undone.Outcome, undone.Proposal!.State));
        Assert.Equal(Untouched, await _house.FileAsync());
        Assert.Equal(ChangeOutcome.Done, (await _house.UndoAsync()).Outcome);
        Assert.Equal(ChangeOutcome.Settled, (await _house.UndoAsync("m9")).Outcome);
        Assert.Equal(ChangeOutcome.Settled, (await _house.ApplyAsync("m9")).Outcome);
    }

    [Fact]
    public async Task Undo_is_too_late_after_its_time()
    {
        await _house.ApplyAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal(ChangeOutcome.TooLate, (await _house.UndoAsync()).Outcome);
        Assert.Equal(Saved, await _house.FileAsync());
    }

    [Fact]
    public async Task Undo_stops_at_a_field_that_somebody_wrote_since_and_takes_back_the_rest_when_told()
    {
        await _house.ApplyAsync();
        await _house.SetAsync(Promises.Collection, ChangesHouse.OldPromise, "state", "dropped");

        var blocked = await _house.UndoAsync();
        Assert.Equal(ChangeOutcome.Conflict, blocked.Outcome);
        Assert.Equal(new FieldConflict("3", Promises.Collection, ChangesHouse.OldPromise, "state", "done", "dropped", "s04"), Assert.Single(blocked.Conflicts));
        Assert.Equal("visit promise dropped", await _house.FileAsync());

        var rest = await _house.UndoAsync("m3", rest: true);
        Assert.Equal((ChangeOutcome.Done, "3"), (rest.Outcome, Assert.Single(rest.Conflicts).LineId));
        Assert.Equal("- - dropped", await _house.FileAsync());
    }

    [Fact]
    public async Task Undo_stops_at_a_visit_that_a_later_record_names_and_says_whose()
    {
        await _house.ApplyAsync();
        await _house.PutAsync(Complaints.Collection, "k1", """{"clientId":"c1","ownerId":"s01","visitId":"v1","text":"交期","changedBy":"s07"}""");

        var blocked = await _house.UndoAsync();
        Assert.Equal(new FieldConflict("1", Visits.Collection, "v1", null, null, null, "s07"), Assert.Single(blocked.Conflicts));

        await _house.UndoAsync("m3", rest: true);
        Assert.Equal("visit - open", await _house.FileAsync());
    }

    [Fact]
    public async Task Saving_and_taking_back_each_leave_a_line_for_audit()
    {
        await _house.ApplyAsync();
        Assert.Equal("applied by s01: 3", await _house.AuditAsync());

        await _house.UndoAsync();
        Assert.Equal("applied by s01: 3,undone by s01: 3", await _house.AuditAsync());
    }
}
