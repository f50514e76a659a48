namespace CrmBot.Skills.Understanding.When;

/// <summary>Days that every year has: a month or a part of it, a quarter, a feast.</summary>
internal interface IYearly
{
    /// <summary>Null where that year does not have them.</summary>
    Days? In(int year);
}

/// <summary>Finds the year that was meant where none was said.</summary>
internal static class Yearly
{
    // 29 February may be eight years away.
    private const int Reach = 9;

    /// <summary>The latest that has begun, and the first that has not ended.</summary>
    public static Piece Piece<T>(Sentence s, int start, int end, T yearly, Grain grain)
        where T : struct, IYearly
    {
        var (back, ahead) = (default(Days?), default(Days?));
        // A feast named after the old year may fall into the new one.
        for (var year = s.Today.Year + 1; back is null && year > s.Today.Year - Reach; year--)
            if (yearly.In(year) is { } days && days.From <= s.Today) back = days;
        for (var year = s.Today.Year - 1; ahead is null && year < s.Today.Year + Reach; year++)
            if (yearly.In(year) is { } days && days.To >= s.Today) ahead = days;
        return back is { } b && ahead is { } a ? new Piece(start, end, b, a, grain) { Cycle = Cycle.Year } : default;
    }
}
