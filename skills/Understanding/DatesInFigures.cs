namespace CrmBot.Skills.Understanding;

/// <summary>Days written in figures alone: 2026-03-05, 3/5, 3-5.</summary>
internal static class DatesInFigures
{
    private static readonly Lexicon Units = new("天 个 人 万 家 年 月 周 次 件 台 套 吨 折 块 元 小时 点 倍 成 名 位 层 楼 %");

    public static FoundDate? At(ReadOnlySpan<char> t, int i, Calendar now)
    {
        if (!char.IsAsciiDigit(t[i]) || (i > 0 && (FoldedText.IsWord(t[i - 1]) || t[i - 1] is '.' or '-' or '/' or '¥' or '$'))) return null;
        var first = Number(t, i, out var a);
        var at = i + first;
        if (at >= t.Length || t[at] is not ('-' or '/' or '.')) return null;
        var separator = t[at];
        var second = Number(t, at + 1, out var b);
        if (second is 0 or > 2) return null;
        var end = at + 1 + second;
        if (first == 4 && end < t.Length && t[end] == separator)
        {
            var third = Number(t, end + 1, out var day);
            if (third is 0 or > 2 || !IsEnd(t, end + 1 + third) || a is < 1900 or > 2199 || b is < 1 or > 12 || day is < 1 or > 39) return null;
            var last = DateTime.DaysInMonth(a, b);
            var days = Days.Of(new DateOnly(a, b, Math.Min(day, last)));
            return new FoundDate(i, end + 1 + third, days, days) { CannotBe = day > last };
        }
        if (first > 2 || separator == '.' || !IsEnd(t, end) || a is < 1 or > 12 || b is < 1 or > 31 || Units.At(t, end) > 0) return null;
        if (end + 1 < t.Length && t[end] == ' ' && char.IsAsciiLetter(t[end + 1]) && t[(end + 1)..].StartsWith("days", StringComparison.Ordinal)) return null;
        if (now.MonthDay(a, b) is var (back, ahead)) return new FoundDate(i, end, back, ahead);
        var (p, n) = now.Month(a);
        return new FoundDate(i, end, Days.Of(p.To), Days.Of(n.To)) { CannotBe = true };
    }

    /// <summary>Q3, 三季度, 第三季度, 2025Q4.</summary>
    public static FoundDate? Quarter(ReadOnlySpan<char> t, int i, Calendar now)
    {
        if (i > 0 && FoldedText.IsWord(t[i]) && FoldedText.IsWord(t[i - 1])) return null;
        var (at, number) = (i, 0);
        if (t[at] == 'q' && at + 1 < t.Length && (at + 2 == t.Length || !FoldedText.IsWord(t[at + 2])))
        {
            (number, at) = (t[at + 1] - '0', at + 2);
        }
        else
        {
            if (t[at] == '第') at++;
            var length = Numbers.Read(t, at, out number);
            if (length == 0 || at + length + 2 > t.Length || t.Slice(at + length, 2) is not "季度") return null;
            at += length + 2;
        }
        if (number is < 1 or > 4) return null;
        var year = now.Today.Year;
        Days Of(int y) => Days.Months(new DateOnly(y, (number * 3) - 2, 1), 3);
        return new FoundDate(i, at, Of(Of(year).From <= now.Today ? year : year - 1), Of(Of(year).To >= now.Today ? year : year + 1)) { IsPeriod = true };
    }

    private static int Number(ReadOnlySpan<char> t, int i, out int value)
    {
        value = 0;
        var at = i;
        while (at < t.Length && char.IsAsciiDigit(t[at]) && at - i < 5) value = (value * 10) + t[at++] - '0';
        return at - i > 4 ? 0 : at - i;
    }

    private static bool IsEnd(ReadOnlySpan<char> t, int at) =>
        at >= t.Length || (!FoldedText.IsWord(t[at]) && (t[at] is not ('-' or '/' or '.' or '%') || at + 1 >= t.Length || !char.IsAsciiDigit(t[at + 1])) && t[at] != '%');
}
