using System.Text;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Parts a message about several clients: a record keeps only the words about its client, since others read that client's file later.</summary>
internal static class AboutClient
{
    private const string Breaks = "，。；,;!！?？\n\r";
    private const char Elsewhere = '…';

    /// <summary>The clauses about this client: those that name it and those behind them up to the next name; one about two is kept in both, with the other's name taken out.</summary>
    public static string Words(Frame frame, ClientMention? client)
    {
        if (client is null) return frame.Text;
        var (text, key, words) = (frame.Text, KeyOf(client), new StringBuilder());
        List<ClientMention> current = [];
        foreach (var (start, end) in Clauses(text))
        {
            var named = frame.Clients.Where(c => c.Span.Start >= start && c.Span.Start < end).ToList();
            if (named.Count > 0) current = named;
            // What stands before the first name is about whatever comes.
            if (current.Count > 0 && !current.Any(c => KeyOf(c) == key)) continue;
            words.Append(Without(text, start, end, named.Where(c => KeyOf(c) != key)));
        }
        return words.ToString().Trim(' ', '，', ',', '；', ';', '\n', '\r') is { Length: > 0 } about ? about : frame.Text;
    }

    private static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Breaks.Contains(text[i]) && !(text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' '))) continue;
            yield return (start, i + 1);
            start = i + 1;
        }
        if (start < text.Length) yield return (start, text.Length);
    }

    private static string Without(string text, int start, int end, IEnumerable<ClientMention> others)
    {
        var (words, at) = (new StringBuilder(), start);
        foreach (var other in others.OrderBy(o => o.Span.Start))
        {
            if (other.Span.Start < at || other.Span.End > end) continue;
            words.Append(text, at, other.Span.Start - at).Append(Elsewhere);
            at = other.Span.End;
        }
        return words.Append(text, at, end - at).ToString();
    }

    private static string KeyOf(ClientMention client) => client.Ids.Count > 0 ? string.Join('|', client.Ids) : client.Words;
}
