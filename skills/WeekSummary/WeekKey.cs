using CrmBot.Data;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Which week, by its Monday, and whose: a colleague's by his id, else the reader's own or his team's. As text it stands in buttons and names the live card.</summary>
public sealed record WeekKey(DateOnly Monday, string? StaffId)
{
    private const char Bar = '|';

    /// <summary>The week that the day is in.</summary>
    public static WeekKey Of(DateOnly day, string? staffId) => new(day.Monday(), staffId);

    public static WeekKey? Parse(string? text) => text?.Split(Bar, 2) switch
    {
        [var day, var staffId] when Moments.TryDay(day) is { } monday => Of(monday, staffId),
        [var day] when Moments.TryDay(day) is { } monday => Of(monday, null),
        _ => null,
    };

    public override string ToString() => StaffId is null ? Monday.ToDay() : $"{Monday.ToDay()}{Bar}{StaffId}";
}
