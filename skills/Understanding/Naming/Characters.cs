using System.Text;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Characters as they are compared: simplified for traditional, plain letters for accented ones.</summary>
internal static class Characters
{
    private const char FirstHan = '\u4e00';
    private const char LastHan = '\u9fff';
    private const char FirstAccented = '\u00c0';
    private const char LastAccented = '\u024f';

    private static readonly char[] Han = ReadHan();
    private static readonly char[] Letters = ReadLetters();

    /// <summary>The simplified form of a traditional character, any other as it is.</summary>
    public static char Simplified(char c) => c is >= FirstHan and <= LastHan && Han[c - FirstHan] is not '\0' and var simple ? simple : c;

    /// <summary>The letter without its accent, in lower case.</summary>
    public static char Plain(char c) => c is >= FirstAccented and <= LastAccented ? Letters[c - FirstAccented] : char.ToLowerInvariant(c);

    // Traditional.txt holds pairs: the traditional character, then the simplified one.
    private static char[] ReadHan()
    {
        var table = new char[LastHan - FirstHan + 1];
        foreach (var line in TextTable.Lines("Naming.Traditional.txt"))
            for (var i = 0; i + 1 < line.Length; i += 3) table[line[i] - FirstHan] = line[i + 1];
        return table;
    }

    private static char[] ReadLetters()
    {
        var table = new char[LastAccented - FirstAccented + 1];
        for (var c = FirstAccented; c <= LastAccented; c++)
        {
            var first = c switch
            {
                'ß' => 's',
                'Ø' or 'ø' => 'o',
                'Ł' or 'ł' => 'l',
                'Đ' or 'đ' or 'Ð' or 'ð' => 'd',
                'Æ' or 'æ' => 'a',
                'Œ' or 'œ' => 'o',
                'ı' => 'i',
                _ => c.ToString().Normalize(NormalizationForm.FormD)[0],
            };
            table[c - FirstAccented] = char.ToLowerInvariant(first);
        }
        return table;
    }
}
