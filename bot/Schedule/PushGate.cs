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

    public TimeZoneInfo ZoneOf(StaffMember person) => Zones.Find(person.Zone) ?? Zones.Find(assistant.Value.Zone) ?? TimeZoneInfo.Utc;
}
