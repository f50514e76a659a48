using System.Text;

namespace CrmBot.Skills.Understanding;

/// <summary>Many ids kept as one run of bytes: a million strings would cost several times their text.</summary>
internal sealed class IdTable
{
    private readonly List<byte[]> _blocks = [];
    private readonly List<int> _ends = [];
    private int _used;

    private const int BlockSize = 1 << 16;

    public int Count => _ends.Count;

    public string this[int index]
    {
        get
        {
            var end = _ends[index];
            var start = index == 0 ? 0 : _ends[index - 1];
            // An id never crosses a block: it starts a new one when it does not fit.
            var (block, offset) = (end - 1) / BlockSize is var b && start / BlockSize == b ? (b, start % BlockSize) : (b, 0);
            return Encoding.UTF8.GetString(_blocks[block], offset, end - (block * BlockSize) - offset);
        }
    }

    public void Add(string id)
    {
        var length = Encoding.UTF8.GetByteCount(id);
        if (length is 0 or > BlockSize) throw new ArgumentOutOfRangeException(nameof(id), "An id has 1 to 65,536 bytes.");
        var block = _used / BlockSize;
        if (_used % BlockSize + length > BlockSize) _used = ++block * BlockSize;
        while (_blocks.Count <= block) _blocks.Add(new byte[BlockSize]);
        Encoding.UTF8.GetBytes(id, _blocks[block].AsSpan(_used % BlockSize));
        _used += length;
        _ends.Add(_used);
    }

    public void Trim()
    {
        _ends.TrimExcess();
        if (_blocks.Count == 1) _blocks[0] = _blocks[0][..Math.Max(_used, 1)];
    }
}
