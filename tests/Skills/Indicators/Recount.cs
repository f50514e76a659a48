using CrmBot.Data;
using CrmBot.Skills.Complaints;

namespace CrmBot.Tests.Skills.Indicators;

/// <summary>The indicators once more, as one would count them by hand from lists of all records: slow, plain, and sharing nothing with the code under test but the clock of complaints.</summary>
internal sealed record Recount(RandomHouse House, StaffMember Reader, IReadOnlyList<string> Whose, DateOnly From, DateOnly To, DateOnly Today, TimeZoneInfo Zone)
{
    public (int For, int Against) Of(string id) => id switch
    {
        "newClients" => (House.Clients.Count(c => Known(c.Id) is [var first, ..] && In(first.On) && Mine(first.StaffId) && MayRead(first)), 0),
        "renewals" => (Own.Count(c => In(c.RenewedFrom)), Own.Count(c => !In(c.RenewedFrom) && In(c.RenewsOn) && Before(c.RenewsOn))),
        "satisfaction" => (Scores.Count, 0),
        "complaints" => (Told.Count, 0),
        "contacts" => (House.Visits.Count(v => v.Voided is null && Mine(v.StaffId) && In(v.On) && MayRead(v)), 0),
        "cadence" => (Own.Count(Seen), Own.Count(c => !Seen(c))),
        "plan" => (Planned.Count(p => p.State == PlanState.Met), Planned.Count(p => p.State == PlanState.Cancelled || (p.State != PlanState.Met && Before(p.On)))),
        "promises" => (Promised.Count(Kept), Promised.Count(p => !Kept(p) && (p.State == PromiseState.Done || Before(p.DueOn)))),
        "firstAnswer" => (Told.Count(c => !Late(c) && c.AnsweredAt is not null), Told.Count(Late)),
        _ => (Told.Count(c => c.State is ComplaintState.Resolved or ComplaintState.Closed), Told.Count(c => c.State is not (ComplaintState.Resolved or ComplaintState.Closed))),
    };

    public double? Mean => Scores.Count == 0 ? null : Scores.Sum(s => s.Score / 100.0 / s.OutOf * 100) / Scores.Count;

    public int Clients => Own.Count;

    private List<Client> Own => [.. House.Clients.Where(c => Mine(c.OwnerId) && Sees(c.OwnerId))];

    private List<Survey> Scores => [.. House.Surveys.Where(s => s.Voided is null && In(s.On) && Mine(s.OwnerId) && Sees(s.OwnerId))];

    private List<Plan> Planned =>
    [
        .. House.Plans.Where(p => p.Voided is null && Mine(p.StaffId) && In(p.On) && (Sees(p.OwnerId) || p.StaffId == Reader.Id))
            .Where(p => p.State is PlanState.Planned or PlanState.Submitted or PlanState.Approved or PlanState.Changed or PlanState.Met or PlanState.Cancelled),
    ];

    private List<Promise> Promised => [.. House.Promises.Where(p => p.By == PromiseSide.Us && Mine(p.StaffId) && Sees(p.OwnerId) && In(p.DueOn) && p.State != PromiseState.Dropped)];

    private List<Complaint> Told => [.. House.Complaints.Where(c => c.Voided is null && c.State is not (ComplaintState.Voided or ComplaintState.Merged) && Mine(c.OwnerId) && Sees(c.OwnerId) && In(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(c.ComplainedAt), Zone).DateTime).ToDay()))];

    private bool Late(Complaint complaint)
    {
        var start = Moments.FromInstant(complaint.ComplainedAt);
        var end = complaint.AnsweredAt is { } at ? Moments.FromInstant(at) : complaint.State is ComplaintState.Closed ? ComplaintClock.Read(complaint, RandomHouse.Now, ComplaintRules.Default().Clock).Stopped ?? RandomHouse.Now : RandomHouse.Now;
        return end - start > TimeSpan.FromHours(24);
    }

    private bool Kept(Promise promise) => promise.State == PromiseState.Done && string.CompareOrdinal(promise.SettledOn, promise.DueOn) <= 0;

    private bool Seen(Client client)
    {
        var rhythm = client.CadenceDays ?? client.Tier switch { Tier.A => 30, Tier.B => 60, _ => 120 };
        var last = House.Visits.Where(v => v.ClientId == client.Id && v.Voided is null && MayRead(v)).Select(v => Moments.FromDay(v.On)).Where(d => d <= To).Order().ToList();
        return last.Count > 0 && To.DayNumber - last[^1].DayNumber <= rhythm;
    }

    private List<Visit> Known(string clientId) => [.. House.Visits.Where(v => v.ClientId == clientId && v.Voided is null).OrderBy(v => v.On, StringComparer.Ordinal).ThenBy(v => v.Id, StringComparer.Ordinal)];

    private bool Mine(string staffId) => Whose.Contains(staffId);

    private bool Sees(string ownerId) => Reader.Role == StaffRole.Director || ownerId == Reader.Id || (Reader.Role == StaffRole.Lead && RandomHouse.People.Single(p => p.Id == ownerId).TeamId == Reader.TeamId);

    private bool MayRead(Visit visit) => Sees(visit.OwnerId) && (!visit.Private || visit.StaffId == Reader.Id || (Reader.Role == StaffRole.Lead && Sees(visit.StaffId)));

    private bool In(string? day) => Moments.TryDay(day) is { } on && on >= From && on <= To;

    private bool Before(string? day) => Moments.TryDay(day) < Today;
}
