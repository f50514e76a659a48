using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills;

/// <summary>What of a conversation's words is kept for a follow-up, and for how long it is leant on.</summary>
internal static class Recollection
{
    private const int LongestKept = 500;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>The words before, unless they are too long ago.</summary>
    public static Earlier Of(Turn turn) =>
        turn.Conversation is { Said: { Count: > 0 } said, SaidAt: { } at } && turn.Now - Moments.FromInstant(at) < Remembered ? Earlier.Of(said) : Earlier.Nothing;

    /// <summary>What the next turn may lean on: these words, and what they themselves leant on.</summary>
    public static IReadOnlyList<string> After(Turn turn, Frame frame)
    {
        var text = frame.Text.Length > LongestKept ? frame.Text[..LongestKept] : frame.Text;
        return frame.FromBefore == FromBefore.None ? [text] : [.. turn.Conversation.Said.TakeLast(Earlier.Most - 1), text];
    }

    /// <summary>The frame as the skills take it: a note's client is assumed by the skill itself, which says so; a correction of what was told makes no second note.</summary>
    public static Frame ForSkills(Frame frame)
    {
        if (frame.FromBefore.HasFlag(FromBefore.Intent) && frame.Records.Count > 0) return frame with { Intent = Intents.None, Records = [] };
        return frame.FromBefore.HasFlag(FromBefore.Client) && frame.Intent == Intents.VisitLog ? frame with { Client = null } : frame;
    }
}
