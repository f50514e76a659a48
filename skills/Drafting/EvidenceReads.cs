using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Drafting;

/// <summary>Gathers the evidence about an opened client, with the reader's rights.</summary>
public sealed class EvidenceReads(ClientPasts pasts, Staff staff, IOptions<PlanOptions> rhythm, ModelWriter writer)
{
    public async Task<EvidenceSet> ReadAsync(Client client, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var past = await pasts.ReadAsync(turn.Reader, client, cancellationToken);
        var set = EvidenceSet.Of(client, past, period, turn.Today, turn.Zone);
        var colleagues = new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        foreach (var id in IdsIn(set).Distinct())
        {
            if (await staff.GetAsync(id, cancellationToken) is { } colleague) colleagues[id] = colleague;
        }
        return FactWords.Withholding(EvidenceSet.Of(set, colleagues, RulesOf(client)), writer.Options);
    }

    private DraftRules RulesOf(Client client) => new(
        client.CadenceDays ?? client.Tier switch { Tier.A => rhythm.Value.DaysA, Tier.B => rhythm.Value.DaysB, _ => rhythm.Value.DaysC },
        rhythm.Value.RenewalNearDays);

    private static IEnumerable<string> IdsIn(EvidenceSet set)
    {
        yield return set.Client.OwnerId;
        foreach (var item in set.Items)
        {
            if ((item.Visit?.StaffId ?? item.Promise?.StaffId ?? item.Complaint?.HandlerId ?? item.Survey?.StaffId ?? item.Attitude?.StaffId ?? item.Fact?.StaffId ?? item.Turn?.By) is { } id) yield return id;
            if (item.Turn is { Field: "ownerId", After: { } to }) yield return to;
        }
    }
}
