using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Indicators;

/// <summary>An indicator's value in the period and the one before.</summary>
public sealed record Reckoned(Indicator Indicator, Measure Now, Measure Before);

/// <summary>What the card is made of.</summary>
public sealed record IndicatorFacts(IndicatorScope Scope, IndicatorPeriod Period, IReadOnlyList<Reckoned> Values)
{
    /// <summary>Contacts of each of the team's people.</summary>
    public IReadOnlyList<(StaffMember Person, int Contacts)> ByMember { get; init; } = [];

    public bool IsCut { get; init; }

    /// <summary>The reader has a team to look at, or looks at somebody else.</summary>
    public bool HasTeam { get; init; }

    public bool IsOwn { get; init; }

    public required DateOnly Today { get; init; }
}

/// <summary>Reckons the indicators from the records that the reader may see; months and days of complaints are the company's zone's.</summary>
public sealed class IndicatorReads(PeriodWorks works, ComplaintRules complaints, IOptions<PlanOptions> plans)
{
    public async Task<IndicatorFacts> ReadAsync(Turn turn, IndicatorScope scope, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        var rules = RulesOf(turn);
        var (now, before) = (await WorkAsync(turn, scope, period, cancellationToken), await WorkAsync(turn, scope, period.Before, cancellationToken));
        return new IndicatorFacts(scope, period, [.. IndicatorTable.All.Select(i => new Reckoned(i, i.Measure(now, rules), i.Measure(before, rules)))])
        {
            ByMember = scope.IsTeam ? [.. scope.People.Select(p => (p, now.Contacts.Count(c => c.StaffId == p.Id)))] : [],
            IsCut = now.IsCut || before.IsCut,
            IsOwn = !scope.IsTeam && scope.People is [var one] && one.Id == turn.Staff.Id,
            Today = rules.Today,
        };
    }

    /// <summary>One indicator with its records.</summary>
    public async Task<Measure> MeasureAsync(Turn turn, Indicator indicator, IndicatorScope scope, IndicatorPeriod period, CancellationToken cancellationToken) =>
        indicator.Measure(await WorkAsync(turn, scope, period, cancellationToken), RulesOf(turn));

    /// <summary>Today where the company is.</summary>
    public DateOnly TodayOf(Turn turn) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, complaints.Zone).DateTime);

    private IndicatorRules RulesOf(Turn turn) => new() { Now = turn.Now, Today = TodayOf(turn), Cadence = c => PlanRanking.CadenceOf(c, plans.Value), Clock = complaints.Clock };

    private ValueTask<PeriodWork> WorkAsync(Turn turn, IndicatorScope scope, IndicatorPeriod period, CancellationToken cancellationToken) => works.ReadAsync(
        turn.Reader,
        new WorkScope([.. scope.People.Select(p => p.Id)], period.From, period.To, PushRules.At(period.From, TimeOnly.MinValue, complaints.Zone), PushRules.At(period.To.AddDays(1), TimeOnly.MinValue, complaints.Zone))
        {
            ContactDays = Math.Max(Math.Max(plans.Value.DaysA, plans.Value.DaysB), Math.Max(plans.Value.DaysC, 183)),
        },
        cancellationToken);
}
