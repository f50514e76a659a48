using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Skills.Drafting;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>Generated client histories, each with its own clients, people, notes, promises and complaints.</summary>
internal static class Pasts
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    /// <summary>The first so many, half of them in each language or nearly so.</summary>
    public static IReadOnlyList<(EvidenceSet Set, Language Language)> Some(int count) => [.. All().Take(count)];

    private static IEnumerable<(EvidenceSet, Language)> All()
    {
        for (ulong seed = 1; ; seed++)
        {
            foreach (var (file, _) in DemoClients.Make(seed, Today))
            {
                var number = 0;
                var past = new ClientPast([.. file.Visits], [.. file.Promises.OrderBy(p => p.MadeOn, StringComparer.Ordinal)], [.. file.Complaints.Select(c => c with { Number = $"TS-{2000 + number++}" })], [], []);
                var set = EvidenceSet.Of(EvidenceSet.Of(file.Client, past, Period.Whole, Today, Zone), DemoStaff.People.ToDictionary(p => p.Id), new DraftRules(30, 60));
                yield return (set, file.Visits.Any(v => v.Text.Any(c => c is >= '\u4e00' and <= '\u9fff')) ? Language.Zh : Language.En);
            }
        }
    }
}
