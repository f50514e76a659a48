namespace CrmBot.Skills.Understanding;

/// <summary>The names of the intents, as the language contract writes them.</summary>
public static class Intents
{
    public const string ClientBrief = "client.brief";
    public const string VisitLog = "visit.log";
    public const string VisitList = "visit.list";
    public const string UnsavedList = "proposal.list";
    public const string LanguageSet = "language.set";
    public const string Help = "help";
    public const string Greet = "greet";
    public const string Cancel = "cancel";
    public const string Undo = "undo";
    public const string None = "none";

    // Told apart so that they are not taken for one of the above.
    public const string VisitPlan = "visit.plan";
    public const string ComplaintFile = "complaint.file";
    public const string ComplaintList = "complaint.list";
    public const string ClientFind = "client.find";
    public const string ClientUpdate = "client.update";
    public const string ClientCreate = "client.create";
    public const string ClientAssign = "client.assign";
    public const string ContactFind = "contact.find";
    public const string TaskAdd = "task.add";
    public const string TaskList = "task.list";
    public const string KpiShow = "kpi.show";
    public const string SummaryDaily = "summary.daily";
    public const string HistorySummarize = "history.summarize";
    public const string SatisfactionRecord = "satisfaction.record";
}

/// <summary>What was understood of one message: the intent and whatever the words bear, each with the place it came from.</summary>
public sealed record Frame
{
    public required string Text { get; init; }

    public required string Intent { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The client the words name, if they name one.</summary>
    public ClientMention? Client { get; init; }

    /// <summary>The event's day (a report), or the period asked about.</summary>
    public DateMention? Date { get; init; }

    public IReadOnlyList<PersonMention> People { get; init; } = [];

    /// <summary>What the message would save, in the order of its words.</summary>
    public IReadOnlyList<RecordMention> Records { get; init; } = [];

    /// <summary>For language.set.</summary>
    public Data.Language? Language { get; init; }
}

/// <summary>A stretch of the text, in UTF-16 units.</summary>
public readonly record struct Span(int Start, int End)
{
    public string Of(string text) => text[Start..End];
}

/// <summary>A client as named: one id when sure, several when they cannot be told apart, none when the words look like a name that is not there.</summary>
public sealed record ClientMention(IReadOnlyList<string> Ids, string Words, Span Span)
{
    /// <summary>The words are not the client's own but close to it (a slip of one character).</summary>
    public bool Inexact { get; init; }
}

/// <summary>A day (From = To) or a period, both ends included; Problem names a date that cannot be (二月三十日).</summary>
public sealed record DateMention(DateOnly From, DateOnly To, string Words, Span Span)
{
    public bool CannotBe { get; init; }

    /// <summary>The weekday said beside the date is not that date's (3月5日 周三 where it is a Thursday).</summary>
    public bool IsOffWeekday { get; init; }

    /// <summary>Said between midnight and four o'clock, "today" or "tonight" may mean the day before: the other day.</summary>
    public DateOnly? Or { get; init; }
}

/// <summary>A person as written (王总, Ms Chen); matched to the client's key people by the skill that knows the client.</summary>
public sealed record PersonMention(string Words, Span Span)
{
    /// <summary>The family name, or the first name where only that was given.</summary>
    public string? Name { get; init; }

    /// <summary>What the form of address tells about the title (总, 处, 经理), as written.</summary>
    public string? Title { get; init; }
}

/// <summary>One thing a message would save.</summary>
public abstract record RecordMention(string Text, Span Span);

/// <summary>A visit, call or other contact that happened; the day may be missing.</summary>
public sealed record VisitMention(string Text, Span Span) : RecordMention(Text, Span)
{
    public DateMention? Date { get; init; }

    /// <summary>HH:mm.</summary>
    public string? Time { get; init; }

    /// <summary>visit, call, online, letter or dinner.</summary>
    public string Kind { get; init; } = "visit";

    public IReadOnlyList<PersonMention> People { get; init; } = [];
}

/// <summary>Something one side promised the other, with its deadline where one was said.</summary>
public sealed record PromiseMention(string Text, Span Span) : RecordMention(Text, Span)
{
    /// <summary>True when we promised, false when the client did.</summary>
    public required bool ByUs { get; init; }

    public PersonMention? Person { get; init; }

    public DateMention? Due { get; init; }
}
