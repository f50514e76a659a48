using System.Collections.Concurrent;

namespace CrmBot.Skills;

/// <summary>Time zones by IANA name; what is no zone is null, and names are remembered within bounds.</summary>
public static class Zones
{
    private const int Most = 1000;
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new();

    public static TimeZoneInfo? Find(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 64) return null;
        if (Known.TryGetValue(name, out var known)) return known;
        var found = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
        if (Known.Count < Most) Known[name] = found;
        return found;
    }
}
