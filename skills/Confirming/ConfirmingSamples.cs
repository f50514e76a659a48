using CrmBot.Data;

namespace CrmBot.Skills.Confirming;

/// <summary>Examples of the cards a proposal goes through, made by the code that makes the real ones.</summary>
public static class ConfirmingSamples
{
    private static readonly Client Hongda = new() { Id = "c1", Name = "深圳宏达电子有限公司", Aliases = ["宏达"], OwnerId = "s01", Region = "华南", Industry = "电子制造" };
    private static readonly Client Hongda2 = new() { Id = "c2", Name = "宏大物流有限公司", Aliases = ["宏大"], OwnerId = "s01", Region = "华东", Industry = "物流" };

    private static readonly Proposal Rich = Note(Language.Zh, "今天下午拜访宏达王经理，谈得不错，我答应周五前给报价，他们说下月初安排试产",
        Line("1", "拜访", "11月20日 周五 15:00 拜访王经理「今天」", "哪位“王经理”", [new("王芳 总经理", "who:王经理", "王芳"), new("王强 采购经理", "who:王经理", "王强")]),
        Line("2", "我方承诺", "我方承诺：给报价，11月27日 周五 前「周五前」"),
        Line("3", "对方承诺", "对方承诺：安排试产，12月1日 周二 前「下月初」"));

    private static readonly Proposal English = Note(Language.En, "Saw Sarah at Pacific Crest yesterday, she will send the lane volumes by Wednesday",
        Line("1", "Visit", "Visit on Thu 19 Nov with Sarah Chen “yesterday”"),
        Line("2", "Their word", "Sarah Chen promised: send the lane volumes, by Wed 25 Nov “by Wednesday”"));

    private static readonly Proposal Wrong = Note(Language.Zh, "2月30日拜访宏达",
        Line("1", "拜访", "拜访", null, [new("记成今天", "on", "2026-11-20")]) with { Problem = "没有“2月30日”这一天，点“改”选对的日子", Ticked = false });

    private static readonly Proposal Longest = Note(Language.Zh, string.Concat(Enumerable.Repeat("今天拜访了宏达，谈了很多事情。", 300)),
        [.. Enumerable.Range(1, 12).Select(i => Line($"{i}", "我方承诺", $"我方承诺：{string.Concat(Enumerable.Repeat("整理一份完整的交付计划和报价单，", 12))}11月27日 周五 前「周五前」", "没说哪天，按今天记"))]);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("to save zh", ConfirmingCards.Pending(Rich with { ClientFrom = "talk" }, Hongda, Language.Zh)),
        new("to save en", ConfirmingCards.Pending(English, null, Language.En)),
        new("to save, a day that cannot be", ConfirmingCards.Pending(Wrong, Hongda, Language.Zh)),
        new("to save longest", ConfirmingCards.Pending(Longest, Hongda, Language.Zh, ConfirmingWords.ChangedSince.Zh)),
        new("which client", ConfirmingCards.WhichClient(Rich, [Hongda, Hongda2], Language.Zh)),
        new("which line zh", ConfirmingCards.WhichLine(Rich, Rich.Lines, "周五", Language.Zh)),
        new("which line en", ConfirmingCards.WhichLine(English, English.Lines, "friday", Language.En)),
        new("saved zh", ConfirmingCards.Saved(Rich with { UndoUntil = "2026-11-20T07:42:00.000Z" }, "宏达", [.. Rich.Lines.Select(l => l.Sentence)], Language.Zh, TimeZoneInfo.Utc)),
        new("saved en", ConfirmingCards.Saved(English with { UndoUntil = "2026-11-20T07:42:00.000Z" }, "Pacific Crest", [.. English.Lines.Select(l => l.Sentence)], Language.En, TimeZoneInfo.Utc)),
        new("change a visit", ConfirmingCards.Edit(Rich, Rich.Lines[0], VisitNotes.VisitLine.Fields(Rich.Lines[0] with { Fields = new Dictionary<string, string> { ["on"] = "2026-11-20", ["people"] = "王经理" } }, Language.Zh), Language.Zh)),
        new("words changed zh", ConfirmingCards.Retold(Rich, "今天下午拜访宏达王经理，谈得不错，我答应下周三前给报价", "宏达", Language.Zh)),
        new("words changed en", ConfirmingCards.Retold(English, "Saw Sarah at Pacific Crest on Tuesday, she will send the lane volumes by Friday", "Pacific Crest", Language.En)),
        new("taken back", ConfirmingCards.Over(ConfirmingWords.UndoneTitle, Rich, "宏达", Language.Zh, ConfirmingWords.KeptWords.Zh)),
        new("message deleted zh", ConfirmingCards.WordsGone(Rich, "宏达", DateTimeOffset.MaxValue, Language.Zh)),
        new("message deleted en", ConfirmingCards.WordsGone(English with { State = ProposalState.Applied }, "Pacific Crest", DateTimeOffset.MaxValue, Language.En)),
        new("given up en", ConfirmingCards.Over(ConfirmingWords.GivenUpTitle, English, "Pacific Crest", Language.En)),
    ];

    /// <summary>A note as its author told it, with these lines.</summary>
    internal static Proposal Note(Language language, string text, params IReadOnlyList<ProposalLine> lines) => new()
    {
        Id = "p1",
        AuthorId = "s01",
        Skill = "visit",
        Conversation = "sample|1",
        MessageKey = "sample|1|1",
        Text = text,
        Language = language,
        CreatedAt = "2026-11-20T07:30:00.000Z",
        Lines = lines,
    };

    private static ProposalLine Line(string id, string label, string sentence, string? note = null, IReadOnlyList<LineChoice>? choices = null) =>
        new() { Id = id, Kind = "visit", Label = label, Sentence = sentence, Ticked = true, Note = note, Choices = choices ?? [] };
}
