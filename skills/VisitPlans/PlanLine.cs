using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.VisitPlans;

/// <summary>The next visit, told in the same breath as the last one: 下月8号再去.</summary>
public sealed class PlanLine(SinglePlans singles) : INoteLine
{
    public string Kind => ToldVisit.LineKind;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not PlanMention plan) return null;
        var fields = new Dictionary<string, string>();
        if (plan.Date is { } date) ToldVisit.PutDay(fields, date);
        if (plan.Time is { } time) fields["time"] = time;
        if (plan.Goal is { } goal) fields["goal"] = goal;
        if (plan.People.Count > 0) fields["people"] = string.Join('、', plan.People.Select(p => p.Words).Distinct());
        return new(fields);
    }

    public async ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) =>
        await singles.ComposeAsync(note.Turn, note.Proposal, line, note.Client, cancellationToken);

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("on", PlanWords.FieldDay.In(language), FieldKind.Day, line.Fields.GetValueOrDefault("on"), Required: true),
        new("time", PlanWords.FieldTime.In(language), FieldKind.Time, line.Fields.GetValueOrDefault("time")),
        new("goal", PlanWords.FieldGoal.In(language), FieldKind.LongText, line.Fields.GetValueOrDefault("goal")),
        new("people", PlanWords.FieldPeople.In(language), FieldKind.Text, line.Fields.GetValueOrDefault("people")),
    ];
}
