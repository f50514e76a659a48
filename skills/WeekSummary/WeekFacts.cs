using CrmBot.Data;

namespace CrmBot.Skills.WeekSummary;

/// <summary>What happened in one week among the clients that the reader sees: contacts, complaints, late promises, and the names that go with them.</summary>
public sealed record WeekFacts
{
    /// <summary>Monday.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Sunday, or today where the week is under way.</summary>
    public required DateOnly To { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Whose week it is; more than one for a team.</summary>
    public required IReadOnlyList<StaffMember> People { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Visit> Contacts { get; init; } = [];

    /// <summary>Complained of in the week.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>Still unanswered, whenever they came.</summary>
    public IReadOnlyList<Complaint> Unanswered { get; init; } = [];

    /// <summary>Ours, due before today and still open, the oldest first.</summary>
    public IReadOnlyList<Promise> Late { get; init; } = [];

    /// <summary>Short names of the clients, by id.</summary>
    public IReadOnlyDictionary<string, string> Clients { get; init; } = new Dictionary<string, string>();

    /// <summary>The clients of whom nothing goes to a model.</summary>
    public IReadOnlySet<string> KeptFromModel { get; init; } = new HashSet<string>();

    /// <summary>The zone in which its days are.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public string ClientName(string id) => Clients.GetValueOrDefault(id) ?? "–";

    public string NameOf(string staffId, Language language) => People.FirstOrDefault(p => p.Id == staffId)?.NameIn(language) ?? Drafting.DraftWords.Colleague.In(language);
}
