using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What a visit is for: the handbook's closed list.</summary>
public enum PlanPurpose
{
    [JsonStringEnumMemberName("market")] Market,
    [JsonStringEnumMemberName("competitor")] Competitor,
    [JsonStringEnumMemberName("bond")] Bond,
    [JsonStringEnumMemberName("volume")] Volume,
    [JsonStringEnumMemberName("payment")] Payment,
    [JsonStringEnumMemberName("newClient")] NewClient,
    [JsonStringEnumMemberName("newProject")] NewProject,
    [JsonStringEnumMemberName("influence")] Influence,
}

/// <summary>How a visit met its goal.</summary>
public enum PlanResult
{
    [JsonStringEnumMemberName("reached")] Reached,
    [JsonStringEnumMemberName("partly")] Partly,
    [JsonStringEnumMemberName("missed")] Missed,
}

/// <summary>The half of a day that was agreed where no hour was.</summary>
public enum DayPart
{
    [JsonStringEnumMemberName("am")] Forenoon,
    [JsonStringEnumMemberName("pm")] Afternoon,
    [JsonStringEnumMemberName("evening")] Evening,
}

/// <summary>A planned visit: a line of a month's plan, or a single one.</summary>
public sealed record Plan : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Who goes.</summary>
    public required string StaffId { get; init; }

    /// <summary>The colleague or lead who goes along; the visit counts for both.</summary>
    public string? WithId { get; init; }

    public required string On { get; init; }

    /// <summary>HH:mm where he who goes lives.</summary>
    public string? Time { get; init; }

    /// <summary>Only where there is no time.</summary>
    public DayPart? Part { get; init; }

    public PlanPurpose? Purpose { get; init; }

    public string? Goal { get; init; }

    /// <summary>Whom to see: names as in the file, or as written.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>What to bring.</summary>
    public string? Materials { get; init; }

    /// <summary>What is asked for it, in the asker's words: the amount and what it pays.</summary>
    public string? Expense { get; init; }

    /// <summary>Why it was proposed (<see cref="PlanReason.Code"/>).</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public PlanState State { get; init; }

    /// <summary>Who approved, changed or refused it, and what he said to it.</summary>
    public string? DecidedBy { get; init; }

    public string? Comment { get; init; }

    /// <summary>How its goal was met, and why not where it was not.</summary>
    public PlanResult? Result { get; init; }

    public string? Why { get; init; }

    /// <summary>The visit that took place.</summary>
    public string? VisitId { get; init; }

    /// <summary>The line that it took the place of.</summary>
    public string? MovedFrom { get; init; }

    public string? Voided { get; init; }

    [JsonIgnore]
    public IEnumerable<PlanReason> Because => Reasons.Select(PlanReason.Of).OfType<PlanReason>();
}

/// <summary>The planned visits, narrowed to what the reader may see: those of his clients, and those he goes to or along with.</summary>
public sealed class Plans(IDocumentStore store)
{
    public const string Collection = "plans";

    private const int MostOfPeriod = 500;

    private readonly Records<Plan> _plans = new(store, Collection);
    private readonly Records<Client> _clients = new(store, Clients.Collection);

