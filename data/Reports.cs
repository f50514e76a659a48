using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A message about several clients, whole, as its author sent it: each client's file keeps only the words about itself.</summary>
public sealed record Report : Document
{
    public required string StaffId { get; init; }

    /// <summary>The day it was written, yyyy-MM-dd.</summary>
    public required string On { get; init; }

    public required string Text { get; init; }

    public string? Voided { get; init; }
}

/// <summary>The whole messages, for their authors alone. A report's id is that of the note it was, which the ids of the note's records begin with.</summary>
public sealed class Reports(IDocumentStore store)
{
    public const string Collection = "reports";

    private readonly Records<Report> _reports = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("staffId"), new("on", FieldType.Day)], [new("byStaff", ["staffId", "on"])]);

    public async ValueTask<Report?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _reports.GetAsync(id, cancellationToken) is { } report && Own(reader, report) ? report : null;

    /// <summary>Those of the visits that were told in a message about several clients: the visit's id and the report's, for the reader's own.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> OfVisitsAsync(Reader reader, IEnumerable<Visit> visits, CancellationToken cancellationToken)
    {
        var notes = visits.Where(v => v.StaffId == reader.Staff?.Id && v.MadeBy is not null).ToDictionary(v => v.Id, v => v.MadeBy!);
        if (notes.Count == 0) return notes;
        var there = (await _reports.GetManyAsync([.. notes.Values.Distinct()], cancellationToken)).Where(r => Own(reader, r)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return notes.Where(n => there.Contains(n.Value)).ToDictionary(n => n.Key, n => n.Value);
    }

    private static bool Own(Reader reader, Report report) => report.Voided is null && reader.Staff is { } self && self.Id == report.StaffId;
}
