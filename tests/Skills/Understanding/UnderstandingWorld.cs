using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmBot.Tests.Skills.Understanding;

/// <summary>A small company in a real store: Min (s01) owns most clients, a colleague the rest; now is Wednesday 25 November 2026, 15:00.</summary>
public sealed class UnderstandingWorld : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-understanding-").FullName;
    private SqliteDocumentStore? _store;
    private Access? _access;

    public static DateTimeOffset Now { get; } = new(2026, 11, 25, 15, 0, 0, TimeSpan.FromHours(8));

    public static StaffMember Min { get; } = new() { Id = "s01", NameZh = "张敏", NameEn = "Min Zhang", Role = StaffRole.Director, TeamId = "t1" };

    public Understander Understander { get; private set; } = null!;

    public Understander WithoutIndex { get; private set; } = null!;

    public ClientIndex Index { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "crm.db"), TimeProvider.System, CancellationToken.None);
        await _store.EnsureAsync(DataSchema.All, CancellationToken.None);
        await PutAsync(
            Company("hd-dz", "深圳宏达电子有限公司", "s01"),
            Company("hd-jx", "上海宏达机械股份有限公司", "s02"),
            Company("hx", "恒信医疗器械（北京）有限公司", "s01", "恒信"),
            Company("xh", "星河科技集团有限公司", "s01"),
            Company("yd-fz", "远东纺织有限公司", "s01"),
            Company("yd-hg", "远东化工有限公司", "s01"),
            Company("jt", "今天国际物流股份有限公司", "s02"),
            Company("zf", "深圳振发货运有限公司", "s01"),
            Company("zq", "中山泽强货运有限公司", "s01"),
            Company("pc", "Pacific Crest Logistics Ltd", "s01", "PCL"),
            Company("bw", "Brightwater Foods Inc", "s01"),
            Company("hongda", "Hongda Chemicals Co., Ltd.", "s02"),
            Company("acme", "Acme Tools GmbH", "s02"));
        _access = new Access(_store, new Staff(_store, TimeProvider.System), TimeProvider.System);
        var clients = new Clients(_store);
        Index = NewIndex();
        await Index.RefreshAsync(CancellationToken.None);
        Understander = new Understander(Index, clients);
        WithoutIndex = new Understander(NewIndex(), clients);
    }

    public static Client Company(string id, string name, string owner, params string[] aliases) =>
        new() { Id = id, Name = name, OwnerId = owner, Aliases = aliases, ChangedAt = "2026-11-01T00:00:00.000Z", KeyPeople = [new KeyPerson { Id = "p1", Name = "Sarah Chen" }] };

    public async Task PutAsync(params IReadOnlyList<Client> clients) =>
        await _store!.CommitAsync([.. clients.Select(c => (Write)new Write.Put(Clients.Collection, c.Id, Records<Client>.Json(c)))], CancellationToken.None);

    public ValueTask<Reader> ReaderAsync(StaffRole role = StaffRole.Director) => _access!.ForAsync(Min with { Role = role }, CancellationToken.None);

    public async Task<Frame> UnderstandAsync(string text, StaffRole role = StaffRole.Director, DateTimeOffset? now = null) =>
        await Understander.UnderstandAsync(text, Min, await ReaderAsync(role), now ?? Now, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private ClientIndex NewIndex() => new(new Clients(_store!), _access!, TimeProvider.System, NullLogger<ClientIndex>.Instance);
}
