namespace CrmBot.Skills.Understanding.Learning;

/// <summary>The characters that stand in a sentence for what was found in it, so that a new client's name or another day cannot change what is wanted.</summary>
internal static class Marks
{
    public const char Client = '\ue000';
    public const char Person = '\ue001';
    public const char Past = '\ue002';
    public const char Today = '\ue003';
    public const char Ahead = '\ue004';

    /// <summary>A day that may lie behind or ahead: 周三, 5号.</summary>
    public const char Either = '\ue005';
    public const char PastPeriod = '\ue006';
    public const char AheadPeriod = '\ue007';
    public const char Deadline = '\ue008';
    public const char Number = '\ue009';

    /// <summary>A complaint's number: TS-1024.</summary>
    public const char Code = '\ue00a';
    public const char Phone = '\ue00b';

    public static bool Is(char c) => c is >= Client and <= Phone;

    public static char Of(FoundDate date, DateOnly today) => date switch
    {
        { IsDeadline: true } => Deadline,
        { IsPeriod: true } => date.Back.From > today ? AheadPeriod : PastPeriod,
        _ when date.Back.From > today => Ahead,
        _ when date.Ahead.From < today => Past,
        _ when date.Back.From == today && date.Ahead.From == today => Today,
        _ => Either,
    };
}

/// <summary>A stretch of the folded text and the mark that stands for it.</summary>
internal readonly record struct Marked(int Start, int End, char Mark);
