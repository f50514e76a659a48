using CrmBot.Data;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>What one person wants to be told by itself, and when, in which zone.</summary>
public sealed class PushGate(Preferences preferences, Staff staff, Access access, IOptions<DayOptions> company, IOptions<AssistantOptions> assistant)
{
    public DayOptions Company => company.Value;

    public async Task<(PushRules Rules, TimeZoneInfo Zone)> OfAsync(StaffMember person, CancellationToken cancellationToken)
    {
        var chosen = await preferences.OfAsync(access.System("telling people things"), person.Id, cancellationToken);
        return (PushRules.Of(chosen, await staff.TeamAsync(person.TeamId, cancellationToken), company.Value), ZoneOf(person));
    }

    /// <summary>When this person gets his push of this kind on a day, to the second.</summary>
    public DateTimeOffset At(StaffMember person, PushKind kind, PushRules rules, DateOnly day) =>
        PushRules.Spread(PushRules.At(day, kind == PushKind.Daily ? rules.DailyAt : rules.MorningAt, ZoneOf(person)), person.Id, kind, company.Value.SpreadMinutes);

    public TimeZoneInfo ZoneOf(StaffMember person) => Zones.Find(person.Zone) ?? Zones.Find(assistant.Value.Zone) ?? TimeZoneInfo.Utc;
}
