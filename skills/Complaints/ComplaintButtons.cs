using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>Which buttons a viewer's card has: those the state table allows, the likeliest next step as the main one.</summary>
public static class ComplaintButtons
{
    public const string Skill = "complaint";
    private const int Shown = 4;

    public static IReadOnlyList<CardAction> Of(ComplaintSight sight)
    {
        var all = All(sight).ToList();
        var shown = all.Count <= Shown ? all : [.. all.Take(Shown - 1), new(ComplaintButtonWords.More.In(sight.Language), On(sight.Complaint, "more"), ActionStyle.Quiet)];
        return sight.Undo is { } undo
            ? [.. shown, new(ComplaintButtonWords.Undo.In(sight.Language), Press.To(Confirming.ConfirmingCards.Skill, "undo", ("id", undo.Proposal)), ActionStyle.Quiet)]
            : shown;
    }

    /// <summary>What did not find room on the card.</summary>
    public static IReadOnlyList<CardAction> Rest(ComplaintSight sight) => [.. All(sight).Skip(Shown - 1)];

    /// <summary>How and when the client was answered, beside the button that says so.</summary>
    public static Form? AnswerForm(ComplaintSight sight) => !sight.Complaint.AwaitsAnswer || WaitsForAcceptance(sight) ? null : new Form(
    [
        new FormField("how", ComplaintButtonWords.HowLabel.In(sight.Language), FieldKind.Choice, "call", Required: true)
        {
            Options = [.. ComplaintButtonWords.Ways.Select(w => new FormOption(w.Value, w.Name.In(sight.Language)))],
        },
        new FormField("time", ComplaintButtonWords.TimeLabel.In(sight.Language), FieldKind.Time),
    ]);

    public static Press On(Complaint complaint, string verb, params IReadOnlyList<(string Name, string Value)> args) => Press.To(Skill, verb, [("id", complaint.Id), .. args]);

    private static IEnumerable<CardAction> All(ComplaintSight sight)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        bool Can(ComplaintEvent happens) => ComplaintStates.After(complaint.Standing, happens) is not null;
        CardAction Button(Phrase title, string verb, ActionStyle style = ActionStyle.Normal, bool inputs = false) => new(title.In(language), On(complaint, verb), style, inputs);

        if (WaitsForAcceptance(sight)) yield return Button(ComplaintButtonWords.Accept, "accept", ActionStyle.Main);
        if (complaint.AwaitsAnswer && Can(ComplaintEvent.Answer) && !WaitsForAcceptance(sight)) yield return Button(ComplaintButtonWords.Answered, "answer", ActionStyle.Main, inputs: true);
        if (Can(ComplaintEvent.Resolve)) yield return Button(ComplaintButtonWords.Resolved, "resolve", ActionStyle.Main);
        if (Can(ComplaintEvent.Close)) yield return Button(ComplaintButtonWords.Close, "close", ActionStyle.Main);
        if (complaint.OpenPause is not null) yield return Button(ComplaintButtonWords.Resume, "resume");
        if (Can(ComplaintEvent.Assign)) yield return Button(ComplaintButtonWords.Pass, "pass");
        if (Can(ComplaintEvent.Escalate) && sight.Above is { } above) yield return new(ComplaintButtonWords.EscalateTo.In(language, above.NameIn(language)), On(complaint, "escalate"));
        if (complaint.AwaitsAnswer && WaitsForAcceptance(sight)) yield return Button(ComplaintButtonWords.Answered, "answer");
        if (complaint.AwaitsAnswer) yield return Button(ComplaintButtonWords.Draft, "draft");
        if (complaint.OpenPause is null && Can(ComplaintEvent.Pause)) yield return Button(ComplaintButtonWords.Wait, "pause");
        if (Can(ComplaintEvent.Reopen)) yield return Button(ComplaintButtonWords.Reopen, "reopen");
        if (Can(ComplaintEvent.Merge)) yield return Button(ComplaintButtonWords.Merge, "merge");
        if (Can(ComplaintEvent.Void)) yield return Button(ComplaintButtonWords.Void, "void", ActionStyle.Quiet);
    }

    private static bool WaitsForAcceptance(ComplaintSight sight) =>
        sight.IsHandler && sight.Complaint.AcceptedAt is null && sight.Complaint.ReporterId != sight.Viewer.Id && ComplaintStates.After(sight.Complaint.Standing, ComplaintEvent.Accept) is not null && sight.Complaint.AwaitsAnswer;
}
