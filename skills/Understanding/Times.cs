using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>A time of day as found in the folded text, with its end where one was said (3点到5点).</summary>
internal readonly record struct FoundTime(int Start, int End, TimeOnly At, TimeOnly? Until = null);

/// <summary>The times of day in a text: 下午3点, 三点半, 15:30, 3pm, half past nine, at 4, noon.</summary>
internal static class Times
{
    private static readonly Lexicon Forenoon = new("凌晨 清晨 早上 早晨 上午 今早 明早 昨早 一早 早 明晨 今晨");
    private static readonly Lexicon Afternoon = new("中午 下午 傍晚 晚上 今晚 昨晚 明晚 前晚 后晚 晚 夜里 午后 当晚");
    // 中午 is neither half.
    private static readonly Lexicon Forenoons = new("上午 早上 早晨 一早 明早 明晨 morning");
    private static readonly Lexicon Afternoons = new("下午 午后 傍晚 afternoon");
    private static readonly Lexicon Evenings = new("晚上 今晚 明晚 后晚 当晚 evening tonight");
    private static readonly Lexicon Meals = new("吃饭 晚饭 晚餐 晚宴 聚餐 饭局 喝酒 宴请 dinner drinks supper");
    private static readonly Lexicon Moved = new("改到 改成 改为 改在 挪到 推到 推迟到 提前到 延到 约到 约在 定到 定在 放到 设到 设成 设为");
    private static readonly Lexicon Links = new("到 至 - ~ – to");

    /// <summary>The first time of day as HH:mm, null where none is named.</summary>
    public static string? First(FoldedText text, IReadOnlyList<FoundDate> dates) => FirstIn(text, dates, 0, text.Text.Length);

    /// <summary>The first one within the stretch.</summary>
    public static string? FirstIn(FoldedText text, IReadOnlyList<FoundDate> dates, int start, int end)
    {
        var t = text.Text.AsSpan();
        for (var i = start; i < Math.Min(end, t.Length); i++)
            if (AtPlace(t, i, dates) is { } time) return time.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        return null;
    }

    public static List<FoundTime> Find(FoldedText text, IReadOnlyList<FoundDate> dates)
    {
        var t = text.Text.AsSpan();
        List<FoundTime> found = [];
        for (var i = 0; i < t.Length; i++)
        {
            if (AtPlace(t, i, dates) is not { } time) continue;
            var link = Links.At(t, Skip(t, time.End));
            if (link > 0 && Reads(t, Skip(t, Skip(t, time.End) + link), time.At) is { } until) time = time with { End = until.End, Until = until.At };
            found.Add(time);
            i = time.End - 1;
        }
        return found;
    }

    /// <summary>Every hour named with 点, also where it stands alone: 10点和3点, for a text in which none is a point of a talk.</summary>
    public static List<FoundTime> Hours(FoldedText text)
    {
        var t = text.Text.AsSpan();
        List<FoundTime> found = [];
        for (var i = 0; i < t.Length; i++)
        {
            if (!Numbers.IsNumeral(t[i]) || HoursAt(t, i, out _) is not { } time) continue;
            found.Add(time with { At = Parted(t, i, time) });
            i = time.End - 1;
        }
        return found;
    }

    /// <summary>The first half of a day named within the stretch: 上午, 明天下午, in the evening.</summary>
    public static DayPart? PartIn(FoldedText text, int start, int end)
    {
        var t = text.Text.AsSpan();
        for (var i = start; i < Math.Min(end, t.Length); i++)
        {
            if (Forenoons.AtWord(t, i) > 0) return DayPart.Forenoon;
            if (Afternoons.AtWord(t, i) > 0) return DayPart.Afternoon;
            if (Evenings.AtWord(t, i) > 0) return DayPart.Evening;
        }
        return null;
    }

    private static FoundTime? AtPlace(ReadOnlySpan<char> t, int i, IReadOnlyList<FoundDate> dates)
    {
        if (FoldedText.IsWord(t[i]) && i > 0 && FoldedText.IsWord(t[i - 1])) return null;
        if (Numbers.IsNumeral(t[i]))
        {
            if (i > 0 && (Numbers.IsNumeral(t[i - 1]) || t[i - 1] is '.' or ':' or '-' or '/' or '第')) return null;
            return (char.IsAsciiDigit(t[i]) ? TimesEn.Clock(t, i) : null) is { } clock ? clock with { At = Parted(t, i, clock) } : Hours(t, i, dates);
        }
        return t[i] is 'n' or 'm' or 'h' or 'q' or 'a' or 't' or 'f' or 'o' or 's' or 'e' ? TimesEn.Words(t, i) : null;
    }

