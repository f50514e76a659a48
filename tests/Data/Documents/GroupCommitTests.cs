using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Tests.Data.Documents;

/// <summary>When the embedded store's writer says what: nothing is acknowledged before the disk has it, and who may go on earlier hears of it before that.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-store-").FullName;
    private readonly ManualResetEventSlim _disk = new(false);
    private readonly GroupCommit _writer;
    private readonly Checkpointer _checkpointer;
    private int _failures;
    private int _synced;

    public GroupCommitTests()
    {
        var options = new SqliteStoreOptions { Path = Path.Combine(_folder, "store.db") };
        var connection = new Connection(options, 1_000, _ => null, syncs: false);
        connection.Execute("CREATE TABLE kept (name TEXT)");
        _checkpointer = new Checkpointer(new Connection(options, 1_000, _ => null));
        _writer = new GroupCommit(connection, Sync, _checkpointer);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _disk.Set();
        _writer.Dispose();
        _checkpointer.Dispose();
        _disk.Dispose();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task A_write_is_acknowledged_when_the_disk_has_it_and_read_meanwhile()
    {
        var writing = Task.Run(() => KeepAsync("a"), Token);
        await UntilAsync(() => Kept() == 1);

        Assert.False(writing.IsCompleted);
        _disk.Set();
        Assert.Equal(1, await writing.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Who_may_go_on_earlier_hears_of_the_result_before_the_disk_has_it()
    {
        var heard = new TaskCompletionSource<int>();
        var writing = Task.Run(() => KeepAsync("a", heard.SetResult), Token);

        Assert.Equal(1, await heard.Task.WaitAsync(Patience, Token));
        Assert.False(writing.IsCompleted);
        _disk.Set();
        Assert.Equal(1, await writing.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task After_a_disk_that_failed_nobody_goes_on_early_until_it_takes_something_again()
    {
        _disk.Set();
        _failures = 1;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => KeepAsync("lost"));
        var heard = new List<string>();

        await KeepAsync("second", _ => heard.Add("second"));
        await KeepAsync("third", _ => heard.Add("third"));
        await UntilAsync(() => heard.Count > 0);

        Assert.Equal(["third"], heard);
    }

    [Fact]
    public async Task What_may_wait_for_the_disk_is_done_when_it_is_committed()
    {
        Assert.Equal(1, await KeepSoonAsync("a").WaitAsync(Patience, Token));

        Assert.Equal(1, Kept());
        Assert.Equal(0, _synced);
    }

    [Fact]
    public async Task What_waited_is_on_disk_with_the_next_that_does_not()
    {
        await KeepSoonAsync("a");
        var writing = Task.Run(() => KeepAsync("b"), Token);
        await UntilAsync(() => Kept() == 2);
        Assert.False(writing.IsCompleted);

        _disk.Set();
        await writing.WaitAsync(Patience, Token);
        Assert.Equal(1, _synced);
    }

    [Fact]
    public async Task After_a_disk_that_failed_nothing_is_taken_for_kept_before_it_takes_something_again()
    {
        _disk.Set();
        _failures = 2;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => KeepAsync("lost"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => KeepSoonAsync("lost too"));
        Assert.Equal(1, await KeepSoonAsync("kept"));
        Assert.Equal(1, _synced);
    }

    [Fact]
    public async Task Work_that_fails_is_taken_back_and_nobody_goes_on_with_it()
    {
        _disk.Set();
        var heard = false;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _writer.WriteAsync<int>(
            connection =>
            {
                connection.Execute("INSERT INTO kept VALUES ('half')");
                throw new InvalidOperationException("broken");
            },
            1,
            _ => heard = true,
            Token));

        Assert.False(heard);
        Assert.Equal(0, Kept());
        Assert.Equal(1, await KeepAsync("a"));
    }

    [Fact]
    public void A_log_that_cannot_be_synced_is_a_store_that_is_away()
    {
        using var log = new CommitLog(Path.Combine(_folder, "nowhere", "store.db"));

        Assert.Equal("sync", Assert.Throws<StoreUnavailableException>(log.Sync).Code);
    }

    private Task<int> KeepAsync(string name, Action<int>? decided = null) => _writer.WriteAsync(connection => Insert(connection, name), 1, decided, Token);

    private Task<int> KeepSoonAsync(string name) => _writer.WriteSoonAsync(connection => Insert(connection, name), 1, Token);

    private static int Insert(Connection connection, string name)
    {
        connection.Execute($"INSERT INTO kept VALUES ('{name}')");
        return connection.Changes;
    }

    private int Kept() => _writer.TryRead(0, static (connection, _) => Count(connection), out var count) ? count : -1;

    private static int Count(Connection connection)
    {
        using var count = connection.Use("SELECT count(*) FROM kept");
        count.Step();
        return (int)count.Number(0);
    }

    private void Sync()
    {
        _disk.Wait(Patience, CancellationToken.None);
        if (_failures-- > 0) throw new StoreUnavailableException("sync", "The store's disk does not work.");
        _synced++;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (!holds() && TimeProvider.System.GetUtcNow() < end) await Task.Delay(5, Token);
        Assert.True(holds());
    }
}
