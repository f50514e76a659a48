using System.Text.Json;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Tests.Support;

/// <summary>A child process that writes documents, eight callers at once, and prints each id once the store has acknowledged it, until it is killed.</summary>
internal static class StoreWriter
{
    public const string Command = "write-until-killed";

    public static CollectionSpec Notes { get; } = new("notes", [new Field("owner")], [new CrmBot.Data.Documents.Index("byOwner", ["owner"])]) { Search = ["text"] };

    public static async Task RunAsync(string path, TextWriter acknowledged)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(path, TimeProvider.System, CancellationToken.None);
        await store.EnsureAsync([Notes], CancellationToken.None);
        var prefix = Guid.NewGuid().ToString("N");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(() => WriteAsync(store, $"{prefix}-{caller}", acknowledged))));
    }

    private static async Task WriteAsync(SqliteDocumentStore store, string prefix, TextWriter acknowledged)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { owner = "o", text = "上海宏达商贸", fill = new string('x', 900) });
        for (var i = 0; ; i++)
        {
            string first = $"{prefix}-{i}a", second = $"{prefix}-{i}b";
            await store.CommitAsync([new Write.Insert("notes", first, body), new Write.Insert("notes", second, body)], CancellationToken.None);
            lock (acknowledged)
            {
                acknowledged.WriteLine($"{first} {second}");
                acknowledged.Flush();
            }
        }
    }
}
