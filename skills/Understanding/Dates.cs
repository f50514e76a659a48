using System.Buffers;
using CrmBot.Skills.Understanding.When;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds every day and period in a text, in the order of its words.</summary>
internal static class Dates
{
    private static readonly SearchValues<char> Traditional = SearchValues.Create(From);
    private const string From = "週禮後號個點節兩萬這當過還內來間臘農陰曆國慶聖誕勞動開頭";
    private const string To = "周礼后号个点节两万这当过还内来间腊农阴历国庆圣诞劳动开头";

    /// <summary>Fiscal years are read where their first month is known (1 to 12).</summary>
    public static List<FoundDate> Find(FoldedText text, DateTimeOffset now, int fiscalStart = 0)
    {
        var t = text.Text.AsSpan();
        if (t.ContainsAny(Traditional)) t = Simplified(t);
        var next = t.IndexOfAny(Grammar.Beginnings);
        if (next < 0) return [];
        var s = new Sentence(t, text.OriginalFolded, Calendar.At(now) with { FiscalStart = fiscalStart });
        var found = new List<FoundDate>();
        var last = default(Piece);
        for (var i = next; i < t.Length; i++)
        {
            next = t[i..].IndexOfAny(Grammar.Beginnings);
            if (next < 0) break;
            i += next;
            var piece = Grammar.At(s, i);
            if (!piece.Found)
            {
                if (FoldedText.IsWord(t[i]))
                    while (i + 1 < t.Length && FoldedText.IsWord(t[i + 1])) i++;
                continue;
            }
            if (last.Found && piece.Start - last.End <= 5 && Together.IsJoin(t[last.End..piece.Start])) piece = Together.Inherit(last, piece);
            piece = Together.WithWeekday(s, piece);
            last = piece;
            piece = Limits.Apply(s, Ranges.Extend(s, piece));
            found.Add(Found(piece));
            if (piece.End > last.End) last = piece;
            i = piece.End - 1;
        }
        return found;
    }

    private static FoundDate Found(Piece piece) => new(piece.Start, piece.End, piece.Back, piece.Ahead)
    {
        CannotBe = piece.CannotBe,
        IsOffWeekday = piece.IsOffWeekday,
        Or = piece.Or,
        IsDeadline = piece.IsDeadline,
        IsPeriod = piece.IsPeriod,
        Cycle = piece.Cycle,
    };

    // The few characters of dates that are written otherwise, place for place.
    private static char[] Simplified(ReadOnlySpan<char> text)
    {
        var simple = text.ToArray();
        for (var i = 0; i < simple.Length; i++)
            if (From.IndexOf(simple[i]) is >= 0 and var at) simple[i] = To[at];
        return simple;
    }
}
