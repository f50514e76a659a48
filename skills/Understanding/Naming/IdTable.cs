using System.Text;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Many ids kept as one run of bytes and found again by their text: a million strings would cost several times as much.</summary>
internal sealed class IdTable
{
    private const int BlockSize = 1 << 16;

    private readonly List<byte[]> _blocks = [];
    private readonly Grown<int> _growing = new();
    private int[] _ends = [];
    private int[] _slots = [];
    private int _used;

    public int Count => _growing.Count + _ends.Length;

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    public void Add(string id)
    {
        var length = Encoding.UTF8.GetByteCount(id);
        if (length is 0 or > BlockSize) throw new ArgumentOutOfRangeException(nameof(id), "An id has 1 to 65,536 bytes.");
        var block = _used / BlockSize;
        if ((_used % BlockSize) + length > BlockSize) _used = ++block * BlockSize;
        while (_blocks.Count <= block) _blocks.Add(new byte[BlockSize]);
        Encoding.UTF8.GetBytes(id, _blocks[block].AsSpan(_used % BlockSize));
        _used += length;
        _growing.Add(_used);
    }

    /// <summary>Ends the adding: from now on ids are found.</summary>
    public void Close()
    {
        _ends = _growing.Take();
        if (_blocks.Count == 1) _blocks[0] = _blocks[0][..Math.Max(_used, 1)];
        var size = 16;
        while (size < _ends.Length + (_ends.Length / 2)) size *= 2;
        _slots = new int[size];
        for (var i = 0; i < _ends.Length; i++)
        {
            var slot = SlotOf(Bytes(i));
            while (_slots[slot] != 0) slot = (slot + 1) & (size - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>The places of the id, several when it was added again.</summary>
    public IEnumerable<int> Find(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        for (var slot = SlotOf(bytes); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            if (Bytes(_slots[slot] - 1).SequenceEqual(bytes)) yield return _slots[slot] - 1;
    }

    public bool Is(int index, string id)
    {
        var bytes = Bytes(index);
        return bytes.Length == id.Length ? System.Text.Ascii.Equals(bytes, id) || this[index] == id : bytes.Length > id.Length && this[index] == id;
    }

    private ReadOnlySpan<byte> Bytes(int index)
    {
        var end = _ends[index];
        var start = index == 0 ? 0 : _ends[index - 1];
        // An id never crosses a block: it starts a new one when it does not fit.
        var block = (end - 1) / BlockSize;
        if (start / BlockSize != block) start = block * BlockSize;
        return _blocks[block].AsSpan(start % BlockSize, end - start);
    }

    private int SlotOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 0UL;
        foreach (var b in bytes) hash = (hash * 1099511628211UL) + b;
        return (int)(NameKey.Mix(hash) & (ulong)(_slots.Length - 1));
    }
}
