using System.Buffers;

namespace CrmBot.Channels.Cards;

/// <summary>Tells which texts a client that reads Markdown would show otherwise than they stand.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]<>\\~|#^\"\n\r\t");

    private static readonly SearchValues<string> Sequences = SearchValues.Create(["&#", "://", "www.", "--", "...", "(c)", "(r)", "(tm)", "{{", "  "], StringComparison.OrdinalIgnoreCase);

    public static bool IsFree(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Marks)
        && !text.ContainsAny(Sequences)
        && !text.Contains('@')
        && !(text.Contains('&') && text.Contains(';'))
        && !OpensList(text);

    /// <summary>The text without its marks: for a label that a fuller text stands beside.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '·'));

    private static bool OpensList(ReadOnlySpan<char> text)
    {
        var mark = text.TrimStart("0123456789");
        return mark.Length > 0 && (mark.Length < text.Length ? mark[0] is '.' or ')' : mark[0] is '+' or '-' or '=' or ' ') && (mark.Length == 1 || mark[1] == ' ' || mark[0] == ' ');
    }

    /// <summary>{{DATE(…)}} is worked out by clients even in a run; a joiner of no width keeps it as it stands.</summary>
    public static string WithoutFunctions(string text) => text.Contains("{{", StringComparison.Ordinal) ? text.Replace("{{", "{\u2060{", StringComparison.Ordinal) : text;
}
