using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.FileReviews;

namespace CrmBot.Skills.Mornings;

/// <summary>What a manager's day begins with.</summary>
public sealed record MorningFacts
{
    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required Language Language { get; init; }

    public required ComplaintRules Rules { get; init; }

    /// <summary>Where he goes today.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>Ours, due today or before.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>His, whose client still waits for an answer.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>The client most worth a call.</summary>
    public OverdueClient? Call { get; init; }

    /// <summary>Notes of earlier days that are still unsaved.</summary>
    public IReadOnlyList<Proposal> Unsaved { get; init; } = [];

    /// <summary>How far he is with this quarter's files; null where that was not read.</summary>
    public ReviewState? Review { get; init; }

    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Nothing is worth a message of its own; files to go through are in the last month of their quarter.</summary>
    public bool IsEmpty => Plans.Count + Promises.Count + Complaints.Count + Unsaved.Count == 0 && Call is null && !(Review is { Left.Count: > 0 } review && review.Quarter.Ends(Today));

    public string NameOf(string clientId) => Names.GetValueOrDefault(clientId, "–");
}
