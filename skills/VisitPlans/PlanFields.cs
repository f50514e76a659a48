using System.Text.Json;
using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>What was filled in on a form or taken from words, put into a line.</summary>
public static class PlanFields
{
    private static readonly char[] Between = ['、', ',', '，', '|', ';', '；'];

    public static string Stored(PlanPurpose purpose) => JsonNamingPolicy.CamelCase.ConvertName(purpose.ToString());

    /// <summary>The line with the fields that are among the values; those that are not stay.</summary>
    public static Plan Filled(Plan line, IReadOnlyDictionary<string, string> values) => Timed(line, values) with
    {
        On = Moments.TryDay(values.GetValueOrDefault("on"))?.ToDay() ?? line.On,
        Purpose = values.TryGetValue("purpose", out var purpose) ? Enum.TryParse<PlanPurpose>(purpose, ignoreCase: true, out var known) ? known : null : line.Purpose,
        Goal = values.TryGetValue("goal", out var goal) ? Text(goal) : line.Goal,
        People = values.TryGetValue("people", out var people) ? Split(people) : line.People,
        Materials = values.TryGetValue("materials", out var materials) ? Text(materials) : line.Materials,
        Expense = values.TryGetValue("expense", out var expense) ? Text(expense) : line.Expense,
        WithId = values.TryGetValue("with", out var with) ? with is "-" or "" ? null : with : line.WithId,
    };

    // An hour goes before the half of a day it lies in; a half said alone takes an hour's place.
    private static Plan Timed(Plan line, IReadOnlyDictionary<string, string> values)
    {
        var part = Enum.TryParse<DayPart>(values.GetValueOrDefault("part"), out var said) ? said : default(DayPart?);
        if (values.TryGetValue("time", out var time)) return Clock(time) is { } clock ? line with { Time = clock, Part = null } : line with { Time = null, Part = part ?? line.Part };
        return part is null ? line : line with { Time = null, Part = part };
    }

    public static IReadOnlyList<string> Split(string names) => [.. names.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>HH:mm, or null for what is no time.</summary>
    public static string? Clock(string? time) =>
        TimeOnly.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Text(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
