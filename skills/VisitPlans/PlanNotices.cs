using System.Text.Json;
using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Who is told what about plans, and which cards change: a plan handed in, decided, late, a colleague taken along.</summary>
public sealed class PlanNotices(MonthPlans months, Proposals proposals)
{
    public async Task<Reply?> ShowAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View == "joined") return await JoinedAsync(turn, notice.RecordId, cancellationToken);
        if (MonthKey.Parse(notice.RecordId) is not { } key || await months.ReadAsync(turn, key, cancellationToken) is not { } plan) return null;
        var (language, month) = (turn.Language, key.Say(turn.Language, turn.Today));
        var drafted = plan.Lines.Count(l => l.State == PlanState.Drafted);
        var waiting = plan.Lines.Count(l => l.State == PlanState.Submitted && l.StaffId == key.StaffId);
        return notice.View switch
        {
            MonthActs.View => MonthActs.Shown(turn, plan, done: await LastActAsync(turn, key, cancellationToken)).Reply,
            var view when view.StartsWith(MonthActs.View + ".", StringComparison.Ordinal) && int.TryParse(view[(MonthActs.View.Length + 1)..], out var page) =>
                MonthActs.Shown(turn, plan, done: await LastActAsync(turn, key, cancellationToken), page: page).Reply,
            "waiting" => waiting == 0 ? null : Told(turn, plan, MonthWords.Waiting.In(language, plan.Staff.NameIn(language), month, waiting)),
            "decided" => Told(turn, plan, MonthWords.Decided.In(language, DeciderOf(plan, language), month, Outcome(plan, language))),
            "draft" => drafted == 0 ? null : Told(turn, plan, MonthWords.DraftReady.In(language, month, plan.Approver?.NameIn(language))),
            "late" when drafted > 0 => Told(turn, plan, MonthWords.Late.In(language, month, drafted)),
            "late" => plan.Lines.Any(l => l.State is PlanState.Submitted or PlanState.Approved or PlanState.Changed or PlanState.Refused) ? null : Asking(turn, key, month),
            _ => null,
        };
    }

    /// <summary>After plans were saved or taken back: every month they stand in is drawn again, and who is taken along is told.</summary>
    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, Proposal settled, CancellationToken cancellationToken)
    {
        var (keys, notices) = (new HashSet<string>(answer.Redrawn, StringComparer.Ordinal), new List<Notice>());
        foreach (var change in settled.Changes.Where(c => c.Collection == Plans.Collection))
        {
            var stored = await months.Plans.FindAsync(turn.Reader, change.Id, cancellationToken);
            foreach (var day in new[] { stored?.On, Text(change, "on", after: true), Text(change, "on", after: false) }.Select(Moments.TryDay).OfType<DateOnly>().Distinct())
            {
                foreach (var person in new[] { stored?.StaffId, stored?.WithId, Text(change, "staffId", after: true), Text(change, "withId", after: true) }.OfType<string>().Distinct())
                    keys.Add(MonthKey.Of(person, day).LiveKey);
            }
            if ((stored?.WithId ?? Text(change, "withId", after: true)) is not null) keys.Add(JoinedKey(change.Id));
            // Whoever comes along is told once the visit stands; until then nothing is settled.
            if (settled.State == ProposalState.Applied && stored is { WithId: { } with } && with != turn.Staff.Id && PlanStates.Stands(stored.State) && stored.State != PlanState.Submitted && Text(change, "state", after: true) is not null)
                notices.Add(new Notice(with, VisitPlansSkill.Name, "joined", stored.Id));
        }
        var shown = answer.Reply;
        var record = settled.Lines.Where(l => l.Kind == VisitPlansSkill.MonthLine).Select(l => l.Fields.GetValueOrDefault(Confirming.Acting.Record)).FirstOrDefault();
        // Taken back on the plan's own card, the plan is what one wants to see.
        if (settled.State == ProposalState.Undone && MonthKey.Parse(record) is { } key && await months.ReadAsync(turn, key, cancellationToken) is { } plan)
            shown = MonthActs.Shown(turn, plan, answer.Reply.Card?.Title).Reply with { InPlace = answer.Reply.InPlace };
        if (settled.State == ProposalState.Applied && settled.Skill != VisitPlansSkill.Name) (shown, answer) = (PlanResults.Asked(shown, settled, turn.Language), answer with { More = [.. answer.More.Select(m => PlanResults.Asked(m, settled, turn.Language))] });
        return answer with { Reply = shown, Redrawn = [.. keys], Notices = [.. answer.Notices, .. notices] };
    }

    /// <summary>What the reader did last to this plan, while he can take it back: his card keeps the way back when it is drawn again.</summary>
    private async Task<Proposal?> LastActAsync(Turn turn, MonthKey key, CancellationToken cancellationToken) =>
        turn.Conversation.LastSaved is { } last && await proposals.FindAsync(turn.Reader, last, cancellationToken) is { State: ProposalState.Applied, UndoUntil: { } until } act
        && string.CompareOrdinal(turn.Now.ToInstant(), until) < 0 && act.Lines.Any(l => l.Fields.GetValueOrDefault(Confirming.Acting.Record) == key.RecordId)
            ? act
            : null;

    private async Task<Reply?> JoinedAsync(Turn turn, string planId, CancellationToken cancellationToken)
    {
        var live = new Reply { LiveKey = JoinedKey(planId), Live = new Notice(turn.Staff.Id, VisitPlansSkill.Name, "joined", planId) };
        if (await months.Plans.FindAsync(turn.Reader, planId, cancellationToken) is not { } plan || plan.WithId != turn.Staff.Id)
        {
            return live with { Card = new Card { Title = MonthWords.JoinedGone.In(turn.Language), Language = turn.Language, Notice = PlanWords.Notice.In(turn.Language) } };
        }
        var names = await months.Plans.NamesAsync(turn.Reader, [plan], cancellationToken);
        var by = await months.Staff.GetAsync(plan.StaffId, cancellationToken);
        var others = await months.Plans.OfDayAsync(turn.Reader, turn.Staff.Id, Moments.FromDay(plan.On), cancellationToken);
        var clashes = PlanClashes.Of(Moments.FromDay(plan.On), plan.Time, plan.ClientId, plan.Id, others, [], months.Rules.ClashMinutes);
        var named = await months.Plans.NamesAsync(turn.Reader, others, cancellationToken);
        var stands = PlanStates.Stands(plan.State);
        var card = new Card
        {
            Title = MonthWords.Joined.In(turn.Language, by?.NameIn(turn.Language), names.GetValueOrDefault(plan.ClientId, ""), PlanSentences.When(plan, turn.Language, turn.Today)),
            Language = turn.Language,
            Notice = PlanWords.Notice.In(turn.Language),
            Parts =
            [
                .. stands ? Array.Empty<CardPart>() : [new Paragraph(PlanSentences.State(plan, turn.Language).Words, Tone.Bad)],
                .. PlanSentences.Details(plan, turn.Language).Select(d => new Paragraph(d, Tone.Quiet)),
                .. PlanSentences.Say(clashes, named, months.Rules.ClashMinutes, turn.Language, turn.Today).Select(c => new Paragraph(c, Tone.Warning)),
            ],
            Actions = stands ? [LineForm.Calendar(plan, turn.Language)] : [],
        };
        return live with { Card = card };
    }

    private static string JoinedKey(string planId) => $"{VisitPlansSkill.Name}:joined|{planId}";

    // In words of its own, since the card goes on changing with the plan.
    private static Reply Told(Turn turn, MonthPlan plan, string said) => MonthActs.Shown(turn, plan).Reply with { Text = said };

    private static Reply Asking(Turn turn, MonthKey key, string month) => Reply.Show(new Card
    {
        Title = MonthWords.Mine.In(turn.Language, month),
        Language = turn.Language,
        Notice = PlanWords.Notice.In(turn.Language),
        Parts = [new Paragraph(MonthWords.LateNone.In(turn.Language, month))],
        Actions = [new(MonthWords.Draft.In(turn.Language, MonthWords.Mine.In(turn.Language, month)), MonthCard.To("draft", key.RecordId), ActionStyle.Main)],
    });

    private static string DeciderOf(MonthPlan plan, Language language) =>
        plan.Lines.Select(l => l.DecidedBy).OfType<string>().LastOrDefault() is { } by && plan.Colleagues.TryGetValue(by, out var who) ? who.NameIn(language) : plan.Approver?.NameIn(language) ?? "";

    private static string Outcome(MonthPlan plan, Language language) => string.Join(
        language == Language.Zh ? "，" : ", ",
        plan.Lines.Where(l => l.State is PlanState.Approved or PlanState.Changed or PlanState.Refused).CountBy(l => PlanSentences.State(l, language).Words).Select(c => MonthWords.CountState.In(language, c.Key, c.Value)));

    private static string? Text(Change change, string field, bool after) =>
        change.Fields.FirstOrDefault(f => f.Name == field) is { } found && (after ? found.After : found.Before) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
