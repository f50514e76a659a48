using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Something a colleague wants to be reminded of; his own, and seen by him alone.</summary>
public sealed record Reminding : Document
{
    /// <summary>Whose it is.</summary>
    public required string StaffId { get; init; }

    public string? ClientId { get; init; }

    public required string Text { get; init; }

    /// <summary>The day, yyyy-MM-dd, in his zone; null: some day.</summary>
    public string? DueOn { get; init; }

    /// <summary>HH:mm in his zone.</summary>
    public string? Time { get; init; }

    public PromiseState State { get; init; }

    public string? Why { get; init; }

    public string? Voided { get; init; }
}

/// <summary>A colleague's own reminders.</summary>
public sealed class Tasks(IDocumentStore store)
{
    public const string Collection = "tasks";

    private readonly Records<Reminding> _tasks = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("staffId"), new("state"), new("dueOn", FieldType.Day)], [new("byStaff", ["staffId", "state", "dueOn"])]);

    public async ValueTask<Reminding?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _tasks.GetAsync(id, cancellationToken) is { } task && Own(reader, task) ? task : null;

    /// <summary>The reader's open reminders, the nearest day first, those without one last.</summary>
    public async ValueTask<IReadOnlyList<Reminding>> OpenAsync(Reader reader, int limit, CancellationToken cancellationToken) => reader.Staff is not { } self ? [] :
    [
        .. (await _tasks.FindAsync(new Query(Filter.Of(Filter.Is("staffId", self.Id), Filter.Is("state", "open")), limit, "dueOn"), cancellationToken))
            .Where(t => Own(reader, t)).OrderBy(t => t.DueOn ?? "9999", StringComparer.Ordinal).ThenBy(t => t.Time ?? "99", StringComparer.Ordinal),
    ];

    private static bool Own(Reader reader, Reminding task) => reader.Staff?.Id == task.StaffId && task.Voided is null;
}
