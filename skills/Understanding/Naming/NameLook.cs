namespace CrmBot.Skills.Understanding.Naming;

/// <summary>One look at the index: the names at that moment, as far as this reader may see their clients; counts its work and stops when it is enough.</summary>
internal sealed class NameLook(NameTable old, Sight ofOld, NameTable? changed, Sight? ofChanged, int budget)
{
    public const int MostHits = ClientFinder.MostCandidates + 1;


    /// <summary>How many keys may be looked up for a text.</summary>
    public static int BudgetFor(string text) => 10_000 + (10 * text.Length);

    /// <summary>How many keys were looked up.</summary>
    public int Work { get; private set; }

    public bool IsSpent => Work >= budget;

    public Sight Sight => ofOld;

    public bool MayStart(char first, char second)
    {
        Work++;
        return old.Starts.MayStart(first, second) || changed?.Starts.MayStart(first, second) == true;
    }

    public bool MaySoundLike(int first, int second)
    {
        Work++;
        return old.Starts.MaySoundLike(first, second) || changed?.Starts.MaySoundLike(first, second) == true;
    }

    /// <summary>The clients with this form; null when there are none.</summary>
    public List<NameHit>? Find(ulong key)
    {
        Work++;
        if (!old.Has(key) && changed?.Has(key) != true) return null;
        var found = new List<NameHit>();
        if (changed is not null && ofChanged is not null) changed.Find(key, ofChanged, MostHits, found);
        old.Find(key, ofOld, MostHits, found);
        return found.Count > 0 ? found : null;
    }

    public List<NameHit>? Sounding(ulong key)
    {
        Work++;
        if (!old.HasSound(key) && changed?.HasSound(key) != true) return null;
        var found = new List<NameHit>();
        if (changed is not null && ofChanged is not null) changed.Sounding(key, ofChanged, MostHits, found);
        old.Sounding(key, ofOld, MostHits, found);
        return found.Count > 0 ? found : null;
    }

    /// <summary>Words of names that are one slip away.</summary>
    public void Words(ReadOnlySpan<char> word, List<string> found)
    {
        Work += word.Length;
        changed?.Words.Find(word, found);
        old.Words.Find(word, found);
    }
}
