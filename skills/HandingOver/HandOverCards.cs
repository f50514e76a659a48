using CrmBot.Data;

namespace CrmBot.Skills.HandingOver;

/// <summary>The card that tells a colleague of his new client.</summary>
public static class HandOverCards
{
    public static Card Received(Client client, string by, Language language) => new()
    {
        Title = HandOverWords.ReceivedTitle.In(language, client.ShortName),
        Language = language,
        Notice = HandOverWords.Notice.In(language),
        Parts = [new Paragraph(HandOverWords.ReceivedFrom.In(language, by))],
        Actions = [new(HandOverWords.Brief.In(language), Press.To("brief", "show", ("id", client.Id)), ActionStyle.Main)],
    };
}

/// <summary>Examples of the hand-over's cards, made by the code that makes the real ones.</summary>
public static class HandOverSamples
{
    private static readonly Client Hongda = new() { Id = "c1", OwnerId = "s02", Name = "深圳宏达电子有限公司", Aliases = ["宏达"] };
    private static readonly Client Longest = new() { Id = "c2", OwnerId = "s02", Name = "Pacific Northwest Consolidated Refrigerated Freight and Shipping Lines" };

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("client received zh", HandOverCards.Received(Hongda, "周敏", Language.Zh)),
        new("client received longest", HandOverCards.Received(Longest, "Christopher Montgomery-Featherstonehaugh", Language.En)),
    ];
}
