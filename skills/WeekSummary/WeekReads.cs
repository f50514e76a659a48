using CrmBot.Data;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Gathers a week with the reader's rights; bounded whatever the company's size.</summary>
public sealed class WeekReads(Visits visits, Data.Complaints complaints, Promises promises, Clients clients, Staff staff)
{
    private const int MostContacts = 1000;
    private const int MostOpen = 100;
    private const int MostNamed = 300;

    public async Task<WeekFacts> ReadAsync(Turn turn, WeekKey key, CancellationToken cancellationToken)
    {
        var monday = key.Monday;
        var sunday = monday.AddDays(6);
        var to = sunday < turn.Today ? sunday : turn.Today;
        var people = await PeopleAsync(turn, key.StaffId, cancellationToken);
        var ids = people.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var contacts = new List<Visit>();
        await foreach (var page in visits.BackAsync(turn.Reader, new VisitScope(null, [.. ids], monday, to), MostContacts, cancellationToken)) contacts.AddRange(page.Visits);
        contacts.Reverse();
        var (from, end) = (At(monday, turn), At(sunday.AddDays(1), turn));
        var complained = (await complaints.InPeriodAsync(turn.Reader, from, end, cancellationToken)).Where(c => ids.Contains(c.OwnerId)).Reverse().ToList();
        var unanswered = (await complaints.InHandAsync(turn.Reader, MostOpen, cancellationToken)).Where(c => c.AwaitsAnswer && ids.Contains(c.OwnerId)).ToList();
        var late = (await promises.OverdueAsync(turn.Reader, ids, turn.Today, MostOpen, cancellationToken)).Where(p => p.By == PromiseSide.Us).ToList();
        string[] named = [.. contacts.Select(c => c.ClientId).Concat(complained.Select(c => c.ClientId)).Concat(unanswered.Select(c => c.ClientId)).Concat(late.Select(p => p.ClientId)).Distinct().Take(MostNamed)];
        var opened = await clients.OpenManyAsync(turn.Reader, named, WeekSummarySkill.Name, cancellationToken);
        return new WeekFacts
        {
            From = monday,
            To = to,
            Today = turn.Today,
            People = people,
            Contacts = contacts,
            Complaints = complained,
            Unanswered = unanswered,
            Late = late,
            Clients = opened.ToDictionary(c => c.Id, c => c.ShortName, StringComparer.Ordinal),
            // Of one that was not read it is not known whether he may be sent.
            KeptFromModel = contacts.Select(c => c.ClientId).Concat(complained.Select(c => c.ClientId)).Concat(unanswered.Select(c => c.ClientId)).Concat(late.Select(p => p.ClientId)).Except(opened.Where(c => c.NoModel is null).Select(c => c.Id)).ToHashSet(StringComparer.Ordinal),
            Zone = turn.Zone,
        };
    }

    // A manager's own week; a lead's team, a director's and the file keeper's whole house.
    private async Task<IReadOnlyList<StaffMember>> PeopleAsync(Turn turn, string? staffId, CancellationToken cancellationToken) =>
        staffId is not null ? await staff.GetAsync(staffId, cancellationToken) is { } colleague && turn.Reader.MaySee(staffId) ? [colleague] : []
        : turn.Staff.Role == StaffRole.Manager ? [turn.Staff] : [.. (await staff.AllAsync(cancellationToken)).Where(s => s.Role is StaffRole.Manager or StaffRole.Lead && turn.Reader.MaySee(s.Id))];

    private static DateTimeOffset At(DateOnly day, Turn turn)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, turn.Zone.GetUtcOffset(midnight));
    }
}
