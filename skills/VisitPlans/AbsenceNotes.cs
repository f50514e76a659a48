using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Days away, told in a sentence: shown with the visits that stand in their way, noted by one press.</summary>
public sealed class AbsenceNotes(MonthPlans months, Absences absences, Acting acting)
{
    public async Task<Answer> AskAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if ((frame.Date ?? frame.Period) is not { CannotBe: false } days || days.To < turn.Today || days.To.DayNumber - days.From.DayNumber > 366) return Answer.Say(MonthWords.AwayAsk.In(turn.Language));
        var clashing = await months.Plans.OfStaffAsync(turn.Reader, turn.Staff.Id, days.From, days.To, PlanStates.Standing, cancellationToken);
        var names = await months.Plans.NamesAsync(turn.Reader, clashing, cancellationToken);
        var deputies = await DeputiesAsync(turn, cancellationToken);
        var named = deputies.FirstOrDefault(d => frame.People.Any(p => p.StaffId == d.Id) || frame.Text.Contains(d.NameIn(turn.Language), StringComparison.OrdinalIgnoreCase));
        return Answer.Show(Compose(days.From, days.To, frame.Text, [.. clashing.Select(p => (p, names.GetValueOrDefault(p.ClientId, "")))], turn.Language, turn.Today, deputies, named));
    }

    public async Task<Answer> SaveAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (Moments.TryDay(press["from"]) is not { } from || Moments.TryDay(press["to"]) is not { } to || to < from) return Answer.Say(MonthWords.AwayAsk.In(turn.Language));
        var said = MonthWords.AwayTitle.In(turn.Language, Said(from, to, turn.Language, turn.Today));
        var absence = new Absence { Id = $"{turn.IdFor("a")}-1", StaffId = turn.Staff.Id, From = from.ToDay(), To = to.ToDay(), Why = press["why"] };
        if (press["deputy"] is { Length: > 0 } deputy && (await DeputiesAsync(turn, cancellationToken)).Any(d => d.Id == deputy)) absence = absence with { DeputyId = deputy, DeputyTo = absence.To };
        var act = await acting.DoAsync(turn, VisitPlansSkill.Name, said, null, async () =>
            // Said twice, it is noted once.
            (await absences.OfStaffAsync(turn.Reader, turn.Staff.Id, from, cancellationToken)).Any(a => a.From == absence.From && a.To == absence.To)
                ? []
                : [Acting.Line(1, VisitPlansSkill.AwayLine, "", said, Change.Make(Absences.Collection, absence))],
            cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var card = new Card
        {
            Title = said,
            Language = turn.Language,
            Notice = MonthWords.AwayNotice.In(turn.Language),
            Parts =
            [
                new Paragraph(MonthWords.AwaySaved.In(turn.Language), Tone.Good),
                .. UndoLine.Part(act.Done, turn.Language, turn.Zone),
            ],
            Actions = act.Done is { } done ? [new(ConfirmingWords.Undo.In(turn.Language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)] : [],
        };
        return new Answer(new Reply { Card = card, InPlace = true }) { Settled = act.Done };
    }

    // A lead leaves her decisions to somebody of her teams; others decide nothing.
    private async Task<IReadOnlyList<StaffMember>> DeputiesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var deputies = new List<StaffMember>();
        if (turn.Staff.Role != StaffRole.Lead) return deputies;
        foreach (var team in await months.Staff.LedByAsync(turn.Staff.Id, cancellationToken))
            deputies.AddRange((await months.Staff.OfTeamAsync(team.Id, cancellationToken)).Where(m => !m.Left && m.Id != turn.Staff.Id));
        return deputies;
    }

    internal static Card Compose(DateOnly from, DateOnly to, string words, IReadOnlyList<(Plan Plan, string Client)> clashing, Language language, DateOnly today, IReadOnlyList<StaffMember>? deputies = null, StaffMember? deputy = null) => new()
    {
        Title = MonthWords.AwayTitle.In(language, Said(from, to, language, today)),
        Language = language,
        Notice = MonthWords.AwayNotice.In(language),
        Parts =
        [
            .. clashing.Count == 0 ? Array.Empty<CardPart>() : [new Items(MonthWords.AwayClash.In(language, Names.Join(clashing.Select(c => c.Client).Distinct(), language)),
                [.. clashing.Select(c => new Item($"{PlanSentences.When(c.Plan, language, today)} · {c.Client}", null, Tone.Warning, new CardAction(MonthWords.Change.In(language), MonthCard.To("line", c.Plan.Id), ActionStyle.Quiet)))])],
            .. deputies is { Count: > 0 } ? [Deputy(deputies, deputy, language)] : Array.Empty<CardPart>(),
            new Paragraph(MonthWords.AwayNote.In(language), Tone.Quiet),
        ],
        Actions =
        [
            new(MonthWords.AwaySave.In(language), Press.To(VisitPlansSkill.Name, "away", ("from", from.ToDay()), ("to", to.ToDay()), ("why", Quotes.Cut(words, 80))), ActionStyle.Main, TakesInputs: deputies is { Count: > 0 }),
        ],
    };

    private static Form Deputy(IReadOnlyList<StaffMember> deputies, StaffMember? chosen, Language language) => new(
    [
        new FormField("deputy", MonthWords.AwayDeputy.In(language), FieldKind.Choice, chosen?.Id ?? "")
        {
            Options = [new FormOption("", MonthWords.AwayNobody.In(language)), .. deputies.Select(d => new FormOption(d.Id, d.NameIn(language)))],
        },
    ]);

    private static string Said(DateOnly from, DateOnly to, Language language, DateOnly today) =>
        from == to ? Days.Say(from, language, today) : MonthWords.AwayDays.In(language, Days.Say(from, language, today), Days.Say(to, language, today));
}
