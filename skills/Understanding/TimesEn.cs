namespace CrmBot.Skills.Understanding;

/// <summary>Times of day in figures and in English words: 15:30, 3pm, at 4, half past nine, noon.</summary>
internal static class TimesEn
{
    private static readonly string[] Hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>15:30, 3:30pm, 3 pm, 3.30 pm, 14h30.</summary>
    public static FoundTime? Clock(ReadOnlySpan<char> t, int i)
    {
        var length = Numbers.Read(t, i, out var hour);
        if (length is 0 or > 2 || hour > 24) return null;
        var at = i + length;
        var minute = 0;
        var colon = at + 2 < t.Length && t[at] is ':' or '.' && char.IsAsciiDigit(t[at + 1]) && char.IsAsciiDigit(t[at + 2]) && (at + 3 >= t.Length || !char.IsAsciiDigit(t[at + 3]));
        var dotted = colon && t[at] == '.';
        if (colon)
        {
            minute = ((t[at + 1] - '0') * 10) + t[at + 2] - '0';
            at += 3;
        }
        var behind = at;
        while (at < t.Length && t[at] == ' ') at++;
        var half = Half(t, ref at);
        if (half == '\0') at = behind;
        if ((half == '\0' && (!colon || dotted)) || minute > 59 || (half != '\0' && hour is < 1 or > 12)) return null;
        if (half == 'p' && hour < 12) hour += 12;
        if (half == 'a' && hour == 12) hour = 0;
        return hour > 24 || (hour == 24 && minute > 0) ? null : new FoundTime(i, at, new TimeOnly(hour % 24, minute));
    }

    /// <summary>at 4, noon, midnight, half past nine, quarter to 5, three o'clock.</summary>
    public static FoundTime? Words(ReadOnlySpan<char> t, int i)
    {
        var rest = t[i..];
        if (EnglishWords.StartsWith(t, i, "noon") || EnglishWords.StartsWith(t, i, "midday")) return new FoundTime(i, i + (t[i] == 'n' ? 4 : 6), new TimeOnly(12, 0));
        if (EnglishWords.StartsWith(t, i, "midnight")) return new FoundTime(i, i + 8, new TimeOnly(0, 0));
        if (rest.StartsWith("half past ")) return Past(t, i, i + 10, 30);
        if (rest.StartsWith("half ") && HourAt(t, i + 5, out _) is > 0 and var h && !Continues(t, i + 5 + h)) return Past(t, i, i + 5, 30);
        if (rest.StartsWith("quarter past ")) return Past(t, i, i + 13, 15);
        if (rest.StartsWith("quarter to ")) return Past(t, i, i + 11, -15);
        if (rest.StartsWith("at ") && HourAt(t, i + 3, out var hour) is > 0 and var length && !Continues(t, i + 3 + length) && !(i + 3 + length < t.Length && t[i + 3 + length] is '%' or '.' or ':')) return Office(t, i, i + 3 + length, hour, 0);
        if (HourAt(t, i, out var clock) is > 0 and var word && EnglishWords.StartsWith(t, i + word, " o'clock")) return Office(t, i, i + word + 8, clock, 0);
        return null;
    }

    private static FoundTime? Past(ReadOnlySpan<char> t, int start, int at, int minutes)
    {
        var length = HourAt(t, at, out var hour);
        return length == 0 ? null : Office(t, start, at + length, hour, minutes);
    }

    // Without am or pm: the hour at which people work.
    private static FoundTime? Office(ReadOnlySpan<char> t, int start, int end, int hour, int minutes)
    {
        var at = end;
        while (at < t.Length && t[at] == ' ') at++;
        var half = Half(t, ref at);
        if (hour > 12 || half == 'a' || (half == '\0' && hour >= 7 && !t[end..].StartsWith(" in the evening") && !t[end..].StartsWith(" tonight")) || hour == 12) half = '\0';
        else hour += 12;
        var time = new TimeOnly(hour % 24, 0).AddMinutes(minutes);
        return new FoundTime(start, at > end && t[at - 1] is 'm' or '.' ? at : end, time);
    }

    private static int HourAt(ReadOnlySpan<char> t, int i, out int hour)
    {
        hour = 0;
        if (i >= t.Length) return 0;
        if (char.IsAsciiDigit(t[i]))
        {
            var length = Numbers.Read(t, i, out hour);
            return length is 1 or 2 && hour is >= 1 and <= 23 && (i + length >= t.Length || !char.IsAsciiDigit(t[i + length])) ? length : 0;
        }
        for (var k = 0; k < Hours.Length; k++)
        {
            if (!t[i..].StartsWith(Hours[k], StringComparison.Ordinal) || (i + Hours[k].Length < t.Length && FoldedText.IsWord(t[i + Hours[k].Length]))) continue;
            hour = k + 1;
            return Hours[k].Length;
        }
        return 0;
    }

    // at 4 stores, at 20k: a count, not an hour.
    private static bool Continues(ReadOnlySpan<char> t, int at)
    {
        if (at < t.Length && FoldedText.IsWord(t[at])) return t[at] is not ('a' or 'p') || at + 1 >= t.Length || t[at + 1] != 'm';
        if (at >= t.Length || t[at] != ' ') return false;
        var end = at + 1;
        while (end < t.Length && char.IsAsciiLetter(t[end])) end++;
        return t[(at + 1)..end] is "stores" or "sites" or "places" or "clients" or "companies" or "percent" or "units" or "of" or "offices" or "plants" or "locations" or "per" or "years" or "days" or "weeks" or "an" or "a" or "dollars" or "pieces";
    }

    private static char Half(ReadOnlySpan<char> t, ref int at)
    {
        if (at >= t.Length || t[at] is not ('a' or 'p')) return '\0';
        var half = t[at];
        var dotted = at + 1 < t.Length && t[at + 1] == '.';
        var m = dotted ? at + 2 : at + 1;
        if (m >= t.Length || t[m] != 'm' || (m + 1 < t.Length && FoldedText.IsWord(t[m + 1]))) return '\0';
        at = dotted && m + 1 < t.Length && t[m + 1] == '.' ? m + 2 : m + 1;
        return half;
    }
}
