using System.Globalization;

namespace CrmBot.Data.Demo;

/// <summary>Reads the mark-up of the note files.</summary>
internal static class NoteParser
{
    /// <summary>A line after its dash: "@12 call: …", "call …" or plain words.</summary>
    public static NoteForm Note(string line)
    {
        int? daysAgo = null;
        if (line.StartsWith('@'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            daysAgo = int.Parse(line.AsSpan(1, space - 1), CultureInfo.InvariantCulture);
            line = line[(space + 1)..];
        }
        var kind = VisitKind.Visit;
        foreach (var (word, meant) in Kinds)
        {
            if (!line.StartsWith(word, StringComparison.Ordinal)) continue;
            kind = meant;
            line = line[word.Length..].TrimStart(':', ' ');
            break;
        }
        return new NoteForm(kind, daysAgo, Pieces(line));
    }

    public static IReadOnlyList<Piece> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new List<Piece>();
        while (!text.IsEmpty)
        {
            var at = text.IndexOfAny('{', '[');
            if (at != 0)
            {
                pieces.Add(new Piece.Words(text[..(at < 0 ? text.Length : at)].ToString()));
                text = at < 0 ? [] : text[at..];
                continue;
            }
            var end = text.IndexOf(text[0] == '{' ? '}' : ']');
            if (end < 0) throw new FormatException($"A note has an open bracket: {text}");
            pieces.Add(text[0] == '{' ? Place(text[1..end]) : Span(text[1..end]));
            text = text[(end + 1)..];
        }
        return pieces;
    }

    private static readonly (string Word, VisitKind Kind)[] Kinds =
        [("call ", VisitKind.Call), ("online ", VisitKind.Online), ("dinner ", VisitKind.Dinner), ("call:", VisitKind.Call), ("online:", VisitKind.Online), ("dinner:", VisitKind.Dinner), ("visit:", VisitKind.Visit)];

    private static Piece Place(ReadOnlySpan<char> inner)
    {
        if (inner is "due") return new Piece.Due();
        if (inner[0] == '@') return new Piece.Somebody(inner[1]);
        var equals = inner.IndexOf('=');
        var name = equals < 0 ? null : inner[..equals].ToString();
        var value = inner[(equals + 1)..].ToString();
        if (value.Contains('|', StringComparison.Ordinal)) return new Piece.Slot(name, value.Split('|'), 0, 0);
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return new Piece.Slot(value, [], 0, 0);
        return new Piece.Slot(name, [], int.Parse(value.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    private static Piece Span(ReadOnlySpan<char> inner)
    {
        var colon = inner.IndexOf(':');
        var head = inner[..colon].ToString().Split(' ');
        var pieces = Pieces(inner[(colon + 1)..].TrimStart());
        var function = head[^1][1];
        return head[0] switch
        {
            "us" or "them" => new Piece.Promised(head[0] == "us" ? PromiseSide.Us : PromiseSide.Them, head[1] != "-" ? int.Parse(head[1], CultureInfo.InvariantCulture) : null, function, pieces),
            "+" => new Piece.Felt(AttitudeValue.Positive, function, pieces),
            "0" => new Piece.Felt(AttitudeValue.Neutral, function, pieces),
            "-" => new Piece.Felt(AttitudeValue.Negative, function, pieces),
            "!" => new Piece.Complained(head[1], head[2], function, pieces),
            _ => throw new FormatException($"A note has an unknown mark: {inner}"),
        };
    }
}
