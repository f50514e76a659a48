namespace CrmBot.Data;

/// <summary>What speaks for a visit.</summary>
public enum PlanReasonKind
{
    /// <summary>A complaint is open; the reference is its number, the day when it came.</summary>
    Complaint,

    /// <summary>We promised something; the day is when it is due, the reference the promise.</summary>
    PromiseUs,

    /// <summary>They promised something.</summary>
    PromiseThem,

    /// <summary>The contract is renewed on the day.</summary>
    Renewal,

    /// <summary>A visit was called off on the day and has no new one.</summary>
    Cancelled,

    /// <summary>The tier's or the client's own rhythm; the day is the last contact, the number its length in days.</summary>
    Cadence,

    /// <summary>No contact is on record within the number of days.</summary>
    NoContact,
}

/// <summary>One reason for a planned visit with the record it rests on, kept as one text so that each reader has it in his language.</summary>
public sealed record PlanReason(PlanReasonKind Kind, DateOnly? Day = null, int Days = 0, string? Reference = null, string? Words = null)
{
    private const char Bar = '|';
    private const int LongestWords = 60;

    /// <summary>As it is stored.</summary>
    public string Code => string.Join(Bar, Kind, Day?.ToDay(), Days.ToString(System.Globalization.CultureInfo.InvariantCulture), Reference, Cut(Words));

    /// <summary>The reason that a stored text means; null for one of a later release.</summary>
    public static PlanReason? Of(string code) =>
        code.Split(Bar) is [var kind, var day, var days, var reference, .. var words]
        && Enum.TryParse<PlanReasonKind>(kind, out var known) && int.TryParse(days, out var number)
            ? new(known, Moments.TryDay(day), number, reference.Length == 0 ? null : reference, words is [{ Length: > 0 } said, ..] ? said : null)
            : null;

    private static string? Cut(string? words) =>
        words?.ReplaceLineEndings(" ").Replace(Bar, '/') is { } line ? line.Length <= LongestWords ? line : line[..(char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] : null;
}
