using System.Runtime.CompilerServices;
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

    /// <summary>The work account in the company's directory (its user principal name), in small letters: what a person first comes in with.</summary>
    public string? Account { get; init; }

    /// <summary>No longer with the company: reads nothing and is told nothing, on every channel.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Left { get; init; }

    public string NameIn(Language language) => language == Data.Language.Zh ? NameZh : NameEn;
}

/// <summary>A team and who leads it.</summary>
public sealed record Team : Document
{
    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string LeadId { get; init; }

    /// <summary>When the team's mornings and its lead's card of the day come, HH:mm; null: the company's times.</summary>
    public string? MorningAt { get; init; }

    public string? DailyAt { get; init; }
}

/// <summary>Who a channel's user is; the id is "channel|user id".</summary>
public sealed record Identity : Document
{
    public required string StaffId { get; init; }

    public static string IdOf(string channel, string userId) => $"{channel}|{userId}";

    /// <summary>A person of a company's directory, whatever channel he comes by.</summary>
    public static string InDirectory(string tenant, string objectId) => $"{DirectoryPrefix}{tenant}|{objectId}".ToLowerInvariant();

    public const string DirectoryPrefix = "directory|";
}

/// <summary>The staff, their teams, and which channel users they are.</summary>
public sealed class Staff(IDocumentStore store, TimeProvider clock)
{
    public const string Collection = "staff";

    public const string TeamCollection = "teams";

    private readonly Records<StaffMember> _staff = new(store, Collection);
    private readonly Records<Team> _teams = new(store, TeamCollection);
    private readonly Records<Identity> _identities = new(store, "identities");
    private readonly Recent<StaffMember> _recentStaff = new(clock);
    private readonly Recent<Identity> _recentIdentities = new(clock);
    private readonly Recent<Team> _recentTeam = new(clock);
    private readonly Recent<IReadOnlyList<Team>> _recentTeams = new(clock);
    private readonly Recent<IReadOnlyList<StaffMember>> _recentMembers = new(clock);

    internal static IReadOnlyList<CollectionSpec> Specs { get; } =
    [
        new(Collection, [new("teamId"), new("role"), new("account")], [new("byTeam", ["teamId"]), new("byRole", ["role"]), new("byAccount", ["account"], Sparse: true)]),
        new(TeamCollection, [new("leadId")], [new("byLead", ["leadId"])]),
        new("identities", [new("staffId")], [new("byStaff", ["staffId"])]),
    ];

    /// <summary>The colleague behind a channel's user, or null; who has left is nobody.</summary>
    public ValueTask<StaffMember?> FindAsync(string channel, string userId, CancellationToken cancellationToken) => FindAsync(Identity.IdOf(channel, userId), cancellationToken);

    /// <summary>The colleague of an identity, or null; who has left is nobody.</summary>
    public async ValueTask<StaffMember?> FindAsync(string identity, CancellationToken cancellationToken)
    {
        if (_recentIdentities.Known(identity) is null && _recentIdentities.Last(identity) is { } last) await ReadAgainAsync(identity, last.StaffId, cancellationToken);
        return await _recentIdentities.GetAsync(identity, _identities.GetAsync, cancellationToken) is { } known ? await PresentAsync(known.StaffId, cancellationToken) : null;
    }

    /// <summary>The colleague, unless he has left: for what somebody is told or shown.</summary>
    public async ValueTask<StaffMember?> PresentAsync(string staffId, CancellationToken cancellationToken) =>
        await GetAsync(staffId, cancellationToken) is { Left: false } present ? present : null;

    /// <summary>The colleague of a work account who has not come in from the directory before; null for nobody, for two, for one who left or whose account somebody else has taken over since.</summary>
    public async ValueTask<StaffMember?> OfAccountAsync(string account, CancellationToken cancellationToken)
    {
        if (await _staff.FindAsync(new Query(Filter.Is("account", account.ToLowerInvariant()), 2), cancellationToken) is not [{ Left: false } person]) return null;
        var known = await _identities.FindAsync(new Query(Filter.Is("staffId", person.Id), 100), cancellationToken);
        return known.Any(i => i.Id.StartsWith(Identity.DirectoryPrefix, StringComparison.Ordinal)) ? null : person;
    }

    /// <summary>All by which platforms know a colleague.</summary>
    public async ValueTask<IReadOnlyList<string>> IdentitiesOfAsync(string staffId, CancellationToken cancellationToken) =>
        [.. (await _identities.FindAsync(new Query(Filter.Is("staffId", staffId), 100), cancellationToken)).Select(i => i.Id)];

    public ValueTask<StaffMember?> GetAsync(string staffId, CancellationToken cancellationToken) => _recentStaff.GetAsync(staffId, _staff.GetAsync, cancellationToken);

    public async ValueTask<IReadOnlyList<StaffMember>> OfTeamAsync(string teamId, CancellationToken cancellationToken) =>
        await _recentMembers.GetAsync(teamId, async (id, token) => await _staff.FindAsync(new Query(Filter.Is("teamId", id), 1000), token), cancellationToken) ?? [];

