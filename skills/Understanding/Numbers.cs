namespace CrmBot.Skills.Understanding;

/// <summary>Numbers as people write them: 12, 1,200.5, 三, 二十五, 两, 三点五, 二十万, 1.2亿.</summary>
internal static class Numbers
{
    /// <summary>The length of the whole number that starts here (0 for none) and its value; at most four digits, or Chinese up to 9999.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out int value)
    {
        var i = start;
        value = 0;
        while (i < text.Length && i - start < 5 && char.IsAsciiDigit(text[i])) value = (value * 10) + text[i++] - '0';
        if (i > start) return i - start > 4 ? 0 : i - start;
        return ReadChinese(text, start, out value);
    }

    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || Digit(c) >= 0 || c is '十' or '两' or '百' or '几' or '〇' or '廿' or '卅';

    /// <summary>0 to 9, or -1 for what is no Chinese digit.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>Digits read one by one: 二〇二六 is 2026; 0 where there are not so many.</summary>
    public static int ReadFigures(ReadOnlySpan<char> text, int start, int count, out int value)
    {
        value = 0;
        for (var i = start; i < start + count; i++)
        {
            var digit = i >= text.Length ? -1 : char.IsAsciiDigit(text[i]) ? text[i] - '0' : Digit(text[i]);
            if (digit < 0) return 0;
            value = (value * 10) + digit;
        }
        return count;
    }

    /// <summary>A number that may have a fraction, thousands marks and 万 or 亿: 3.5, 1,200,000, 三点五, 二十万.</summary>
    public static int ReadDecimal(ReadOnlySpan<char> text, int start, out decimal value)
    {
        var i = start;
        var length = i < text.Length && char.IsAsciiDigit(text[i]) ? ReadWritten(text, start, out value) : ReadSpoken(text, start, out value);
        if (length == 0) return 0;
        i += length;
        for (var big = Big(text, i); big > 0; big = Big(text, i))
        {
            value *= big;
            i++;
            if (big != 10_000 || ReadSpoken(text, i, out var rest) is not (> 0 and var more)) continue;
            // 三万五 leaves out the 千; 三万五千 does not.
            value += more == 1 && rest < 10 && Digit(text[i]) > 0 ? rest * 1_000 : rest;
            return i + more - start;
        }
        return i - start;
    }

    private static decimal Big(ReadOnlySpan<char> text, int i) => i >= text.Length ? 0 : text[i] switch { '万' => 10_000, '亿' => 100_000_000, '千' => 1_000, '百' => 100, _ => 0 };

    private static int ReadWritten(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        var i = start;
        for (; i < text.Length && i - start < 20; i++)
        {
            if (char.IsAsciiDigit(text[i])) value = (value * 10) + text[i] - '0';
            else if (text[i] != ',' || !IsThousand(text, i + 1)) break;
        }
        if (i + 1 >= text.Length || text[i] != '.' || !char.IsAsciiDigit(text[i + 1])) return i - start;
        var unit = 0.1m;
        for (i++; i < text.Length && i - start < 26 && char.IsAsciiDigit(text[i]); i++, unit /= 10) value += (text[i] - '0') * unit;
        return i - start;
    }

    private static bool IsThousand(ReadOnlySpan<char> text, int i)
    {
        for (var k = 0; k < 3; k++)
            if (i + k >= text.Length || !char.IsAsciiDigit(text[i + k])) return false;
        return i + 3 >= text.Length || !char.IsAsciiDigit(text[i + 3]);
    }

    private static int ReadSpoken(ReadOnlySpan<char> text, int start, out decimal value)
    {
        var length = ReadChinese(text, start, out var whole);
        value = whole;
        if (length == 0 || start + length + 1 >= text.Length || text[start + length] != '点') return length;
        var i = start + length + 1;
        var unit = 0.1m;
        for (; i < text.Length && Digit(text[i]) >= 0 && i - start < 16; i++, unit /= 10) value += Digit(text[i]) * unit;
        return i > start + length + 1 ? i - start : length;
    }

    private static int ReadChinese(ReadOnlySpan<char> text, int start, out int value)
    {
        value = 0;
        var (i, digit, least, zero) = (start, -1, 10_000, false);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1_000, _ => 0 };
            if (i == start && c is '廿' or '卅')
            {
                (value, least) = (c == '廿' ? 20 : 30, 10);
            }
            else if (unit > 0)
            {
                if (unit >= least || (digit < 0 && (unit != 10 || (value > 0 && !zero)))) break;
                value += (digit < 0 ? 1 : digit) * unit;
                (digit, least, zero) = (-1, unit, false);
            }
            else
            {
                var next = c == '两' ? 2 : Digit(c);
                if (next < 0 || digit >= 0) break;
                if (next == 0 && value == 0) return i == start ? 1 : 0;
                if (next == 0) zero = true;
                else digit = next;
            }
        }
        // 一百五 leaves out the 十.
        if (digit > 0) value += least is 100 or 1_000 && !zero ? digit * least / 10 : digit;
        return i - start;
    }
}
