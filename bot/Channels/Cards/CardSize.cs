using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>Cuts a card down to what a platform takes: folded parts first, then long texts, then the end of lists. Titles, ticks, choices, fields and buttons always stay.</summary>
public static class CardSize
{
    /// <summary>What stays at each step: characters of a text and rows of a list, inside folds and outside.</summary>
    private static readonly (Limit Folded, Limit Shown)[] Steps =
    [
        (new(400, 30), Limit.None),
        (new(200, 15), Limit.None),
        (new(80, 8), new(2000, 60)),
        (new(60, 5), new(800, 30)),
        (new(40, 3), new(300, 15)),
        (new(40, 2), new(150, 8)),
        (new(30, 1), new(80, 5)),
        (new(20, 0), new(40, 3)),
    ];

    /// <summary>The card itself if it measures no more than <paramref name="bytes"/>, else the first step that does (the smallest where none does).</summary>
    public static Card Fit(Card card, int bytes, Func<Card, int> measure)
    {
        var fitting = card;
        foreach (var (folded, shown) in Steps)
        {
            if (measure(fitting) <= bytes) return fitting;
            fitting = card with
            {
                Subtitle = shown.CutOrNull(card.Subtitle),
                Parts = Cut(card.Parts, shown, folded, card.Language),
            };
        }

        return fitting;
    }

    private static List<CardPart> Cut(IReadOnlyList<CardPart> parts, Limit limit, Limit folded, Language language) =>
        [.. parts.Select(p => Cut(p, limit, folded, language))];

    private static CardPart Cut(CardPart part, Limit limit, Limit folded, Language language) => part switch
    {
        Paragraph p => p with { Text = limit.Cut(p.Text) },
        Facts f => f with
        {
            Rows = limit.Rows(f.Rows, r => r.Action is not null, r => r with { Value = limit.Cut(r.Value) }, n => new Fact("", MoreRows(n, language), Tone.Quiet)),
        },
        Items i => i with
        {
            Rows = limit.Rows(i.Rows, r => r.Action is not null || r.Actions.Count > 0, r => r with { Text = limit.Cut(r.Text), Note = limit.CutOrNull(r.Note) }, n => new Item(MoreRows(n, language), Tone: Tone.Quiet)),
        },
        Bars b => b with
        {
            Rows = limit.Rows(b.Rows, _ => false, r => r, n => new Bar(MoreRows(n, language), 0, 0, "")),
        },
        People p => p with
        {
            Rows = limit.Rows(p.Rows, _ => false, r => r with { Note = limit.CutOrNull(r.Note) }, n => new PersonRow(MoreRows(n, language), null)),
        },
        Ticks t => t with { Rows = [.. t.Rows.Select(r => r with { Sentence = limit.Cut(r.Sentence), Note = limit.CutOrNull(r.Note) })] },
        Choices c => c with { Options = [.. c.Options.Select(o => o with { Note = limit.CutOrNull(o.Note) })] },
        Fold f => f with { Parts = Cut(f.Parts, folded, folded, language) },
        _ => part,
    };

    private static string MoreRows(int count, Language language) => CardWords.MoreRows.In(language, count);

    private sealed record Limit(int Text, int List)
    {
        public static readonly Limit None = new(int.MaxValue, int.MaxValue);

        public string Cut(string text)
        {
            if (text.Length <= Text) return text;
            var end = char.IsHighSurrogate(text[Text - 1]) ? Text - 1 : Text;
            return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
        }

        public string? CutOrNull(string? text) => text is null ? null : Cut(text);

        /// <summary>The first rows and those with a button, each shortened; the others become one row that says how many they were.</summary>
        public List<T> Rows<T>(IReadOnlyList<T> rows, Func<T, bool> hasButton, Func<T, T> shorten, Func<int, T> more)
        {
            List<T> kept = [.. rows.Where((r, i) => i < List || hasButton(r)).Select(shorten)];
            if (rows.Count > kept.Count) kept.Add(more(rows.Count - kept.Count));
            return kept;
        }
    }
}
