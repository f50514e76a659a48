using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Which history is meant: of whom, over which days, how long, and what for. As text it stands in buttons and names the live card.</summary>
public sealed record HistoryKey(string ClientId, Period Period, DraftLength Length, HistoryKind Kind)
{
    private static readonly Lexicon ShortWords = new("一句话 一句 简短 简单 简要 概括成一段 一行字 一行话 in_a_nutshell one_line one-line one_sentence in_short briefly short a_sentence");
    private static readonly Lexicon LongWords = new("详细 完整 全部 长一点 具体 全文 从头到尾 来龙去脉 full complete detailed in_detail long whole everything");
    private static readonly Lexicon HandOverWords = new("交接 接手 移交 hand-over handover hand_over taking_over took_over take_over inherited inheriting");

    /// <summary>What changes to the draft are kept under: they hold whatever its days and length.</summary>
    public string Draft => Kind switch { HistoryKind.HandOver => "handover", HistoryKind.Plan => "plan", _ => "history" };

    /// <summary>What the words ask for besides the client and the days.</summary>
    public static (DraftLength Length, HistoryKind Kind) Asked(string text)
    {
        var folded = FoldedText.Of(text).Text;
        var length = ShortWords.In(folded) ? DraftLength.Line : LongWords.In(folded) ? DraftLength.Page : DraftLength.Card;
        if (Cues.AccountPlan.In(folded)) return (DraftLength.Card, HistoryKind.Plan);
        return HandOverWords.In(folded) ? (length == DraftLength.Line ? DraftLength.Card : length, HistoryKind.HandOver) : (length, HistoryKind.History);
    }

    public static HistoryKey? Parse(string? text)
    {
        if (text?.Split('|', 5) is not [var from, var to, var length, var kind, { Length: > 0 } client]) return null;
        return Enum.TryParse<DraftLength>(length, ignoreCase: true, out var l) && Enum.TryParse<HistoryKind>(kind, ignoreCase: true, out var k) ? new(client, new Period(Moments.TryDay(from), Moments.TryDay(to)), l, k) : null;
    }

    public override string ToString() => $"{Period.From?.ToDay()}|{Period.To?.ToDay()}|{Length}|{Kind}|{ClientId}";
}
