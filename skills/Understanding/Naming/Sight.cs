namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Who looks: the speaker, the conversation's last clients, whose clients he may see as far as the index knows, and which clients a newer table holds.</summary>
internal sealed record Sight(string SpeakerId, IReadOnlyList<string> Last, IReadOnlySet<string>? Owners)
{
    /// <summary>The places in this table of clients that were written since.</summary>
    public HashSet<int>? Replaced { get; init; }

    public bool MaySee(string ownerId) => Owners is null || Owners.Contains(ownerId);

    public bool IsReplaced(int ordinal) => Replaced?.Contains(ordinal) == true;

    public bool IsLast(IdTable ids, int ordinal)
    {
        foreach (var id in Last)
            if (ids.Is(ordinal, id)) return true;
        return false;
    }
}
