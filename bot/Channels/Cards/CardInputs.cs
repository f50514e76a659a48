using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>What a card asks to be ticked and filled: a press names it, so that what a client leaves out is known to be unticked or emptied.</summary>
internal sealed record CardInputs(IReadOnlyList<string> Ticks, IReadOnlyList<string> Fields)
{
    public static CardInputs Of(Card card)
    {
        List<string> ticks = [];
        List<string> fields = [];
        Collect(card.Parts, ticks, fields);
        return new(ticks, fields);
    }

    private static void Collect(IReadOnlyList<CardPart> parts, List<string> ticks, List<string> fields)
    {
        foreach (var part in parts)
        {
            if (part is Ticks rows) ticks.AddRange(rows.Rows.Select(r => r.Id));
            else if (part is Form form) fields.AddRange(form.Fields.Select(f => f.Id));
            else if (part is Fold fold) Collect(fold.Parts, ticks, fields);
        }
    }
}
