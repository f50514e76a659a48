using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>One thing a message would save.</summary>
public abstract record RecordMention(string Text, Span Span)
{
    /// <summary>The client it is about, where the message names several; null: the frame's.</summary>
    public ClientMention? Client { get; init; }
}

/// <summary>A visit, call or other contact that happened; the day may be missing.</summary>
public sealed record VisitMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public DateMention? Date { get; init; }

    /// <summary>HH:mm.</summary>
    public string? Time { get; init; }

    /// <summary>visit, call, online, letter or dinner.</summary>
    public string Kind { get; init; } = "visit";

    public IReadOnlyList<PersonMention> People { get; init; } = [];

    /// <summary>The colleague who went along.</summary>
    public PersonMention? With { get; init; }
}

/// <summary>A visit that is to take place; without a day it is only intended.</summary>
public sealed record PlanMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public DateMention? Date { get; init; }

    /// <summary>HH:mm.</summary>
    public string? Time { get; init; }

    /// <summary>Where no time is named.</summary>
    public DayPart? Part { get; init; }

    public IReadOnlyList<PersonMention> People { get; init; } = [];

    public string? Goal { get; init; }
}

/// <summary>Something the client complains of.</summary>
public sealed record ComplaintMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public Severity? Severity { get; init; }

    /// <summary>The words that the severity rests on.</summary>
    public string? SeverityWords { get; init; }

    public PersonMention? Person { get; init; }

    public DateMention? Due { get; init; }
}

/// <summary>Where somebody stands to us, with the words that show it as the text.</summary>
public sealed record AttitudeMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public required Data.AttitudeValue Value { get; init; }

    public PersonMention? Person { get; init; }
}

/// <summary>A field of the client's file that is to change.</summary>
public sealed record UpdateMention(string Text, Span Span) : RecordMention(Text, Span)
{
    /// <summary>tier, stage, industry, renewal, address, phone or name.</summary>
    public required string Field { get; init; }

    public required string Value { get; init; }
}

/// <summary>Somebody at the client who is new there, has another number or job, or has left.</summary>
public sealed record ContactMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public required ContactSaid Said { get; init; }
}

/// <summary>A survey's score.</summary>
public sealed record ScoreMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public required decimal Score { get; init; }

    public int? OutOf { get; init; }

    public PersonMention? Person { get; init; }
}

/// <summary>Something to be reminded of.</summary>
public sealed record TaskMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public DateMention? Due { get; init; }
}

/// <summary>Something one side promised the other, with its deadline where one was said.</summary>
public sealed record PromiseMention(string Text, Span Span) : RecordMention(Text, Span)
{
    /// <summary>True when we promised, false when the client did.</summary>
    public required bool ByUs { get; init; }

    /// <summary>The client wants it of us by that day; that we promised it was not said.</summary>
    public bool IsAsked { get; init; }

    public PersonMention? Person { get; init; }

    public DateMention? Due { get; init; }
}
