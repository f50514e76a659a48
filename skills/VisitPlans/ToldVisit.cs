using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitPlans;

/// <summary>What words say of a visit to come, as the fields of a line.</summary>
public static class ToldVisit
{
    public const string LineKind = "plan";

    /// <summary>Fields of a line: the visit that it moves, the one that it calls off.</summary>
    public const string Moves = "moves";
    public const string Cancels = "cancels";

    /// <summary>Its value while the client, and so the visit, is not settled.</summary>
    public const string Unsettled = "?";

    /// <summary>The proposal that the words make; the client may still be missing.</summary>
    public static Proposal Take(Turn turn, Frame frame, IReadOnlyDictionary<string, string> fields) => new()
    {
        Id = turn.IdFor("p"),
        AuthorId = turn.Staff.Id,
        Skill = VisitPlansSkill.Name,
        Conversation = turn.Conversation.Id,
        MessageKey = turn.Message.Key,
        Text = frame.Text,
        Language = turn.Language,
        CreatedAt = turn.Now.ToInstant(),
        ClientId = frame.Client is { Ids: [var only] } ? only : null,
        Candidates = frame.Client is { Ids.Count: > 1 } several ? several.Ids : [],
        Lines = [new ProposalLine { Id = "1", Kind = LineKind, Ticked = true, Fields = fields }],
    };

    /// <summary>What the words say of the visit itself.</summary>
    public static Dictionary<string, string> FieldsOf(Frame frame)
    {
        var fields = new Dictionary<string, string>();
        var told = frame.Records.OfType<PlanMention>().FirstOrDefault(r => r.Client is null || r.Client == frame.Client);
        if ((told?.Date ?? frame.Date) is { } date) PutDay(fields, date);
        else if (frame.Period is { } period) PutDay(fields, period);
        if (told is not null) PutTime(fields, told);
        if (told?.Goal is { } goal) fields["goal"] = goal;
        var people = told?.People is { Count: > 0 } some ? some : frame.People;
        if (people.FirstOrDefault(p => p.StaffId is not null)?.StaffId is { } with) fields["with"] = with;
        var met = people.Where(p => p.StaffId is null).Select(p => p.Words).Distinct().ToList();
        if (met.Count > 0) fields["people"] = string.Join('、', met);
        return fields;
    }

    public static void PutTime(Dictionary<string, string> fields, PlanMention plan)
    {
        if (plan.Time is { } time) fields["time"] = time;
        else if (plan.Part is { } part) fields["part"] = part.ToString();
    }

    public static void PutDay(Dictionary<string, string> fields, DateMention date)
    {
        foreach (var name in (string[])["on", "on.words", "on.cannot", "on.from", "on.to"]) fields.Remove(name);
        fields["on.words"] = date.Words;
        if (date.CannotBe) fields["on.cannot"] = date.Words;
        else if (date.From == date.To) fields["on"] = date.From.ToDay();
        else (fields["on.from"], fields["on.to"]) = (date.From.ToDay(), date.To.ToDay());
    }

    /// <summary>改成周四: another day; for one called off, its new day. 下午三点: another time.</summary>
    public static Proposal? Changed(Turn turn, Proposal proposal, string words)
    {
        if (proposal.Lines is not [var line]) return null;
        var (_, ahead) = Understander.DaysIn(words, turn.Now);
        var time = Understander.NewTimeIn(words);
        if (ahead is not { CannotBe: false } && (ahead is not null || time is null)) return null;
        var fields = new Dictionary<string, string>(line.Fields);
        if (ahead is not null) PutDay(fields, ahead);
        if (time is not null)
        {
            fields["time"] = time;
            fields.Remove("part");
        }
        if (fields.Remove(Cancels, out var called)) fields[Moves] = called;
        return proposal with { Lines = [line with { Fields = fields }] };
    }
}
