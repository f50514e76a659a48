using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>How long a host takes until it holds the names of a hundred thousand stored clients.</summary>
public sealed class IndexPart(Workplace work, Report report)
{
    private const int Clients = 100_000;

    public async Task RunAsync()
    {
        await using var store = await SqliteDocumentStore.OpenAsync(Path.Combine(work.NewData("index"), "crmbot.db"), TimeProvider.System, CancellationToken.None);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        foreach (var some in Enumerable.Range(0, Clients).Chunk(1_000))
            await store.CommitAsync([.. some.Select(i => (Write)new Write.Put("clients", Id(i), Records<Client>.Json(new Client { Id = Id(i), Name = LargeNames.Chinese(i).Name, OwnerId = "s01" })))], CancellationToken.None);
        var index = new ClientIndex(new Clients(store), new Access(store, new Staff(store, TimeProvider.System), TimeProvider.System), TimeProvider.System, NullLogger<ClientIndex>.Instance);

        var watch = Stopwatch.StartNew();
        await index.RefreshAsync(CancellationToken.None);

        if (!index.IsLoaded) throw new InvalidOperationException("The client index did not load.");
        report.AtMost($"{Clients:N0} stored clients held by name", watch.Elapsed.TotalSeconds, 10, " s", "cold, from an empty index");
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number}");
}
