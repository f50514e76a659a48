using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.Unsure;

/// <summary>The question with a client named and without, and with the longest words.</summary>
internal static class UnsureSamples
{
    private static readonly (string, Offer)[] Offers = [(Intents.VisitLog, VisitWords.OfferLog), (Intents.VisitList, VisitWords.OfferList)];

    public static IReadOnlyList<Sample> All { get; } =
    [
        Of("unsure-rich-zh", "宏达今天拜访", "宏达", Language.Zh),
        Of("unsure-thin-zh", "今天拜访", null, Language.Zh),
        Of("unsure-rich-en", "Northgate visit today", "Northgate", Language.En),
        Of("unsure-thin-en", "visit today", null, Language.En),
        Of("unsure-longest-zh", new string('长', 500), new string('名', 60), Language.Zh),
        Of("unsure-longest-en", new string('w', 500), new string('n', 60), Language.En),
    ];

    private static Sample Of(string name, string text, string? client, Language language)
    {
        var mention = client is null ? null : new ClientMention(["c1"], client, new Span(0, client.Length));
        return new Sample(name, UnsureSkill.Compose(new Frame { Text = text, Intent = Intents.VisitLog, Confidence = 0.4, Client = mention }, Offers, language));
    }
}
