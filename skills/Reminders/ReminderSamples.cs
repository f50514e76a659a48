using CrmBot.Data;

namespace CrmBot.Skills.Reminders;

/// <summary>Examples of the reminders' cards, made by the code that makes the real ones.</summary>
public static class ReminderSamples
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("due zh", ReminderCards.Due(Some(true)[0], null, Language.Zh, Today)),
        new("due en", ReminderCards.Due(Some(false)[0], ReminderWords.WasDue.In(Language.En, "today 09:00"), Language.En, Today)),
        new("again zh", ReminderCards.Due(Some(true)[1], ReminderWords.WasDue.In(Language.Zh, "今天 09:00"), Language.Zh, Today)),
        new("list zh", ReminderCards.List(Some(true), Language.Zh, Today)),
        new("list en", ReminderCards.List(Some(false), Language.En, Today, ReminderWords.DoneNow.In(Language.En, "send the quote"), Saved)),
        new("list thin", ReminderCards.List([], Language.Zh, Today)),
        new("kept zh", ReminderCards.Stored(ReminderWords.Kept.Zh, Some(true)[2], [ReminderWords.KeptNoVisit.Zh], Saved, Language.Zh, Today)),
        new("kept en", ReminderCards.Stored(ReminderWords.Kept.En, Some(false)[1], [], Saved, Language.En, Today)),
        new("done zh", ReminderCards.Said(ReminderWords.DoneNext.In(Language.Zh, "交周报", "每周一 09:00，下次 11月30日 周一"), Saved, Language.Zh)),
        new("change zh", ReminderCards.Change(Some(true)[0], Language.Zh, Today, badDay: true)),
        new("change en", ReminderCards.Change(Some(false)[1], Language.En, Today)),
        new("later zh", ReminderCards.LaterWhen("给王总打电话", ReminderCards.On(Some(true)[0].Task, "later"), Language.Zh)),
        new("which en", ReminderCards.Which([.. Some(false).Select(r => (r, ReminderCards.On(r.Task, "drop")))], Language.En, Today)),
        new("longest", ReminderCards.List([.. Enumerable.Range(0, 30).Select(i => Some(true)[0] with { Task = Task($"t{i}", string.Concat(Enumerable.Repeat("把改过的报价和交期承诺一起书面发给采购部，", 8)), "2026-11-18") })], Language.Zh, Today)),
    ];

    private static Proposal Saved => new() { Id = "a1", AuthorId = "s01", Skill = RemindersSkill.Name, Conversation = "c", MessageKey = "m", Text = "给王总打电话", Language = Language.Zh, CreatedAt = "2026-11-20T06:00:00.000Z", State = ProposalState.Applied };

    private static ShownReminder[] Some(bool zh) =>
    [
        new(Task("t1", zh ? "给王总打电话" : "call Ms Wang", "2026-11-20") with { Time = "15:00" }, zh ? "宏达" : "Hongda"),
        new(Task("t2", zh ? "交周报" : "hand in the weekly report", "2026-11-23") with { Time = "09:00", Repeat = "week 1 1" }, null),
        new(Task("t3", zh ? "带样品" : "bring samples", null) with { OnVisit = true, ClientId = "c1" }, zh ? "宏达" : "Hongda"),
        new(Task("t4", zh ? "更新报价" : "update the price list", "2026-11-27") with { Repeat = "month 31" }, null),
        new(Task("t5", zh ? "买茶叶" : "buy tea", null), null),
    ];

    private static Reminding Task(string id, string text, string? due) => new() { Id = id, StaffId = "s01", Text = text, DueOn = due };
}
