namespace CrmBot.Skills.Understanding.Naming;

/// <summary>A client that a name may mean, as the index remembers it.</summary>
internal readonly record struct NameHit(string Id, string OwnerId, NameLevel Level);

/// <summary>An unchanging part of the index: the forms of many clients' names and whose clients they are.</summary>
internal sealed class NameTable
{
    private const int LevelShift = 29;
    private const int OrdinalMask = (1 << LevelShift) - 1;
    private const int Scanned = 64;

    private readonly BucketTable _names;
    private readonly ushort[] _owners;
    private readonly string[] _ownerIds;
    private readonly Dictionary<string, ushort> _ownerNumbers;

    public NameTable(Grown<ulong> keys, Grown<int> refs, Grown<ushort> owners, IReadOnlyList<string> ownerIds, IdTable ids, PairFilter starts, WordSlips words)
    {
        (_owners, _ownerIds, Ids, Starts, Words) = (owners.Take(), [.. ownerIds], ids, starts, words);
        _ownerNumbers = _ownerIds.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => (ushort)x.i, StringComparer.Ordinal);
        var ofOwner = _owners;
        // Forms of one key lie by level and then by owner, so that a name many companies share costs no more than a rare one.
        _names = new BucketTable(keys, refs, r => ((uint)LevelOf(r) << 16) | ofOwner[Ordinal(r)]);
        Ids.Close();
    }

    public int Count => _owners.Length;

    public int Forms => _names.Count;

    public IdTable Ids { get; }

    public PairFilter Starts { get; }

    public WordSlips Words { get; }

    public static int Ref(int ordinal, NameLevel level) => ordinal | ((int)level << LevelShift);

    private static int Ordinal(int reference) => reference & OrdinalMask;

    private static NameLevel LevelOf(int reference) => (NameLevel)(reference >>> LevelShift);

    /// <summary>The clients with this form that the sight allows: the conversation's last ones and the speaker's own first, then the closest; at most <paramref name="cap"/>.</summary>
    public void Find(ulong key, Sight sight, int cap, List<NameHit> found)
    {
        var (from, to) = _names.Find(key);
        if (from < to) Take(from, to, sight, cap, found);
    }

    /// <summary>The clients with a form that sounds so.</summary>
    public void Sounding(ulong key, Sight sight, int cap, List<NameHit> found)
    {
        var (first, last) = NameKey.Sounding(key);
        var (from, to) = _names.Between(first, last);
        if (from == to) return;
        if (to - from > Scanned * 4) to = from + (Scanned * 4);
        Scan(from, to, sight, cap, found);
    }

    public bool Has(ulong key)
    {
        var (from, to) = _names.Find(key);
        return from < to;
    }

    public bool HasSound(ulong key)
    {
        var (first, last) = NameKey.Sounding(key);
        var (from, to) = _names.Between(first, last);
        return from < to;
    }

    /// <summary>Every client that is still current, to be carried into the next table.</summary>
    internal void CopyTo(NameTableBuilder builder, Func<int, bool> isReplaced)
    {
        var ordinals = new int[Count];
        for (var i = 0; i < Count; i++) ordinals[i] = isReplaced(i) ? -1 : builder.AddClient(Ids[i], _ownerIds[_owners[i]]);
        _names.CopyTo((key, reference) =>
        {
            if (ordinals[Ordinal(reference)] is >= 0 and var ordinal) builder.AddKey(key, Ref(ordinal, LevelOf(reference)));
        });
        builder.Carry(Starts, Words);
    }

    private void Take(int from, int to, Sight sight, int cap, List<NameHit> found)
    {
        if (to - from <= Scanned)
        {
            Scan(from, to, sight, cap, found);
            return;
        }
        foreach (var id in sight.Last)
            foreach (var ordinal in Ids.Find(id)) OfOwner(from, to, _owners[ordinal], ordinal, sight, cap, found);
        if (_ownerNumbers.TryGetValue(sight.SpeakerId, out var own)) OfOwner(from, to, own, -1, sight, cap, found);
        if (found.Count > 0) return;
        if (sight.Owners is null)
        {
            for (var i = from; i < to && found.Count < cap; i++) Add(i, sight, found);
            return;
        }
        foreach (var owner in sight.Owners)
            if (found.Count < cap && _ownerNumbers.TryGetValue(owner, out var number)) OfOwner(from, to, number, -1, sight, cap, found);
    }

    // Within each level the entries are sorted by owner.
    private void OfOwner(int from, int to, ushort owner, int only, Sight sight, int cap, List<NameHit> found)
    {
        for (var level = NameLevel.Full; level <= NameLevel.Initials; level++)
        {
            for (var i = FirstAtLeast(from, to, level, owner); i < to && found.Count < cap && LevelOf(_names.Values[i]) == level && _owners[Ordinal(_names.Values[i])] == owner; i++)
                if (only < 0 || Ordinal(_names.Values[i]) == only) Add(i, sight, found);
        }
    }

    private int FirstAtLeast(int low, int high, NameLevel level, ushort owner)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var reference = _names.Values[middle];
            if (LevelOf(reference) < level || (LevelOf(reference) == level && _owners[Ordinal(reference)] < owner)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Scan(int from, int to, Sight sight, int cap, List<NameHit> found)
    {
        var own = _ownerNumbers.TryGetValue(sight.SpeakerId, out var number) ? number : -1;
        for (var i = from; i < to && found.Count < cap; i++)
            if (_owners[Ordinal(_names.Values[i])] == own || sight.IsLast(Ids, Ordinal(_names.Values[i]))) Add(i, sight, found);
        for (var i = from; i < to && found.Count < cap; i++)
            if (_owners[Ordinal(_names.Values[i])] != own) Add(i, sight, found);
    }

    private void Add(int at, Sight sight, List<NameHit> found)
    {
        var ordinal = Ordinal(_names.Values[at]);
        var owner = _ownerIds[_owners[ordinal]];
        if (!sight.MaySee(owner) || sight.IsReplaced(ordinal)) return;
        var id = Ids[ordinal];
        foreach (var hit in found)
            if (hit.Id == id) return;
        found.Add(new NameHit(id, owner, LevelOf(_names.Values[at])));
    }
}
