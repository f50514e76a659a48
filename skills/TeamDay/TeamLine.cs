using CrmBot.Data;

namespace CrmBot.Skills.TeamDay;

/// <summary>One matter that a lead may have to decide: what it is, whose, how bad, in words.</summary>
public sealed record TeamLine(MatterKind Kind, string RecordId, string StaffId, int Level, string Text)
{
    public string? Note { get; init; }

    public Tone Tone { get; init; }

    public string? ClientId { get; init; }

    /// <summary>Whom one would ask about it, where that is not the one whose it is.</summary>
    public string? WhomId { get; init; }

    public string Id => Matter.IdOf(Kind, RecordId);
}

/// <summary>How a matter stands on the card of a day.</summary>
public enum LineState
{
    /// <summary>It waits for the lead.</summary>
    Open,

    /// <summary>It was dealt with on this very card, which says how.</summary>
    Settled,

    /// <summary>It was dealt with before and has not become worse.</summary>
    Hidden,
}

/// <summary>A line with what was done about it.</summary>
public sealed record StandingLine(TeamLine Line, LineState State, Matter? Done)
{
    /// <summary>Pressed is seen: what was seen, put off or asked comes up again only when its day has come, when it got worse, or when an answer did not come true.</summary>
    public static StandingLine Of(TeamLine line, Matter? done, DateOnly day)
    {
        if (done is null) return new(line, LineState.Open, null);
        var here = done.Day == day.ToDay();
        var worse = line.Level > done.SeenLevel;
        if (Moments.TryDay(done.Until) is { } until && until > day) return new(line, here ? LineState.Settled : worse && line.Kind == MatterKind.Complaint ? LineState.Open : LineState.Hidden, done);
        if (done.NudgedAt is not null && Moments.TryDay(done.Day) is { } asked)
        {
            if (here) return new(line, LineState.Settled, done);
            var kept = done.Answer switch
            {
                null => day <= asked,
                MatterAnswer.Today => day <= asked,
                MatterAnswer.Week => day <= asked.AddDays(7),
                _ => !worse,
            };
            return new(line, kept ? LineState.Hidden : LineState.Open, done);
        }
        return new(line, done.SeenBy is not null && !worse ? LineState.Hidden : LineState.Open, done);
    }
}
