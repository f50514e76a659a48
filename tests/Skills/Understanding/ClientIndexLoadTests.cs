using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class ClientIndexLoadTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-index-").FullName;
    private SqliteDocumentStore _store = null!;
    private Access _access = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "crm.db"), TimeProvider.System, Token);
        await _store.EnsureAsync(DataSchema.All, Token);
        _access = new Access(_store, new Staff(_store, TimeProvider.System), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_client_that_another_host_stored_is_found_within_seconds()
    {
        await PutAsync([Company("hx", "恒信医疗器械有限公司")]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var index = NewIndex();
        var running = index.RunAsync(stop.Token);
        await UntilAsync(async () => index.IsLoaded && await FindAsync(index, "恒信") is { Mention.Ids.Count: 1 });

        // Only the index can tell a name that sounds so; the store's search does not.
        await PutAsync([Company("xw", "宁波星威机械有限公司")]);
        await UntilAsync(async () => await FindAsync(index, "星卫机械简报") is { Mention.Ids: ["xw"] });

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_client_that_another_host_renamed_is_called_by_its_new_name_alone()
    {
        await PutAsync([Company("xw", "宁波星威机械有限公司")]);
        var index = NewIndex();
        await index.RefreshAsync(Token);

        await PutAsync([Company("xw", "宁波远航机械有限公司")]);
        await index.RefreshAsync(Token);

        Assert.Equal(["xw"], (await FindAsync(index, "远航简报"))!.Mention.Ids);
        Assert.Empty((await FindAsync(index, "星威简报"))!.Mention.Ids);
    }

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        for (var tries = 0; tries < 300 && !await happened(); tries++) await Task.Delay(50, Token);
        Assert.True(await happened());
    }

    private async Task<FoundClient?> FindAsync(ClientIndex index, string text)
    {
        var folded = FoldedText.Of(text);
        var tokens = Tokens.Of(folded.Text);
        var query = new ClientQuery(folded, tokens, [], Stretches.Find(folded, tokens, []), "s01", Cues.Brief.In(folded.Text));
        var reader = await _access.ForAsync(UnderstandingWorld.Min, Token);
        return await new ClientFinder(index, new Clients(_store)).FindAsync(query, reader, Token);
    }

    private async Task PutAsync(IReadOnlyList<Client> clients) =>
        await _store.CommitAsync([.. clients.Select(c => (Write)new Write.Put(Clients.Collection, c.Id, Records<Client>.Json(c with { ChangedAt = TimeProvider.System.GetUtcNow().ToInstant() })))], Token);

    private static Client Company(string id, string name) => new() { Id = id, Name = name, OwnerId = "s01" };

    private ClientIndex NewIndex() => new(new Clients(_store), _access, TimeProvider.System, NullLogger<ClientIndex>.Instance);
}
