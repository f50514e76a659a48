namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Writes a folded text with marks in the place of what was found in it; a long text is cut in its middle.</summary>
internal static class Marking
{
    /// <summary>The longest marked text.</summary>
    public const int Longest = 400;

    private const int FromStart = 300;
    private const int PhoneDigits = 7;

    /// <summary>Writes the text to a span of <see cref="Longest"/> characters; the found stretches are in order and do not overlap.</summary>
    public static int Write(ReadOnlySpan<char> text, ReadOnlySpan<Marked> found, Span<char> to)
    {
        var length = Write(text, 0, found, to[..FromStart], out var read);
        if (read >= text.Length) return length;
        var rest = to[length..Longest];
        return length + Write(text, Math.Max(read, text.Length - rest.Length), found, rest, out _);
    }

    /// <summary>Puts a found stretch among the others in the order of the text, unless it overlaps one that is there. Returns how many there are then.</summary>
    public static int Put(Marked next, Span<Marked> among, int count)
    {
        var at = count;
        while (at > 0 && among[at - 1].Start >= next.End) at--;
        if (count == among.Length || next.End <= next.Start || (at > 0 && among[at - 1].End > next.Start)) return count;
        among[at..count].CopyTo(among[(at + 1)..]);
        among[at] = next;
        return count + 1;
    }

    private static int Write(ReadOnlySpan<char> text, int from, ReadOnlySpan<Marked> found, Span<char> to, out int read)
    {
        var (length, next) = (0, 0);
        var i = from;
        while (i < text.Length && length < to.Length)
        {
            while (next < found.Length && found[next].Start < i) next++;
            if (next < found.Length && found[next].Start == i)
            {
                to[length++] = found[next].Mark;
                i = found[next].End;
                continue;
            }
            var limit = next < found.Length ? found[next].Start : text.Length;
            if (Figure(text[..limit], i, out var mark) is > 0 and var figure)
            {
                to[length++] = mark;
                i += figure;
                continue;
            }
            var c = Plain(text[i++]);
            if (c != ' ' || (length > 0 && to[length - 1] != ' ')) to[length++] = c;
        }
        read = i;
        return length;
    }

    // Digits are a number, a telephone or, led by letters and a hyphen, a complaint's number; 八分 counts as well.
    private static int Figure(ReadOnlySpan<char> text, int i, out char mark)
    {
        mark = Marks.Number;
        var c = text[i];
        if (IsNumeral(c)) return i + 1 < text.Length && text[i + 1] is '分' or '星' or '颗' ? 1 : 0;
        if (i > 0 && FoldedText.IsWord(text[i - 1])) return 0;
        if (char.IsAsciiLetter(c))
        {
            var at = i;
            while (at < text.Length && at - i < 5 && char.IsAsciiLetter(text[at])) at++;
            if (at + 1 >= text.Length || text[at] != '-' || !char.IsAsciiDigit(text[at + 1])) return 0;
            at++;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-')) at++;
            mark = Marks.Code;
            return at - i;
        }
        if (!char.IsAsciiDigit(c)) return 0;
        var (end, digits) = (i, 0);
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or '-' or ' ' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            if (char.IsAsciiDigit(text[end++])) digits++;
        if (digits >= PhoneDigits) mark = Marks.Phone;
        return end - i;
    }

    private static bool IsNumeral(char c) => c is '零' or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    private static char Plain(char c) => c switch
    {
        ',' or '.' or ';' or ':' or '!' or '，' or '。' or '；' or '：' or '！' or '、' or '\n' or '\r' or '\t' or '~' or '…' or '"' or '“' or '”' or '「' or '」' or '(' or ')' or '（' or '）' => ',',
        '？' => '?',
        // The text's own private characters are not our marks.
        >= '\ue000' and <= '\uf8ff' => ' ',
        _ => c,
    };
}
