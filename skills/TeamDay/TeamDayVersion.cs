using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CrmBot.Skills.TeamDay;

/// <summary>What a card of the day shows as one number, so that it is drawn anew when that changed and left alone when only the clock went on.</summary>
internal static class TeamDayVersion
{
    public static long Of(TeamDayFacts facts)
    {
        var shown = new StringBuilder(facts.Key.RecordId).Append('|').Append(facts.Today.DayNumber);
        foreach (var line in facts.IsToday ? TeamLines.Standing(facts) : []) shown.Append('|').Append(line.Line.Id).Append(line.Line.Level).Append(line.Line.Text).Append(line.State).Append(line.Done?.Version);
        foreach (var visit in facts.Evidence.Visits) shown.Append('|').Append(visit.Id).Append(visit.On);
        foreach (var plan in facts.Evidence.Plans.Concat(facts.Evidence.Next)) shown.Append('|').Append(plan.Id).Append(plan.State).Append(plan.On).Append(plan.Result);
        foreach (var kept in facts.Evidence.Kept) shown.Append('|').Append(kept.Id);
        shown.AppendJoin('|', facts.Evidence.Away.Concat(facts.Unreached));
        // Never 0: that is a card without a version.
        return (BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(shown.ToString()))) & long.MaxValue) | 1;
    }
}
