namespace CrmBot.Skills.Understanding.When;

/// <summary>two weeks ago today, in 3 days, within a week, three days later, a week from Monday, two days before Christmas.</summary>
internal static class EnglishCounts
{
    public static Piece At(Sentence s, EnglishWord word, int start)
    {
        var led = word.Kind == WordKind.In ? word.Value : 0;
        if (led == 3) return default;
        var at = led > 0 ? word.Next(s) : word;
        if (led > 0 && at.Says(s, "the")) return default;
        var unit = Counted(s, at, out var count, out var half);
        if (unit.Kind != WordKind.Unit || count is < 1 or > 600 || unit.Unit == Unit.Weekend) return default;
        if (led == 0) return Behind(s, start, unit, count, half);
        var end = unit.End;
        // in two weeks' time
        if (s.Has(end, "' time") || s.Has(end, "s' time") || s.Has(end, "'s time")) end += s[end + 1] == ' ' ? 6 : 7;
        // in two weeks of talks: how long it took
        if (unit.Next(s).Says(s, "of")) return default;
        return Piece.Day(start, end, Away(s.Today, count, unit.Unit, half)) with { IsDeadline = led == 2 };
    }

    /// <summary>Behind "the day before", "two weeks after": the date it is counted origin.</summary>
    public static Piece Beside(Sentence s, int start, int at, int count, Unit unit, bool half = false)
    {
        var origin = Grammar.At(s, at);
        if (!origin.Found && s.Has(at, "the ")) origin = Grammar.At(s, at + 4);
        if (!origin.Found || origin.IsPeriod) return default;
        return origin with
        {
            Start = start,
            Back = Days.Of(Away(origin.Back.From, count, unit, half)),
            Ahead = Days.Of(Away(origin.Ahead.From, count, unit, half)),
            Grain = Grain.Day,
            Cycle = origin.Back == origin.Ahead ? Cycle.None : origin.Cycle,
        };
    }

    // a week, two business days, a couple of weeks, half a year, a year and a half
    private static EnglishWord Counted(Sentence s, EnglishWord word, out int count, out bool half)
    {
        (count, half) = (word.Value, false);
        if (word.Kind == WordKind.Half)
        {
            var unit = word.Next(s).Kind == WordKind.Article ? word.Next(s).Next(s) : word.Next(s);
            count = 1;
            return unit.Unit == Unit.Year ? unit with { Value = (int)Unit.HalfYear } : unit.Unit == Unit.Month ? unit with { Value = (int)Unit.HalfMonth } : default;
        }
        if (word.Kind is not (WordKind.Number or WordKind.Article) || word.Says(s, "the")) return default;
        var next = word.Next(s);
        if (word.Kind == WordKind.Number && next.Kind == WordKind.Number && word.Value is >= 20 and < 100 && next.Value < 10 && word.Value % 10 == 0 && !char.IsAsciiDigit(s[next.Start]))
        {
            count += next.Value;
            next = next.Next(s);
        }
        if (next.Says(s, "couple"))
        {
            count = 2;
            next = next.Next(s);
            if (next.Says(s, "of")) next = next.Next(s);
        }
        else if (next.Says(s, "and") && word.Kind == WordKind.Number && next.Next(s) is { Kind: WordKind.Article } a && a.Next(s).Kind == WordKind.Half)
        {
            half = true;
            next = a.Next(s).Next(s);
        }
        else if (next.Kind == WordKind.Half && next.Next(s) is { Unit: Unit.Year } year)
        {
            return year with { Value = (int)Unit.HalfYear };
        }
        if (next.Says(s, "business") || next.Says(s, "working") || next.Says(s, "work"))
            return next.Next(s) is { Unit: Unit.Day } day ? day with { Value = (int)Unit.Workday } : default;
        if (next.Says(s, "full") || next.Says(s, "calendar") || next.Says(s, "whole")) next = next.Next(s);
        return next;
    }

    private static Piece Behind(Sentence s, int start, EnglishWord unit, int count, bool half)
    {
        var mark = unit.Next(s);
        if (mark.Says(s, "ago") || mark.Says(s, "back")) return Ago(s, start, mark, unit.Unit, count, half);
        if (mark.Says(s, "later") || mark.Says(s, "hence") || mark.Says(s, "out")) return mark.Says(s, "out") ? default : Piece.Day(start, mark.End, Away(s.Today, count, unit.Unit, half));
        if (mark.Says(s, "before")) return Before(s, start, mark, count, unit.Unit, half);
        if (mark.Says(s, "from") || mark.Says(s, "after"))
        {
            var from = mark.Next(s);
            return from.Kind == WordKind.Now ? Piece.Day(start, from.End, Away(s.Today, count, unit.Unit, half)) : Beside(s, start, from.Start, count, unit.Unit, half) is { Found: true } piece ? Ahead(piece) : default;
        }
        // a week today, a week tomorrow, a week on Friday
        if (unit.Unit is not (Unit.Week or Unit.Fortnight) || count > 4) return default;
        if (mark.Kind == WordKind.Named && mark.Value >= 0 && s[unit.End - 1] != 's') return Piece.Day(start, mark.End, Away(s.Today.AddDays(mark.Value), count, unit.Unit, half));
        return mark.Says(s, "on") && mark.Next(s) is { Kind: WordKind.Weekday } day && s[unit.End - 1] != 's' ? Ahead(Beside(s, start, day.Start, count, unit.Unit)) : default;
    }

    // two weeks ago today, two weeks ago on Friday
    private static Piece Ago(Sentence s, int start, EnglishWord mark, Unit unit, int count, bool half)
    {
        var day = Away(s.Today, -count, unit, half);
        var next = mark.Next(s);
        if (next.Kind == WordKind.Named && next.Value is 0 or -1 && unit != Unit.Day) return Piece.Day(start, next.End, Away(s.Today.AddDays(next.Value), -count, unit, half));
        if (next.Says(s, "on")) next = next.Next(s);
        return next.Kind == WordKind.Weekday && unit is Unit.Week && s[mark.End] == ' ' ? Piece.Day(start, next.End, day.AddDays(next.Value - Calendar.WeekdayOf(day))) : Piece.Day(start, mark.End, day);
    }

    private static Piece Before(Sentence s, int start, EnglishWord mark, int count, Unit unit, bool half) => Beside(s, start, mark.Next(s).Start, -count, unit, half);

    // Two weeks from Monday looks ahead even in a report.
    private static Piece Ahead(Piece piece) => piece.Cycle == Cycle.Week ? piece with { Back = piece.Ahead, Cycle = Cycle.None } : piece;

    private static DateOnly Away(DateOnly day, int count, Unit unit, bool half)
    {
        var away = Calendar.Shift(day, count, unit);
        var sign = Math.Sign(count);
        return !half ? away : unit switch { Unit.Year => away.AddMonths(6 * sign), Unit.Month => away.AddDays(15 * sign), Unit.Week => away.AddDays(4 * sign), _ => away };
    }
}
