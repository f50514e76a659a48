using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>A draft as it is shown: the evidence, the sentences with the model's in their places, and why it gave none.</summary>
public sealed record Worded(EvidenceSet Set, Draft Draft, string? Why)
{
    /// <summary>How many records the model did not see for want of room.</summary>
    public int LeftOut { get; init; }

    public static Worded Of(DraftJob job, ModelText? text, Language language) => new(job.Set, text is null ? job.Known : ModelWriter.Merge(job.Known, text.Lines), Rewording.Why(text, language)) { LeftOut = text?.LeftOut ?? 0 };
}
