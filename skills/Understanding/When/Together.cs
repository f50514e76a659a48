namespace CrmBot.Skills.Understanding.When;

/// <summary>Dates that stand beside one another: a weekday is checked against its date, and a day takes over its neighbour's month or week.</summary>
internal static class Together
{
    private const int Near = 31;

    /// <summary>3月5日 周三, 周三(3月5日), Thursday, March 5: one date. Where the year is open, the one that fits is taken; where none fits, that is noted.</summary>
    public static Piece WithWeekday(Sentence s, Piece piece)
    {
        if (piece.Grain is not (Grain.Dated or Grain.DayOfMonth or Grain.Day or Grain.Weekday)) return piece;
        var gap = Gap(s, piece.End, out var bracket);
        if (gap < 0) return piece;
        var next = piece.End + gap;
        var other = Grammar.At(s, next);
        if (!other.Found) return piece;
        var comma = s[s.SkipSpaces(piece.End)] is ',' or '，';
        var dateFirst = other.Grain == Grain.Weekday && other.Cycle == Cycle.Week && piece.Grain != Grain.Weekday;
        var weekdayFirst = piece.Grain == Grain.Weekday && piece.Cycle == Cycle.Week && other.Grain is Grain.Dated or Grain.DayOfMonth;
        if (!dateFirst && !weekdayFirst) return piece;
        var (date, weekday) = dateFirst ? (piece, other) : (other, piece);
        var seen = Checked(s, date, weekday.Number);
        if (seen.IsOffWeekday && !bracket && ((comma && dateFirst) || date.Grain == Grain.Day || (FoldedText.IsHan(s[next]) && comma))) return piece;
        var end = other.End;
        if (bracket && s[s.SkipSpaces(end)] is ')' or ']') end = s.SkipSpaces(end) + 1;
        return seen with { Start = piece.Start, End = end };
    }

    /// <summary>3月5日和8日: the 8th is of March; 下周二或周四: both next week; 2025年8月到10月: of the same year.</summary>
    public static Piece Inherit(Piece from, Piece to)
    {
        if (to.Cycle == Cycle.Month && from.Grain == Grain.Dated)
        {
            var (back, ahead) = (DayAfter(from.Back.To, to.Number), DayAfter(from.Ahead.To, to.Number));
            return to with { Back = Days.Of(back), Ahead = Days.Of(ahead), Grain = Grain.Dated, Cycle = from.Cycle };
        }
        if (to.Grain == Grain.Weekday && to.Cycle == Cycle.Week && from.Grain == Grain.Weekday && from.Cycle == Cycle.None)
        {
            var day = Days.Of(from.Back.From.AddDays(to.Number - from.Number));
            return to with { Back = day, Ahead = day, Cycle = Cycle.None };
        }
        if (to.Cycle == Cycle.Year && from.Cycle == Cycle.None && from.Grain is Grain.Dated or Grain.Month or Grain.Span && to.Grain is Grain.Dated or Grain.Month or Grain.Span)
        {
            var days = to.First(from.Back.From);
            return to with { Back = days, Ahead = days, Cycle = Cycle.None };
        }
        return to;
    }

    /// <summary>Whether what lies between two dates joins them: 和, 、, or, and.</summary>
    public static bool IsJoin(ReadOnlySpan<char> gap) =>
        gap.Trim(' ') is "、" or "," or "，" or "和" or "与" or "及" or "或" or "或者" or "以及" or "跟" or "&" or "/" or "and" or "or" or "还有" or "还是";

    // A day of these weeks that has another weekday is a slip, though next year's may have it.
    private static Piece Checked(Sentence s, Piece date, int weekday)
    {
        var today = s.Today.DayNumber;
        bool IsNear(Days days) => Math.Abs(days.From.DayNumber - today) <= Near;
        bool Fits(Days days) => Calendar.WeekdayOf(days.From) == weekday;
        if (Fits(date.Back) && Fits(date.Ahead)) return date;
        if (date.Cycle == Cycle.Year && (IsNear(date.Back) && !Fits(date.Back) || IsNear(date.Ahead) && !Fits(date.Ahead))) return date with { IsOffWeekday = true };
        if (Fits(date.Back)) return date with { Ahead = date.Back, Cycle = Cycle.None };
        if (Fits(date.Ahead)) return date with { Back = date.Ahead, Cycle = Cycle.None };
        return date with { IsOffWeekday = true };
    }

    private static DateOnly DayAfter(DateOnly from, int day)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        if (day < from.Day) first = first.AddMonths(1);
        return first.AddDays(Math.Min(day, DateTime.DaysInMonth(first.Year, first.Month)) - 1);
    }

    private static int Gap(Sentence s, int end, out bool bracket)
    {
        var at = s.SkipSpaces(end);
        bracket = s[at] is '(' or '[';
        if (bracket || s[at] is ',' or '，') at = s.SkipSpaces(at + 1);
        else if (s.Has(at, "the ")) return at + 4 - end;
        return at - end <= 3 ? at - end : -1;
    }
}
