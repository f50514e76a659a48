using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Data;

public sealed class DyingHostTests
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_dies_after_any_one_write_of_a_save_leaves_all_of_it_or_nothing()
    {
        var (nothing, all) = (0, 0);
        for (var writes = 0; ; writes++)
        {
            await using var house = await ChangesHouse.OpenAsync(store => new SplitCommitStore(store));
            var died = await DiesAsync(house, writes, dying => dying.ApplyAsync(house.Reader, ChangesHouse.Note, null, "m1", Token));

            await CompletedByAnotherAsync(house);

            var state = (string)(await house.ReadAsync(Proposals.Collection, ChangesHouse.Note))!["state"]!;
            Assert.Contains((await house.FileAsync(), state, await house.AuditAsync()), new[] { ("- - open", "pending", ""), ("visit promise done", "applied", "applied by s01: 3") });
            if (state == "pending") nothing++;
            else all++;
            Assert.Equal(ChangeOutcome.Done, (await house.ApplyAsync()).Outcome);
            if (!died) break;
        }
        Assert.Equal((1, 6), (nothing, all));
    }

    [Fact]
    public async Task A_host_that_dies_after_any_one_write_of_an_undo_leaves_all_of_it_or_nothing()
    {
        var (saved, undone) = (0, 0);
        for (var writes = 0; ; writes++)
        {
            await using var house = await ChangesHouse.OpenAsync(store => new SplitCommitStore(store));
            await house.ApplyAsync();
            var died = await DiesAsync(house, writes, dying => dying.UndoAsync(house.Reader, ChangesHouse.Note, false, "m2", Token));

            await CompletedByAnotherAsync(house);

            var state = (string)(await house.ReadAsync(Proposals.Collection, ChangesHouse.Note))!["state"]!;
            Assert.Contains((await house.FileAsync(), state), new[] { ("visit promise done", "applied"), ("- - open", "undone") });
            if (state == "applied") saved++;
            else undone++;
            if (!died) break;
        }
        Assert.Equal((1, 6), (saved, undone));
    }

    [Fact]
    public async Task A_save_left_half_way_whose_field_somebody_changed_meanwhile_is_taken_back_whole()
    {
        for (var writes = 1; writes <= 3; writes++)
        {
            await using var house = await ChangesHouse.OpenAsync(store => new SplitCommitStore(store));
            await DiesAsync(house, writes, dying => dying.ApplyAsync(house.Reader, ChangesHouse.Note, null, "m1", Token));
            await house.SetAsync(Promises.Collection, ChangesHouse.OldPromise, "state", "dropped");

            await CompletedByAnotherAsync(house);

            Assert.Equal(("- - dropped", "conflict by s01: 3"), (await house.FileAsync(), await house.AuditAsync()));
        }
    }

    [Fact]
    public async Task What_a_living_host_is_still_writing_is_left_alone()
    {
        await using var house = await ChangesHouse.OpenAsync(store => new SplitCommitStore(store));
        await DiesAsync(house, 1, dying => dying.ApplyAsync(house.Reader, ChangesHouse.Note, null, "m1", Token));

        Assert.Equal(0, await house.Changes.CompleteAsync(Abandoned, Token));
        Assert.Equal("- - open", await house.FileAsync());
    }

    private static async Task<bool> DiesAsync(ChangesHouse house, int writes, Func<Changes, Task<ChangeResult>> act)
    {
        var dying = new DyingStore(house.Store, writes);
        try
        {
            await act(house.On(dying));
            return false;
        }
        catch (HostDiedException)
        {
            return true;
        }
    }

    private static async Task CompletedByAnotherAsync(ChangesHouse house)
    {
        house.Clock.Advance(Abandoned + TimeSpan.FromSeconds(1));
        await house.Changes.CompleteAsync(Abandoned, Token);
        Assert.Equal(0, await house.Changes.CompleteAsync(Abandoned, Token));
    }

    private sealed class HostDiedException : Exception;

    /// <summary>Lets so many writes through; at the next one the host is dead.</summary>
    private sealed class DyingStore(IDocumentStore inner, int writes) : IDocumentStore
    {
        private int _left = writes;

        public bool CanCommitTogether => false;

        public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

        public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

        public IDocuments Collection(string name) => inner.Collection(name);

        public async Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
        {
            var results = new List<WriteResult>();
            foreach (var write in writes)
            {
                if (_left-- <= 0) throw new HostDiedException();
                results.AddRange(await inner.CommitAsync([write], cancellationToken));
            }
            return results;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
