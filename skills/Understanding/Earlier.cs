namespace CrmBot.Skills.Understanding;

/// <summary>What was said in the conversation before: the last words, when, and what came before them.</summary>
public sealed record Earlier(string? Text, DateTimeOffset? At, Earlier? Before)
{
    /// <summary>More is not looked back than this.</summary>
    public const int Most = 5;

    public static readonly Earlier Nothing = new(null, null, null);

    /// <summary>The texts of a conversation, the oldest first.</summary>
    public static Earlier Of(IReadOnlyList<string> texts)
    {
        var earlier = Nothing;
        for (var k = Math.Max(0, texts.Count - Most); k < texts.Count; k++) earlier = new Earlier(texts[k], null, earlier);
        return earlier;
    }
}
