namespace CrmBot.Skills.Understanding;

/// <summary>Days and periods said in English.</summary>
internal static class DatesEn
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly (string Words, int Offset)[] Named =
    [
        ("the day before yesterday", -2), ("day before yesterday", -2), ("the day after tomorrow", 2), ("day after tomorrow", 2), ("the day after tmr", 2), ("day after tmr", 2),
        ("yesterday", -1), ("last night", -1), ("today", 0), ("tonight", 0), ("this morning", 0), ("this afternoon", 0), ("this evening", 0), ("tomorrow", 1), ("tmrw", 1), ("tmr", 1),
    ];

    private static readonly string[] Ends = ["end of day", "end of the day", "close of business", "eod", "cob"];

    public static FoundDate? At(ReadOnlySpan<char> t, int i, ReadOnlySpan<char> original, Calendar now)
    {
        var words = new EnglishWords(t, i);
        return NamedDay(t, i, now) ?? Turned(words, now) ?? WeekdayAlone(words, original, now) ?? MonthDay(words, original, now) ?? Counted(words, now) ?? Ending(words, now);
    }

    private static FoundDate? NamedDay(ReadOnlySpan<char> t, int i, Calendar now)
    {
        foreach (var (phrase, offset) in Named)
        {
            if (!EnglishWords.StartsWith(t, i, phrase)) continue;
            var day = Days.Of(now.Today.AddDays(offset));
            return new FoundDate(i, i + phrase.Length, day, day) { Or = phrase is "today" or "tonight" && now.Time.Hour < 4 ? now.Today.AddDays(-1) : null };
        }
        foreach (var phrase in Ends)
        {
            if (!EnglishWords.StartsWith(t, i, phrase)) continue;
            var after = new EnglishWords(t, i + phrase.Length);
            var skip = after.Word(0) is "on" or "of" ? 1 : 0;
            if (Weekday(after.Word(skip)) is >= 0 and var weekday) return new FoundDate(i, after.End(skip), now.NearestWeekday(weekday).Back, now.NearestWeekday(weekday).Ahead) { IsDeadline = true };
            return after.Word(skip) is "today" or "tomorrow" ? null : new FoundDate(i, i + phrase.Length, Days.Of(now.Today), Days.Of(now.Today)) { IsDeadline = true };
        }
        return null;
    }

    // last, this, next + weekday, week, month, quarter, year; last three months.
    private static FoundDate? Turned(EnglishWords w, Calendar now)
    {
        var first = w.Word(0);
        var k = first is "the" && w.Word(1) is "last" or "next" or "past" ? 1 : 0;
        var offset = w.Word(k) switch { "last" or "past" or "previous" => -1, "this" or "current" => 0, "next" or "coming" => 1, _ => 9 };
        if (offset == 9) return null;
        var unit = w.Word(k + 1);
        if (Weekday(unit) is >= 0 and var weekday)
            return now.Weekday(weekday, w.Word(k) is "coming" ? 0 : offset) is var day ? new FoundDate(w.Start, w.End(k + 1), day, day) : null;
        if (unit is "week") return Period(w.Start, w.End(k + 1), new Days(now.Monday.AddDays(offset * 7), now.Monday.AddDays((offset * 7) + 6)));
        if (unit is "weekend") return Period(w.Start, w.End(k + 1), new Days(now.Monday.AddDays((offset * 7) + 5), now.Monday.AddDays((offset * 7) + 6)));
        if (unit is "month") return Period(w.Start, w.End(k + 1), Days.Months(now.FirstOfMonth.AddMonths(offset), 1));
        if (unit is "quarter") return Period(w.Start, w.End(k + 1), now.Quarter(offset));
        if (unit is "year") return Period(w.Start, w.End(k + 1), Days.Months(new DateOnly(now.Today.Year + offset, 1, 1), 12));
        if (Month(unit) is > 0 and var month) return Period(w.Start, w.End(k + 1), offset < 0 ? now.Month(month).Back : offset > 0 ? now.Month(month).Ahead : Days.Month(now.Today.Year, month));
        if (offset >= 0 || Numbers.ReadWord(unit, 0, out var count) != unit.Length || unit.Length == 0 || count > 600) return null;
        return Shift(now.Today, w.Word(k + 2), -count) is { } from ? Period(w.Start, w.End(k + 2), new Days(from, now.Today)) : null;
    }

    private static FoundDate? WeekdayAlone(EnglishWords w, ReadOnlySpan<char> original, Calendar now)
    {
        var weekday = Weekday(w.Word(0));
        if (weekday < 0) return null;
        // sat, sun, mon and wed are other words too, unless written or led in as days.
        if (w.Word(0) is "sat" or "sun" or "mon" or "wed" or "sa" && !char.IsAsciiLetterUpper(original[w.Start]) && w.Before() is not ("on" or "by" or "before" or "until" or "till" or "since")) return null;
        var (back, ahead) = now.NearestWeekday(weekday);
        return new FoundDate(w.Start, w.End(0), back, ahead);
    }

    // March 5, March 5th 2026, 5 March, 5th of March, March.
    private static FoundDate? MonthDay(EnglishWords w, ReadOnlySpan<char> original, Calendar now)
    {
        var month = Month(w.Word(0));
        if (month > 0)
        {
            var day = DayNumber(w.Word(1));
            if (day > 0) return Of(w, 1, month, day, now);
            if (w.Word(0).Length < 4 || !char.IsAsciiLetterUpper(original[w.Start]) || (w.Word(0) is "march" or "may" && w.Before() is not ("in" or "since" or "during" or "for" or "of" or "last"))) return null;
            var (back, ahead) = now.Month(month);
            return new FoundDate(w.Start, w.End(0), back, ahead) { IsPeriod = true };
        }
        var k = w.Word(0) is "the" ? 1 : 0;
        var first = DayNumber(w.Word(k));
        if (first == 0) return null;
        var of = w.Word(k + 1) is "of" ? k + 2 : k + 1;
        if (Month(w.Word(of)) is > 0 and var named) return Of(w, of, named, first, now);
        var ordinal = !char.IsAsciiDigit(w.Word(k)[^1]);
        if (!ordinal || (k == 0 && w.Before() is not ("on" or "by" or "the")) || w.Word(k + 1) is "floor" or "time" or "quarter" or "version" or "meeting" or "visit" or "call") return null;
        return now.DayOfMonth(first) is var (b, a) ? new FoundDate(w.Start, w.End(k), b, a) : null;
    }

    private static FoundDate Of(EnglishWords w, int last, int month, int day, Calendar now)
    {
        if (w.Word(last + 1) is { Length: 4 } y && int.TryParse(y, out var year) && year is > 1900 and < 2200)
        {
            var days = Days.Of(new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))));
            return new FoundDate(w.Start, w.End(last + 1), days, days) { CannotBe = day > DateTime.DaysInMonth(year, month) };
        }
        if (now.MonthDay(month, day) is var (back, ahead)) return new FoundDate(w.Start, w.End(last), back, ahead);
        var (b, a) = now.Month(month);
        return new FoundDate(w.Start, w.End(last), Days.Of(b.To), Days.Of(a.To)) { CannotBe = true };
    }

    // two weeks ago, in 3 days, within 5 days, a week from now, ytd, q3.
    private static FoundDate? Counted(EnglishWords w, Calendar now)
    {
        if (w.Word(0) is "ytd") return Period(w.Start, w.End(0), new Days(new DateOnly(now.Today.Year, 1, 1), now.Today));
        var k = w.Word(0) is "in" or "within" ? 1 : 0;
        if (w.Word(k) is "a" && w.Word(k + 1) is "couple" && w.Word(k + 2) is "of") return null;
        var number = w.Word(k);
        var count = number is "a" or "an" ? 1 : Numbers.ReadWord(number, 0, out var n) == number.Length && number.Length > 0 ? n : 0;
        if (count is 0 or > 600) return null;
        var ago = w.Word(k + 2) is "ago";
        var later = w.Word(k + 2) is "from" && w.Word(k + 3) is "now";
        if (k == 0 && !ago && !later) return null;
        if (Shift(now.Today, w.Word(k + 1), ago ? -count : count) is not { } day) return null;
        return new FoundDate(w.Start, w.End(ago ? k + 2 : later ? k + 3 : k + 1), Days.Of(day), Days.Of(day)) { IsDeadline = w.Word(0) is "within" };
    }

    private static FoundDate? Ending(EnglishWords w, Calendar now)
    {
        var k = w.Word(0) is "the" ? 1 : 0;
        if (w.Word(k) is "eom") return Day(w, k, now.FirstOfMonth.AddMonths(1).AddDays(-1));
        if (w.Word(k) is "eow") return Day(w, k, now.Monday.AddDays(4));
        if (w.Word(k) is "month" or "year" or "quarter" && w.Word(k + 1) is "end") return Day(w, k + 1, EndOf(w.Word(k), now));
        if (w.Word(k) is not "end" || w.Word(k + 1) is not "of") return null;
        var next = w.Word(k + 2) is "the" or "this" ? k + 3 : k + 2;
        if (w.Word(next) is "month" or "year" or "quarter" or "week") return Day(w, next, EndOf(w.Word(next), now));
        if (w.Word(next) is "next" && w.Word(next + 1) is "month") return Day(w, next + 1, now.FirstOfMonth.AddMonths(2).AddDays(-1));
        return Month(w.Word(next)) is > 0 and var month && now.Month(month) is var (b, a) ? new FoundDate(w.Start, w.End(next), Days.Of(b.To), Days.Of(a.To)) : null;
    }

    private static DateOnly EndOf(string unit, Calendar now) => unit switch
    {
        "week" => now.Monday.AddDays(4),
        "month" => now.FirstOfMonth.AddMonths(1).AddDays(-1),
        "quarter" => now.Quarter(0).To,
        _ => new DateOnly(now.Today.Year, 12, 31),
    };

    private static DateOnly? Shift(DateOnly day, string unit, int count) => unit switch
    {
        "day" or "days" => day.AddDays(count),
        "week" or "weeks" => day.AddDays(count * 7),
        "month" or "months" => day.AddMonths(count),
        "year" or "years" => day.AddYears(Math.Clamp(count, -50, 50)),
        _ => null,
    };

    private static int Weekday(string word) => word.Length < 3 ? -1 : word is "tues" ? 1 : word is "thur" or "thurs" ? 3 : Array.FindIndex(Weekdays, d => d == word || (word.Length == 3 && d.StartsWith(word, StringComparison.Ordinal)));

    private static int Month(string word) => word.Length < 3 ? 0 : word is "sept" ? 9 : Array.FindIndex(Months, m => m == word || (word.Length == 3 && m.StartsWith(word, StringComparison.Ordinal))) + 1;

    private static int DayNumber(string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length is 1 or 2 && word.Length - digits.Length is 0 or 2 && int.TryParse(digits, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static FoundDate Day(EnglishWords w, int last, DateOnly day) => new(w.Start, w.End(last), Days.Of(day), Days.Of(day));

    private static FoundDate Period(int start, int end, Days days) => new(start, end, days, days) { IsPeriod = true };
}
