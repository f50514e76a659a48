using CrmBot.Data;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Examples of the visit list, made by the code that makes the real ones.</summary>
public static class VisitSamples
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("visits zh", VisitListCard.Compose(VisitWords.ListTitle.Zh.Replace("{0}", "宏达", StringComparison.Ordinal), Some(3, "谈了明年的框架协议，王总对交期放心，希望付款周期放到60天。"), [], Today.AddMonths(-3), null, 20, Language.Zh, Today)),
        new("visits en", VisitListCard.Compose("Pacific Crest · visits", Some(2, "Walked through the new rates with Sarah; she wants the lane report before the renewal."), [], null, null, 20, Language.En, Today)),
        new("visits thin", VisitListCard.Compose(VisitWords.ListMine.Zh, [], [], Today.AddMonths(-1), null, 20, Language.Zh, Today)),
        new("visits longest", VisitListCard.Compose(VisitWords.ListMine.Zh, Some(21, string.Concat(Enumerable.Repeat("交期、付款、质量三件事都谈到了，对方要求书面答复。", 40))), [], Today.AddYears(-1), null, 20, Language.Zh, Today)),
    ];

    private static List<Visit> Some(int count, string text) => [.. Enumerable.Range(0, count).Select(i => new Visit
    {
        Id = $"v{i}",
        ClientId = "c1",
        OwnerId = "s01",
        StaffId = "s01",
        On = Today.AddDays(-9 * i - 1).ToDay(),
        Kind = (VisitKind)(i % 5),
        People = i % 2 == 0 ? ["王芳", "李强"] : [],
        Text = text,
    })];
}
