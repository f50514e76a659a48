using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.ClientBrief;

/// <summary>A team of two managers and their lead in a real store, and the turns they take.</summary>
public sealed class SmallCompany : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot").FullName;
    private SqliteDocumentStore? _store;
    private Access? _access;

    public static DateTimeOffset Noon { get; } = new(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));

    public static StaffMember Min { get; } = new() { Id = "s01", NameZh = "王敏", NameEn = "Min Wang", Role = StaffRole.Manager, TeamId = "t1" };

    public static StaffMember Qiang { get; } = new() { Id = "s02", NameZh = "李强", NameEn = "Qiang Li", Role = StaffRole.Manager, TeamId = "t1" };

    public static StaffMember Lead { get; } = new() { Id = "s03", NameZh = "陈静", NameEn = "Jing Chen", Role = StaffRole.Lead, TeamId = "t1" };

    public IDocumentStore Store => _store!;

    public ClientBriefSkill Brief { get; private set; } = null!;

    public OwnClients Own { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SmallCompany> OpenAsync()
    {
        var company = new SmallCompany();
        var store = company._store = await SqliteDocumentStore.OpenAsync(Path.Combine(company._folder, "crm.db"), TimeProvider.System, Token);
        await store.EnsureAsync(DataSchema.All, Token);
        var (staff, clients, visits, plans) = (new Staff(store, TimeProvider.System), new Clients(store), new Visits(store), new Plans(store));
        company._access = new Access(store, staff, TimeProvider.System);
        company.Own = new OwnClients(clients, plans, staff);
        var reads = new BriefReads(new ClientFiles(store), staff, ComplaintRules.Default());
        var writer = new ModelWriter(null, new ModelOptions());
        var texts = new ModelTexts(store, TimeProvider.System);
        var rewording = new Rewording(writer, new ModelGate(texts, writer.Options, TimeZoneInfo.Utc), texts, new DraftEdits(store));
        var writing = new BriefWriting(rewording, writer, Options.Create(new BriefOptions()));
        company.Brief = new ClientBriefSkill(clients, reads, new ClientChoices(company.Own, visits, staff), new Preparation(plans, clients, reads, rewording, writing), writing);
        foreach (var person in new[] { Min, Qiang, Lead }) await company.PutAsync(Staff.Collection, person);
        await company.PutAsync("teams", new Team { Id = "t1", NameZh = "华东组", NameEn = "East", LeadId = "s03" });
        return company;
    }

    public Task PutAsync<T>(string collection, T record) where T : Document => Store.Collection(collection).PutAsync(record.Id, Records<T>.Json(record), Token);

    public Task ClientAsync(string id, string name, string ownerId = "s01", Func<Client, Client>? with = null)
    {
        var client = new Client { Id = id, Name = name, OwnerId = ownerId, ChangedAt = Noon.ToInstant() };
        return PutAsync(Clients.Collection, with is null ? client : with(client));
    }

    public Task VisitAsync(string id, string on, string text, string clientId = "c1", string ownerId = "s01") =>
        PutAsync(Visits.Collection, new Visit { Id = id, ClientId = clientId, OwnerId = ownerId, StaffId = ownerId, On = on, Text = text, People = ["王芳"] });

    public Task PromiseAsync(string id, string text, string? dueOn, PromiseSide by = PromiseSide.Us) =>
        PutAsync(Promises.Collection, new Promise { Id = id, ClientId = "c1", OwnerId = "s01", StaffId = "s01", By = by, Text = text, MadeOn = "2026-11-01", DueOn = dueOn, Person = "王芳" });

    public Task ComplaintAsync(string id, string text, string complainedAt) =>
        PutAsync(CrmBot.Data.Complaints.Collection, new Complaint { Id = id, ClientId = "c1", OwnerId = "s01", Number = $"TS-{id}", Text = text, ComplainedAt = complainedAt });

    public Task PlanAsync(string id, string clientId, string on, string? time, string? goal) =>
        PutAsync(Plans.Collection, new Plan { Id = id, ClientId = clientId, OwnerId = "s01", StaffId = "s01", On = on, Time = time, Goal = goal });

    public Task UnsavedAsync(string id, string text, string authorId = "s01") =>
        PutAsync(Proposals.Collection, new Proposal { Id = id, AuthorId = authorId, Skill = "visit", Conversation = "c", MessageKey = id, Text = text, Language = Language.Zh, CreatedAt = "2026-11-22T05:50:00.000Z", ClientId = "c1" });

    public async Task<Turn> TurnAsync(StaffMember staff, Language language = Language.Zh, string? spokenOf = null, int minutesAgo = 0, MessageKind kind = MessageKind.Text)
    {
        var address = new Address { Channel = "terminal", Conversation = staff.Id, UserId = staff.Id };
        return new Turn
        {
            Message = new Message { Key = "k", Address = address, Kind = kind, At = Noon },
            Staff = staff,
            Reader = await _access!.ForAsync(staff, Token),
            Language = language,
            Now = Noon,
            Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null),
            Conversation = new Conversation { Address = address, ClientId = spokenOf, ClientAt = spokenOf is null ? null : Noon.AddMinutes(-minutesAgo).ToInstant() },
        };
    }

    public async Task<Answer> AskAsync(StaffMember staff, string words, IReadOnlyList<string>? ids = null, Language language = Language.Zh) =>
        await Brief.AnswerAsync(await TurnAsync(staff, language), Frame(words, ids), Token);

    public static Frame Frame(string words, IReadOnlyList<string>? ids) => new()
    {
        Text = words,
        Intent = Intents.ClientBrief,
        Confidence = 1,
        Client = ids is null ? null : new ClientMention(ids, words, new Span(0, words.Length)),
    };

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
