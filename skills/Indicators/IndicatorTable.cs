using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Indicators;

/// <summary>Every indicator there is, defined once: name, formula, the handbook that asks for it, and the reckoning.</summary>
public static class IndicatorTable
{
    private const int LongestText = 60;

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new("newClients", IndicatorGroup.Result, IndicatorUnit.Count, IndicatorWords.NewClients, IndicatorWords.NewClientsBy, "000:21, 004:29", NewClients),
        new("renewals", IndicatorGroup.Result, IndicatorUnit.Share, IndicatorWords.Renewals, IndicatorWords.RenewalsBy, "004:29", Renewals),
        new("satisfaction", IndicatorGroup.Result, IndicatorUnit.Average, IndicatorWords.Satisfaction, IndicatorWords.SatisfactionBy, "000:21, 001:56, 004:29", Satisfaction),
        new("complaints", IndicatorGroup.Result, IndicatorUnit.PerHundred, IndicatorWords.Complaints, IndicatorWords.ComplaintsBy, "001:56", Complaints) { LessIsBetter = true },
        new("contacts", IndicatorGroup.Behaviour, IndicatorUnit.Count, IndicatorWords.Contacts, IndicatorWords.ContactsBy, "002:75", Contacts),
        new("cadence", IndicatorGroup.Behaviour, IndicatorUnit.Share, IndicatorWords.Cadence, IndicatorWords.CadenceBy, "002:75", Cadence),
        new("plan", IndicatorGroup.Behaviour, IndicatorUnit.Share, IndicatorWords.Plan, IndicatorWords.PlanBy, "003:478", Plan),
        new("promises", IndicatorGroup.Behaviour, IndicatorUnit.Share, IndicatorWords.Promises, IndicatorWords.PromisesBy, "003:427", Promises),
        new("firstAnswer", IndicatorGroup.Behaviour, IndicatorUnit.Share, IndicatorWords.FirstAnswer, IndicatorWords.FirstAnswerBy, "003:163", FirstAnswer),
        new("resolved", IndicatorGroup.Behaviour, IndicatorUnit.Share, IndicatorWords.Resolved, IndicatorWords.ResolvedBy, "002:75", Resolved),
    ];

    public static Indicator? Find(string? id) => All.FirstOrDefault(i => i.Id == id);

    // Clients whose first contact ever was one of theirs in the period.
    private static Measure NewClients(PeriodWork work, IndicatorRules rules) => new([.. work.FirstContacts.Select(Of)], []);

    // Kept: the day that fell into the period was moved on by a new contract. Due and not kept: it is over.
    private static Measure Renewals(PeriodWork work, IndicatorRules rules) => new(
        [.. work.Clients.Where(c => Within(c.RenewedFrom, work.Scope)).Select(c => new Counted(c.Id, c.RenewedFrom ?? "", c.ShortName, c.OwnerId))],
        [.. work.Clients.Where(c => Within(c.RenewsOn, work.Scope) && !Within(c.RenewedFrom, work.Scope) && Moments.TryDay(c.RenewsOn) < rules.Today).Select(c => new Counted(c.Id, c.RenewsOn ?? "", c.ShortName, c.OwnerId))]);

    private static Measure Satisfaction(PeriodWork work, IndicatorRules rules)
    {
        var scores = work.Surveys.Where(s => s.OutOf > 0).ToList();
        return new Measure([.. scores.Select(s => new Counted(s.ClientId, s.On, $"{s.Score / 100m:0.##}/{s.OutOf}", s.StaffId))], [])
        {
            Mean = scores.Count == 0 ? null : scores.Average(s => s.Score / (double)s.OutOf),
        };
    }

    private static Measure Complaints(PeriodWork work, IndicatorRules rules) => new([.. work.Complaints.Select(Of)], []) { Clients = work.Clients.Count };

    private static Measure Contacts(PeriodWork work, IndicatorRules rules) => new([.. work.Contacts.Select(Of)], []) { Clients = work.Contacts.Select(c => c.ClientId).Distinct().Count() };

    // Seen within its rhythm, looked at from the period's last day (or today).
    private static Measure Cadence(PeriodWork work, IndicatorRules rules)
    {
        var (kept, missed) = (new List<Counted>(), new List<Counted>());
        foreach (var client in work.Clients)
        {
            var last = work.LastContact.TryGetValue(client.Id, out var visit) ? Moments.TryDay(visit.On) : null;
            var within = last is { } day && work.Scope.To.DayNumber - day.DayNumber <= rules.Cadence(client);
            (within ? kept : missed).Add(new Counted(client.Id, last?.ToDay() ?? "", client.ShortName, client.OwnerId));
        }
        return new Measure(kept, missed);
    }

    // What was called off counts as not done; what was moved counts where it went, and today's is not over yet.
    private static Measure Plan(PeriodWork work, IndicatorRules rules) => new(
        [.. work.Plans.Where(p => p.State == PlanState.Met).Select(Of)],
        [.. work.Plans.Where(p => p.State != PlanState.Met && (p.State == PlanState.Cancelled || Moments.TryDay(p.On) < rules.Today)).Select(Of)]);

    private static Measure Promises(PeriodWork work, IndicatorRules rules)
    {
        static bool OnTime(Promise p) => p.State == PromiseState.Done && string.CompareOrdinal(p.SettledOn ?? p.DueOn, p.DueOn) <= 0;
        return new(
            [.. work.Promises.Where(OnTime).Select(Of)],
            [.. work.Promises.Where(p => !OnTime(p) && (p.State == PromiseState.Done || Moments.TryDay(p.DueOn) < rules.Today)).Select(Of)]);
    }

    // Those that still have time count neither way.
    private static Measure FirstAnswer(PeriodWork work, IndicatorRules rules)
    {
        var (kept, missed) = (new List<Counted>(), new List<Counted>());
        foreach (var complaint in work.Complaints)
        {
            var late = ComplaintClock.Read(complaint, rules.Now, rules.Clock).IsLate;
            if (late) missed.Add(Of(complaint));
            else if (complaint.AnsweredAt is not null) kept.Add(Of(complaint));
        }
        return new Measure(kept, missed);
    }

    private static Measure Resolved(PeriodWork work, IndicatorRules rules) => new(
        [.. work.Complaints.Where(c => c.State is ComplaintState.Resolved or ComplaintState.Closed).Select(Of)],
        [.. work.Complaints.Where(c => c.State is not (ComplaintState.Resolved or ComplaintState.Closed)).Select(Of)]);

    private static bool Within(string? day, WorkScope scope) => Moments.TryDay(day) is { } on && on >= scope.From && on <= scope.To;

    private static Counted Of(Visit visit) => new(visit.ClientId, visit.On, Quotes.FirstSentence(visit.Text, LongestText), visit.StaffId);

    private static Counted Of(Plan plan) => new(plan.ClientId, plan.On, Quotes.Cut(plan.Goal ?? "", LongestText), plan.StaffId);

    private static Counted Of(Promise promise) => new(promise.ClientId, promise.DueOn ?? "", Quotes.Cut(promise.Text, LongestText), promise.StaffId);

    private static Counted Of(Complaint complaint) => new(complaint.ClientId, complaint.ComplainedAt[..10], $"{complaint.Number} {Quotes.FirstSentence(complaint.Text, LongestText)}", complaint.HandlerId ?? complaint.OwnerId);
}
