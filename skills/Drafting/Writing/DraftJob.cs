using CrmBot.Data;
using CrmBot.Skills.Drafting.Checking;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>A draft that a model may reword: what it is for (its prompt has that name), the evidence, and the sentences written in code.</summary>
public sealed record DraftJob(string Purpose, EvidenceSet Set, Draft Known, DraftManner Manner = DraftManner.Telling)
{
    /// <summary>How this one is to sound, in the person's words; before what he asked for of others.</summary>
    public IReadOnlyList<string> Wishes { get; init; } = [];

    public DraftCheck Check(Language language) => new(Set, Known, language, Manner);
}
