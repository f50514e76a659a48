using System.Diagnostics;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CrmBot.Tests.Data.Documents;

public sealed class KilledWriterTests : IDisposable
{
    private const int Rounds = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-killed-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_host_killed_in_the_middle_of_writing_loses_nothing_that_it_acknowledged()
    {
        var path = Path.Combine(_folder, "store.db");
        var acknowledged = new List<string>();

        for (var round = 0; round < Rounds; round++)
            acknowledged.AddRange(await WriteUntilKilledAsync(path, Random.Shared.Next(1, 120)));

        Assert.Equal("ok", Integrity(path));
        await using var store = await SqliteDocumentStore.OpenAsync(path, TimeProvider.System, Token);
        await store.EnsureAsync([StoreWriter.Notes], Token);
        foreach (var ids in acknowledged.Chunk(500))
            Assert.Equal(ids.Length, (await store.Collection("notes").GetManyAsync(ids, Token)).Count);
        Assert.True(acknowledged.Count >= Rounds);
        await AllOrNothingAsync(store.Collection("notes"));
    }

    /// <summary>The ids the child printed as whole lines before it was killed, at some moment after its so-manieth line.</summary>
    private static async Task<List<string>> WriteUntilKilledAsync(string path, int lines)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledWriterTests).Assembly.Location, StoreWriter.Command, path]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var output = new List<string>();
        for (var i = 0; i < lines && await child.StandardOutput.ReadLineAsync(Token) is { } line; i++)
            output.Add(line);
        child.Kill();
        var rest = await child.StandardOutput.ReadToEndAsync(Token);
        await child.WaitForExitAsync(Token);
        Assert.Equal(lines, output.Count);
        output.AddRange(rest.Split('\n')[..^1]);
        return [.. output.SelectMany(line => line.Split(' '))];
    }

    private static async Task AllOrNothingAsync(IDocuments notes)
    {
        var found = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await notes.FindAsync(new Query(Filter.Is("owner", "o"), 1_000, After: after), Token);
            found.UnionWith(page.Docs.Select(d => d.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.All(found, id => Assert.Contains(id[..^1] + (id[^1] == 'a' ? 'b' : 'a'), found));
        Assert.Equal(Math.Min(found.Count, 1_000), await notes.CountAsync(new Filter.Contains("宏达"), 1_000, Token));
    }

    private static string? Integrity(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return check.ExecuteScalar() as string;
    }
}
