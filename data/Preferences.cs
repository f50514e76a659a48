using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What a colleague chose for himself: when he is told things, what, where. What he left open is his team's, then the company's. Language and zone stay with <see cref="StaffMember"/>, which every turn reads anyway.</summary>
public sealed record StaffPreferences : Document
{
    /// <summary>Whose they are; the document's id too.</summary>
    public required string StaffId { get; init; }

    /// <summary>When his morning comes, HH:mm in his zone.</summary>
    public string? MorningAt { get; init; }

    /// <summary>When the card of his team's day comes, HH:mm in his zone.</summary>
    public string? DailyAt { get; init; }

    /// <summary>Between these times, HH:mm in his zone, nothing is sent by itself; equal: no quiet hours.</summary>
    public string? QuietFrom { get; init; }

    public string? QuietTo { get; init; }

    /// <summary>Kinds that are not sent.</summary>
    public IReadOnlyList<PushKind> Off { get; init; } = [];

    /// <summary>Kinds that wait for a moment.</summary>
    public IReadOnlyList<PushSnooze> Snoozes { get; init; } = [];

    /// <summary>Single cards that came by themselves and are to come again later, the newest last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IReadOnlyList<PushPutOff> PutOffs { get; init; } = [];

    /// <summary>The channel he wants to be told things on (<see cref="Address.Channel"/>); null: where he was last.</summary>
    public string? Channel { get; init; }

    /// <summary>Notes that are sure and tell nobody are saved without asking.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SaveAtOnce { get; init; }

    /// <summary>"yes": no card of the team's day when nothing needs her; "no": it comes every day; null: the company's way.</summary>
    public string? SilentWhenNothing { get; init; }
}

/// <summary>A kind that is not sent before the instant.</summary>
public sealed record PushSnooze
{
    public required PushKind Kind { get; init; }

    public required string Until { get; init; }
}

/// <summary>One card that is to come again at the instant: which skill draws which view of which record.</summary>
public sealed record PushPutOff
{
    /// <summary>The act that put it off.</summary>
    public string Id { get; init; } = "";

    public required string Skill { get; init; }

    public required string View { get; init; }

    public required string Record { get; init; }

    public PushKind? Kind { get; init; }

    public required string Until { get; init; }
}

/// <summary>What colleagues chose; everybody's are his own, and the schedule reads them for all.</summary>
public sealed class Preferences(IDocumentStore store)
{
    public const string Collection = "preferences";

    /// <summary>The due item that follows other times; its subject is a colleague, or a whole team behind <see cref="OfTeam"/>.</summary>
    public const string LaidOutAgain = "day.person";

    public const string OfTeam = "team|";

    private readonly Records<StaffPreferences> _preferences = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("staffId")], [new("byStaff", ["staffId"])]);

    /// <summary>The reader's own; where he chose nothing yet, a document of version 0.</summary>
    public async ValueTask<StaffPreferences> OwnAsync(Reader reader, CancellationToken cancellationToken) =>
        reader.Staff is { } self ? await _preferences.GetAsync(self.Id, cancellationToken) ?? Nothing(self.Id) : throw new InvalidOperationException("The system chose nothing.");

    /// <summary>Anybody's, for the schedule.</summary>
    public async ValueTask<StaffPreferences> OfAsync(Reader reader, string staffId, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        return await _preferences.GetAsync(staffId, cancellationToken) ?? Nothing(staffId);
    }

    /// <summary>Those of many colleagues in one read, for the schedule; who chose nothing is not in it.</summary>
    public async ValueTask<IReadOnlyDictionary<string, StaffPreferences>> OfAsync(Reader reader, IReadOnlyCollection<string> staffIds, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        return staffIds.Count == 0 ? new Dictionary<string, StaffPreferences>() : (await _preferences.GetManyAsync(staffIds, cancellationToken)).ToDictionary(p => p.Id);
    }

    /// <summary>What is to be done after somebody chose other times for himself or his team: the day is laid out anew. It goes into the same write.</summary>
    internal static IEnumerable<DueItem> After(Proposal settled, DateTimeOffset now) =>
        settled.Changes.Where(c => c.Collection is Collection or Staff.TeamCollection)
            .Select(c => c.Collection == Collection ? c.Id : OfTeam + c.Id)
            .Select(whose => new DueItem { Id = $"{LaidOutAgain}|{settled.Id}|{settled.State}|{whose}", Kind = LaidOutAgain, At = now.ToInstant(), Subject = whose, State = "waiting" });

    /// <summary>The change from what was chosen to what is chosen now.</summary>
    public static Change Chosen(StaffPreferences before, StaffPreferences after) =>
        before.Version == 0 ? Change.Make(Collection, after) : Change.Between(Collection, before, after);

    private static StaffPreferences Nothing(string staffId) => new()
    {
        Id = staffId,
        StaffId = staffId,
    };
}
