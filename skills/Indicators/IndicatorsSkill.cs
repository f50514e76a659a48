using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Indicators;

/// <summary>Shows indicators: one's own, a member's, a team's, over any period against the one before, each number with its records.</summary>
public sealed class IndicatorsSkill(IndicatorReads reads, IndicatorScopes scopes, Clients clients, Staff staff) : ISkill
{
    public const string Name = "indicator";

    private const int MostTeams = 12;

    private static readonly Lexicon Mine = new("我的 我 本人 my mine i me");
    private static readonly Lexicon Teams = new("团队 全组 我们组 组里 大家 全员 team team's");
    private static readonly Lexicon Whole = new("全公司 公司 全部 所有人 company everybody everyone");

    public SkillInfo Info { get; } = new(Name, [Intents.KpiShow])
    {
        Title = IndicatorWords.Title,
        Examples = [IndicatorWords.ExampleMine, IndicatorWords.ExampleTeam],
        Offers = new Dictionary<string, Offer> { [Intents.KpiShow] = IndicatorWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => IndicatorSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (IndicatorPeriod.Of(frame.Period ?? frame.Date, reads.TodayOf(turn)) is not { } period) return Answer.Say(IndicatorWords.Future.In(turn.Language));
        var named = frame.People.FirstOrDefault(p => p.StaffId is not null) ?? (frame.People is [var first, ..] ? first : null);
        if (named is not null)
        {
            return named.StaffId is { } id && await scopes.FindAsync(turn, IndicatorScope.OfStaff(id), cancellationToken) is { } person
                ? await ShowAsync(turn, person, period, cancellationToken)
                : Answer.Say(IndicatorWords.NotYours.In(turn.Language, Quotes.Cut(named.Words, 40)));
        }
        var text = FoldedText.Of(frame.Text).Text;
        var teams = await scopes.TeamsAsync(turn, cancellationToken);
        if (teams.FirstOrDefault(t => text.Contains(FoldedText.Of(t.NameZh).Text, StringComparison.Ordinal) || text.Contains(FoldedText.Of(t.NameEn).Text, StringComparison.Ordinal)) is { } team)
            return await ShowAsync(turn, IndicatorScope.OfTeam(team.Id), period, cancellationToken);
        var whole = Whole.In(text);
        var ofTeam = whole || Teams.In(text) || (turn.Staff.Role is StaffRole.Lead or StaffRole.Director && !Mine.In(text));
        return await ShowAsync(turn, whole ? IndicatorScope.All : ofTeam ? "team" : "me", period, cancellationToken);
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (Moments.TryDay(press["from"]) is not { } from || Moments.TryDay(press["to"]) is not { } to || to < from || press["who"] is not { } who) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        var period = new IndicatorPeriod(from, to);
        if (press.Verb == "show") return await ShowAsync(turn, who, period, cancellationToken);
        return IndicatorTable.Find(press["id"]) is { } indicator && await scopes.FindAsync(turn, who, cancellationToken) is { } scope
            ? await OpenAsync(turn, indicator, scope, period, cancellationToken)
            : Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
    }

    private async Task<Answer> ShowAsync(Turn turn, string who, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        var key = who;
        if (who == "me") key = IndicatorScope.OfStaff(turn.Staff.Id);
        if (who is "team" or IndicatorScope.All)
        {
            var teams = await scopes.TeamsAsync(turn, cancellationToken);
            if (teams.Count == 0) return Answer.Say(IndicatorWords.NoTeam.In(turn.Language));
            if (who == "team") key = teams is [var only] ? IndicatorScope.OfTeam(only.Id) : IndicatorScope.All;
            if (key == IndicatorScope.All && (teams.Count > MostTeams || await scopes.FindAsync(turn, key, cancellationToken) is { People.Count: > IndicatorScopes.MostPeople })) return Which(turn, teams, period);
        }
        return await scopes.FindAsync(turn, key, cancellationToken) is { } scope ? await ShowAsync(turn, scope, period, cancellationToken) : Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
    }

    private async Task<Answer> ShowAsync(Turn turn, IndicatorScope scope, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        var facts = await reads.ReadAsync(turn, scope, period, cancellationToken) with { HasTeam = turn.Staff.Role is StaffRole.Lead or StaffRole.Director };
        return Answer.Show(IndicatorCard.Compose(facts, turn.Language));
    }

    private async Task<Answer> OpenAsync(Turn turn, Indicator indicator, IndicatorScope scope, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        var measure = await reads.MeasureAsync(turn, indicator, scope, period, cancellationToken);
        List<Counted> shown = [.. IndicatorRecords.Shown(measure.Against), .. IndicatorRecords.Shown(measure.For)];
        var named = await clients.OpenManyAsync(turn.Reader, [.. shown.Select(c => c.ClientId).Distinct()], Name, cancellationToken);
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in shown.Select(c => c.StaffId).OfType<string>().Distinct())
        {
            if (await staff.GetAsync(id, cancellationToken) is { } person) people[id] = person.NameIn(turn.Language);
        }
        var opened = new OpenedNumber(indicator, measure, scope, period) { Clients = named.ToDictionary(c => c.Id, c => c.ShortName, StringComparer.Ordinal), People = people };
        return Answer.Show(IndicatorRecords.Compose(opened, turn.Language, turn.Today));
    }

    private static Answer Which(Turn turn, IReadOnlyList<Team> teams, IndicatorPeriod period) => Answer.Show(new Card
    {
        Title = IndicatorWords.WhichTeam.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
        Parts =
        [
            new Choices("", [.. teams.Take(MostTeams).Select(t => new Choice(IndicatorScopes.NameOf(t, turn.Language), null, IndicatorCard.Show(IndicatorScope.OfTeam(t.Id), period)))]),
            .. teams.Count > MostTeams ? [new Paragraph(IndicatorWords.WhichTeamHint.In(turn.Language, IndicatorScopes.NameOf(teams[^1], turn.Language)), Tone.Quiet)] : Array.Empty<CardPart>(),
        ],
    });
}
