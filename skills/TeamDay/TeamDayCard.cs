using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.TeamDay;

/// <summary>A team's day on one phone screen: the day in one line, what needs a decision with its buttons, what went well, visits by colleague; the rest folded.</summary>
public static class TeamDayCard
{
    private const int FirstLines = 3;

    /// <summary>Lines with buttons: more would be too large to send. The others stand below them and move up as these are settled.</summary>
    private const int MostWithButtons = 8;

    private const int MostWithout = 10;
    private const int MostBars = 6;
    private const int MostNext = 12;

    /// <summary>The card as it stands; <paramref name="said"/> is what just happened, <paramref name="done"/> the act that can be taken back.</summary>
    public static Card Compose(TeamDayFacts facts, string? said = null, Proposal? done = null, string? late = null)
    {
        var language = facts.Language;
        var lines = facts.IsToday ? TeamLines.Standing(facts).Where(l => l.State != LineState.Hidden).ToList() : [];
        var (open, settled) = (lines.Where(l => l.State == LineState.Open).ToList(), lines.Where(l => l.State == LineState.Settled).ToList());
        var shown = open.Take(FirstLines).ToList();
        var parts = new List<CardPart>();
        if (late is not null) parts.Add(new Paragraph(late, Tone.Quiet));
        if (said is not null) parts.Add(new Paragraph(said, Tone.Good));
        var undo = UndoLine.Of(done, language, facts.Zone);
        if (undo is not null) parts.Add(new Paragraph(undo, Tone.Quiet));
        if (shown.Count + settled.Count > 0)
            parts.Add(new Items(null, [.. shown.Select(l => Row(facts, l)), .. settled.Select(l => Row(facts, l))]));
        if (TeamWins.Say(facts) is { } well) parts.Add(new Paragraph(well, Tone.Good));
        var bars = TeamBars.Of(facts);
        if (bars.Rows.Count <= MostBars && bars.Rows.Count > 0) parts.Add(bars);
        var rest = open.Skip(FirstLines).ToList();
        List<CardPart> folded =
        [
            .. rest.Count > 0 ? [new Items(null, [.. Rest(facts, rest)])] : Array.Empty<CardPart>(),
            .. bars.Rows.Count > MostBars ? [bars] : Array.Empty<CardPart>(),
            .. Told(facts),
            .. facts.Key.Day >= facts.Today ? Next(facts) : [],
            .. facts.Unreached.Count > 0 ? [new Paragraph(TeamDayWords.Unreached.In(language, Names.Join(facts.Unreached, language)), Tone.Warning)] : Array.Empty<CardPart>(),
        ];
        if (parts.Count == 0 && folded.Count == 0) parts.Add(new Paragraph(TeamDayWords.NoRecord.In(language), Tone.Quiet));
        if (folded.Count > 0) parts.Add(new Fold(rest.Count > 0 ? TeamDayWords.MoreLines.In(language, rest.Count) : TeamDayWords.More.In(language), folded));
        return new Card
        {
            Title = Line(facts, open.Count),
            Subtitle = Subtitle(facts),
            Language = language,
            Notice = TeamDayWords.Notice.In(language),
            Parts = parts,
            Actions =
            [
                .. facts.Deciding && open.Count > 0 ? [new CardAction(TeamDayWords.SeenAll.In(language), On(facts.Key, "seen"), ActionStyle.Quiet)] : Array.Empty<CardAction>(),
                .. !facts.IsToday ? [new CardAction(TeamDayWords.ShowToday.In(language), On(facts.Key with { Day = facts.Today }, "show"), ActionStyle.Quiet)] : Array.Empty<CardAction>(),
                .. undo is null || done is null ? [] : new[] { new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet) },
            ],
        };
    }

    /// <summary>The day in one line.</summary>
    public static string Line(TeamDayFacts facts, int open)
    {
        var (day, language) = (DayOf(facts.Key.Day, facts.Today, facts.Language), facts.Language);
        if (facts.Key.Day > facts.Today) return TeamDayWords.LineAhead.In(language, day, Visits(facts.Evidence.Plans.Count, language));
        var visits = Visits(facts.Evidence.Visits.Where(v => v.On == facts.Key.Day.ToDay()).Count(v => v.Kind.IsInPerson()), language);
        return facts switch
        {
            { IsToday: false } or { Deciding: false } => TeamDayWords.LinePast.In(language, day, visits),
            _ when open == 0 => TeamDayWords.LineNone.In(language, day, visits),
            _ => TeamDayWords.Line.In(language, day, visits, open),
        };
    }

    public static Press On(TeamDayKey key, string verb, params IReadOnlyList<(string Name, string Value)> args) =>
        Press.To(TeamDaySkill.Name, verb, [("day", key.RecordId), .. args]);

    internal static string Visits(int count, Language language) => count == 1 ? TeamDayWords.VisitOne.In(language) : TeamDayWords.Visits.In(language, count);

    internal static string DayOf(DateOnly day, DateOnly today, Language language)
    {
        var near = Math.Abs(day.DayNumber - today.DayNumber) <= 1 ? Days.Near(day, language, today) : Days.Say(day, language, today);
        return language == Language.En ? char.ToUpperInvariant(near[0]) + near[1..] : near;
    }

    private static string Subtitle(TeamDayFacts facts)
    {
        var calls = facts.Evidence.Visits.Where(v => v.On == facts.Key.Day.ToDay()).Count(v => !v.Kind.IsInPerson());
        string?[] said =
        [
            facts.Language == Language.Zh ? facts.Team.NameZh : facts.Team.NameEn,
            Days.Say(facts.Key.Day, facts.Language, facts.Today),
            calls > 0 ? TeamDayWords.Calls.In(facts.Language, calls) : null,
            facts.NoLead ? TeamDayWords.NoLead.In(facts.Language) : null,
        ];
        return string.Join(" · ", said.OfType<string>());
    }

    private static Item Row(TeamDayFacts facts, StandingLine standing)
    {
        var (line, language) = (standing.Line, facts.Language);
        if (standing.State == LineState.Settled && standing.Done is { } done)
            return new Item(line.Text, LineWords.Settled(done, facts), done.Answer is null ? Tone.Quiet : Tone.Good);
        var before = standing.Done is { NudgedAt: not null } asked ? LineWords.Before(asked, facts) : null;
        return new Item(line.Text, string.Join(" · ", new[] { line.Note, before }.Where(s => !string.IsNullOrEmpty(s))), line.Tone) { Actions = facts.Deciding ? [.. Buttons(facts, line)] : [] };
    }

    private static IEnumerable<Item> Rest(TeamDayFacts facts, List<StandingLine> rest)
    {
        var withButtons = MostWithButtons - FirstLines;
        foreach (var line in rest.Take(withButtons)) yield return Row(facts, line);
        foreach (var line in rest.Skip(withButtons).Take(MostWithout)) yield return Row(facts, line) with { Actions = [] };
        if (rest.Count - withButtons - MostWithout is > 0 and var more) yield return new Item(TeamDayWords.StillMore.In(facts.Language, more), Tone: Tone.Quiet);
    }

    private static IEnumerable<CardAction> Buttons(TeamDayFacts facts, TeamLine line)
    {
        var language = facts.Language;
        CardAction To(Phrase words, string verb) => new(words.In(language), On(facts.Key, verb, ("m", line.Id)), verb == "later" ? ActionStyle.Quiet : ActionStyle.Normal);
        var own = (line.WhomId ?? line.StaffId) == facts.ViewerId;
        switch (line.Kind)
        {
            case MatterKind.Complaint when own:
                yield return new(TeamDayWords.OpenOwn.In(language), Press.To(Complaints.ComplaintButtons.Skill, "open", ("id", line.RecordId)));
                yield return To(TeamDayWords.Pass, "assign");
                break;
            case MatterKind.Promise when own:
                yield return new(TeamDayWords.OpenOwn.In(language), Press.To(PromiseLedger.PromiseLedgerSkill.Name, "list", ("scope", "mine")));
                break;
            case MatterKind.Cadence or MatterKind.Unsaved when own:
                break;
            case MatterKind.Complaint:
                if (line.WhomId is not null) yield return To(TeamDayWords.Nudge, "nudge");
                yield return To(TeamDayWords.Pass, "assign");
                yield return To(TeamDayWords.Take, "take");
                break;
            case MatterKind.Plan:
                yield return To(TeamDayWords.Approve, "approve");
                yield return new(TeamDayWords.Look.In(language), VisitPlans.MonthCard.To("month", line.RecordId));
                break;
            case MatterKind.Attitude:
                if (!own) yield return To(TeamDayWords.Ask, "nudge");
                yield return new(TeamDayWords.Brief.In(language), Press.To(ClientBrief.ClientBriefSkill.Name, ClientBrief.ClientBriefSkill.Show, ("id", line.ClientId ?? "")));
                break;
            default:
                yield return To(TeamDayWords.Nudge, "nudge");
                break;
        }
        yield return To(TeamDayWords.Later, "later");
    }

    /// <summary>Whether somebody else may be asked about the line in the viewer's name.</summary>
    internal static bool IsAskedAbout(TeamDayFacts facts, TeamLine line) =>
        (line.WhomId ?? line.StaffId) != facts.ViewerId && line.Kind is MatterKind.Promise or MatterKind.Cadence or MatterKind.Unsaved or MatterKind.Attitude or MatterKind.Complaint && (line.Kind != MatterKind.Complaint || line.WhomId is not null);

    /// <summary>The open matters of one colleague, to be asked about one of them.</summary>
    internal static Card Chase(IReadOnlyList<(TeamDayFacts Facts, TeamLine Line)> open, string name, Language language) => new()
    {
        Title = TeamDayWords.ChaseWhich.In(language, name),
        Language = language,
        Notice = TeamDayWords.Notice.In(language),
        Parts = [new Items(null, [.. open.Take(MostWithButtons).Select(o => new Item(o.Line.Text, o.Line.Note, o.Line.Tone, new CardAction(TeamDayWords.Nudge.In(language), On(o.Facts.Key, "nudge", ("m", o.Line.Id)))))])],
    };

    // Who was where, and the first words of what he told.
    private static IEnumerable<CardPart> Told(TeamDayFacts facts)
    {
        var visits = facts.Evidence.Visits.Where(v => v.On == facts.Key.Day.ToDay()).OrderBy(v => v.Time ?? "99", StringComparer.Ordinal).ToList();
        if (visits.Count == 0) yield break;
        yield return new Items(
            TeamDayWords.VisitHeading.In(facts.Language),
            [
                .. visits.Take(MostNext).Select(v => new Item(string.Join(' ', new[] { v.Time, facts.NameOf(v.StaffId), facts.ClientName(v.ClientId) }.OfType<string>()), Quotes.Of(Quotes.FirstSentence(v.Text)))),
                .. visits.Count > MostNext ? [new Item($"… {visits.Count - MostNext}", Tone: Tone.Quiet)] : Array.Empty<Item>(),
            ]);
    }

    private static IEnumerable<CardPart> Next(TeamDayFacts facts)
    {
        var day = DayOf(facts.Next, facts.Today, facts.Language);
        if (facts.Language == Language.En) day = day is "Tomorrow" ? "tomorrow" : day;
        if (facts.Evidence.Next.Count == 0)
        {
            yield return new Paragraph(TeamDayWords.TomorrowNone.In(facts.Language, day), Tone.Quiet);
            yield break;
        }
        yield return new Items(
            TeamDayWords.Tomorrow.In(facts.Language, day),
            [
                .. facts.Evidence.Next.OrderBy(Plans.Order, StringComparer.Ordinal).Take(MostNext).Select(p =>
                    new Item(string.Join(' ', new[] { PlanSentences.Hour(p, facts.Language), facts.NameOf(p.StaffId), facts.ClientName(p.ClientId) }.OfType<string>()), p.Goal is { Length: > 0 } goal ? Quotes.Cut(goal, 60) : null)),
                .. facts.Evidence.Next.Count > MostNext ? [new Item($"… {facts.Evidence.Next.Count - MostNext}", Tone: Tone.Quiet)] : Array.Empty<Item>(),
            ]);
    }
}
