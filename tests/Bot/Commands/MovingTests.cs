using System.CommandLine;
using CrmBot.Commands;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Moving;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Commands;

/// <summary>Moving house: backups and their restoring, and the way from one store to another and back.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MovingTests : IDisposable
{
    private const string Passphrase = "sieben Zwerge im Wald";

    private static readonly string[] Collections = [.. DataStart.Collections.Select(c => c.Name)];

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-moving").FullName;
    private readonly List<MoveProgress> _seen = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string BackupFile => Path.Combine(_folder, "backup.crmbot");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_gives_an_empty_store_every_document_byte_for_byte()
    {
        await using var store = await DemoAsync("a.db");
        await store.Collection(Clients.Collection).PutAsync("odd", "{ \"name\" : \"line\\nend 😀\",\r\n \"n\": 1.50 }"u8.ToArray(), Token);

        var written = await BackUpAsync(store);
        await using var fresh = await OpenAsync("b.db");
        var restored = await RestoreAsync(fresh);

        Assert.Equal((written, 0L, 0L), (restored.Added, restored.PutBack, restored.Removed));
        await AssertSameAsync(store, fresh);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "b.db")));
        }
        Assert.DoesNotContain("宏达", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(BackupFile, Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistaken_import_is_taken_back_by_the_backup_from_before_it()
    {
        await using var store = await DemoAsync("a.db");
        await using var before = await DemoAsync("before.db");
        await BackUpAsync(store);
        var clients = store.Collection(Clients.Collection);
        var first = (await clients.FindAsync(new Query(null, 3), Token)).Docs;
        await clients.PutAsync(first[0].Id, "{\"name\":\"wrong\"}"u8.ToArray(), Token);
        await clients.DeleteAsync(first[1].Id, null, Token);
        for (var i = 0; i < 700; i++)
            await clients.InsertAsync($"0-import-{i}", "{\"name\":\"imported\"}"u8.ToArray(), Token);
        await store.Collection(Visits.Collection).InsertAsync("zzz", "{}"u8.ToArray(), Token);

        var restored = await RestoreAsync(store);

        Assert.Equal(new RestoreResult(1, 1, 701), restored);
        Assert.Equal(new RestoreResult(0, 0, 0), await RestoreAsync(store));
        await AssertSameAsync(before, store);
    }

    [Fact]
    public async Task A_wrong_passphrase_a_changed_byte_and_a_missing_end_are_told_before_anything_is_touched()
    {
        await using var store = await DemoAsync("a.db");
        await BackUpAsync(store);
        var bytes = await File.ReadAllBytesAsync(BackupFile, Token);

        Assert.Contains("passphrase", (await Assert.ThrowsAsync<InvalidDataException>(() => Backup.CheckAsync(BackupFile, "another passphrase", Token))).Message, StringComparison.Ordinal);

        foreach (var spoiled in new[] { bytes[..^40], Changed(bytes, bytes.Length / 2), Changed(bytes, 40), "{\"in\":\"clients\"}"u8.ToArray() })
        {
            await File.WriteAllBytesAsync(BackupFile, spoiled, Token);
            await Assert.ThrowsAsync<InvalidDataException>(() => Backup.CheckAsync(BackupFile, Passphrase, Token));
        }
    }

    [Fact]
    public async Task A_move_that_stopped_half_way_goes_on_and_ends_with_both_sides_the_same()
    {
        await using var from = await DemoAsync("a.db");
        await using var to = await OpenAsync("b.db");
        await to.EnsureAsync([StoreMove.Spec], Token);
        var move = new StoreMove(from, to, Collections);

        await Assert.ThrowsAsync<OperationCanceledException>(() => move.RunAsync(false, new Stopping(3), Token));
        Assert.True(await move.IsUnderWayAsync(Token));
        var result = await move.RunAsync(false, new Seen(_seen), Token);

        Assert.Null(result.Problem);
        Assert.False(await move.IsUnderWayAsync(Token));
        await AssertSameAsync(from, to);
    }

    [Fact]
    public async Task From_the_embedded_store_to_MongoDB_and_back_nothing_is_lost_or_changed()
    {
        var connection = await MongoHouse.ConnectionAsync("moved", Topology.ReplicaSet);
        await MongoDatabase.EmptyAsync(connection, "moves");
        await using (var from = await DemoAsync("a.db"))
            await from.Collection(Clients.Collection).PutAsync("odd", "{ \"name\":\"\\u5b8f达\", \"changedAt\":\"2026-03-05T09:00:00.000Z\", \"n\": [1.50] }"u8.ToArray(), Token);

        var there = await MigrateAsync("--from", $"sqlite:{Path.Combine(_folder, "a.db")}", "--to", connection);
        var again = await MigrateAsync("--from", $"sqlite:{Path.Combine(_folder, "a.db")}", "--to", connection);
        var back = await MigrateAsync("--from", connection, "--to", $"sqlite:{Path.Combine(_folder, "back.db")}");

        Assert.Equal((0, ""), (there.Code, there.Code == 0 ? "" : there.Error));
        Assert.Contains("counts and hashes agree", there.Output, StringComparison.Ordinal);
        Assert.Equal(1, again.Code);
        Assert.Contains("not empty", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (back.Code, back.Code == 0 ? "" : back.Error));
        await using var first = await OpenAsync("a.db");
        await using var last = await OpenAsync("back.db");
        await AssertSameAsync(first, last);
    }

    [Theory]
    [InlineData("oracle://x", "A store is sqlite:FILE")]
    [InlineData("env:CRMBOT_NOWHERE", "The environment has no")]
    [InlineData("sqlite:/nowhere/at/all.db", "There is no file")]
    public async Task A_store_that_cannot_be_is_said_in_a_line(string from, string says)
    {
        var result = await MigrateAsync("--from", from, "--to", $"sqlite:{Path.Combine(_folder, "x.db")}");

        Assert.Equal(1, result.Code);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    private async Task<IDocumentStore> OpenAsync(string name)
    {
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, name), TimeProvider.System, Token);
        await store.EnsureAsync(DataStart.Collections, Token);
        return store;
    }

    private async Task<IDocumentStore> DemoAsync(string name)
    {
        var store = await OpenAsync(name);
        await DemoCompany.LoadAsync(store, new DateOnly(2026, 11, 23), Token);
        return store;
    }

    private Task<long> BackUpAsync(IDocumentStore store) => new Backup(Collections).WriteAsync(store, BackupFile, Passphrase, new Seen(_seen), Token);

    private Task<RestoreResult> RestoreAsync(IDocumentStore store) => new Restore(store, Collections).RunAsync(BackupFile, Passphrase, 0, new Seen(_seen), Token);

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    private static async Task AssertSameAsync(IDocumentStore a, IDocumentStore b)
    {
        foreach (var collection in Collections)
            Assert.Equal((collection, await Digest.OfAsync(a.Collection(collection), Token)), (collection, await Digest.OfAsync(b.Collection(collection), Token)));
    }

    private static async Task<(int Code, string Output, string Error)> MigrateAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var command = new RootCommand { new MigrateCommand(TimeProvider.System).Build() };
        var code = await command.Parse(["migrate", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Token);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class Seen(List<MoveProgress> seen) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => seen.Add(value);
    }

    /// <summary>Stops a move as a kill would, after so many pages.</summary>
    private sealed class Stopping(int after) : IProgress<MoveProgress>
    {
        private int _left = after;

        public void Report(MoveProgress value)
        {
            if (--_left == 0) throw new OperationCanceledException();
        }
    }
}
