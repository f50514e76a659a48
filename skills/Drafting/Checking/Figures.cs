using System.Globalization;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>A number in a text: its value whatever way it is written, the unit and the words around it where there are any, and its place.</summary>
internal readonly record struct Figure(int Start, int End, decimal Value, string Unit, string Before, string Next);

/// <summary>Finds the numbers of a folded text: 1,200.5, 20万, 三件, twelve, 45%, 3.2k.</summary>
internal static class Figures
{
    private static readonly string[] Units = ["个月", "小时", "分钟", "%", "元", "天", "次", "件", "年", "周", "条", "人", "只", "台", "分", "个", "点", "家", "平", "托"];
    private static readonly string[] WordUnits = ["day", "time", "month", "year", "week", "hour", "visit", "call", "promise", "complaint", "contact", "percent", "point", "unit", "kept", "overdue", "dropped", "late"];
    private static readonly Dictionary<string, int> Words = "one once,two twice,three,four,five,six,seven,eight,nine,ten,eleven,twelve".Split(',')
        .SelectMany((words, i) => words.Split(' ').Select(w => (Word: w, Value: i + 1)))
        .Append((Word: "twenty", Value: 20)).Append((Word: "thirty", Value: 30)).Append((Word: "hundred", Value: 100))
        .ToDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);

    public static bool IsNumberWord(string word) => Words.ContainsKey(word);

    public static List<Figure> In(ReadOnlySpan<char> text)
    {
        var found = new List<Figure>();
        for (var i = 0; i < text.Length;)
        {
            var end = ReadDigits(text, i, out var value);
            if (end == i) end = ReadHan(text, i, out value);
            if (end == i) end = ReadWord(text, i, out value);
            if (end == i)
            {
                // A letter run is passed whole: TS-1001 and B2B are no numbers.
                if (char.IsAsciiLetter(text[i]))
                {
                    while (i < text.Length && char.IsAsciiLetterOrDigit(text[i])) i++;
                    if (i < text.Length && text[i] == '-') while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '-')) i++;
                }
                else
                {
                    i++;
                }
                continue;
            }
            (end, value) = Scaled(text, end, value);
            found.Add(new(i, end, value, UnitAt(text, end), WordBefore(text, i), NextWord(text, end)));
            i = end;
        }
        return found;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[start])) return start;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))) end++;
        Span<char> plain = stackalloc char[end - start > 40 ? 0 : end - start];
        var length = 0;
        for (var i = start; i < end && length < plain.Length; i++)
            if (text[i] != ',') plain[length++] = text[i];
        _ = decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        return end;
    }

    // A single 一 or 两 counts only before a unit: 一起, 一直 and 两边 are no numbers.
    private static int ReadHan(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        if (!Numbers.IsNumeral(text[start]) || text[start] == '几') return start;
        var read = Numbers.Read(text, start, out var whole);
        if (read == 0) return start;
        value = whole;
        var end = start + read;
        return read > 1 || UnitAt(text, end).Length > 0 || end < text.Length && text[end] is '万' or '千' or '亿' ? end : start;
    }

    private static int ReadWord(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        if (!char.IsAsciiLetter(text[start]) || start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) return start;
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (!Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[start..end], out var number)) return start;
        // "one of them", "no one": said of a thing, not counted.
        if (number == 1 && UnitAt(text, end).Length == 0) return start;
        value = number;
        return end;
    }

    private static (int End, decimal Value) Scaled(ReadOnlySpan<char> text, int end, decimal value)
    {
        if (value > 1_000_000_000_000m || end >= text.Length) return (end, value);
        return text[end] switch
        {
            '万' => (end + 1, value * 10_000),
            '亿' => (end + 1, value * 100_000_000),
            '千' => (end + 1, value * 1000),
            'k' when Ends(text, end + 1) => (end + 1, value * 1000),
            'm' when Ends(text, end + 1) => (end + 1, value * 1_000_000),
            ' ' when text[(end + 1)..].StartsWith("million") => (end + 8, value * 1_000_000),
            ' ' when text[(end + 1)..].StartsWith("thousand") => (end + 9, value * 1000),
            _ => (end, value),
        };
    }

    private static bool Ends(ReadOnlySpan<char> text, int at) => at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]);

    // The two characters before a Chinese number: 拜访 in 拜访11次.
    private static string WordBefore(ReadOnlySpan<char> text, int start) =>
        start >= 2 && FoldedText.IsHan(text[start - 1]) && FoldedText.IsHan(text[start - 2]) ? text.Slice(start - 2, 2).ToString() : "";

    // The English word behind a number; none where something stands between.
    private static string NextWord(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] != ' ' || !char.IsAsciiLetter(text[at + 1])) return "";
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        return text[(at + 1)..end].ToString();
    }

    private static string UnitAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..].TrimStart(' ');
        foreach (var unit in Units)
            if (rest.StartsWith(unit)) return unit;
        foreach (var unit in WordUnits)
            if (rest.StartsWith(unit)) return unit;
        return "";
    }
}
