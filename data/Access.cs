using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>One read of a client's file.</summary>
public sealed record AccessLine : Document
{
    public required string At { get; init; }

    public required string StaffId { get; init; }

    public required string ClientId { get; init; }

    public required string Purpose { get; init; }
}

/// <summary>The client's name and the one contact that a task needs.</summary>
public sealed record TaskContact(string ClientName, string? Person, string? Title, string? Phone)
{
    /// <summary>Nothing about this client goes to a model.</summary>
    public bool KeptFromModel { get; init; }
}

/// <summary>Who may see and change which client: the only place that decides. A refused client is answered like one that does not exist.</summary>
public sealed class Access(IDocumentStore store, Staff staff, TimeProvider clock)
{
    public const string Log = "accessLog";

    private const int MostAtOnce = 1_000;

    private readonly Records<AccessLine> _log = new(store, Log);
    private readonly Records<Client> _clients = new(store, Clients.Collection);
    private readonly Records<Absence> _absences = new(store, Absences.Collection);
    private readonly Recent<IReadOnlyList<Absence>> _deputised = new(clock);

    /// <summary>Written with every answer and seldom read: no index, until a question is asked of it.</summary>
    internal static CollectionSpec Spec { get; } = new(Log, [], []);

    /// <summary>A person's rights: a manager's own clients, a lead's teams', everything for a director and the file keeper.</summary>
    public async ValueTask<Reader> ForAsync(StaffMember person, CancellationToken cancellationToken) => person.Role switch
    {
        StaffRole.Director or StaffRole.Keeper => new Reader(person, "person", null, clock),
        StaffRole.Lead or StaffRole.Manager when await StandsInForAsync(person, cancellationToken) is { Count: > 0 } leads =>
            new Reader(person, "person", await TeamOfAsync([person.Id, .. leads], cancellationToken), clock, leads),
        StaffRole.Lead => new Reader(person, "person", await TeamOfAsync([person.Id], cancellationToken), clock),
        _ => new Reader(person, "person", [person.Id], clock),
    };

    /// <summary>The right to read everything for a stated reason; only the schedule, the changes and the client index may ask (a test holds it), and what it reads reaches a person only through his own reader.</summary>
    public Reader System(string reason) => new(null, reason, null, clock);

    /// <summary>The right under which <see cref="Changes"/> completes what a person's own right began.</summary>
    internal static Reader Finishing(TimeProvider clock) => new(null, "changes", null, clock);

    /// <summary>Whether the reader may write to files of this owner.</summary>
    public static bool MayChange(Reader reader, string ownerId) => reader.MaySee(ownerId);

    /// <summary>Whether the reader may read a visit's words: whoever may see the file; a private one only its author and his lead (and the system, whose reads reach people through their own right).</summary>
    internal static bool MayRead(Reader reader, Visit visit) =>
        reader.MaySee(visit.OwnerId) && (!visit.Private || reader.Staff is not { } person || person.Id == visit.StaffId || (person.Role == StaffRole.Lead && reader.MaySee(visit.StaffId)));

    /// <summary>Whether the reader may read a fact: whoever may see the file; what an insider told only whoever noted it, leads and directors.</summary>
    internal static bool MayRead(Reader reader, ClientFact fact) =>
        reader.MaySee(fact.OwnerId) && (fact.Grade != SourceGrade.Insider || reader.Staff is not { } person || person.Id == fact.StaffId || person.Role is StaffRole.Lead or StaffRole.Director);

    /// <summary>Whether the reader approves what this colleague plans: his lead or a director, never himself.</summary>
    public static bool MayDecide(Reader reader, string staffId) =>
        reader.Staff is { } person && (person.Role is StaffRole.Lead or StaffRole.Director || (person.Role == StaffRole.Manager && reader.StandsInFor.Count > 0)) && person.Id != staffId && reader.MaySee(staffId);

    /// <summary>Whether the complaint is the reader's own task now: whoever handles it sees and works on it while he has it, and on nothing else of the file.</summary>
    public static bool HasInHand(Reader reader, Complaint complaint) => reader.Staff is { } staff && complaint.HandlerId == staff.Id && complaint.IsInHand;

    /// <summary>Whether the reader may write these fields of this record for the task he was given, though the file is not his.</summary>
    internal static bool MayWork(Reader reader, Change change, Doc? stored) => MayAnswer(reader, change, stored) ||
        change is { Collection: Complaints.Collection, Create: false } && stored is not null && HasInHand(reader, Records<Complaint>.Read(stored))
        && !change.Fields.Any(f => f.Name is "clientId" or "ownerId" or "number" or "text" or "complainedAt");

