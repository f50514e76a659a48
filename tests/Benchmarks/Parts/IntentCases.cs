using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>A test sentence and the intent it has.</summary>
public sealed record IntentCase(string Language, string Intent, string Text);

/// <summary>The test sentences, and a small company whose clients they name.</summary>
public sealed class IntentCases : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.FromHours(8));

    private readonly SqliteDocumentStore _store;
    private readonly Understander _understander;
    private readonly StaffMember _speaker = new() { Id = "s01", NameZh = "张敏", NameEn = "Min Zhang", Role = StaffRole.Director, TeamId = "t1" };
    private readonly Reader _reader;

    private IntentCases(SqliteDocumentStore store, Understander understander, Reader reader) => (_store, _understander, _reader) = (store, understander, reader);

    public static IReadOnlyList<IntentCase> Read(string root, params IEnumerable<string> languages) =>
    [
        .. languages.SelectMany(language => Lines(root, $"intents.{language}.tsv").Select(l => new IntentCase(language, l[0], l[1]))),
    ];

    public static async Task<IntentCases> OpenAsync(string root, string folder)
    {
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(folder, "crm.db"), TimeProvider.System, CancellationToken.None);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        await store.CommitAsync([.. Lines(root, "clients.tsv").Select(Put)], CancellationToken.None);
        var access = new Access(store, new Staff(store, TimeProvider.System), TimeProvider.System);
        var clients = new Clients(store);
        var index = new ClientIndex(clients, access, TimeProvider.System, NullLogger<ClientIndex>.Instance);
        await index.RefreshAsync(CancellationToken.None);
        var speaker = new StaffMember { Id = "s01", NameZh = "张敏", NameEn = "Min Zhang", Role = StaffRole.Director, TeamId = "t1" };
        return new IntentCases(store, new Understander(index, clients), await access.ForAsync(speaker, CancellationToken.None));
    }

    public Task<Frame> UnderstandAsync(string text) => _understander.UnderstandAsync(text, _speaker, _reader, Now, CancellationToken.None);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static Write Put(string[] line)
    {
        var client = new Client { Id = line[0], Name = line[1], OwnerId = "s01", Aliases = line.Length > 2 && line[2].Length > 0 ? [line[2]] : [], ChangedAt = "2026-11-01T00:00:00.000Z" };
        return new Write.Put(Clients.Collection, client.Id, Records<Client>.Json(client));
    }

    private static IEnumerable<string[]> Lines(string root, string file) =>
        File.ReadLines(Path.Combine(root, "tests", "Skills", "Understanding", "Cases", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
