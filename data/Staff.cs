using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What somebody may see: a manager his own clients, a lead her team's, a director and the file keeper all.</summary>
public enum StaffRole
{
    [JsonStringEnumMemberName("manager")] Manager,
    [JsonStringEnumMemberName("lead")] Lead,
    [JsonStringEnumMemberName("director")] Director,
    [JsonStringEnumMemberName("keeper")] Keeper,
}

/// <summary>A colleague.</summary>
public sealed record StaffMember : Document
{
    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required StaffRole Role { get; init; }

    public required string TeamId { get; init; }

    /// <summary>As shown behind the name: 客户经理, 华东组长.</summary>
    public string? TitleZh { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>Set by the person; without it the words decide.</summary>
    public Language? Language { get; init; }

    /// <summary>IANA zone; without it the channel's, then the company's.</summary>
    public string? Zone { get; init; }

    public string NameIn(Language language) => language == Data.Language.Zh ? NameZh : NameEn;
}

/// <summary>A team and who leads it.</summary>
public sealed record Team : Document
{
    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string LeadId { get; init; }
}

/// <summary>Who a channel's user is; the id is "channel|user id".</summary>
public sealed record Identity : Document
{
    public required string StaffId { get; init; }

    public static string IdOf(string channel, string userId) => $"{channel}|{userId}";
}

/// <summary>The staff, their teams, and which channel users they are.</summary>
public sealed class Staff(IDocumentStore store, TimeProvider clock)
{
    public const string Collection = "staff";

    private readonly Records<StaffMember> _staff = new(store, Collection);
    private readonly Records<Team> _teams = new(store, "teams");
    private readonly Records<Identity> _identities = new(store, "identities");
    private readonly Recent<StaffMember> _recentStaff = new(clock);
    private readonly Recent<Identity> _recentIdentities = new(clock);
    private readonly Recent<IReadOnlyList<Team>> _recentTeams = new(clock);
    private readonly Recent<IReadOnlyList<StaffMember>> _recentMembers = new(clock);

    internal static IReadOnlyList<CollectionSpec> Specs { get; } =
    [
        new(Collection, [new("teamId"), new("role")], [new("byTeam", ["teamId"]), new("byRole", ["role"])]),
        new("teams", [new("leadId")], [new("byLead", ["leadId"])]),
        new("identities", [new("staffId")], [new("byStaff", ["staffId"])]),
    ];

    /// <summary>The colleague behind a channel's user, or null.</summary>
    public async ValueTask<StaffMember?> FindAsync(string channel, string userId, CancellationToken cancellationToken) =>
        await _recentIdentities.GetAsync(Identity.IdOf(channel, userId), _identities.GetAsync, cancellationToken) is { } identity
            ? await GetAsync(identity.StaffId, cancellationToken)
            : null;

    public ValueTask<StaffMember?> GetAsync(string staffId, CancellationToken cancellationToken) => _recentStaff.GetAsync(staffId, _staff.GetAsync, cancellationToken);

    public async ValueTask<IReadOnlyList<StaffMember>> OfTeamAsync(string teamId, CancellationToken cancellationToken) =>
        await _recentMembers.GetAsync(teamId, async (id, token) => await _staff.FindAsync(new Query(Filter.Is("teamId", id), 1000), token), cancellationToken) ?? [];

    /// <summary>All colleagues by id, a page of at most 1,000.</summary>
    public ValueTask<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellationToken) => _staff.FindAsync(new Query(null, 1000), cancellationToken);

    public ValueTask<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) => _teams.FindAsync(new Query(null, 1000), cancellationToken);

    public async ValueTask<IReadOnlyList<Team>> LedByAsync(string staffId, CancellationToken cancellationToken) =>
        await _recentTeams.GetAsync(staffId, async (id, token) => await _teams.FindAsync(new Query(Filter.Is("leadId", id), 100), token), cancellationToken) ?? [];

    /// <summary>Who approves what a colleague plans: his team's lead; for a lead, a director. Null where there is none.</summary>
    public async ValueTask<StaffMember?> ApproverOfAsync(StaffMember person, CancellationToken cancellationToken)
    {
        var team = (await TeamsAsync(cancellationToken)).FirstOrDefault(t => t.Id == person.TeamId);
        if (team is not null && team.LeadId != person.Id && await GetAsync(team.LeadId, cancellationToken) is { } lead) return lead;
        return person.Role != StaffRole.Director && await _staff.FindAsync(new Query(Filter.Is("role", "director"), 1), cancellationToken) is [var director] ? director : null;
    }

    /// <summary>Says that a channel's user is this colleague; set-up and the demo's choice of who you are use it.</summary>
    public async Task LinkAsync(string channel, string userId, string staffId, CancellationToken cancellationToken)
    {
        var identity = new Identity { Id = Identity.IdOf(channel, userId), StaffId = staffId };
        await _identities.Documents.PutAsync(identity.Id, Records<Identity>.Json(identity), cancellationToken);
        _recentIdentities.Forget(identity.Id);
    }

    /// <summary>The person's own choice of language.</summary>
    public async Task<bool> SetLanguageAsync(StaffMember staff, Language language, CancellationToken cancellationToken)
    {
        var written = await _staff.Documents.ReplaceAsync(staff.Id, Records<StaffMember>.Json(staff with { Language = language }), staff.Version, cancellationToken);
        _recentStaff.Forget(staff.Id);
        return written.Done;
    }
}
