using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What changed in the client's file: tier, stage, renewal, who looks after it.</summary>
internal static class TurnSection
{
    public static IReadOnlyList<DraftSentence> Write(Pen pen) => [.. pen.Set.Turns.TakeLast(pen.Full ? 20 : 4).Select(t => Of(pen, t)).OfType<DraftSentence>()];

    private static DraftSentence? Of(Pen pen, Evidence evidence)
    {
        var turn = evidence.Turn!;
        if (turn.After is not { } after) return null;
        var field = (turn.Field switch { "tier" => HistoryPhrases.TierField, "stage" => HistoryPhrases.StageField, "renewsOn" => HistoryPhrases.RenewalField, _ => HistoryPhrases.OwnerField }).In(pen.Language);
        return turn.Before is { } before
            ? pen.Sentence(HistoryPhrases.FieldTurn, [evidence.Number], pen.Day(evidence.On), field, Value(pen, turn.Field, before), Value(pen, turn.Field, after))
            : pen.Sentence(HistoryPhrases.FieldSet, [evidence.Number], pen.Day(evidence.On), field, Value(pen, turn.Field, after));
    }

    internal static string Value(Pen pen, string field, string value) => field switch
    {
        "tier" when Enum.TryParse<Tier>(value, ignoreCase: true, out var tier) => RecordWords.Say(tier, pen.Language),
        "stage" when Enum.TryParse<Stage>(value, ignoreCase: true, out var stage) => RecordWords.Say(stage, pen.Language),
        "renewsOn" => Moments.TryDay(value) is { } day ? ProseDays.WithYear(day, pen.Language) : value,
        "ownerId" => pen.Staff(value),
        _ => value,
    };
}
