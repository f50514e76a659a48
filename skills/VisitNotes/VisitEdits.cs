using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Changes to a note's lines: what a chosen or typed value settles, and changes said in words.</summary>
public static class VisitEdits
{
    private static readonly string[] DayFields = ["on", "due"];

    /// <summary>A chosen or typed day settles what was impossible or doubtful about the old one.</summary>
    public static Proposal Settle(Proposal proposal) => proposal with
    {
        Lines = [.. proposal.Lines.Select(l => l with { Fields = Settle(l.Fields) })],
    };

    /// <summary>改成周四: a coming day moves what is still to come (a plan, else the one promise's deadline), another day the visit.</summary>
    public static Proposal? Day(Proposal proposal, DateMention? report, DateMention? deadline, DateOnly today)
    {
        var promises = proposal.Lines.Where(l => l.Kind == PromiseLine.Name).ToList();
        var plans = proposal.Lines.Where(l => l.Kind == "plan").ToList();
        var visit = proposal.Lines.FirstOrDefault(l => l.Kind == VisitLine.Name);
        if (deadline is { CannotBe: false } due && due.To > today)
        {
            if (promises.Count == 1 && plans.Count == 0) return With(proposal, promises[0], "due", due.To, due.Words);
            if (plans.Count == 1 && promises.Count == 0) return With(proposal, plans[0], "on", due.From, due.Words);
        }
        if (report is { CannotBe: false } day && visit is not null && day.From <= today) return With(proposal, visit, "on", day.From, day.Words);
        return null;
    }

    /// <summary>Sets fields of one line.</summary>
    public static Proposal With(Proposal proposal, ProposalLine line, IReadOnlyDictionary<string, string> values)
    {
        var fields = new Dictionary<string, string>(line.Fields);
        foreach (var (name, value) in values) fields[name] = value;
        return proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Fields = fields } : l)] };
    }

    private static Proposal With(Proposal proposal, ProposalLine line, string field, DateOnly day, string words)
    {
        var fields = new Dictionary<string, string>(line.Fields) { [field] = day.ToDay(), [$"{field}.words"] = words };
        foreach (var doubt in (string[])["cannot", "off", "or"]) fields.Remove($"{field}.{doubt}");
        return proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Fields = fields } : l)] };
    }

    private static Dictionary<string, string> Settle(IReadOnlyDictionary<string, string> fields)
    {
        var settled = new Dictionary<string, string>(fields);
        foreach (var name in DayFields)
        {
            if (Moments.TryDay(settled.GetValueOrDefault(name)) is not { } day) continue;
            if (settled.Remove($"{name}.cannot")) settled.Remove($"{name}.words");
            if (settled.GetValueOrDefault($"{name}.was") is { } was && was != day.ToDay())
            {
                settled.Remove($"{name}.words");
                settled.Remove($"{name}.off");
            }
            if (Moments.TryDay(settled.GetValueOrDefault($"{name}.or")) == day) settled.Remove($"{name}.or");
            settled[$"{name}.was"] = day.ToDay();
        }
        return settled;
    }
}
