using CrmBot.Data;
using CrmBot.Skills.VisitNotes.PastVisits;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Examples of the visit list, made by the code that makes the real ones.</summary>
public static class VisitSamples
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static IReadOnlyList<Sample> All { get; } =
    [
        List("visits zh", Language.Zh, new() { ClientId = "c1", From = Today.AddMonths(-3) }, Some(3, "谈了明年的框架协议，王总对交期放心，希望付款周期放到60天。"), total: 3),
        List("visits en", Language.En, new() { ClientId = "c2" }, Some(2, "Walked through the new rates with Sarah; she wants the lane report before the renewal."), total: 2),
        List("visits last zh", Language.Zh, new() { ClientId = "c1", Wanted = Wanted.Last }, Some(1, "谈了明年的框架协议，王总对交期放心，希望付款周期放到60天。他下月去德国看设备，回来再定。"), total: 3),
        List("visits words zh", Language.Zh, new() { Whose = Whose.All, Words = "交期" }, Some(20, "先看了车间，新线月底投产。质量部换了人，李强接手。说起交期，王总不放心，要我们每周报一次进度。"), back: Today.AddMonths(-7)),
        List("visits words en", Language.En, new() { Whose = Whose.All, Words = "renewal" }, [.. Some(2, "Walked through the new rates with Sarah; she wants the lane report before the renewal.").Select(v => v with { Private = true })], total: 2),
        List("visits none", Language.Zh, new() { Whose = Whose.All, Words = "氢能" }, [], total: 0),
        List("visits thin", Language.Zh, new() { From = Today.AddMonths(-1) }, [], total: 0),
        List("visits longest", Language.Zh, new() { Whose = Whose.Team, From = Today.AddYears(-1) }, Some(20, string.Concat(Enumerable.Repeat("交期、付款、质量三件事都谈到了，对方要求书面答复。", 40))), more: true),
    ];

    private static Sample List(string name, Language language, VisitQuestion question, List<Visit> visits, int? total = null, bool more = false, DateOnly? back = null)
    {
        Client[] named = [new() { Id = "c1", OwnerId = "s01", Name = "宏达电子", Aliases = ["宏达"] }, new() { Id = "c2", OwnerId = "s01", Name = "Pacific Crest Shipping Lines", Aliases = ["Pacific Crest"] }];
        var found = new FoundVisits(visits, more || question.Wanted == Wanted.Last, total, 1, back, visits.Count);
        var reporters = new Dictionary<string, string> { ["s02"] = language == Language.Zh ? "李晓梅" : "Li Xiaomei" };
        return new(name, VisitListCard.Compose(new VisitList(question, found, named.FirstOrDefault(c => c.Id == question.ClientId), named, reporters, null), language, Today));
    }

    private static List<Visit> Some(int count, string text) => [.. Enumerable.Range(0, count).Select(i => new Visit
    {
        Id = $"v{i}",
        ClientId = "c1",
        OwnerId = "s01",
        StaffId = i % 3 == 2 ? "s02" : "s01",
        On = Today.AddDays(-9 * i - 1).ToDay(),
        Kind = (VisitKind)(i % 5),
        People = i % 2 == 0 ? ["王芳", "李强"] : [],
        Text = text,
    })];
}
