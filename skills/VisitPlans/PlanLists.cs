using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitPlans;

/// <summary>What is planned: a person's visits in a period, the next one of a client, and the plans that wait for a lead.</summary>
public sealed partial class PlanLists(MonthPlans months, Clients clients)
{
    private const int UsualDays = 14;
    private const int Listed = 30;
    private const int MostPeople = 20;

    public async Task<Answer> AskAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Client is { Ids: [var only] } && await clients.OpenAsync(turn.Reader, only, VisitPlansSkill.Name, cancellationToken) is { } client) return await OfClientAsync(turn, client, cancellationToken);
        var period = frame.Date ?? frame.Period;
        var (from, to) = period is { CannotBe: false } p && p.To >= turn.Today ? (p.From < turn.Today ? turn.Today : p.From, p.To) : (turn.Today, turn.Today.AddDays(UsualDays));
        if (TheTeam().IsMatch(frame.Text) && frame.People.Count == 0 && await TeamAsync(turn, cancellationToken) is { Count: > 1 } team) return await OfTeamAsync(turn, team, from, to, cancellationToken);
        var of = frame.People.FirstOrDefault(p => p.StaffId is not null && turn.Reader.MaySee(p.StaffId))?.StaffId ?? turn.Staff.Id;
        var lines = await months.Plans.OfStaffAsync(turn.Reader, of, from, to, PlanStates.Standing, cancellationToken);
        var names = await months.Plans.NamesAsync(turn.Reader, lines, cancellationToken);
        var span = Span(turn, from, to);
        var title = of == turn.Staff.Id ? ListWords.ListTitle.In(turn.Language) : ListWords.ListOf.In(turn.Language, (await months.Staff.GetAsync(of, cancellationToken))?.NameIn(turn.Language));
        return Answer.Show(Compose(title, span, lines, names, [], turn.Language, turn.Today, months.Rules.ClashMinutes));
    }

    private static string Span(Turn turn, DateOnly from, DateOnly to) =>
        from == to ? Days.SayNear(from, turn.Language, turn.Today) : ListWords.ListPeriod.In(turn.Language, Days.Say(from, turn.Language, turn.Today), Days.Say(to, turn.Language, turn.Today));

    // 下周团队都去哪: the visits of all whose clients the reader may see, day by day, each with whose it is.
    private async Task<Answer> OfTeamAsync(Turn turn, IReadOnlyList<StaffMember> team, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var lines = new List<(StaffMember Who, IReadOnlyList<Plan> Own)>();
        foreach (var person in team) lines.Add((person, await months.Plans.OfStaffAsync(turn.Reader, person.Id, from, to, PlanStates.Standing, cancellationToken)));
        var names = await months.Plans.NamesAsync(turn.Reader, lines.SelectMany(l => l.Own), cancellationToken);
        return Answer.Show(ComposeTeam(lines, names, Span(turn, from, to), turn.Language, turn.Today, months.Rules.ClashMinutes));
    }

    internal static Card ComposeTeam(IReadOnlyList<(StaffMember Who, IReadOnlyList<Plan> Own)> lines, IReadOnlyDictionary<string, string> names, string span, Language language, DateOnly today, int clashMinutes)
    {
        var rows = lines.SelectMany(l => l.Own.Select(p => (l.Who, Line: p, l.Own))).OrderBy(r => r.Line.On, StringComparer.Ordinal).ThenBy(r => r.Line.Time, StringComparer.Ordinal).ToList();
        return new Card
        {
            Title = ListWords.ListTeam.In(language),
            Subtitle = span,
            Language = language,
            Notice = PlanWords.Ready.In(language),
            Parts =
            [
                rows.Count == 0
                    ? new Paragraph(ListWords.ListNone.In(language, span), Tone.Quiet)
                    : new Items(null, [.. rows.Take(Listed).Select(r => Row(r.Line, r.Own, names, language, today, clashMinutes, r.Who.NameIn(language)))]),
                .. rows.Count > Listed ? (CardPart[])[new Paragraph(ListWords.ListFirst.In(language, Listed, rows.Count), Tone.Quiet)] : [],
            ],
        };
    }

    private async Task<IReadOnlyList<StaffMember>> TeamAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await months.Staff.AllAsync(cancellationToken)).Where(s => !s.Left && turn.Reader.MaySee(s.Id)).OrderBy(s => s.TeamId != turn.Staff.TeamId).Take(MostPeople)];

    [GeneratedRegex(@"团队|大家|全组|我们组|咱们组|组里|组员|\b(?:the|my|our) team\b|\beveryone\b|\beverybody\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheTeam();

    /// <summary>The plans of his people in which lines wait, this month's and the next one's.</summary>
    public async Task<Answer> WaitingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var waiting = new List<(MonthKey Key, StaffMember Who, int Lines)>();
        var first = MonthKey.Of("", turn.Today).First;
        foreach (var person in (await months.Staff.AllAsync(cancellationToken)).Where(s => Access.MayDecide(turn.Reader, s.Id)))
        {
            var lines = await months.Plans.OfStaffAsync(turn.Reader, person.Id, first, first.AddMonths(2).AddDays(-1), [PlanState.Submitted], cancellationToken);
            waiting.AddRange(lines.Where(l => l.StaffId == person.Id).GroupBy(MonthKey.Of).Select(g => (g.Key, person, g.Count())));
        }
        return waiting.Count == 0 ? Answer.Say(MonthWords.WaitingNone.In(turn.Language)) : Answer.Show(Compose(waiting, turn.Language, turn.Today));
    }

    internal static Card Compose(IReadOnlyList<(MonthKey Key, StaffMember Who, int Lines)> waiting, Language language, DateOnly today) => new()
    {
        Title = MonthWords.WaitingTitle.In(language),
        Language = language,
        Notice = PlanWords.Notice.In(language),
        Parts =
        [
            new Items(null, [.. waiting.Take(Listed).Select(w => new Item(
                MonthWords.WaitingRow.In(language, w.Who.NameIn(language), w.Key.Say(language, today)),
                MonthWords.WaitingCount.In(language, w.Lines),
                Action: new CardAction(MonthWords.See.In(language), MonthCard.To("month", w.Key.RecordId), ActionStyle.Quiet)))]),
        ],
    };

    internal static Card Compose(
        string title, string span, IReadOnlyList<Plan> lines, IReadOnlyDictionary<string, string> names, IReadOnlyList<string> remarks, Language language, DateOnly today, int clashMinutes) => new()
        {
            Title = title,
            Subtitle = span,
            Language = language,
            Notice = PlanWords.Ready.In(language),
            Parts =
        [
            lines.Count == 0
                ? new Paragraph(ListWords.ListNone.In(language, span), Tone.Quiet)
                : new Items(null, [.. lines.Take(Listed).Select(l => Row(l, lines, names, language, today, clashMinutes))]),
            .. remarks.Select(r => new Paragraph(r, Tone.Warning)),
        ],
        };

    private async Task<Answer> OfClientAsync(Turn turn, Client client, CancellationToken cancellationToken)
    {
        var lines = await months.Plans.OfClientAsync(turn.Reader, client.Id, turn.Today, Listed, cancellationToken);
        var off = (await months.Plans.CalledOffAsync(turn.Reader, client.Id, turn.Today.AddDays(-45), cancellationToken)).Select(p => ListWords.CalledOff.In(turn.Language, Days.Say(p.On, turn.Language, turn.Today))).ToList();
        if (lines.Count == 0) return Answer.Say(string.Join('\n', [ListWords.ListNoneOf.In(turn.Language, client.ShortName), .. off])) with { ClientId = client.Id };
        var names = new Dictionary<string, string> { [client.Id] = client.ShortName };
        return Answer.Show(Compose(ListWords.ListOf.In(turn.Language, client.ShortName), PlanSentences.When(lines[0], turn.Language, turn.Today), lines, names, off, turn.Language, turn.Today, months.Rules.ClashMinutes)) with { ClientId = client.Id };
    }

    private static Item Row(Plan line, IReadOnlyList<Plan> all, IReadOnlyDictionary<string, string> names, Language language, DateOnly today, int clashMinutes, string? whose = null)
    {
        var notes = new List<string>();
        if (line.State == PlanState.Submitted) notes.Add(PlanSentences.State(line, language).Words);
        if (line.Purpose is { } purpose) notes.Add(PlanSentences.Say(purpose, language));
        if (line.People.Count > 0) notes.Add(PlanWords.SayPeople.In(language, Names.Join(line.People, language)));
        notes.AddRange(PlanSentences.Details(line, language));
        var clashes = PlanSentences.Say(PlanClashes.Of(Moments.FromDay(line.On), line.Time, line.ClientId, line.Id, all, [], clashMinutes), names, clashMinutes, language, today).ToList();
        return new Item(
            string.Join(" · ", new[] { PlanSentences.When(line, language, today), whose, names.GetValueOrDefault(line.ClientId, "") }.OfType<string>()),
            notes.Count + clashes.Count == 0 ? null : string.Join(" · ", [.. clashes, .. notes]),
            clashes.Count > 0 ? Tone.Warning : Tone.Plain,
            new CardAction(ListWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", line.ClientId)), ActionStyle.Quiet));
    }
}
