namespace CrmBot.Skills.Understanding;

/// <summary>Which syllable a Chinese character is said as; characters outside the common 6,763 sound only like themselves.</summary>
internal static class Sounds
{
    private const char First = '\u4e00';
    private const char Last = '\u9fff';

    private static readonly Lazy<ushort[]> Table = new(Read);

    public static int Of(char c) => c is >= First and <= Last && Table.Value[c - First] is > 0 and var syllable ? syllable : 0x10000 + c;

    // Sounds.txt holds one syllable a line, then the characters said so (readings as in the Unicode Han database).
    private static ushort[] Read()
    {
        using var stream = typeof(Sounds).Assembly.GetManifestResourceStream("CrmBot.Skills.Understanding.Sounds.txt")
            ?? throw new InvalidOperationException("Sounds.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var table = new ushort[Last - First + 1];
        ushort syllable = 0;
        while (reader.ReadLine() is { } line)
        {
            syllable++;
            foreach (var c in line.AsSpan(line.IndexOf(' ') + 1))
                if (c is >= First and <= Last) table[c - First] = syllable;
        }
        return table;
    }
}
