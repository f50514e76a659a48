using CrmBot.Data;

namespace CrmBot.Skills.TeamDay;

/// <summary>One team's card of one day, as cards, notices and buttons name it: south|2026-11-23.</summary>
public readonly record struct TeamDayKey(string TeamId, DateOnly Day)
{
    private const char Bar = '|';

    public string RecordId => $"{TeamId}{Bar}{Day.ToDay()}";

    /// <summary>The key under which its cards are remembered.</summary>
    public string LiveKey => $"{TeamDaySkill.Name}:{RecordId}";

    public static TeamDayKey? Parse(string? recordId) =>
        recordId?.LastIndexOf(Bar) is > 0 and var at && Moments.TryDay(recordId[(at + 1)..]) is { } day ? new TeamDayKey(recordId[..at], day) : null;
}
