using CrmBot.Skills.Understanding.Pinyin;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Which two Chinese characters a name may begin with, as written and by sound: most places of a text are settled here.</summary>
internal sealed class PairFilter
{
    private const int SoundBits = 9;

    private readonly ulong[] _sounds = new ulong[1 << ((2 * SoundBits) - 6)];
    private readonly ulong[] _written;

    public PairFilter(int expected)
    {
        // Eight bits a client keep wrong answers rare; they only cost a look.
        var size = 64;
        while (size * 8L < expected) size *= 2;
        _written = new ulong[size];
    }

    public int Size => _written.Length;

    public void Add(char first, char second)
    {
        Set(_written, Written(first, second));
        Span<int> a = stackalloc int[8], b = stackalloc int[8];
        var (countA, countB) = (Readings(first, a), Readings(second, b));
        foreach (var x in a[..countA])
            foreach (var y in b[..countB]) Set(_sounds, Sounded(x, y));
    }

    public void Add(PairFilter other)
    {
        for (var i = 0; i < _sounds.Length; i++) _sounds[i] |= other._sounds[i];
        // The low bits of a hash choose the place, so a larger filter is the smaller one repeated.
        for (var i = 0; i < _written.Length; i++) _written[i] |= other._written[i & (other._written.Length - 1)];
    }

    /// <summary>Says yes wrongly now and then.</summary>
    public bool MayStart(char first, char second) => Has(_written, Written(first, second));

    public bool MaySoundLike(int first, int second) => Has(_sounds, Sounded(first, second));

    private static int Readings(char c, Span<int> readings)
    {
        readings[0] = Syllables.Of(c);
        var count = 1;
        foreach (var other in Syllables.OthersOf(c))
            if (count < readings.Length) readings[count++] = other;
        return count;
    }

    private static ulong Sounded(int first, int second) => ((ulong)first << SoundBits) | (uint)second;

    private static ulong Written(char first, char second) => NameKey.Mix(((ulong)first << 16) | second);

    private static void Set(ulong[] bits, ulong hash) => bits[(hash >> 6) & (ulong)(bits.Length - 1)] |= 1UL << (int)(hash & 63);

    private static bool Has(ulong[] bits, ulong hash) => (bits[(hash >> 6) & (ulong)(bits.Length - 1)] & (1UL << (int)(hash & 63))) != 0;
}
