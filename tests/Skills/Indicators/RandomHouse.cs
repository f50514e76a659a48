using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Tests.Skills.Indicators;

/// <summary>Two teams, a director and a year of random records, kept in lists beside the store so that a test can count them by hand.</summary>
public sealed class RandomHouse : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot").FullName;
    private SqliteDocumentStore? _store;

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 14, 5, 0, TimeSpan.FromHours(8));

    public static IReadOnlyList<Team> Teams { get; } = [new() { Id = "t1", NameZh = "一组", NameEn = "One", LeadId = "s03" }, new() { Id = "t2", NameZh = "二组", NameEn = "Two", LeadId = "s05" }];

    public static IReadOnlyList<StaffMember> People { get; } =
    [
        Person("s01", StaffRole.Manager, "t1"), Person("s02", StaffRole.Manager, "t1"), Person("s03", StaffRole.Lead, "t1"),
        Person("s04", StaffRole.Manager, "t2"), Person("s05", StaffRole.Lead, "t2"), Person("s06", StaffRole.Director, "office"),
    ];

    public IDocumentStore Store => _store!;

    public List<Client> Clients { get; } = [];

    public List<Visit> Visits { get; } = [];

    public List<Plan> Plans { get; } = [];

    public List<Promise> Promises { get; } = [];

    public List<Complaint> Complaints { get; } = [];

    public List<Survey> Surveys { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RandomHouse> OpenAsync(int seed)
    {
        var house = new RandomHouse();
        house._store = await SqliteDocumentStore.OpenAsync(Path.Combine(house._folder, "crm.db"), TimeProvider.System, Token);
        await house.Store.EnsureAsync(DataSchema.All, Token);
        house.Fill(new Random(seed));
        await house.PutAsync(Staff.Collection, People);
        await house.PutAsync("teams", Teams);
        await house.PutAsync(CrmBot.Data.Clients.Collection, house.Clients);
        await house.PutAsync(CrmBot.Data.Visits.Collection, house.Visits);
        await house.PutAsync(CrmBot.Data.Plans.Collection, house.Plans);
        await house.PutAsync(CrmBot.Data.Promises.Collection, house.Promises);
        await house.PutAsync(CrmBot.Data.Complaints.Collection, house.Complaints);
        await house.PutAsync(CrmBot.Data.Surveys.Collection, house.Surveys);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Fill(Random dice)
    {
        string[] sellers = ["s01", "s02", "s03", "s04", "s05"];
        for (var i = 0; i < 14; i++)
        {
            var owner = sellers[dice.Next(5)];
            var id = $"c{i:00}";
            Clients.Add(new Client { Id = id, Name = $"客户{i}", OwnerId = owner, Tier = (Tier)dice.Next(3), CadenceDays = dice.Next(4) == 0 ? dice.Next(5, 90) : null, RenewsOn = dice.Next(2) == 0 ? Day(dice) : null, RenewedFrom = dice.Next(3) == 0 ? Day(dice) : null, ChangedAt = Now.ToInstant() });
            for (var v = dice.Next(9); v > 0; v--) Visits.Add(new Visit { Id = $"v{Visits.Count:000}", ClientId = id, OwnerId = owner, StaffId = Mostly(owner), On = Day(dice), Text = "聊了", Private = dice.Next(8) == 0, Voided = dice.Next(8) == 0 ? "错了" : null });
            for (var p = dice.Next(6); p > 0; p--) Plans.Add(new Plan { Id = $"p{Plans.Count:000}", ClientId = id, OwnerId = owner, StaffId = Mostly(owner), On = Day(dice), State = (PlanState)dice.Next(10), Voided = dice.Next(9) == 0 ? "错了" : null });
            for (var p = dice.Next(6); p > 0; p--)
            {
                var (due, state) = (Day(dice), (PromiseState)dice.Next(3));
                Promises.Add(new Promise { Id = $"m{Promises.Count:000}", ClientId = id, OwnerId = owner, StaffId = Mostly(owner), By = (PromiseSide)dice.Next(2), Text = "报价", MadeOn = "2026-01-05", DueOn = dice.Next(6) == 0 ? null : due, State = state, SettledOn = state == PromiseState.Open ? null : Moments.FromDay(due).AddDays(dice.Next(-3, 4)).ToDay() });
            }
            for (var c = dice.Next(4); c > 0; c--)
            {
                var at = Now.AddMinutes(-dice.Next(200 * 24 * 60));
                var answered = dice.Next(3) == 0 ? default(DateTimeOffset?) : at.AddHours(dice.Next(60));
                Complaints.Add(new Complaint { Id = $"k{Complaints.Count:000}", ClientId = id, OwnerId = owner, HandlerId = sellers[dice.Next(5)], Number = $"TS-{1000 + Complaints.Count}", Text = "有划痕", ComplainedAt = at.ToInstant(), AnsweredAt = answered <= Now ? answered?.ToInstant() : null, State = (ComplaintState)dice.Next(10), Voided = dice.Next(9) == 0 ? "错了" : null });
            }
            for (var s = dice.Next(3); s > 0; s--) Surveys.Add(new Survey { Id = $"y{Surveys.Count:000}", ClientId = id, OwnerId = owner, StaffId = owner, On = Day(dice), Score = dice.Next(1, 11) * 100, OutOf = 10, Voided = dice.Next(9) == 0 ? "错了" : null });
        }

        string Mostly(string owner) => dice.Next(4) == 0 ? sellers[dice.Next(5)] : owner;
    }

    private static string Day(Random dice) => DateOnly.FromDateTime(Now.DateTime).AddDays(-dice.Next(-20, 200)).ToDay();

    private static StaffMember Person(string id, StaffRole role, string team) => new() { Id = id, NameZh = id, NameEn = id, Role = role, TeamId = team };

    private async Task PutAsync<T>(string collection, IEnumerable<T> records) where T : Document
    {
        foreach (var some in records.Chunk(200)) await Store.Collection(collection).InsertManyAsync([.. some.Select(r => new Doc(r.Id, 0, Records<T>.Json(r)))], Token);
    }
}
