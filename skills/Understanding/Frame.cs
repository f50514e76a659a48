namespace CrmBot.Skills.Understanding;

/// <summary>The names of the intents, as the language contract writes them.</summary>
public static class Intents
{
    public const string ClientBrief = "client.brief";
    public const string VisitLog = "visit.log";
    public const string VisitList = "visit.list";
    public const string UnsavedList = "proposal.list";
    public const string AbsenceAdd = "absence.add";
    public const string NameTeach = "name.teach";
    public const string NameList = "name.list";
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
    public const string ComplaintUpdate = "complaint.update";
    public const string ClientFind = "client.find";
    public const string ClientUpdate = "client.update";
    public const string ClientCreate = "client.create";
    public const string ClientAssign = "client.assign";
    public const string ContactFind = "contact.find";
    public const string TaskAdd = "task.add";
    public const string TaskList = "task.list";
    public const string TaskDone = "task.done";
    public const string KpiShow = "kpi.show";
    public const string SummaryDaily = "summary.daily";
    public const string HistorySummarize = "history.summarize";
    public const string SatisfactionRecord = "satisfaction.record";

    // Said with words of their own, which are looked for before anything is guessed.
    public const string GreetingWrite = "greeting.write";
    public const string WeekSummary = "week.summary";
    public const string FactNote = "fact.note";
    public const string FactList = "fact.list";
    public const string ReminderChange = "reminder.change";
    public const string SettingsChange = "settings.change";
    public const string ModelChange = "model.change";

    public static IReadOnlyList<string> All { get; } =
    [
        ClientBrief, ClientFind, ClientUpdate, ClientCreate, ContactFind, VisitLog, VisitList, VisitPlan, ComplaintFile, ComplaintList, ComplaintUpdate,
        HistorySummarize, TaskList, TaskAdd, TaskDone, SummaryDaily, KpiShow, ClientAssign, SatisfactionRecord, Help, Greet, Cancel, Undo, LanguageSet, UnsavedList, AbsenceAdd, NameTeach, NameList, None,
    ];

    /// <summary>Those of the language contract; others are the product's own.</summary>
    public static IReadOnlySet<string> Contract { get; } = All.Where(i => i is not (UnsavedList or AbsenceAdd or NameTeach or NameList)).ToHashSet(StringComparer.Ordinal);
}

/// <summary>What was understood of one message: the intent and whatever the words bear, each with the place it came from.</summary>
public sealed record Frame
{
    public required string Text { get; init; }

    public required string Intent { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The two likeliest intents, the likelier first; none where the words are a fixed saying.</summary>
    public IReadOnlyList<Guess> Guesses { get; init; } = [];

    /// <summary>The client the words name, if they name one.</summary>
    public ClientMention? Client { get; init; }

    /// <summary>The event's day (a report), or the period asked about.</summary>
    public DateMention? Date { get; init; }

    /// <summary>The period a question is about, or that a visit without its day falls into.</summary>
    public DateMention? Period { get; init; }

    /// <summary>A deadline.</summary>
    public DateMention? Due { get; init; }

    public IReadOnlyList<PersonMention> People { get; init; } = [];

    /// <summary>The other things the words bear, such as a tier or a complaint's number.</summary>
    public Slots Slots { get; init; } = Slots.None;

    /// <summary>What the message would save, in the order of its words.</summary>
    public IReadOnlyList<RecordMention> Records { get; init; } = [];

    /// <summary>For language.set.</summary>
    public Data.Language? Language { get; init; }

    /// <summary>The words that the answer rests on.</summary>
    public IReadOnlyList<Evidenced> Evidence { get; init; } = [];

    /// <summary>The clients that the words may mean, when they are several: id and name.</summary>
    internal IReadOnlyList<(string Id, string Name)> Candidates { get; init; } = [];

    /// <summary>Every client named, in the order of the words.</summary>
    internal IReadOnlyList<ClientMention> Clients { get; init; } = [];

    /// <summary>Comparisons that reading the text took.</summary>
    internal int Steps { get; init; }

    /// <summary>What was taken from the turn before, because these words leave it out.</summary>
    public FromBefore FromBefore { get; init; }
}

/// <summary>An intent the words may have, and how sure that is, 0 to 1.</summary>
public readonly record struct Guess(string Intent, double Confidence);

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

/// <summary>A person as written (王总, Ms Chen), with the key person or colleague that the words can only mean.</summary>
public sealed record PersonMention(string Words, Span Span)
{
    /// <summary>The family name, or the first name where only that was given.</summary>
    public string? Name { get; init; }

    /// <summary>What the form of address tells about the title (总, 处, 经理), as written.</summary>
    public string? Title { get; init; }

    /// <summary>The client's key person.</summary>
    public string? KeyPersonId { get; init; }

    /// <summary>The colleague.</summary>
    public string? StaffId { get; init; }
}

/// <summary>Words of the text that something rests on: intent, client, person, date, due or another slot's name.</summary>
public sealed record Evidenced(string What, Span Span);

/// <summary>What a follow-up takes from the turn before it.</summary>
[Flags]
public enum FromBefore
{
    None = 0,
    Intent = 1,
    Client = 2,
    Period = 4,
}
