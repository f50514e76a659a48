using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What of a card can be said: choices by number or label, buttons by their title, a row's button with the row, a form's button with what the form asks for.</summary>
public static class SayableCard
{
    private const int Most = 40;
    private const int LongestRow = 32;
    private const int LongestValue = 200;

    /// <summary>Of all cards that an answer sends; what goes by numbers is the answer's own.</summary>
    public static IReadOnlyList<Sayable> Of(Answer answer) => answer.More.All(m => m.OnlyInPlace) ? Of(answer.Reply.Card)
        : [.. Of(answer.Reply.Card).Concat(answer.More.Where(m => !m.OnlyInPlace).SelectMany(m => Of(m.Card)).Where(s => !s.Numbered)).DistinctBy(s => (s.Label, s.Of)).Take(Most)];

    /// <summary>Of the last form that an answer shows.</summary>
    public static IReadOnlyList<AskedField> FieldsOf(Answer answer) =>
        answer.More.Where(m => !m.OnlyInPlace).Select(m => FieldsOf(m.Card)).LastOrDefault(f => f.Count > 0) ?? FieldsOf(answer.Reply.Card);

    public static IReadOnlyList<Sayable> Of(Card? card)
    {
        if (card is null) return [];
        var choices = card.Parts.OfType<Choices>().SelectMany(c => c.Options).Select(o => new Sayable(o.Label, o.Press, Numbered: true));
        var asks = FormOf(card) is not null;
        var buttons = card.Actions.Where(a => a.File is null && (asks || !a.TakesInputs)).Select(a => new Sayable(a.Title, a.Press, Numbered: false) { TakesFields = a.TakesInputs });
        return [.. choices.Concat(buttons).Concat(card.Parts.SelectMany(Rows)).Take(Most)];
    }

    private static IReadOnlyList<AskedField> FieldsOf(Card? card) => FormOf(card) is not { } form ? [] :
    [
        .. form.Fields.Where(f => f.Value is not { Length: > LongestValue }).Select(f => new AskedField(f.Id, f.Label, f.Kind.ToString(), f.Value)
        {
            Options = f.Options.DistinctBy(o => o.Label).ToDictionary(o => o.Label, o => o.Value),
        }),
    ];

    // A folded form is asked for as well: what is not said in it stays as it is.
    private static Form? FormOf(Card? card) => card?.Parts.SelectMany(p => p is Fold fold ? fold.Parts : [p]).OfType<Form>().FirstOrDefault();

    private static IEnumerable<Sayable> Rows(CardPart part) => part switch
    {
        Items items => items.Rows.SelectMany(r => r.Actions.Prepend(r.Action).Where(a => a is { File: null }).Select(a => Row(a, r.Text))).OfType<Sayable>(),
        Fold fold => fold.Parts.SelectMany(Rows),
        Facts facts => facts.Rows.Where(r => r.Action is { File: null }).Select(r => Row(r.Action, $"{r.Label} {r.Value}")).OfType<Sayable>(),
        _ => [],
    };

    private static Sayable? Row(CardAction? action, string row) => action is null ? null : new Sayable(action.Title, action.Press, Numbered: false) { Of = row.Length > LongestRow ? row[..LongestRow] : row };
}
