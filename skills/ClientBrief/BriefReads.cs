using CrmBot.Data;
using CrmBot.Skills.Complaints;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Reads what belongs to an opened client's brief; the work is bounded whatever the client's history.</summary>
public sealed class BriefReads(ClientFiles files, Staff staff, ComplaintRules rules)
{
    public async Task<BriefFacts> ReadAsync(Client client, Turn turn, CancellationToken cancellationToken)
    {
        var file = await files.ReadAsync(turn.Reader, client.Id, turn.Today, cancellationToken);
        var facts = new BriefFacts(client)
        {
            Visits = file.Visits,
            Promises = file.Promises,
            Complaints = [.. file.Complaints.OrderBy(c => c.AnsweredAt is not null).ThenBy(c => c.ComplainedAt, StringComparer.Ordinal)],
            Plans = file.Plans,
            Surveys = file.Surveys,
            ForVisit = file.ForVisit,
            Known = file.Facts,
            Unsaved = file.Unsaved,
            Clock = rules.Clock,
        };
        return facts with { Colleagues = await ColleaguesAsync(facts, turn.Staff, cancellationToken) };
    }

    private async Task<Dictionary<string, StaffMember>> ColleaguesAsync(BriefFacts facts, StaffMember self, CancellationToken cancellationToken)
    {
        var named = new Dictionary<string, StaffMember>(StringComparer.Ordinal) { [self.Id] = self };
        var asked = new HashSet<string>(StringComparer.Ordinal) { self.Id };
        foreach (var id in IdsIn(facts))
        {
            if (asked.Add(id) && await staff.GetAsync(id, cancellationToken) is { } colleague) named[id] = colleague;
        }

        return named;
    }

    private static IEnumerable<string> IdsIn(BriefFacts facts)
    {
        yield return facts.Client.OwnerId;
        foreach (var visit in facts.Visits) yield return visit.StaffId;
        foreach (var promise in facts.Promises) yield return promise.StaffId;
        foreach (var plan in facts.Plans) yield return plan.StaffId;
        foreach (var fact in facts.Known) yield return fact.StaffId;
        foreach (var person in facts.Client.KeyPeople)
        {
            foreach (var attitude in person.Attitudes) yield return attitude.StaffId;
        }
    }
}
