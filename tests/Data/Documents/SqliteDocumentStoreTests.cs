using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Data.Documents;

/// <summary>The contract on the embedded store.</summary>
public sealed class SqliteDocumentStoreTests : DocumentStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-store-").FullName;

    protected override async Task<IDocumentStore> OpenAsync() =>
        await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "new", "store.db"), Clock, Token);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}

/// <summary>The same contract on a store that cannot commit together.</summary>
public sealed class SplitCommitStoreTests : DocumentStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-store-").FullName;

    protected override async Task<IDocumentStore> OpenAsync() =>
        new SplitCommitStore(await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "store.db"), Clock, Token));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}
