namespace CrmBot.Skills.Understanding.Naming;

/// <summary>How the words lead to the name.</summary>
internal enum MatchKind
{
    Written,
    Taught,
    Pinyin,
    Sounding,
    LookAlike,
    Mistyped,
    Initials,
}

/// <summary>Tokens of the text, first to last, and the clients they may mean under the key that was looked up.</summary>
internal sealed record NameMatch(int First, int Last, MatchKind Kind, NameKey Key, List<NameHit> Hits)
{
    /// <summary>Nothing is left open by the place where it stands.</summary>
    public bool IsSure { get; init; }

    /// <summary>How much of the text it explains, less what it needs to be forgiven.</summary>
    public int Score { get; init; }

    /// <summary>At least one character must be the name's own: two that only sound like it are too little here.</summary>
    public bool NeedsOwnCharacter { get; init; }

    /// <summary>Other keys that were looked up for the same words, each as likely.</summary>
    public IReadOnlyList<NameKey> Also { get; init; } = [];

    /// <summary>Both matches as one: the words may be a slip from either.</summary>
    public NameMatch With(NameMatch other)
    {
        var hits = new List<NameHit>(Hits);
        foreach (var hit in other.Hits)
            if (hits.Count < NameLook.MostHits && !hits.Exists(h => h.Id == hit.Id)) hits.Add(hit);
        return this with { Hits = hits, Also = [.. Also, other.Key] };
    }

    /// <summary>The hits that are the person's own, where they alone decide: they come first unless somebody else's client was named in full. Null where all are to be read.</summary>
    public List<NameHit>? OwnOf(ClientQuery query)
    {
        var own = new List<NameHit>();
        foreach (var hit in Hits)
        {
            if (hit.OwnerId == query.SpeakerId || query.LastClients.Contains(hit.Id)) own.Add(hit);
            else if (hit.Level == NameLevel.Full) return null;
        }
        return own.Count > 0 && own.Count < Hits.Count ? own : null;
    }

    public bool IsInexact => Kind is MatchKind.Sounding or MatchKind.LookAlike or MatchKind.Mistyped;

    /// <summary>Whether a form of the client is what was looked up; the index holds less of a key, and two may be taken for one there.</summary>
    public bool Is(NameKey form)
    {
        if (IsKey(form, Key)) return true;
        foreach (var key in Also)
            if (IsKey(form, key)) return true;
        return false;
    }

    private bool IsKey(NameKey form, NameKey key) => Kind is MatchKind.Sounding or MatchKind.Pinyin ? form.Sounded == key.Sounded : form == key;
}
