using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data;

/// <summary>What saving and taking back promise, whatever the store can do.</summary>
public abstract partial class ChangesContract(Func<IDocumentStore, IDocumentStore>? wrap) : IAsyncLifetime
{
    private const string Saved = "visit promise done";
    private const string Untouched = "- - open";

    private ChangesHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await ChangesHouse.OpenAsync(wrap);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _house.DisposeAsync();
    }

    [Fact]
    public async Task Saving_makes_the_new_records_and_changes_the_old_field()
    {
        var result = await _house.ApplyAsync();

        Assert.Equal((ChangeOutcome.Done, ProposalState.Applied, "m1"), (result.Outcome, result.Proposal!.State, result.Proposal.AppliedBy));
        Assert.Equal(Saved, await _house.FileAsync());
        var visit = (await _house.ReadAsync(Visits.Collection, "v1"))!;
        Assert.Equal(("s01", ChangesHouse.Note, "王芳"), ((string?)visit["ownerId"], (string?)visit["madeBy"], (string?)visit["people"]![0]));
    }

    [Fact]
    public async Task Only_the_ticked_lines_are_saved_and_nothing_names_what_was_left_out()
    {
        await _house.Changes.ApplyAsync(_house.Reader, ChangesHouse.Note, ["2"], "m1", Token);

        Assert.Equal("- promise open", await _house.FileAsync());
        Assert.Null((await _house.ReadAsync(Promises.Collection, "p1"))!["visitId"]);
    }

    [Fact]
    public async Task With_nothing_ticked_nothing_is_written()
    {
        Assert.Equal(ChangeOutcome.Nothing, (await _house.Changes.ApplyAsync(_house.Reader, ChangesHouse.Note, [], "m1", Token)).Outcome);
        Assert.Equal(("- - open", ""), (await _house.FileAsync(), await _house.AuditAsync()));
    }

    [Fact]
    public async Task Another_field_of_the_record_changed_meanwhile_is_no_conflict_and_stays()
    {
        await _house.SetAsync(Promises.Collection, ChangesHouse.OldPromise, "dueOn", "2026-12-01");

        Assert.Equal(ChangeOutcome.Done, (await _house.ApplyAsync()).Outcome);
        Assert.Equal(Saved, await _house.FileAsync());
        Assert.Equal("2026-12-01", (string?)(await _house.ReadAsync(Promises.Collection, ChangesHouse.OldPromise))!["dueOn"]);
    }

    [Fact]
    public async Task The_same_field_changed_meanwhile_is_a_conflict_that_tells_both_values_and_writes_nothing()
    {
        await _house.SetAsync(Promises.Collection, ChangesHouse.OldPromise, "state", "dropped");

        var result = await _house.ApplyAsync();

        Assert.Equal(ChangeOutcome.Conflict, result.Outcome);
        Assert.Equal(new FieldConflict("3", Promises.Collection, ChangesHouse.OldPromise, "state", "open", "dropped", "s04"), Assert.Single(result.Conflicts));
        Assert.Equal(("- - dropped", ""), (await _house.FileAsync(), await _house.AuditAsync()));
    }

    [Fact]
    public async Task A_field_that_somebody_set_to_the_very_same_value_is_no_conflict()
    {
        await _house.SetAsync(Promises.Collection, ChangesHouse.OldPromise, "state", "done");

        Assert.Equal(ChangeOutcome.Done, (await _house.ApplyAsync()).Outcome);
    }

    [Fact]
    public async Task Fields_that_this_release_does_not_know_survive_a_save_and_an_undo()
    {
        await _house.ApplyAsync();
        Assert.Equal("red", (string?)(await _house.ReadAsync(Promises.Collection, ChangesHouse.OldPromise))!["colour"]);

        await _house.UndoAsync();
        Assert.Equal("red", (string?)(await _house.ReadAsync(Promises.Collection, ChangesHouse.OldPromise))!["colour"]);
    }

    [Fact]
    public async Task The_same_message_again_gets_the_same_answer_and_writes_nothing_more()
    {
        var first = await _house.ApplyAsync();
        var versions = await VersionsAsync();

        var again = await _house.ApplyAsync();

        Assert.Equal((first.Outcome, first.Proposal!.State, first.Proposal.AppliedAt), (again.Outcome, again.Proposal!.State, again.Proposal.AppliedAt));
        Assert.Equal(versions, await VersionsAsync());
    }

    [Fact]
    public async Task Another_message_for_a_saved_note_is_told_that_it_is_settled()
    {
        await _house.ApplyAsync();
        var versions = await VersionsAsync();

        Assert.Equal(ChangeOutcome.Settled, (await _house.ApplyAsync("m9")).Outcome);
        Assert.Equal(versions, await VersionsAsync());
    }

    [Fact]
    public async Task Sixteen_presses_at_once_save_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => _house.ApplyAsync($"m{i}"), Token)));

        Assert.Equal(1, results.Count(r => r.Outcome == ChangeOutcome.Done));
        Assert.All(results, r => Assert.True(r.Outcome is ChangeOutcome.Done or ChangeOutcome.Settled, $"{r.Outcome}"));
        await SavedOnceAsync();
    }

    [Fact]
    public async Task Sixteen_deliveries_of_one_press_at_once_save_once_and_are_answered_alike()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _house.ApplyAsync(), Token)));

        Assert.All(results, r => Assert.Equal((ChangeOutcome.Done, "m1"), (r.Outcome, r.Proposal!.AppliedBy)));
        await SavedOnceAsync();
    }

    [Fact]
    public async Task Sixteen_deliveries_at_once_of_a_change_that_needs_no_yes_write_once()
    {
        var proposal = Records<Proposal>.Read((await _house.Store.Collection(Proposals.Collection).GetAsync(ChangesHouse.Note, Token))!) with { Id = "act", Version = 0 };

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _house.Changes.ActAsync(_house.Reader, proposal, "m1", Token), Token)));

        Assert.All(results, r => Assert.Equal((ChangeOutcome.Done, "act"), (r.Outcome, r.Proposal!.Id)));
        Assert.Equal((1L, 1L, 2L), (await _house.VersionAsync(Visits.Collection, "v1"), await _house.VersionAsync(Promises.Collection, "p1"), await _house.VersionAsync(Promises.Collection, ChangesHouse.OldPromise)));
        Assert.Equal("applied", (string?)(await _house.ReadAsync(Proposals.Collection, "act"))!["state"]);
    }

    [Theory]
    [InlineData("c2")]
    [InlineData("nosuch")]
    public async Task A_record_for_a_client_of_somebody_else_is_refused_like_one_for_no_client(string clientId)
    {
        await _house.ProposeAsync("n2", ChangesHouse.Visit("v2", clientId), ChangesHouse.Promise("p2", null));

        Assert.Equal(ChangeOutcome.Refused, (await _house.ApplyAsync(note: "n2")).Outcome);
        Assert.Null(await _house.ReadAsync(Visits.Collection, "v2"));
        Assert.Null(await _house.ReadAsync(Promises.Collection, "p2"));
    }

    [Fact]
    public async Task A_field_of_somebody_elses_client_is_refused()
    {
        await _house.ProposeAsync("n2", Change.Set(Clients.Collection, "c2", "industry", "化工", "电子"));

        Assert.Equal(ChangeOutcome.Refused, (await _house.ApplyAsync(note: "n2")).Outcome);
        Assert.Equal("化工", (string?)(await _house.ReadAsync(Clients.Collection, "c2"))!["industry"]);
    }

    [Fact]
    public async Task A_note_of_somebody_else_is_as_if_it_did_not_exist()
    {
        var other = new Reader(ChangesHouse.Min with { Id = "s04" }, "person", null, _house.Clock);

        Assert.Equal(ChangeOutcome.Missing, (await _house.Changes.ApplyAsync(other, ChangesHouse.Note, null, "m1", Token)).Outcome);
        Assert.Equal(ChangeOutcome.Missing, (await _house.Changes.UndoAsync(other, ChangesHouse.Note, false, "m1", Token)).Outcome);
        Assert.Equal(Untouched, await _house.FileAsync());
    }

    private async Task SavedOnceAsync()
    {
        Assert.Equal((Saved, "applied by s01: 3"), (await _house.FileAsync(), await _house.AuditAsync()));
        Assert.Equal((1L, 1L, 2L), (await _house.VersionAsync(Visits.Collection, "v1"), await _house.VersionAsync(Promises.Collection, "p1"), await _house.VersionAsync(Promises.Collection, ChangesHouse.OldPromise)));
    }

    private async Task<(long?, long?, long?, long?)> VersionsAsync() => (
        await _house.VersionAsync(Visits.Collection, "v1"),
        await _house.VersionAsync(Promises.Collection, "p1"),
        await _house.VersionAsync(Promises.Collection, ChangesHouse.OldPromise),
        await _house.VersionAsync(Proposals.Collection, ChangesHouse.Note));
}