    /// <summary>What a day's visits are put in order by: those without an hour come last in their half, those without a half last of all.</summary>
    public static string Order(Plan plan) => plan.Time ?? plan.Part switch { DayPart.Forenoon => "12:", DayPart.Afternoon => "18:", DayPart.Evening => "24:", _ => "99" };

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("staffId"), new("withId"), new("visitId"), new("state"), new("on", FieldType.Day)],
        [new("byClient", ["clientId", "state", "on"]), new("byStaff", ["staffId", "state", "on"]), new("byCompanion", ["withId", "state", "on"], Sparse: true), new("byVisit", ["visitId"], Sparse: true), new("byDay", ["state", "on"])]);

    public async ValueTask<Plan?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _plans.GetAsync(id, cancellationToken) is { } plan && Sees(reader, plan) ? plan : null;

    /// <summary>What is going to take place with the client from the day on, soonest first.</summary>
    public async ValueTask<IReadOnlyList<Plan>> OfClientAsync(Reader reader, string clientId, DateOnly from, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _plans.FindAsync(NextOf(clientId, from, limit), cancellationToken));

    /// <summary>The client's visits that were called off from the day on and got no new one, soonest first.</summary>
    public async ValueTask<IReadOnlyList<Plan>> CalledOffAsync(Reader reader, string clientId, DateOnly from, CancellationToken cancellationToken) =>
        Shown(reader, await _plans.FindAsync(new Query(Filter.Of(Filter.Is("clientId", clientId), In([PlanState.Cancelled]), new Filter.Range("on", from.ToDay(), null)), 10, "on"), cancellationToken));

    /// <summary>What a colleague has to go to on one day, also along with another.</summary>
    public ValueTask<IReadOnlyList<Plan>> OfDayAsync(Reader reader, string staffId, DateOnly day, CancellationToken cancellationToken) =>
        OfStaffAsync(reader, staffId, day, day, PlanStates.Standing, cancellationToken);

    /// <summary>A page of everybody's visits that are to take place on the day, for the schedule.</summary>
    public async ValueTask<(IReadOnlyList<Plan> Found, string? Next)> OnDayAsync(Reader reader, DateOnly day, string? after, int limit, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        var page = await _plans.Documents.FindAsync(new Query(Filter.Of(In(PlanStates.Standing), new Filter.Range("on", day.ToDay(), day.ToDay())), limit, "on", After: after), cancellationToken);
        return (Shown(reader, Records<Plan>.Read(page.Docs)), page.Next);
    }

    /// <summary>A colleague's lines in these states within the period, also those he goes along with, in the order of their days.</summary>
    public async ValueTask<IReadOnlyList<Plan>> OfStaffAsync(Reader reader, string staffId, DateOnly from, DateOnly to, IReadOnlyList<PlanState> states, CancellationToken cancellationToken)
    {
        var pages = await store.FindTogetherAsync([.. Asked(staffId, from, to, states)], cancellationToken);
        return Shown(reader, [.. pages.SelectMany(p => p.Docs).Select(Records<Plan>.Read).OrderBy(p => p.On, StringComparer.Ordinal).ThenBy(Order, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The short names of the plans' clients: who goes to a client may know its name, whosever it is.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(Reader reader, IEnumerable<Plan> plans, CancellationToken cancellationToken)
    {
        string[] ids = [.. plans.Where(p => Sees(reader, p)).Select(p => p.ClientId).Distinct()];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(MostOfPeriod))
        {
            foreach (var client in await _clients.GetManyAsync(some, cancellationToken)) names[client.Id] = client.ShortName;
        }
        return names;
    }

    internal static IEnumerable<Ask> Asked(string staffId, DateOnly from, DateOnly to, IReadOnlyList<PlanState> states)
    {
        foreach (var field in (string[])["staffId", "withId"])
            yield return new Ask(Collection, new Query(Filter.Of(Filter.Is(field, staffId), In(states), new Filter.Range("on", from.ToDay(), to.ToDay())), MostOfPeriod, "on"));
    }

    internal static Query NextOf(string clientId, DateOnly from, int limit) =>
        new(Filter.Of(Filter.Is("clientId", clientId), In(PlanStates.Standing), new Filter.Range("on", from.ToDay(), null)), limit, "on");

    internal static IReadOnlyList<Plan> Shown(Reader reader, IReadOnlyList<Plan> found) => [.. found.Where(p => p.Voided is null && Sees(reader, p))];

    private static bool Sees(Reader reader, Plan plan) => reader.MaySee(plan.OwnerId) || (reader.Staff is { } self && (self.Id == plan.StaffId || self.Id == plan.WithId));

    private static Filter.In In(IReadOnlyList<PlanState> states) => new("state", [.. states.Select(s => FieldValue.Of(PlanStates.Stored(s)))]);
}
