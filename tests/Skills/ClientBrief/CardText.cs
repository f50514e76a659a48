using CrmBot.Skills;

namespace CrmBot.Tests.Skills.ClientBrief;

/// <summary>A card's words in the order they are read, a line each; what is folded only on request.</summary>
internal static class CardText
{
    public static IReadOnlyList<string> Lines(Card card, bool folded = false) =>
        [string.Join(' ', [card.Title, .. card.Badges.Select(b => b.Text)]), card.Subtitle ?? "", .. card.Parts.SelectMany(p => Lines(p, folded)), .. card.Actions.Select(a => $"[{a.Title}]")];

    public static string Whole(Card card) => string.Join('\n', Lines(card, folded: true));

    private static IEnumerable<string> Lines(CardPart part, bool folded) => part switch
    {
        Paragraph p => [p.Text],
        Facts f => f.Rows.Select(r => $"{r.Label} {r.Value}"),
        Items i => [.. Heading(i.Heading), .. i.Rows.Select(r => string.Join(" | ", new[] { r.Text, r.Note, r.Action is { } a ? $"[{a.Title}]" : null }.OfType<string>()))],
        People p => [.. Heading(p.Heading), .. p.Rows.Select(r => string.Join(" | ", new[] { r.Name, r.Title, r.Standing, r.Note }.OfType<string>()))],
        Choices c => [c.Question, .. c.Options.Select(o => $"{o.Label} | {o.Note}")],
        Fold f => folded ? [f.Title, .. f.Parts.SelectMany(p => Lines(p, folded))] : [f.Title],
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    private static IEnumerable<string> Heading(string? heading) => heading is null ? [] : [heading];
}
