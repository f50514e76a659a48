using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Where a planned visit stands.</summary>
public enum PlanState
{
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>A planned visit and what it is for.</summary>
public sealed record Plan : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    public required string StaffId { get; init; }

    public required string On { get; init; }

    public string? Time { get; init; }

    public string? Goal { get; init; }

    public PlanState State { get; init; }
}

/// <summary>The planned visits, narrowed to what the reader may see.</summary>
public sealed class Plans(IDocumentStore store)
{
    public const string Collection = "plans";

    private readonly Records<Plan> _plans = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("staffId"), new("state"), new("on", FieldType.Day)],
        [new("byClient", ["clientId", "state", "on"]), new("byStaff", ["staffId", "state", "on"])]);

    /// <summary>What is planned with the client from the day on, soonest first.</summary>
    public async ValueTask<IReadOnlyList<Plan>> OfClientAsync(Reader reader, string clientId, DateOnly from, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _plans.FindAsync(NextOf(clientId, from, limit), cancellationToken));

    internal static Query NextOf(string clientId, DateOnly from, int limit) =>
        new(Filter.Of(Filter.Is("clientId", clientId), Filter.Is("state", "planned"), new Filter.Range("on", from.ToDay(), null)), limit, "on");

    internal static IReadOnlyList<Plan> Shown(Reader reader, IReadOnlyList<Plan> found) => [.. found.Where(p => reader.MaySee(p.OwnerId))];

    /// <summary>What a colleague plans for one day.</summary>
    public async ValueTask<IReadOnlyList<Plan>> OfDayAsync(Reader reader, string staffId, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await _plans.FindAsync(new Query(Filter.Of(Filter.Is("staffId", staffId), Filter.Is("state", "planned"), new Filter.Range("on", day.ToDay(), day.ToDay())), 50, "on"), cancellationToken))
            .Where(p => reader.MaySee(p.OwnerId))];
}
