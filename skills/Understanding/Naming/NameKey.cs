namespace CrmBot.Skills.Understanding.Naming;

/// <summary>A sequence of tokens as two hashes; what is stored is one number of 48 bits, sound first, so that names that sound alike lie together.</summary>
internal readonly record struct NameKey(ulong Written, ulong Sounded)
{
    public const int Bits = 48;

    private const int WrittenBits = 16;
    private const ulong OfInitials = 0x5d1f0c8be4a2937bUL;

    public ulong Stored => (Mix(Sounded) >> (64 - Bits + WrittenBits) << WrittenBits) | (Mix(Written) >> (64 - WrittenBits));

    /// <summary>The key under which names with these initials lie.</summary>
    public static NameKey Initials(ulong letters) => new(0, letters ^ OfInitials);

    /// <summary>The first and the last stored key that sound like this one.</summary>
    public static (ulong First, ulong Last) Sounding(ulong stored) => (stored >> WrittenBits << WrittenBits, stored | ((1UL << WrittenBits) - 1));

    public static ulong Mix(ulong x)
    {
        x += 0x9e3779b97f4a7c15UL;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9UL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebUL;
        return x ^ (x >> 31);
    }
}
