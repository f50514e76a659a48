using CrmBot.Data;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>Examples of the ledger's cards, made by the code that makes the real ones.</summary>
public static class LedgerSamples
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("mine zh", LedgerCards.List(LedgerWords.Mine.Zh, "mine", Some(true), LedgerWords.None, Language.Zh, Today)),
        new("mine en", LedgerCards.List(LedgerWords.Mine.En, "mine", Some(false), LedgerWords.None, Language.En, Today)),
        new("done zh", LedgerCards.List(LedgerWords.OfClient.In(Language.Zh, "宏达"), "both:c1", [Some(true)[0]], LedgerWords.None, Language.Zh, Today, LedgerWords.DoneNow.In(Language.Zh, "给新报价"), Saved)),
        new("thin", LedgerCards.List(LedgerWords.Overdue.Zh, "late", [], LedgerWords.NoneOverdue, Language.Zh, Today)),
        new("move zh", LedgerCards.Change(Some(true)[0], "mine", Language.Zh, Today, whyError: LedgerWords.WhyMissing)),
        new("move en", LedgerCards.Change(Some(false)[1], "mine", Language.En, Today)),
        new("which zh", LedgerCards.Which(Some(true), Language.Zh, Today)),
        new("longest", LedgerCards.List(LedgerWords.Mine.Zh, "mine", [.. Enumerable.Range(0, 40).Select(i => Some(true)[i % 3] with { Promise = Promise($"p{i}", string.Concat(Enumerable.Repeat("把改过的报价和交期承诺一起书面发给采购部，", 8)), PromiseSide.Us, "2026-11-18") })], LedgerWords.None, Language.Zh, Today)),
    ];

    private static Proposal Saved => new() { Id = "a1", AuthorId = "s01", Skill = PromiseLedgerSkill.Name, Conversation = "c", MessageKey = "m", Text = "给新报价", Language = Language.Zh, CreatedAt = "2026-11-20T06:00:00.000Z", State = ProposalState.Applied };

    private static LedgerEntry[] Some(bool zh) =>
    [
        new() { Promise = Promise("p1", zh ? "给新报价" : "send the new quote", PromiseSide.Us, "2026-11-18") with { Person = zh ? "王芳" : "Fang Wang", Moves = [new PromiseMove { From = "2026-11-13", To = "2026-11-18", Why = zh ? "等成本核算" : "costing was late", By = "s01", At = "2026-11-12T02:00:00.000Z" }] }, Client = zh ? "宏达" : "Hongda", Tier = Tier.A },
        new() { Promise = Promise("p2", zh ? "派工程师去现场" : "send an engineer", PromiseSide.Us, "2026-11-20"), Client = zh ? "百味源" : "Harborview", Tier = Tier.B, Keeper = zh ? "李娜" : "Na Li" },
        new() { Task = new Reminding { Id = "t1", StaffId = "s01", Text = zh ? "给王总打电话" : "call Ms Wang", DueOn = "2026-11-25", Time = "15:00" }, Client = zh ? "宏达" : "Hongda" },
    ];

    private static Promise Promise(string id, string text, PromiseSide by, string due) => new() { Id = id, ClientId = "c1", OwnerId = "s01", By = by, StaffId = "s01", Text = text, MadeOn = "2026-11-02", DueOn = due };
}