    // Who was asked about a matter answers it, in whosever team it is.
    private static bool MayAnswer(Reader reader, Change change, Doc? stored) =>
        change is { Collection: Matters.Collection, Create: false } && stored is not null && reader.Staff is { } self && Records<Matter>.Read(stored).WhomId == self.Id
        && change.Fields.All(f => f.Name is "answer" or "words" or "answeredAt");

    /// <summary>What working on a complaint needs of the client, its name and the person who complained: for whoever may see the file or has the complaint in hand, the read noted.</summary>
    public async ValueTask<TaskContact?> ContactAsync(Reader reader, Complaint complaint, CancellationToken cancellationToken)
    {
        if (!reader.MaySee(complaint.OwnerId) && !HasInHand(reader, complaint)) return null;
        if (await _clients.GetAsync(complaint.ClientId, cancellationToken) is not { } client) return null;
        reader.Note(client.Id, "complaint");
        var person = client.KeyPeople.FirstOrDefault(p => p.Name == complaint.Person);
        return new TaskContact(client.ShortName, complaint.Person, person?.Title, person?.Phone ?? client.Phone) { KeptFromModel = client.NoModel is not null };
    }

    /// <summary>The short name of a client that was the reader's until its last hand-over, and nothing else of it; null for any other.</summary>
    public async ValueTask<string?> NameOfGivenAsync(Reader reader, string clientId, CancellationToken cancellationToken) =>
        reader.Staff is { } person && await _clients.GetAsync(clientId, cancellationToken) is { } client && client.FormerOwnerId == person.Id ? client.ShortName : null;

    /// <summary>Writes a reader's noted reads where no turn takes them along.</summary>
    public async Task WriteLogAsync(Reader reader, CancellationToken cancellationToken)
    {
        var lines = reader.TakeNotes();
        if (lines.Count == 0) return;
        foreach (var some in lines.Chunk(MostAtOnce))
            await _log.Documents.InsertManyAsync([.. some.Select(l => new Doc(l.Id, 0, Records<AccessLine>.Json(l)))], cancellationToken);
    }

    /// <summary>Whether the reader may give clients he may see to this colleague: a lead within his teams, a director to anybody.</summary>
    public static bool MayAssign(Reader reader, string? toStaffId) =>
        toStaffId is not null && reader.MaySee(toStaffId) && reader.Staff is { Role: StaffRole.Lead or StaffRole.Director };

    /// <summary>Whether the reader opens files of new clients: whoever has clients, leads those who have, or directs them.</summary>
    public static bool MayOpenFiles(Reader reader) => reader.Staff is { Role: StaffRole.Manager or StaffRole.Lead or StaffRole.Director };

    /// <summary>Whether the new client may be this colleague's: one's own, or of somebody one may give clients to.</summary>
    public static bool MayOpenFileFor(Reader reader, string ownerId) => MayOpenFiles(reader) && (reader.Staff!.Role == StaffRole.Manager ? ownerId == reader.Staff.Id : MayAssign(reader, ownerId));

    /// <summary>Whether the reader may say what words mean for the whole company: leads and directors.</summary>
    public static bool MaySpeakForAll(Reader reader) => reader.Staff?.Role is StaffRole.Lead or StaffRole.Director;

    /// <summary>The reader's noted reads as writes, to go with the turn's own.</summary>
    internal IEnumerable<Write> LogOf(Reader reader) => reader.TakeNotes().Select(_log.Insert);

    private async ValueTask<IEnumerable<string>> TeamOfAsync(IReadOnlyList<string> leads, CancellationToken cancellationToken)
    {
        var owners = new HashSet<string>(leads, StringComparer.Ordinal);
        foreach (var lead in leads)
        {
            foreach (var team in await staff.LedByAsync(lead, cancellationToken))
                owners.UnionWith((await staff.OfTeamAsync(team.Id, cancellationToken)).Select(s => s.Id));
        }
        return owners;
    }

    // Few are away with somebody in their place at any time: they are read once in a while for all.
    private async ValueTask<IReadOnlySet<string>> StandsInForAsync(StaffMember person, CancellationToken cancellationToken)
    {
        var away = await _deputised.GetAsync("", async (_, token) => await _absences.FindAsync(Absences.Deputised(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1)), token), cancellationToken) ?? [];
        var leads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var absence in away.Where(a => a.DeputyId == person.Id && a.Voided is null))
        {
            if (await staff.GetAsync(absence.StaffId, cancellationToken) is { } lead && absence.Covers(DayOf(lead))) leads.Add(lead.Id);
        }
        return leads;
    }

    private DateOnly DayOf(StaffMember lead) =>
        DateOnly.FromDateTime((lead.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? TimeZoneInfo.ConvertTime(clock.GetUtcNow(), known) : clock.GetUtcNow()).DateTime);
}
