using CrmBot.Data;
using CrmBot.Skills.VisitPlans;
using FsCheck;
using FsCheck.Fluent;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

public sealed class PlanDraftTests
{
    private static readonly DateOnly First = new(2026, 12, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly PlanOptions Rules = new();
    private static readonly StaffMember Min = new() { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = StaffRole.Manager, TeamId = "t" };

    [Fact]
    public void A_client_seen_long_enough_ago_is_due_by_its_tier()
    {
        var draft = Make(Clients(("a", Tier.A), ("b", Tier.B), ("c", Tier.C)), last: "2026-11-10");

        // Thirty days after the tenth of November; the others are not due before the month ends.
        var line = Assert.Single(draft.Lines);
        Assert.Equal(("a", new DateOnly(2026, 12, 10)), (line.Client.Id, line.On));
        Assert.Equal(PlanReasonKind.Cadence, Assert.Single(line.Reasons).Kind);
    }

    [Fact]
    public void A_clients_own_rhythm_goes_before_its_tiers()
    {
        var draft = Make([Named("a", Tier.C) with { CadenceDays = 7 }], last: "2026-11-30");

        Assert.Equal(["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"], draft.Lines.Select(l => l.On.ToDay()));
    }

    [Fact]
    public void A_complaint_comes_before_a_promise_before_a_renewal_before_the_rhythm()
    {
        var clients = Clients(("rhythm", Tier.A), ("renewal", Tier.C), ("promise", Tier.C), ("complaint", Tier.C));
        var evidence = Evidence(clients.Select(c => c.Id == "renewal" ? c with { RenewsOn = "2027-01-15" } : c), last: "2026-11-05") with
        {
            Promises = new Dictionary<string, IReadOnlyList<Promise>> { ["promise"] = [Promised("promise", "2026-12-20")] },
            Complaints = new Dictionary<string, IReadOnlyList<Complaint>> { ["complaint"] = [Complained("complaint")] },
        };

        var ranked = PlanRanking.Of(evidence, First, Last, Rules);

        Assert.Equal(["complaint", "promise", "renewal", "rhythm"], ranked.Select(r => r.Client.Id));
    }

    [Fact]
    public void What_is_promised_is_visited_on_or_before_its_day()
    {
        var evidence = Evidence([Named("a", Tier.C)], last: "2026-11-30") with { Promises = new Dictionary<string, IReadOnlyList<Promise>> { ["a"] = [Promised("a", "2026-12-13")] } };

        // The thirteenth is a Sunday.
        Assert.Equal(new DateOnly(2026, 12, 11), Assert.Single(PlanDraft.Make(evidence, First, Last, Rules, Workday).Lines).On);
    }

    [Fact]
    public void Days_away_and_days_that_are_full_are_left_out()
    {
        var evidence = Evidence(Enumerable.Range(0, 6).Select(i => Named($"c{i}", Tier.A)), last: "2026-01-01") with
        {
            Absences = [new Absence { Id = "x", StaffId = "s01", From = "2026-12-01", To = "2026-12-30" }],
            Plans = [Planned("other", "2026-12-31")],
        };

        var draft = PlanDraft.Make(evidence, First, Last, Rules, Workday);

        Assert.Equal(new DateOnly(2026, 12, 31), Assert.Single(draft.Lines).On);
        Assert.Equal(5, draft.Left.Count);
    }

    [Theory]
    [InlineData(PlanState.Planned, 0)]
    [InlineData(PlanState.Dropped, 0)]
    [InlineData(PlanState.Refused, 0)]
    [InlineData(PlanState.Cancelled, 1)]
    public void Who_has_a_line_is_not_proposed_again_unless_it_was_called_off(PlanState state, int lines)
    {
        var evidence = Evidence([Named("a", Tier.C)], last: "2026-06-01") with { Plans = [Planned("a", "2026-12-08") with { State = state }] };

        var draft = PlanDraft.Make(evidence, First, Last, Rules, Workday);

        Assert.Equal(lines, draft.Lines.Count);
        if (lines > 0) Assert.Equal(PlanReasonKind.Cancelled, draft.Lines[0].Reasons[0].Kind);
    }

    [Fact]
    public void A_month_without_a_working_day_has_no_lines_and_loses_nobody()
    {
        var draft = PlanDraft.Make(Evidence([Named("a", Tier.A)], last: "2026-10-01"), First, Last, Rules, _ => false);

        Assert.Empty(draft.Lines);
        Assert.Single(draft.Left);
    }

    [Fact]
    public void Any_evidence_in_any_month_gives_lines_on_free_working_days_within_it_and_loses_nobody()
    {
        var months = from offset in Gen.Choose(0, 60) select new DateOnly(2027, 1, 1).AddMonths(offset);
        var cases = from first in months
                    from count in Gen.Choose(0, 90)
                    from seed in Gen.Choose(0, 10_000)
                    from away in Gen.Choose(0, 40)
                    select (first, count, seed, away);

        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var (first, last) = (test.first, test.first.AddMonths(1).AddDays(-1));
            var dice = new Random(test.seed);
            var clients = Enumerable.Range(0, test.count).Select(i => Named($"c{i:000}", (Tier)dice.Next(3)) with { CadenceDays = dice.Next(4) == 0 ? dice.Next(3, 40) : null, RenewsOn = dice.Next(5) == 0 ? first.AddDays(dice.Next(-40, 90)).ToDay() : null }).ToList();
            var absence = new Absence { Id = "x", StaffId = "s01", From = first.AddDays(dice.Next(31)).ToDay(), To = first.AddDays(dice.Next(31) + test.away).ToDay() };
            var evidence = new PlanEvidence(Min, clients)
            {
                Since = first.AddDays(-150),
                LastContact = clients.Where(_ => dice.Next(3) > 0).ToDictionary(c => c.Id, _ => first.AddDays(-dice.Next(150))),
                Promises = clients.Where(_ => dice.Next(6) == 0).ToDictionary(c => c.Id, IReadOnlyList<Promise> (c) => [Promised(c.Id, first.AddDays(dice.Next(-20, 60)).ToDay())]),
                Absences = [absence],
            };
            var draft = PlanDraft.Make(evidence, first, last, Rules, Workday);
            var due = PlanRanking.Of(evidence, first, last, Rules).Select(d => d.Client.Id).ToHashSet();
            return draft.Lines.All(l => l.On >= first && l.On <= last && Workday(l.On) && !absence.Covers(l.On) && l.Reasons.Count is >= 1 and <= 3)
                && draft.Lines.CountBy(l => l.On).All(d => d.Value <= Rules.PerDay) && draft.Lines.Count <= Rules.MostLines
                && due.SetEquals(draft.Lines.Select(l => l.Client.Id).Concat(draft.Left.Select(d => d.Client.Id)))
                && draft.Lines.SequenceEqual(PlanDraft.Make(evidence, first, last, Rules, Workday).Lines, LineComparer.Instance);
        }).QuickCheckThrowOnFailure();
    }

    private static DraftedMonth Make(IEnumerable<Client> clients, string last) => PlanDraft.Make(Evidence(clients, last), First, Last, Rules, Workday);

    private static PlanEvidence Evidence(IEnumerable<Client> clients, string last)
    {
        var all = clients.ToList();
        return new PlanEvidence(Min, all) { Since = new DateOnly(2026, 1, 1), LastContact = all.ToDictionary(c => c.Id, _ => Moments.FromDay(last)) };
    }

    private static IEnumerable<Client> Clients(params (string Id, Tier Tier)[] clients) => clients.Select(c => Named(c.Id, c.Tier));

    private static Client Named(string id, Tier tier) => new() { Id = id, Name = id, OwnerId = "s01", Tier = tier };

    private static Plan Planned(string clientId, string on) => new() { Id = $"p-{clientId}", ClientId = clientId, OwnerId = "s01", StaffId = "s01", On = on };

    private static Promise Promised(string clientId, string due) =>
        new() { Id = $"p-{clientId}", ClientId = clientId, OwnerId = "s01", StaffId = "s01", By = PromiseSide.Us, Text = "给报价", MadeOn = "2026-11-01", DueOn = due };

    private static Complaint Complained(string clientId) => new() { Id = "x", ClientId = clientId, OwnerId = "s01", Number = "TS-1", Text = "漏油", ComplainedAt = "2026-11-20T02:00:00.000Z" };

    private static bool Workday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private sealed class LineComparer : IEqualityComparer<DraftLine>
    {
        public static LineComparer Instance { get; } = new();

        public bool Equals(DraftLine? x, DraftLine? y) => (x!.Client.Id, x.On, x.Purpose) == (y!.Client.Id, y.On, y.Purpose);

        public int GetHashCode(DraftLine line) => line.On.GetHashCode();
    }
}
