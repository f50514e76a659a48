namespace CrmBot.Skills.Understanding.Naming;

/// <summary>A list that grows by blocks, so that growing needs no second copy of everything.</summary>
internal sealed class Grown<T>
{
    private const int BlockSize = 1 << 12;

    private readonly List<T[]> _blocks = [];

    public int Count { get; private set; }

    public T this[int index] => _blocks[index / BlockSize][index % BlockSize];

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
        Clear();
        return all;
    }

    public void Clear()
    {
        _blocks.Clear();
        Count = 0;
    }
}
