using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.VisitPlans;

/// <summary>The next visit, told in a note.</summary>
public sealed class PlanLine(SinglePlans singles) : INoteLine
{
    public string Kind => ToldVisit.LineKind;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not PlanMention plan) return null;
        var fields = new Dictionary<string, string>();
        if (plan.Date is { } date) ToldVisit.PutDay(fields, date);
        ToldVisit.PutTime(fields, plan);
        if (plan.Goal is { } goal) fields["goal"] = goal;
        if (plan.People.FirstOrDefault(p => p.StaffId is not null)?.StaffId is { } with) fields["with"] = with;
        LineFields.Put(fields, plan.People.Where(p => p.StaffId is null));
        // Without a day it is only an intention: offered, not ticked.
        return new(fields, Ticked: plan.Date is not null);
    }

    public async ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) =>
        await singles.ComposeAsync(note.Turn, note.Proposal, line, note.Client, cancellationToken);

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("on", PlanWords.FieldDay.In(language), FieldKind.Day, LineFields.Text(line, "on"), Required: true),
        new("time", PlanWords.FieldTime.In(language), FieldKind.Time, LineFields.Text(line, "time")),
        new("goal", PlanWords.FieldGoal.In(language), FieldKind.LongText, LineFields.Text(line, "goal")),
        LineFields.PeopleField(line, language),
    ];
}
