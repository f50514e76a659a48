using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>The arrays of a table, ready to be searched.</summary>
internal sealed record NameTableParts(ulong[] Keys, int[] Refs, ulong[] SlipKeys, int[] SlipRefs, ulong[] Starts, ushort[] Owners, string[] OwnerIds, IdTable Ids);

/// <summary>Collects clients' name forms and sorts them into a <see cref="NameTable"/>.</summary>
internal sealed class NameTableBuilder(int expected)
{
    private readonly Grown<ulong> _keys = new();
    private readonly Grown<int> _refs = new();
    private readonly Grown<ulong> _slipKeys = new();
    private readonly Grown<int> _slipRefs = new();
    private readonly Grown<ushort> _owners = new();
    private readonly List<string> _ownerIds = [];
    private readonly Dictionary<string, ushort> _ownerNumbers = new(StringComparer.Ordinal);
    private readonly IdTable _ids = new();
    private Grown<ulong> _starts = new();
    private ulong[]? _carried;

    public int Count => _owners.Count;

    public void Add(Client client)
    {
        var ordinal = AddClient(client.Id, client.OwnerId);
        foreach (var form in ClientNames.FormsOf(client))
        {
            AddKey(form.Key.Stored, NameTable.Ref(ordinal, form.Level));
            _starts.Add(form.Start.Sounded);
        }
        foreach (var word in ClientNames.FirstWords(client))
            foreach (var key in EnglishSlips.KeysOf(word)) AddSlip(key, ordinal);
    }

    public int AddClient(string id, string ownerId)
    {
        if (!_ownerNumbers.TryGetValue(ownerId, out var owner))
        {
            // Beyond 65,536 owners the rest share a number: they are still found, as the store says whose they are.
            owner = (ushort)Math.Min(_ownerIds.Count, ushort.MaxValue);
            if (owner == _ownerIds.Count) _ownerIds.Add(ownerId);
            _ownerNumbers.Add(ownerId, owner);
        }
        _ids.Add(id);
        _owners.Add(owner);
        return _owners.Count - 1;
    }

    public void AddKey(ulong key, int reference)
    {
        _keys.Add(key);
        _refs.Add(reference);
    }

    public void AddSlip(ulong key, int ordinal)
    {
        _slipKeys.Add(key);
        _slipRefs.Add(ordinal);
    }

    public void AddStarts(ulong[] bits) => _carried = bits;

    public NameTable Build()
    {
        _ids.Trim();
        var owners = _owners.Take();
        var (keys, refs) = (_keys.Take(), _refs.Take());
        Array.Sort(keys, refs);
        var byOwner = Comparer<int>.Create((a, b) => owners[NameTable.Ordinal(a)].CompareTo(owners[NameTable.Ordinal(b)]));
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from];) to++;
            if (to - from > 1) Array.Sort(refs, from, to - from, byOwner);
        }
        var (slipKeys, slipRefs) = (_slipKeys.Take(), _slipRefs.Take());
        Array.Sort(slipKeys, slipRefs);
        return new NameTable(new NameTableParts(keys, refs, slipKeys, slipRefs, Starts(), owners, [.. _ownerIds], _ids));
    }

    private ulong[] Starts()
    {
        // Sixteen bits a client keep wrong answers near one in ten; a carried filter keeps its size until the table has doubled.
        var size = 1;
        while (size * 4 < Math.Max(expected, Count)) size *= 2;
        var bits = _carried is { } old && old.Length >= size / 2 ? (ulong[])old.Clone() : null;
        if (bits is null && _carried is not null) bits = Widened(_carried, size);
        bits ??= new ulong[size];
        var mask = (ulong)((bits.Length * 64L) - 1);
        foreach (var start in _starts.Take())
        {
            var bit = start & mask;
            bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
        _starts = new();
        return bits;
    }

    // The low bits of a hash choose the place, so a larger filter is the smaller one repeated.
    private static ulong[] Widened(ulong[] small, int size)
    {
        var bits = new ulong[size];
        for (var i = 0; i < size; i += small.Length) small.CopyTo(bits, i);
        return bits;
    }
}

/// <summary>A list that grows by blocks, so that growing needs no second copy of everything.</summary>
internal sealed class Grown<T>
{
    private const int BlockSize = 1 << 13;

    private readonly List<T[]> _blocks = [];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _blocks.Count * BlockSize) _blocks.Add(new T[BlockSize]);
        _blocks[Count / BlockSize][Count % BlockSize] = item;
        Count++;
    }

    /// <summary>Everything as one array; the list is empty afterwards.</summary>
    public T[] Take()
    {
        var all = new T[Count];
        for (var i = 0; i < _blocks.Count; i++) _blocks[i].AsSpan(0, Math.Min(BlockSize, Count - (i * BlockSize))).CopyTo(all.AsSpan(i * BlockSize));
        _blocks.Clear();
        Count = 0;
        return all;
    }
}
