using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Tests.Data.Demo;

/// <summary>A folder for one test's store, gone with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("crmbot-demo-").FullName;

    public async Task<IDocumentStore> OpenAsync()
    {
        var store = await SqliteDocumentStore.OpenAsync(System.IO.Path.Combine(Path, "crm.db"), TimeProvider.System, TestContext.Current.CancellationToken);
        await store.EnsureAsync(DataSchema.All, TestContext.Current.CancellationToken);
        return store;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
