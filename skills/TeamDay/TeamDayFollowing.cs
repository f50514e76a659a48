using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.VisitPlans;

namespace CrmBot.Skills.TeamDay;

/// <summary>Whatever changes a matter changes the cards of the day on which it stands, whoever did it and wherever.</summary>
public sealed class TeamDayFollowing(LiveCards liveCards, Clients clients, Staff staff, Proposals proposals)
{
    private static readonly HashSet<string> Watched = [Data.Complaints.Collection, Plans.Collection, Promises.Collection, Visits.Collection, Matters.Collection, Clients.Collection];
    private static readonly HashSet<string> Acts = [TeamDaySkill.Name, VisitPlansSkill.Name, ComplaintButtons.Skill];

    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { State: ProposalState.Applied or ProposalState.Undone } settled) return answer;
        var touched = settled.Changes.Where(c => Watched.Contains(c.Collection)).ToList();
        if (touched.Count == 0) return answer;
        var keys = touched.Where(c => c.Collection == Matters.Collection).Select(c => Nudges.LiveKey(c.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var team in await TeamsAsync(turn, settled, cancellationToken)) keys.Add(new TeamDayKey(team, turn.Today).LiveKey);
        keys.ExceptWith(answer.Redrawn);
        var redrawn = new List<string>();
        foreach (var key in keys)
        {
            if ((await liveCards.OfAsync(key, cancellationToken)).Count > 0) redrawn.Add(key);
        }
        return redrawn.Count == 0 ? answer : answer with { Redrawn = [.. answer.Redrawn, .. redrawn] };
    }

    /// <summary>What was last done in this conversation, while it can be taken back.</summary>
    public async Task<Proposal?> LastActAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.LastSaved is { } last && await proposals.FindAsync(turn.Reader, last, cancellationToken) is { State: ProposalState.Applied, UndoUntil: { } until, Lines.Count: > 0 } act
        && string.CompareOrdinal(turn.Now.ToInstant(), until) < 0 && Acts.Contains(act.Skill)
            ? act
            : null;

    private async Task<IReadOnlySet<string>> TeamsAsync(Turn turn, Proposal settled, CancellationToken cancellationToken)
    {
        var teams = new HashSet<string>(StringComparer.Ordinal);
        if (turn.Staff.Role is StaffRole.Manager or StaffRole.Lead) teams.Add(turn.Staff.TeamId);
        if (turn.Staff.Role == StaffRole.Lead) teams.UnionWith((await staff.LedByAsync(turn.Staff.Id, cancellationToken)).Select(t => t.Id));
        if (settled.ClientId is { } clientId && await clients.FindAsync(turn.Reader, clientId, cancellationToken) is { } client && await staff.GetAsync(client.OwnerId, cancellationToken) is { } owner)
            teams.Add(owner.TeamId);
        return teams;
    }
}
