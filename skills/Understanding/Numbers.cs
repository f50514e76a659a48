namespace CrmBot.Skills.Understanding;

/// <summary>Whole numbers as people write them: digits, 三, 十二, 二十五, 两, one to twelve in English.</summary>
internal static class Numbers
{
    private const string Digits = "零一二三四五六七八九十";

    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The length of the number that starts here (0 for none) and its value; at most four digits.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out int value)
    {
        var i = start;
        value = 0;
        while (i < text.Length && i - start < 5 && char.IsAsciiDigit(text[i])) value = (value * 10) + text[i++] - '0';
        if (i > start) return i - start > 4 ? 0 : i - start;
        return ReadChinese(text, start, out value);
    }

    public static int ReadWord(ReadOnlySpan<char> text, int start, out int value)
    {
        var length = Read(text, start, out value);
        if (length > 0) return length;
        for (value = English.Length - 1; value > 0; value--)
            if (text[start..].StartsWith(English[value], StringComparison.Ordinal)) return English[value].Length;
        (var one, value) = (text[start..].StartsWith("a ", StringComparison.Ordinal) ? 1 : text[start..].StartsWith("an ", StringComparison.Ordinal) ? 2 : 0, 1);
        return one;
    }

    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || Digits.Contains(c) || c is '两' or '百' or '几';

    private static int ReadChinese(ReadOnlySpan<char> text, int start, out int value)
    {
        value = 0;
        var i = start;
        var tens = -1;
        var ones = -1;
        if (i < text.Length && text[i] == '两') { value = 2; return 1; }
        if (i < text.Length && Digit(text[i]) is >= 0 and < 10 and var first) { ones = first; i++; }
        if (i < text.Length && text[i] == '十')
        {
            tens = ones < 0 ? 1 : ones;
            ones = 0;
            i++;
            if (i < text.Length && Digit(text[i]) is > 0 and < 10 and var last) { ones = last; i++; }
        }
        if (i == start) return 0;
        value = (Math.Max(tens, 0) * 10) + ones;
        return i - start;
    }

    private static int Digit(char c) => c == '〇' ? 0 : Digits.IndexOf(c);
}