    /// <summary>All colleagues by id, a page of at most 1,000.</summary>
    public ValueTask<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellationToken) => _staff.FindAsync(new Query(null, 1000), cancellationToken);

    /// <summary>Everybody by id, whatever their number, at most 1,000 at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<StaffMember>> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (string? after = null; ;)
        {
            var page = await _staff.Documents.FindAsync(new Query(null, 1000, After: after), cancellationToken);
            yield return Records<StaffMember>.Read(page.Docs);
            if ((after = page.Next) is null) yield break;
        }
    }

    /// <summary>All teams by id, at most 1,000 at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Team>> TeamPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (string? after = null; ;)
        {
            var page = await _teams.Documents.FindAsync(new Query(null, 1000, After: after), cancellationToken);
            yield return Records<Team>.Read(page.Docs);
            if ((after = page.Next) is null) yield break;
        }
    }

    public ValueTask<Team?> TeamAsync(string teamId, CancellationToken cancellationToken) => _recentTeam.GetAsync(teamId, _teams.GetAsync, cancellationToken);

    public ValueTask<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) => _teams.FindAsync(new Query(null, 1000), cancellationToken);

    public async ValueTask<IReadOnlyList<Team>> LedByAsync(string staffId, CancellationToken cancellationToken) =>
        await _recentTeams.GetAsync(staffId, async (id, token) => await _teams.FindAsync(new Query(Filter.Is("leadId", id), 100), token), cancellationToken) ?? [];

    /// <summary>The same as they are stored this moment, to be changed.</summary>
    public ValueTask<IReadOnlyList<Team>> LedNowAsync(string staffId, CancellationToken cancellationToken) => _teams.FindAsync(new Query(Filter.Is("leadId", staffId), 100), cancellationToken);

    /// <summary>Somebody changed the team: it is read anew here, elsewhere within three seconds.</summary>
    public void ForgetTeam(string teamId) => _recentTeam.Forget(teamId);

    /// <summary>Who approves what a colleague plans: his team's lead; for a lead, a director. Null where there is none.</summary>
    public async ValueTask<StaffMember?> ApproverOfAsync(StaffMember person, CancellationToken cancellationToken)
    {
        var team = (await TeamsAsync(cancellationToken)).FirstOrDefault(t => t.Id == person.TeamId);
        if (team is not null && team.LeadId != person.Id && await GetAsync(team.LeadId, cancellationToken) is { } lead) return lead;
        return person.Role != StaffRole.Director && await _staff.FindAsync(new Query(Filter.Is("role", "director"), 1), cancellationToken) is [var director] ? director : null;
    }

    /// <summary>Says that a channel's user is this colleague; set-up and the demo's choice of who you are use it.</summary>
    public Task LinkAsync(string channel, string userId, string staffId, CancellationToken cancellationToken) => LinkAsync(Identity.IdOf(channel, userId), staffId, cancellationToken);

    public async Task LinkAsync(string id, string staffId, CancellationToken cancellationToken)
    {
        var identity = new Identity { Id = id, StaffId = staffId };
        await _identities.Documents.PutAsync(identity.Id, Records<Identity>.Json(identity), cancellationToken);
        _recentIdentities.Forget(identity.Id);
    }

    /// <summary>The person's own choice of language.</summary>
    public Task<bool> SetLanguageAsync(StaffMember staff, Language language, CancellationToken cancellationToken) => ReplaceAsync(staff with { Language = language }, cancellationToken);

    /// <summary>He has left the company, or is back: this host knows at once, another within three seconds.</summary>
    public Task<bool> SetLeftAsync(StaffMember staff, bool left, CancellationToken cancellationToken) => ReplaceAsync(staff with { Left = left }, cancellationToken);

    /// <summary>The work account he will come in with.</summary>
    public Task<bool> SetAccountAsync(StaffMember staff, string account, CancellationToken cancellationToken) => ReplaceAsync(staff with { Account = account.ToLowerInvariant() }, cancellationToken);

    // Whoever was this colleague a while ago mostly still is: both are read at once.
    private async ValueTask ReadAgainAsync(string identity, string staffId, CancellationToken cancellationToken)
    {
        var read = await store.GetTogetherAsync([("identities", identity), (Collection, staffId)], cancellationToken);
        _recentIdentities.Take(identity, read[0] is { } known ? Records<Identity>.Read(known) : null);
        _recentStaff.Take(staffId, read[1] is { } person ? Records<StaffMember>.Read(person) : null);
    }

    private async Task<bool> ReplaceAsync(StaffMember staff, CancellationToken cancellationToken)
    {
        await WriteGate.PassAsync(cancellationToken);
        var written = await _staff.Documents.ReplaceAsync(staff.Id, Records<StaffMember>.Json(staff), staff.Version, cancellationToken);
        _recentStaff.Forget(staff.Id);
        return written.Done;
    }
}
