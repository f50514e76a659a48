using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Days on which a colleague plans to be away; both ends included.</summary>
public sealed record Absence : Document
{
    public required string StaffId { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Who decides for him meanwhile.</summary>
    public string? DeputyId { get; init; }

    /// <summary>The last day again, where somebody decides for him: few have one, and those are found by it.</summary>
    public string? DeputyTo { get; init; }

    /// <summary>In his words.</summary>
    public string? Why { get; init; }

    public string? Voided { get; init; }

    public bool Covers(DateOnly day) => string.CompareOrdinal(From, day.ToDay()) <= 0 && string.CompareOrdinal(To, day.ToDay()) >= 0;
}

/// <summary>The planned absences, a person's own and those of whom he leads.</summary>
public sealed class Absences(IDocumentStore store)
{
    public const string Collection = "absences";

    private const int Most = 100;

    private readonly Records<Absence> _absences = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("staffId"), new("to", FieldType.Day), new("deputyTo", FieldType.Day)],
        [new("byStaff", ["staffId", "to"]), new("byDeputy", ["deputyTo"], Sparse: true)]);

    /// <summary>Those that end on the day or later, the earliest end first.</summary>
    public async ValueTask<IReadOnlyList<Absence>> OfStaffAsync(Reader reader, string staffId, DateOnly from, CancellationToken cancellationToken) =>
        Shown(reader, await _absences.FindAsync(From(staffId, from), cancellationToken));

    public async ValueTask<Absence?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _absences.GetAsync(id, cancellationToken) is { } absence && reader.MaySee(absence.StaffId) ? absence : null;

    internal static Query From(string staffId, DateOnly from) =>
        new(Filter.Of(Filter.Is("staffId", staffId), new Filter.Range("to", from.ToDay(), null)), Most, "to");

    /// <summary>Those that end on the day or later and have somebody in their place.</summary>
    internal static Query Deputised(DateOnly from) => new(new Filter.Range("deputyTo", from.ToDay(), null), 1000, "deputyTo");

    internal static IReadOnlyList<Absence> Shown(Reader reader, IReadOnlyList<Absence> found) => [.. found.Where(a => a.Voided is null && reader.MaySee(a.StaffId))];
}