    // What follows a time and 到: an hour of the same half of the day.
    private static FoundTime? Reads(ReadOnlySpan<char> t, int i, TimeOnly from)
    {
        if (i >= t.Length) return null;
        var time = (char.IsAsciiDigit(t[i]) ? TimesEn.Clock(t, i) : null) ?? HoursAt(t, i, out _);
        if (time is not { } until) return null;
        return until.At <= from && until.At.Hour < 12 ? until with { At = until.At.AddHours(12) } : until;
    }

    // 下午三点半; a bare 三点 may be three points, and counts only beside a day or a part of it, behind 改到, or as 点半, 点钟.
    private static FoundTime? Hours(ReadOnlySpan<char> t, int i, IReadOnlyList<FoundDate> dates)
    {
        if (HoursAt(t, i, out var marked) is not { } time) return null;
        if (!marked && PartBefore(t, i) == 0 && Moved.Before(t, i) == 0 && !IsBesideDate(t, i, dates) && !IsMeeting(t, time.End)) return null;
        return time with { At = Parted(t, i, time) };
    }

    private static FoundTime? HoursAt(ReadOnlySpan<char> t, int i, out bool marked)
    {
        marked = false;
        var length = Numbers.Read(t, i, out var hour);
        var at = i + length;
        if (length == 0 || hour > 24 || at >= t.Length || t[at] is not ('点' or '时' or '點') || (t[at] == '时' && at + 1 < t.Length && t[at + 1] is '间' or '候' or '常')) return null;
        at++;
        var minute = 0;
        if (at < t.Length && t[at] == '半') (minute, marked, at) = (30, true, at + 1);
        else if (t[at..].StartsWith("一刻")) (minute, marked, at) = (15, true, at + 2);
        else if (t[at..].StartsWith("三刻")) (minute, marked, at) = (45, true, at + 2);
        else if (at < t.Length && t[at] is '钟' or '整') (marked, at) = (true, at + 1);
        else if (Numbers.Read(t, at, out var m) is > 0 and var more && m < 60 && (more > 1 || (at + more < t.Length && t[at + more] == '分'))) (minute, marked, at) = (m, true, at + more + (at + more < t.Length && t[at + more] == '分' ? 1 : 0));
        return new FoundTime(i, at, new TimeOnly(hour % 24, minute));
    }

    // Afternoon where it is said, or where nobody works at that hour of the morning.
    private static TimeOnly Parted(ReadOnlySpan<char> t, int i, FoundTime time)
    {
        var part = PartBefore(t, i) is var before && before != '\0' ? before : PartBehind(t[time.End..]);
        if (part == 'p') return time.At.Hour is > 0 and < 12 ? time.At.AddHours(12) : time.At;
        if (part == 'a' || t[i] == '0' || t[time.End - 1] == 'm' || t[time.End - 1] == '.') return time.At;
        if (time.At.Hour is >= 1 and <= 6) return time.At.AddHours(12);
        return time.At.Hour is >= 7 and <= 9 && Meals.In(t) ? time.At.AddHours(12) : time.At;
    }

    private static char PartBefore(ReadOnlySpan<char> t, int i)
    {
        while (i > 0 && t[i - 1] == ' ') i--;
        return Afternoon.Before(t, i) > 0 ? 'p' : Forenoon.Before(t, i) > 0 ? 'a' : '\0';
    }

    // 1:30 this morning
    private static char PartBehind(ReadOnlySpan<char> rest) =>
        rest.StartsWith(" this morning") || rest.StartsWith(" in the morning") ? 'a'
        : rest.StartsWith(" this afternoon") || rest.StartsWith(" in the afternoon") || rest.StartsWith(" this evening") || rest.StartsWith(" in the evening") || rest.StartsWith(" tonight") ? 'p'
        : '\0';

    private static bool IsBesideDate(ReadOnlySpan<char> t, int i, IReadOnlyList<FoundDate> dates)
    {
        while (i > 0 && t[i - 1] == ' ') i--;
        foreach (var date in dates)
            if (date.End == i) return true;
        return false;
    }

    // 9点开会, 三点见
    private static bool IsMeeting(ReadOnlySpan<char> t, int end) =>
        t[end..] is var rest && (rest.StartsWith("开会") || rest.StartsWith("见") || rest.StartsWith("到") || rest.StartsWith("出发") || rest.StartsWith("去") || rest.StartsWith("拜访") || rest.StartsWith("的会") || rest.StartsWith("前") || rest.StartsWith("之前"));

    private static int Skip(ReadOnlySpan<char> t, int i)
    {
        while (i < t.Length && t[i] == ' ') i++;
        return i;
    }
}
