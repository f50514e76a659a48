using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Changes to a note's lines: what a chosen or typed value settles, and changes said in words.</summary>
public static class VisitEdits
{
    private const string Plan = "plan";

    private static readonly string[] DayFields = ["on", "due"];
    private static readonly HashSet<string> PersonWords = ["人", "联系人", "见的人", "person", "the person", "contact", "the contact"];

    /// <summary>A chosen or typed day settles what was impossible or doubtful about the old one.</summary>
    public static Proposal Settle(Proposal proposal) => proposal with
    {
        Lines = [.. proposal.Lines.Select(l => l with { Fields = Settle(l.Fields) })],
    };

    /// <summary>改成周四: the day that was denied where one was, else a coming day moves what is still to come (a plan, or the one promise's deadline), another day the visit.</summary>
    public static Proposal? Day(Proposal proposal, Correction correction, DateTimeOffset now)
    {
        var (report, deadline) = Understander.DaysIn(correction.Words, now);
        if (report is null || deadline is null) return null;
        if (correction.Was is { } was)
        {
            var (wasReport, wasDeadline) = Understander.DaysIn(was, now);
            if (wasReport is not null && wasDeadline is not null && Denied(proposal, wasReport, wasDeadline) is { } denied)
                return With(proposal, denied.Line, denied.Field, denied.Field == "due" ? deadline : report);
            if (Field(was) is not { } field) return null;
            return Lines(proposal, field == "due" ? PromiseLine.Name : VisitLine.Name) is [var only] ? With(proposal, only, field, field == "due" ? deadline : report) : null;
        }
        var (promises, plans, visits) = (Lines(proposal, PromiseLine.Name), Lines(proposal, Plan), Lines(proposal, VisitLine.Name));
        var today = DateOnly.FromDateTime(now.DateTime);
        if (visits.Count == 0 || deadline.To > today)
        {
            if (promises.Count == 1 && plans.Count == 0) return With(proposal, promises[0], "due", deadline);
            if (plans.Count == 1 && promises.Count == 0) return With(proposal, plans[0], "on", deadline);
        }
        // 周五 may be past or to come: where both kinds of line wait, it is asked which.
        return visits.Count > 0 && (visits.Count == proposal.Lines.Count || deadline.To <= today) ? With(proposal, visits[0], "on", report) : null;
    }

    /// <summary>改成三点, 不是两点是三点: the line that has the denied hour, else the only one that has one, else the only visit or plan. A day said with an hour changes both.</summary>
    public static Proposal? Time(Proposal proposal, Correction correction)
    {
        if (Understander.NewTimeIn(correction.Words) is not { } time) return null;
        List<ProposalLine> lines = [.. Lines(proposal, VisitLine.Name), .. Lines(proposal, Plan)];
        if (correction.Was is { } was)
        {
            if (Understander.NewTimeIn(was) is { } denied) lines.RemoveAll(l => LineFields.Text(l, "time") != denied);
            else if (Field(was) is null) return null;
        }
        if (lines.Count > 1) lines.RemoveAll(l => LineFields.Text(l, "time") is null);
        return lines is [var only] ? With(proposal, only, time) : null;
    }

    /// <summary>周四下午三点: the hour goes where the day went.</summary>
    public static Proposal WithTime(Proposal before, Proposal changed, string words) =>
        Understander.NewTimeIn(words) is { } time && changed.Lines.Where(l => l.Kind is VisitLine.Name or Plan && !before.Lines.Contains(l)).ToList() is [var line] ? With(changed, line, time) : changed;

    private static Proposal With(Proposal proposal, ProposalLine line, string time)
    {
        var timed = With(proposal, line, "time", time);
        return timed with { Lines = [.. timed.Lines.Select(l => l.Id == line.Id ? l with { Fields = l.Fields.Where(f => f.Key != "part").ToDictionary(f => f.Key, f => f.Value) } : l)] };
    }

    /// <summary>不是王总是李总: one person for another, in every line that has him; without the old one, whom the visit was to.</summary>
    public static Proposal? Person(Proposal proposal, Client client, Correction correction)
    {
        if (PeopleOfClient.Meant(client, correction.Words).Count == 0 && !PeopleOfClient.IsAddressed(correction.Words)) return null;
        if (correction.Was is not { } was || PersonWords.Contains(was))
            return Lines(proposal, VisitLine.Name) is [var visit] ? With(proposal, visit, "people", correction.Words) : Lines(proposal, PromiseLine.Name) is [var promise] ? With(proposal, promise, "people", correction.Words) : null;
        var denied = PeopleOfClient.Meant(client, was);
        var changed = proposal;
        foreach (var line in proposal.Lines)
        {
            var said = (line.Fields.GetValueOrDefault("people") ?? "").Split(LineFields.Bar, StringSplitOptions.RemoveEmptyEntries);
            var now = said.Select(p => p == was || (denied.Count > 0 && PeopleOfClient.Meant(client, p) is [var one] && denied.Any(d => d.Name == one.Name)) ? correction.Words : p).ToList();
            if (!now.SequenceEqual(said)) changed = With(changed, line, "people", string.Join(LineFields.Bar, now.Distinct()));
        }
        return ReferenceEquals(changed, proposal) ? null : changed;
    }

    private static (ProposalLine Line, string Field)? Denied(Proposal proposal, DateMention report, DateMention deadline)
    {
        foreach (var line in proposal.Lines)
        {
            var (field, said) = line.Kind == VisitLine.Name ? ("on", report) : line.Kind == Plan ? ("on", deadline) : ("due", deadline);
            if (LineFields.Day(line, field) is { } on ? on == report.From || on == said.To : line.Kind == VisitLine.Name && IsToday(report)) return (line, field);
        }
        return null;
    }

    // Without a day the visit was taken to be today's.
    private static bool IsToday(DateMention day) => day.Words is "今天" or "today" or "今日";

    private static string? Field(string was) => was switch
    {
        "期限" or "截止" or "截止日期" or "到期" or "deadline" or "the deadline" or "due" or "due date" or "the due date" => "due",
        "日期" or "时间" or "拜访日期" or "拜访时间" or "拜访" or "date" or "the date" or "day" or "the day" or "visit" or "the visit" => "on",
        _ => null,
    };

    private static List<ProposalLine> Lines(Proposal proposal, string kind) => [.. proposal.Lines.Where(l => l.Kind == kind)];

    private static Proposal With(Proposal proposal, ProposalLine line, string field, string value) =>
        proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Fields = new Dictionary<string, string>(l.Fields) { [field] = value } } : l)] };

    private static Proposal With(Proposal proposal, ProposalLine line, string field, DateMention date)
    {
        var fields = new Dictionary<string, string>(line.Fields) { [$"{field}.words"] = date.Words };
        foreach (var doubt in (ReadOnlySpan<string>)["cannot", "off", "or"]) fields.Remove($"{field}.{doubt}");
        if (date.CannotBe) fields[$"{field}.cannot"] = date.Words;
        else fields[field] = (field == "due" ? date.To : date.From).ToDay();
        if (date.IsOffWeekday) fields[$"{field}.off"] = date.Words;
        // Said now: not taken for a day that was typed over older words.
        fields[$"{field}.was"] = fields.GetValueOrDefault(field) ?? "";
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
