using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Demo;

public sealed class LargeCompanyTests
{
    [Fact]
    public async Task Two_thousand_clients_have_the_promised_shape()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        var lines = new StringWriter();
        var progress = new Latest();

        await LargeCompany.LoadAsync(store, 2_000, LoadedCompany.Today, progress, lines, TestContext.Current.CancellationToken);

        var manifest = lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(100, manifest.Count);
        Assert.Equal(progress.Value.Total, progress.Value.Done);
        Assert.Equal(LargeCompany.Total(2_000), progress.Value.Done);
        Assert.Equal(1_000, await store.Collection("clients").CountAsync(new Filter.Range("name", "", null), 1_000, TestContext.Current.CancellationToken));
        foreach (var busy in manifest)
        {
            var id = busy.GetProperty("clientId").GetString()!;
            var client = Records<Client>.Read((await store.Collection("clients").GetAsync(id, TestContext.Current.CancellationToken))!);
            Assert.Equal(client.Name, busy.GetProperty("name").GetString());
            Assert.Equal(client.OwnerId, (await new Staff(store, TimeProvider.System).FindAsync("msteams", busy.GetProperty("ownerUserId").GetString()!, TestContext.Current.CancellationToken))!.Id);
            var visits = await store.Collection("visits").FindAsync(new Query(Filter.Is("clientId", id), 100, "on", Descending: true), TestContext.Current.CancellationToken);
            Assert.Equal(24, visits.Docs.Count);
            var last = Records<Visit>.Read(visits.Docs[0]);
            Assert.Equal((last.On, last.Text), (busy.GetProperty("lastVisitDay").GetString(), busy.GetProperty("lastVisitText").GetString()));
        }
    }

    [Fact]
    public void Names_never_repeat()
    {
        var seen = new HashSet<string>();

        for (var i = 0; i < 200_000; i++) Assert.True(seen.Add(LargeNames.Chinese(i).Name));
        for (var i = 0; i < 100_000; i++) Assert.True(seen.Add(LargeNames.English(i).Name));
        Assert.True(LargeCompany.MostClients >= 1_000_000);
    }

    [Fact]
    public async Task A_stop_in_the_middle_ends_the_load_and_not_the_store()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            LargeCompany.LoadAsync(store, 100_000, LoadedCompany.Today, new Latest { After = stop.Cancel }, null, stop.Token));

        Assert.True((await store.CheckAsync(TestContext.Current.CancellationToken)).Reachable);
    }

    private sealed class Latest : IProgress<LoadProgress>
    {
        public Action? After { get; init; }

        public LoadProgress Value { get; private set; }

        public void Report(LoadProgress value)
        {
            Value = value;
            After?.Invoke();
        }
    }
}
