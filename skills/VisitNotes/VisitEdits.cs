using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>The form of one line, and changes said in words.</summary>
public static class VisitEdits
{
    public static IReadOnlyList<FormField> Form(ProposalLine line, Language language)
    {
        string? Value(string name) => line.Fields.GetValueOrDefault(name);
        if (line.Kind == VisitComposer.VisitKindOfLine)
        {
            return
            [
                new("on", VisitWords.FieldDay.In(language), FieldKind.Day, Value("on"), Required: true),
                new("time", VisitWords.FieldTime.In(language), FieldKind.Time, Value("time")),
                new("kind", VisitWords.FieldKind.In(language), FieldKind.Choice, Value("kind") ?? "visit", Required: true)
                {
                    Options = [.. Enum.GetValues<VisitKind>().Select(k => new FormOption(k.ToString().ToLowerInvariant(), RecordWords.Say(k, language)))],
                },
                new("people", VisitWords.FieldPeople.In(language), FieldKind.Text, Value("people")?.Replace(VisitComposer.Bar.ToString(), language == Language.Zh ? "、" : ", ", StringComparison.Ordinal)),
            ];
        }
        return
        [
            new("text", VisitWords.FieldText.In(language), FieldKind.LongText, Value("text"), Required: true),
            new("by", VisitWords.FieldBy.In(language), FieldKind.Choice, Value("by") ?? "us", Required: true)
            {
                Options = [new("us", VisitWords.Us.In(language)), new("them", VisitWords.Them.In(language))],
            },
            new("due", VisitWords.FieldDue.In(language), FieldKind.Day, Value("due")),
        ];
    }

    /// <summary>A chosen or typed day settles what was impossible or doubtful about the old one.</summary>
    public static Proposal Settle(Proposal proposal) => proposal with
    {
        Lines = [.. proposal.Lines.Select(l => l with { Fields = Settle(l.Fields) })],
    };

    /// <summary>改成周四: a coming day moves the one promise's deadline, another day the visit.</summary>
    public static Proposal? Day(Proposal proposal, DateMention? report, DateMention? deadline, DateOnly today)
    {
        var promises = proposal.Lines.Where(l => l.Kind == VisitComposer.PromiseKindOfLine).ToList();
        var visit = proposal.Lines.FirstOrDefault(l => l.Kind == VisitComposer.VisitKindOfLine);
        if (deadline is { CannotBe: false } due && due.To > today && promises.Count == 1) return With(proposal, promises[0], "due", due.To, due.Words);
        if (report is { CannotBe: false } day && visit is not null) return With(proposal, visit, "on", day.From, day.Words);
        return null;
    }

    private static Proposal With(Proposal proposal, ProposalLine line, string field, DateOnly day, string words)
    {
        var fields = new Dictionary<string, string>(line.Fields) { [field] = day.ToDay(), [$"{field}.words"] = words };
        fields.Remove($"{field}.cannot");
        fields.Remove($"{field}.or");
        return proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Fields = fields } : l)] };
    }

    private static Dictionary<string, string> Settle(IReadOnlyDictionary<string, string> fields)
    {
        var settled = new Dictionary<string, string>(fields);
        foreach (var name in (ReadOnlySpan<string>)["on", "due"])
        {
            if (Moments.TryDay(settled.GetValueOrDefault(name)) is not { } day) continue;
            if (settled.Remove($"{name}.cannot")) settled.Remove($"{name}.words");
            if (settled.GetValueOrDefault($"{name}.was") is { } was && was != day.ToDay()) settled.Remove($"{name}.words");
            if (Moments.TryDay(settled.GetValueOrDefault($"{name}.or")) == day) settled.Remove($"{name}.or");
            settled[$"{name}.was"] = day.ToDay();
        }
        return settled;
    }
}
