namespace CrmBot.Skills.Drafting;

/// <summary>What a draft's sentences do, and so which words they may use.</summary>
public enum DraftManner
{
    /// <summary>Tells colleagues what is on record.</summary>
    Telling,

    /// <summary>Asks the client something out of what is on record.</summary>
    Asking,

    /// <summary>Answers the client: nothing of ours alone, no fault admitted, nothing promised that was not promised.</summary>
    Answering,

    /// <summary>Wishes the client well, and nothing more.</summary>
    Wishing,
}
