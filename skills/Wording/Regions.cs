using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Wording;

/// <summary>Which region the words mean, among those that some clients are in.</summary>
public static class Regions
{
    /// <summary>As the words bear it, else a region of these clients that stands in them; what was said where none of them is there; null where nothing was.</summary>
    public static string? In(Frame frame, IReadOnlyList<Client> among)
    {
        var regions = among.Select(c => c.Region).OfType<string>().Where(r => r.Length > 1).Distinct().OrderByDescending(r => r.Length).ToList();
        return regions.Find(r => r.Equals(frame.Slots.Region, StringComparison.OrdinalIgnoreCase))
            ?? regions.Find(r => frame.Text.Contains(r, StringComparison.OrdinalIgnoreCase) || (r[^1] is '市' or '省' && frame.Text.Contains(r[..^1], StringComparison.Ordinal)))
            ?? frame.Slots.Region;
    }
}
