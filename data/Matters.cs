using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What a lead is asked to decide about.</summary>
public enum MatterKind
{
    [JsonStringEnumMemberName("complaint")] Complaint,
    [JsonStringEnumMemberName("plan")] Plan,
    [JsonStringEnumMemberName("cadence")] Cadence,
    [JsonStringEnumMemberName("promise")] Promise,
    [JsonStringEnumMemberName("attitude")] Attitude,
    [JsonStringEnumMemberName("unsaved")] Unsaved,
}

/// <summary>What a colleague who was asked about a matter says to it.</summary>
public enum MatterAnswer
{
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("today")] Today,
    [JsonStringEnumMemberName("week")] Week,
    [JsonStringEnumMemberName("said")] Said,
}

/// <summary>What the leads of a team did about one matter: seen, put off, a colleague asked, and what he answered. The matter itself is its own record; two leads share this one.</summary>
public sealed record Matter : Document
{
    /// <summary>The colleague of the team whose matter it is.</summary>
    public required string StaffId { get; init; }

    public required string TeamId { get; init; }

    public required MatterKind Kind { get; init; }

    /// <summary>The record it is about.</summary>
    public required string RecordId { get; init; }

    /// <summary>How bad it was when it was last seen; it is brought up again only when it is worse.</summary>
    public int SeenLevel { get; init; }

    public string? SeenBy { get; init; }

    /// <summary>The day on which it is brought up again.</summary>
    public string? Until { get; init; }

    /// <summary>Who was asked, by whom, when, and on the card of which day.</summary>
    public string? WhomId { get; init; }

    public string? NudgedBy { get; init; }

    public string? NudgedAt { get; init; }

    public string? Day { get; init; }

    public MatterAnswer? Answer { get; init; }

    /// <summary>His own words.</summary>
    public string? Words { get; init; }

    public string? AnsweredAt { get; init; }

    public string? ExpiresAt { get; init; }

    public static string IdOf(MatterKind kind, string recordId) => $"{kind.ToString().ToLowerInvariant()}|{recordId}";
}

/// <summary>What was done about the matters of teams.</summary>
public sealed class Matters(IDocumentStore store)
{
    public const string Collection = "matters";

    public static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    private readonly Records<Matter> _matters = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("staffId"), new("expiresAt", FieldType.Instant)], [new("byStaff", ["staffId"])]) { ExpiresBy = "expiresAt" };

    /// <summary>For whoever sees the colleague it is about, and for who was asked.</summary>
    public async ValueTask<Matter?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _matters.GetAsync(id, cancellationToken) is { } matter && Sees(reader, matter) ? matter : null;

    /// <summary>Those of the ids that anything was done about, in one read.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Matter>> FindManyAsync(Reader reader, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Matter>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(500))
        {
            foreach (var matter in (await _matters.GetManyAsync(some, cancellationToken)).Where(m => Sees(reader, m))) found[matter.Id] = matter;
        }
        return found;
    }

    private static bool Sees(Reader reader, Matter matter) => reader.MaySee(matter.StaffId) || (reader.Staff is { } self && self.Id == matter.WhomId);
}
