using CrmBot.Data;

namespace CrmBot.Skills.Indicators;

/// <summary>Whose indicators: a colleague's, a team's, or everybody's whom the reader may see.</summary>
public sealed record IndicatorScope(string Key, string Name, IReadOnlyList<StaffMember> People)
{
    public const string All = "all";

    private const string StaffPrefix = "staff:";
    private const string TeamPrefix = "team:";

    public bool IsTeam => !Key.StartsWith(StaffPrefix, StringComparison.Ordinal);

    public static string OfStaff(string id) => StaffPrefix + id;

    public static string OfTeam(string id) => TeamPrefix + id;

    public static string? StaffIn(string key) => key.StartsWith(StaffPrefix, StringComparison.Ordinal) ? key[StaffPrefix.Length..] : null;

    public static string? TeamIn(string key) => key.StartsWith(TeamPrefix, StringComparison.Ordinal) ? key[TeamPrefix.Length..] : null;
}

/// <summary>Finds whose indicators somebody may see: a member his own, a lead her teams', a director everybody's.</summary>
public sealed class IndicatorScopes(Staff staff)
{
    /// <summary>More people than these are asked for by team.</summary>
    public const int MostPeople = 15;

    /// <summary>Whose the key names, as far as the reader may see it; null where he may not, and nobody can tell whether it exists.</summary>
    public async Task<IndicatorScope?> FindAsync(Turn turn, string key, CancellationToken cancellationToken)
    {
        if (IndicatorScope.StaffIn(key) is { } id)
            return MaySee(turn, id) && await staff.GetAsync(id, cancellationToken) is { } person ? new IndicatorScope(key, person.NameIn(turn.Language), [person]) : null;
        if (IndicatorScope.TeamIn(key) is { } teamId)
        {
            if ((await TeamsAsync(turn, cancellationToken)).FirstOrDefault(t => t.Id == teamId) is not { } team) return null;
            return new IndicatorScope(key, NameOf(team, turn.Language), Sellers(await staff.OfTeamAsync(team.Id, cancellationToken), turn));
        }
        var all = new List<StaffMember>();
        foreach (var team in await TeamsAsync(turn, cancellationToken)) all.AddRange(Sellers(await staff.OfTeamAsync(team.Id, cancellationToken), turn));
        return all.Count == 0 ? null : new IndicatorScope(IndicatorScope.All, IndicatorWords.Everybody.In(turn.Language), [.. all.DistinctBy(p => p.Id)]);
    }

    /// <summary>The teams whose indicators the reader may see.</summary>
    public async Task<IReadOnlyList<Team>> TeamsAsync(Turn turn, CancellationToken cancellationToken) => turn.Staff.Role switch
    {
        StaffRole.Director => await staff.TeamsAsync(cancellationToken),
        StaffRole.Lead => await staff.LedByAsync(turn.Staff.Id, cancellationToken),
        _ => [],
    };

    public static string NameOf(Team team, Language language) => language == Language.Zh ? team.NameZh : team.NameEn;

    private static bool MaySee(Turn turn, string staffId) => staffId == turn.Staff.Id || (turn.Staff.Role is StaffRole.Lead or StaffRole.Director && turn.Reader.MaySee(staffId));

    private static StaffMember[] Sellers(IEnumerable<StaffMember> people, Turn turn) =>
        [.. people.Where(p => p is { Left: false, Role: StaffRole.Manager or StaffRole.Lead } && turn.Reader.MaySee(p.Id)).OrderBy(p => p.Id, StringComparer.Ordinal)];
}
