using System.Text.Json.Serialization;
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

    /// <summary>The days it comes again (<see cref="Data.Repeat"/>); <see cref="DueOn"/> is then the first one that is not done.</summary>
    public string? Repeat { get; init; }

    /// <summary>It is for the next visit to the client, whenever that is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OnVisit { get; init; }

    /// <summary>Put off until this instant.</summary>
    public string? SnoozedTo { get; init; }

    public PromiseState State { get; init; }

    public string? Why { get; init; }

    public string? Voided { get; init; }
}

/// <summary>A colleague's own reminders.</summary>
public sealed class Tasks(IDocumentStore store)
{
    public const string Collection = "tasks";

    private const int MostOfClient = 20;

    private readonly Records<Reminding> _tasks = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("staffId"), new("clientId"), new("state"), new("dueOn", FieldType.Day)], [new("byStaff", ["staffId", "state", "dueOn"]), new("byClient", ["staffId", "clientId", "state"])]);

    public async ValueTask<Reminding?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _tasks.GetAsync(id, cancellationToken) is { } task && Own(reader, task) ? task : null;

    /// <summary>The reader's open reminders, the nearest day first, those without one last.</summary>
    public async ValueTask<IReadOnlyList<Reminding>> OpenAsync(Reader reader, int limit, CancellationToken cancellationToken) => reader.Staff is not { } self ? [] :
    [
        .. (await _tasks.FindAsync(new Query(Filter.Of(Filter.Is("staffId", self.Id), Filter.Is("state", "open")), limit, "dueOn"), cancellationToken))
            .Where(t => Own(reader, t)).OrderBy(t => t.DueOn ?? "9999", StringComparer.Ordinal).ThenBy(t => t.Time ?? "99", StringComparer.Ordinal),
    ];

    /// <summary>The reader's open reminders about a client, such as those for the next visit.</summary>
    public async ValueTask<IReadOnlyList<Reminding>> OpenOfClientAsync(Reader reader, string clientId, CancellationToken cancellationToken) =>
        reader.Staff is not { } self ? [] : Shown(reader, await _tasks.FindAsync(OpenOf(self.Id, clientId), cancellationToken));

    internal static Query OpenOf(string staffId, string clientId) => new(Filter.Of(Filter.Is("staffId", staffId), Filter.Is("clientId", clientId), Filter.Is("state", "open")), MostOfClient);

    internal static IReadOnlyList<Reminding> Shown(Reader reader, IReadOnlyList<Reminding> found) => [.. found.Where(t => Own(reader, t))];

    private static bool Own(Reader reader, Reminding task) => reader.Staff?.Id == task.StaffId && task.Voided is null;
}
