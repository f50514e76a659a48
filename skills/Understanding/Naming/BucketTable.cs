namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Numbers found by a key of 48 bits: the key's first bits choose a bucket, which is sorted by the rest; eight bytes an entry.</summary>
internal sealed class BucketTable
{
    private const int FewestBits = NameKey.Bits - 32;
    private const int MostBits = 24;

    private readonly int[] _starts;
    private readonly uint[] _rests;
    private readonly int _restBits;

    /// <summary>Entries of one key are sorted by the order that is given, at most 32 bits of it.</summary>
    public BucketTable(Grown<ulong> keys, Grown<int> values, Func<int, uint>? order)
    {
        var bits = FewestBits;
        while (bits < MostBits && 4L << bits < keys.Count) bits++;
        _restBits = NameKey.Bits - bits;
        _starts = new int[(1 << bits) + 1];
        for (var i = 0; i < keys.Count; i++) _starts[(keys[i] >> _restBits) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];

        _rests = new uint[keys.Count];
        Values = new int[keys.Count];
        var next = _starts[..^1];
        for (var i = 0; i < keys.Count; i++)
        {
            var at = next[keys[i] >> _restBits]++;
            _rests[at] = Rest(keys[i]);
            Values[at] = values[i];
        }
        var sorting = Array.Empty<ulong>();
        for (var bucket = 0; bucket < next.Length; bucket++)
        {
            var (from, length) = (_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
            if (length < 2) continue;
            if (sorting.Length < length) sorting = new ulong[length * 2];
            for (var i = 0; i < length; i++) sorting[i] = ((ulong)_rests[from + i] << 32) | (order?.Invoke(Values[from + i]) ?? 0);
            sorting.AsSpan(0, length).Sort(Values.AsSpan(from, length));
            for (var i = 0; i < length; i++) _rests[from + i] = (uint)(sorting[i] >> 32);
        }
    }

    public int Count => _rests.Length;

    /// <summary>What the entries lead to, in their order.</summary>
    public int[] Values { get; }

    /// <summary>The entries of one key.</summary>
    public (int From, int To) Find(ulong key) => Between(key, key);

    /// <summary>The entries from one key to another of the same bucket.</summary>
    public (int From, int To) Between(ulong first, ulong last)
    {
        var bucket = (int)(first >> _restBits);
        var (start, end) = (_starts[bucket], _starts[bucket + 1]);
        if (start == end) return (start, start);
        var from = FirstAtLeast(start, end, Rest(first));
        var to = Rest(last) == uint.MaxValue >> (32 - _restBits) ? end : FirstAtLeast(from, end, Rest(last) + 1);
        return (from, to);
    }

    /// <summary>Every key with what it leads to.</summary>
    public void CopyTo(Action<ulong, int> take)
    {
        for (var bucket = 0; bucket < _starts.Length - 1; bucket++)
        {
            for (var i = _starts[bucket]; i < _starts[bucket + 1]; i++) take(((ulong)bucket << _restBits) | _rests[i], Values[i]);
        }
    }

    private uint Rest(ulong key) => (uint)(key & ((1UL << _restBits) - 1));

    private int FirstAtLeast(int low, int high, uint rest)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_rests[middle] < rest) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
