using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What changed in the client's file: tier, stage, renewal, who looks after it.</summary>
internal static class TurnSection
{
    public static IReadOnlyList<DraftSentence> Write(Pen pen) => [.. pen.Set.Turns.TakeLast(pen.Full ? 20 : 4).Select(t => Of(pen, t)).OfType<DraftSentence>()];

    private static DraftSentence? Of(Pen pen, Evidence evidence)
    {
        var turn = evidence.Turn!;
        if (turn.After is not { } after) return null;
        var field = FieldWords.Name(turn.Field, pen.Language);
        return turn.Before is { } before
            ? pen.Sentence(HistoryPhrases.FieldTurn, [evidence.Number], pen.Day(evidence.On), field, Value(pen, turn.Field, before), Value(pen, turn.Field, after))
            : pen.Sentence(HistoryPhrases.FieldSet, [evidence.Number], pen.Day(evidence.On), field, Value(pen, turn.Field, after));
    }

    private static string Value(Pen pen, string field, string value) => FieldWords.Value(field, value, pen.Set, pen.Language);
}
