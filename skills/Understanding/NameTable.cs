namespace CrmBot.Skills.Understanding;

/// <summary>A client that a name may mean, as the index remembers it.</summary>
internal readonly record struct NameHit(string Id, string OwnerId, NameLevel Level);

/// <summary>An unchanging part of the index: sorted keys and, beside each, the client it leads to; twelve bytes an entry.</summary>
internal sealed class NameTable
{
    private const int LevelShift = 29;
    private const int OrdinalMask = (1 << LevelShift) - 1;
    private const int Scanned = 64;

    private readonly ulong[] _keys;
    private readonly int[] _refs;
    private readonly ulong[] _slipKeys;
    private readonly int[] _slipRefs;
    private readonly ulong[] _starts;
    private readonly ushort[] _owners;
    private readonly string[] _ownerIds;
    private readonly Dictionary<string, ushort> _ownerNumbers;
    private readonly IdTable _ids;

    internal NameTable(NameTableParts parts)
    {
        (_keys, _refs, _slipKeys, _slipRefs, _starts) = (parts.Keys, parts.Refs, parts.SlipKeys, parts.SlipRefs, parts.Starts);
        (_owners, _ownerIds, _ids) = (parts.Owners, parts.OwnerIds, parts.Ids);
        _ownerNumbers = _ownerIds.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => (ushort)x.i, StringComparer.Ordinal);
    }

    public int Count => _owners.Length;

    public int Entries => _keys.Length + _slipKeys.Length;

    public static int Ref(int ordinal, NameLevel level) => ordinal | ((int)level << LevelShift);

    public static int Ordinal(int reference) => reference & OrdinalMask;

    /// <summary>Whether any name may begin with these tokens; says yes wrongly now and then.</summary>
    public bool MayStart(NameKey start)
    {
        var bit = start.Sounded & (ulong)((_starts.Length * 64L) - 1);
        return (_starts[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    /// <summary>The clients written exactly so that the sight allows, the speaker's own first; at most <paramref name="cap"/>.</summary>
    public void Written(NameKey key, Sight sight, int cap, List<NameHit> found)
    {
        var (from, to) = (First(_keys, key.Stored), After(_keys, key.Stored));
        if (to - from <= Scanned)
        {
            Scan(_refs, from, to, sight, cap, found);
            return;
        }
        // Entries of one key are sorted by owner, so that a name many companies share costs no more than a rare one.
        if (_ownerNumbers.TryGetValue(sight.SpeakerId, out var own)) OfOwner(from, to, own, sight, cap, found);
        if (found.Count > 0) return;
        for (var owner = 0; owner < _ownerIds.Length && found.Count < cap; owner++)
            if (owner != own && sight.MaySee(_ownerIds[owner])) OfOwner(from, to, (ushort)owner, sight, cap, found);
    }

    /// <summary>The clients whose names sound so.</summary>
    public void Sounding(NameKey key, Sight sight, int cap, List<NameHit> found)
    {
        var from = First(_keys, key.FirstThatSounds);
        var to = Math.Min(After(_keys, key.LastThatSounds), from + (Scanned * 4));
        Scan(_refs, from, to, sight, cap, found);
    }

    /// <summary>The clients whose first word shares this slip key.</summary>
    public void Slipped(ulong key, Sight sight, int cap, List<NameHit> found)
    {
        var from = First(_slipKeys, key);
        Scan(_slipRefs, from, Math.Min(After(_slipKeys, key), from + Scanned), sight, cap, found);
    }

    /// <summary>Every client that is still current, to be carried into the next table.</summary>
    internal void CopyTo(NameTableBuilder builder, HashSet<string> replaced)
    {
        var ordinals = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            var id = _ids[i];
            ordinals[i] = replaced.Contains(id) ? -1 : builder.AddClient(id, _ownerIds[_owners[i]]);
        }
        for (var i = 0; i < _keys.Length; i++)
            if (ordinals[Ordinal(_refs[i])] is >= 0 and var ordinal) builder.AddKey(_keys[i], Ref(ordinal, (NameLevel)(_refs[i] >> LevelShift)));
        for (var i = 0; i < _slipKeys.Length; i++)
            if (ordinals[_slipRefs[i]] is >= 0 and var ordinal) builder.AddSlip(_slipKeys[i], ordinal);
        builder.AddStarts(_starts);
    }

    private void OfOwner(int from, int to, ushort owner, Sight sight, int cap, List<NameHit> found)
    {
        var (low, high) = (from, to);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_owners[Ordinal(_refs[middle])] < owner) low = middle + 1;
            else high = middle;
        }
        for (; low < to && found.Count < cap && _owners[Ordinal(_refs[low])] == owner; low++) Take(_refs[low], sight, found);
    }

    private void Scan(int[] refs, int from, int to, Sight sight, int cap, List<NameHit> found)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = from; i < to && found.Count < cap; i++)
                if ((_ownerIds[_owners[Ordinal(refs[i])]] == sight.SpeakerId) == (pass == 0)) Take(refs[i], sight, found);
        }
    }

    private void Take(int reference, Sight sight, List<NameHit> found)
    {
        var owner = _ownerIds[_owners[Ordinal(reference)]];
        if (!sight.MaySee(owner)) return;
        var id = _ids[Ordinal(reference)];
        if (sight.IsReplaced(id)) return;
        foreach (var hit in found)
            if (hit.Id == id) return;
        found.Add(new NameHit(id, owner, (NameLevel)(reference >> LevelShift)));
    }

    private static int First(ulong[] keys, ulong key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int After(ulong[] keys, ulong key) => key == ulong.MaxValue ? keys.Length : First(keys, key + 1);
}

/// <summary>Who looks: the speaker, what he may see as far as the index knows, and which ids a newer table holds.</summary>
internal readonly record struct Sight(string SpeakerId, Func<string, bool> MaySee, HashSet<string>? Replaced)
{
    public bool IsReplaced(string id) => Replaced?.Contains(id) == true;
}
