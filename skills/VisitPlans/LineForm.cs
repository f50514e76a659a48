using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>The form of one line: the author's with all its fields, the lead's with what he decides.</summary>
public static class LineForm
{
    /// <summary>The form; <paramref name="error"/> names the field that was wrong and why.</summary>
    public static Card Compose(MonthPlan plan, Plan line, Language language, DateOnly today, (string Field, string Why)? error = null)
    {
        var drafting = PlanStates.Can(line.State, PlanEvent.Edit);
        var fields = plan.Deciding ? Decision(line, language) : drafting ? Whole(plan, line, language) : When(line, language);
        return new Card
        {
            Title = plan.NameOf(line),
            Subtitle = PlanSentences.When(line, language, today),
            Language = language,
            Notice = PlanWords.Notice.In(language),
            Parts =
            [
                .. Because(line, language, today),
                new Form([.. fields.Select(f => error is { } wrong && wrong.Field == f.Id ? f with { Error = wrong.Why } : f)]),
            ],
            Actions = plan.Deciding ? Deciding(plan, line, language) : drafting ? Drafting(plan, line, language) : Standing(plan, line, language),
        };
    }

    private static IEnumerable<CardPart> Because(Plan line, Language language, DateOnly today)
    {
        string[] said = [.. PlanSentences.Details(line, language), PlanSentences.Say(line.Because, language, today)];
        var words = string.Join(" · ", said.Where(s => s.Length > 0));
        if (words.Length > 0) yield return new Paragraph(words, Tone.Quiet);
    }

    private static IReadOnlyList<FormField> When(Plan line, Language language) =>
    [
        new("on", PlanWords.FieldDay.In(language), FieldKind.Day, line.On, Required: true),
        new("time", PlanWords.FieldTime.In(language), FieldKind.Time, line.Time),
    ];

    private static IReadOnlyList<FormField> Whole(MonthPlan plan, Plan line, Language language) =>
    [
        .. When(line, language),
        Purpose(line.Purpose, language),
        new("goal", PlanWords.FieldGoal.In(language), FieldKind.LongText, line.Goal),
        new("people", PlanWords.FieldPeople.In(language), FieldKind.Text, Names.Join(line.People, language)),
        new("materials", PlanWords.FieldMaterials.In(language), FieldKind.Text, line.Materials),
        new("expense", PlanWords.FieldExpense.In(language), FieldKind.Text, line.Expense),
        With(plan.Colleagues.Values.Where(c => c.Id != plan.Staff.Id), line.WithId, language),
    ];

    private static IReadOnlyList<FormField> Decision(Plan line, Language language) =>
    [
        .. When(line, language),
        new("goal", PlanWords.FieldGoal.In(language), FieldKind.LongText, line.Goal),
        new("comment", PlanWords.FieldComment.In(language), FieldKind.Text, line.Comment),
    ];

    /// <summary>The closed list of purposes to choose from.</summary>
    public static FormField Purpose(PlanPurpose? purpose, Language language) => new("purpose", PlanWords.FieldPurpose.In(language), FieldKind.Choice, purpose is { } chosen ? PlanFields.Stored(chosen) : null)
    {
        Options = [.. Enum.GetValues<PlanPurpose>().Select(p => new FormOption(PlanFields.Stored(p), PlanSentences.Say(p, language)))],
    };

    /// <summary>Nobody, or a colleague.</summary>
    public static FormField With(IEnumerable<StaffMember> colleagues, string? chosen, Language language) => new("with", PlanWords.FieldWith.In(language), FieldKind.Choice, chosen ?? "-")
    {
        Options = [new("-", PlanWords.Nobody.In(language)), .. colleagues.Select(c => new FormOption(c.Id, c.NameIn(language)))],
    };

    private static CardAction[] Deciding(MonthPlan plan, Plan line, Language language) =>
    [
        new(MonthWords.Approve.In(language), MonthCard.To("decide", line.Id), ActionStyle.Main, TakesInputs: true),
        new(MonthWords.Refuse.In(language), MonthCard.To("refuse", line.Id), ActionStyle.Normal, TakesInputs: true),
        Back(plan, line, language),
    ];

    private static CardAction[] Drafting(MonthPlan plan, Plan line, Language language) =>
    [
        new(MonthWords.Ok.In(language), MonthCard.To("edited", line.Id), ActionStyle.Main, TakesInputs: true),
        line.State == PlanState.Submitted
            ? new(MonthWords.Cancel.In(language), MonthCard.To("cancel", line.Id))
            : new(MonthWords.Drop.In(language), MonthCard.To("drop", line.Id)),
        Back(plan, line, language),
    ];

    private static CardAction[] Standing(MonthPlan plan, Plan line, Language language) =>
    [
        new(MonthWords.Ok.In(language), MonthCard.To("move", line.Id), ActionStyle.Main, TakesInputs: true),
        .. line.State == PlanState.Cancelled ? Array.Empty<CardAction>() : [new(MonthWords.Cancel.In(language), MonthCard.To("cancel", line.Id)), Calendar(line, language)],
        Back(plan, line, language),
    ];

    /// <summary>The visit as a file for a calendar.</summary>
    public static CardAction Calendar(Plan line, Language language) =>
        new(MonthWords.Calendar.In(language), MonthCard.To("line", line.Id)) { File = new FileLink(VisitPlansSkill.Name, PlanCalendar.One, line.Id) };

    private static CardAction Back(MonthPlan plan, Plan line, Language language) => MonthCard.ToPage(MonthWords.Back.In(language), plan, MonthCard.PageOf(plan, line.Id), ActionStyle.Quiet);
}
