using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.Cards;

/// <summary>What a card says, as the model has it: every word that a renderer must show, in order.</summary>
internal static class CardContents
{
    public static IReadOnlyList<string> Of(Card card) =>
        [.. ((string?[])[card.Title, .. card.Badges.Select(b => b.Text), card.Subtitle, .. card.Parts.SelectMany(Of), .. card.Actions.OrderBy(a => a.Style).Select(a => a.Title)])
            .OfType<string>().Where(s => s.Length > 0)];

    public static IEnumerable<string> Buttons(Card card) => [.. card.Actions.Select(a => a.Title), .. card.Parts.SelectMany(Buttons)];

    public static void AssertInOrder(IReadOnlyList<string> contents, string words)
    {
        var at = 0;
        foreach (var content in contents)
        {
            var found = words.IndexOf(content, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"Missing or out of order: {content}\n\n{words}");
            at = found + content.Length;
        }
    }

    private static IEnumerable<string?> Of(CardPart part) => part switch
    {
        Paragraph p => [p.Text],
        Facts f => f.Rows.SelectMany(r => (string?[])[r.Label, r.Value, r.Action?.Title]),
        Items i => [i.Heading, .. i.Rows.SelectMany(r => (string?[])[r.Text, r.Note, r.Action?.Title, .. r.Actions.Select(a => a.Title)])],
        Bars b => [b.Heading, .. b.Rows.SelectMany(r => (string?[])[r.Label, r.Words])],
        People p => [p.Heading, .. p.Rows.SelectMany(r => (string?[])[r.Name, r.Title, r.Standing, .. r.Note?.Split('\n') ?? []])],
        Ticks t => t.Rows.SelectMany(r => (string?[])[r.Sentence, r.Note, .. r.Actions.Select(a => a.Title)]),
        Choices c => [c.Question, .. c.Options.SelectMany(o => (string?[])[o.Label, o.Note])],
        Form f => f.Fields.SelectMany(x => (string?[])[x.Label, x.Kind == FieldKind.Choice ? null : x.Value, .. x.Options.Select(o => o.Label), x.Error]),
        Fold f => [f.Title, .. f.Parts.SelectMany(Of)],
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    private static IEnumerable<string> Buttons(CardPart part) => part switch
    {
        Facts f => f.Rows.Select(r => r.Action?.Title).OfType<string>(),
        Items i => i.Rows.SelectMany(r => r.Actions.Prepend(r.Action)).Select(a => a?.Title).OfType<string>(),
        Ticks t => t.Rows.SelectMany(r => r.Actions).Select(a => a.Title),
        Choices c => c.Options.Select(o => o.Label),
        Fold f => f.Parts.SelectMany(Buttons),
        _ => [],
    };
}
