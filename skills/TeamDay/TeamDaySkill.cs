using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.TeamDay;

/// <summary>A team's day for its lead: by itself in the evening, or when asked, for any day; several teams for a director. Who leads nobody gets his own day.</summary>
public sealed partial class TeamDaySkill(TeamDayActs acts, Nudges nudges, TeamDayFollowing following, Preferences preferences, SkillSet skills) : ISkill
{
    public const string Name = "day";

    /// <summary>The card as it came by itself; it is not sent when nothing needs the lead.</summary>
    public const string DailyView = "daily";

    /// <summary>The same, later than it should have come.</summary>
    public const string LateView = "late";

    public const string TeamView = "team";
    public const string NudgeView = "nudge";

    private const int LongestChase = 40;

    public SkillInfo Info { get; } = new(Name, [Intents.SummaryDaily])
    {
        Title = TeamDayWords.Title,
        Commands = [TeamDayWords.ExampleToday],
        Examples = [TeamDayWords.ExampleToday, TeamDayWords.ExampleFriday],
        Offers = new Dictionary<string, Offer> { [Intents.SummaryDaily] = new(TeamDayWords.Offer, TeamDayWords.Offer) },
    };

    public IReadOnlyList<Sample> Samples => TeamDaySamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var asked = frame.Period ?? frame.Date;
        if (asked is { CannotBe: false } period && period.From != period.To && skills.For(Intents.WeekSummary) is { } week) return await week.AnswerAsync(turn, frame, cancellationToken);
        var day = asked is { CannotBe: false } one ? one.To : turn.Today;
        var (teams, more) = await acts.Reads.TeamsAsync(turn, cancellationToken);
        if (teams.Count == 0) return await OwnAsync(turn, frame, day, cancellationToken);
        if (teams.FirstOrDefault(t => Names(frame.Text, t)) is { } named) teams = [named];
        if (teams is [var team]) return await acts.ShownAsync(turn, new TeamDayKey(team.Id, day), null, null, cancellationToken);
        var facts = new List<TeamDayFacts>();
        foreach (var each in teams)
        {
            if (await acts.Reads.ReadAsync(turn, new TeamDayKey(each.Id, day), cancellationToken) is { } read) facts.Add(read);
        }
        return Answer.Show(TeamsCard.Compose(day, turn.Today, facts, more, turn.Language));
    }

    /// <summary>催一下张伟, "nudge Ryan about Northgate": said by whoever leads him, it is no reminder of one's own.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame.Text.Length <= LongestChase && Chases().IsMatch(frame.Text) && frame.People.Where(p => p.StaffId is not null).ToList() is [{ StaffId: { } whom }]
            ? await acts.ChaseAsync(turn, whom, frame.Client is { Ids: [var client] } ? client : null, cancellationToken)
            : null;

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb == "answer") return await nudges.AnswerAsync(turn, press, cancellationToken);
        if (TeamDayKey.Parse(press["day"]) is not { } key) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        return press.Verb switch
        {
            "show" => await acts.ShownAsync(turn, key, null, null, cancellationToken) is var shown && shown.Reply.Card is not null ? shown with { Reply = shown.Reply with { InPlace = false } } : shown,
            "back" => await acts.ShownAsync(turn, key, null, null, cancellationToken),
            _ => await acts.PressAsync(turn, key, press, cancellationToken),
        };
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View == NudgeView) return await nudges.ShowAsync(turn, notice.RecordId, cancellationToken);
        if (TeamDayKey.Parse(notice.RecordId) is not { } key || await acts.Reads.ReadAsync(turn, key, cancellationToken) is not { } facts) return null;
        if (notice.View == TeamView)
        {
            var done = await following.LastActAsync(turn, cancellationToken);
            return TeamDayActs.Live(turn, facts, TeamDayCard.Compose(facts, done is null ? null : TeamDayActs.Say(turn, facts, done), done));
        }
        var rules = PushRules.Of(await preferences.OwnAsync(turn.Reader, cancellationToken), facts.Team, acts.Reads.Rules.Day.Value);
        if (rules.SilentWhenNothing && !TeamLines.Standing(facts).Any(l => l.State == LineState.Open)) return null;
        var late = notice.View == LateView ? TeamDayWords.Late.In(turn.Language, rules.DailyAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)) : null;
        return TeamDayActs.Live(turn, facts, TeamDayCard.Compose(facts, late: late));
    }

    public ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken) => following.FollowAsync(turn, answer, cancellationToken);

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Matters.Collection && await acts.Reads.Stores.Matters.FindAsync(turn.Reader, change.Id, cancellationToken) is { NudgedBy: { } by } && await acts.Reads.Staff.GetAsync(by, cancellationToken) is { } lead
            ? TeamDayWords.NudgeTitle.In(turn.Language, lead.NameIn(turn.Language))
            : null;

    // Whoever leads nobody has a day of his own.
    private async Task<Answer> OwnAsync(Turn turn, Frame frame, DateOnly day, CancellationToken cancellationToken) =>
        day == turn.Today && skills.Named(Mornings.MorningSkill.Name) is { } morning ? await morning.AnswerAsync(turn, frame, cancellationToken)
        : skills.For(Intents.VisitList) is { } visits ? await visits.AnswerAsync(turn, frame with { Intent = Intents.VisitList }, cancellationToken)
        : Answer.Say(TeamDayWords.NoTeam.In(turn.Language));

    [GeneratedRegex("^(?:请|帮我|你)*(?:再)?(?:催|追)(?:一下|催|问)?|^(?:please )?(?:nudge|chase|ping|prod)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Chases();

    private static bool Names(string text, Team team) =>
        text.Contains(team.NameZh, StringComparison.OrdinalIgnoreCase) || (team.NameEn.Length > 0 && text.Contains(team.NameEn, StringComparison.OrdinalIgnoreCase));
}
