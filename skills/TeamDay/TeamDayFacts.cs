using CrmBot.Data;
using CrmBot.Skills.Complaints;

namespace CrmBot.Skills.TeamDay;

/// <summary>All that one reader's card of a team's day is made of.</summary>
public sealed record TeamDayFacts
{
    public required TeamDayKey Key { get; init; }

    public required Team Team { get; init; }

    /// <summary>Now in the reader's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required Language Language { get; init; }

    public required ComplaintRules Rules { get; init; }

    /// <summary>Those of the team who have clients.</summary>
    public IReadOnlyList<StaffMember> Members { get; init; } = [];

    /// <summary>Others who are named.</summary>
    public IReadOnlyDictionary<string, StaffMember> Others { get; init; } = new Dictionary<string, StaffMember>();

    public TeamEvidence Evidence { get; init; } = new();

    public IReadOnlyList<OverdueClient> Overdue { get; init; } = [];

    public IReadOnlyDictionary<string, Client> Clients { get; init; } = new Dictionary<string, Client>();

    /// <summary>Names of clients that are not the reader's to open: colleagues go along there.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>What was done about matters, by their ids.</summary>
    public IReadOnlyDictionary<string, Matter> Done { get; init; } = new Dictionary<string, Matter>();

    /// <summary>Whom no channel reaches.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>Who reads it.</summary>
    public string? ViewerId { get; init; }

    /// <summary>The reader decides here, rather than only looks.</summary>
    public bool Deciding { get; init; }

    /// <summary>The working day after.</summary>
    public DateOnly Next { get; init; }

    /// <summary>The team has nobody who leads it.</summary>
    public bool NoLead { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public bool IsToday => Key.Day == Today;

    public string NameOf(string? staffId) => staffId is null ? TeamDayWords.Nobody.In(Language)
        : Members.FirstOrDefault(m => m.Id == staffId)?.NameIn(Language) ?? Others.GetValueOrDefault(staffId)?.NameIn(Language) ?? ClientBrief.BriefWords.Colleague.In(Language);

    public string ClientName(string clientId) => Clients.GetValueOrDefault(clientId)?.ShortName ?? Names.GetValueOrDefault(clientId) ?? "–";
}
