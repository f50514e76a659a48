using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Indicators;
using CrmBot.Skills.VisitPlans;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Skills.Indicators;

public sealed class IndicatorRecountTests
{
    private static readonly string[] CompanyZones = ["Asia/Shanghai", "America/Los_Angeles", "Europe/Berlin"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>On random records, for every role, zone and period: each number is what one counts by hand, and nobody sees whom he may not.</summary>
    [Fact]
    public void Every_number_is_what_one_counts_by_hand() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(0, 190).Zip(Gen.Choose(0, 100))).ToArbitrary(),
        one =>
        {
            var ((seed, zone), (back, length)) = one;
            RecountAsync(seed, CompanyZones[zone], back, length).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task RecountAsync(int seed, string zone, int back, int length)
    {
        await using var house = await RandomHouse.OpenAsync(seed);
        var staff = new Staff(house.Store, TimeProvider.System);
        var access = new Access(house.Store, staff, TimeProvider.System);
        var rules = new ComplaintRules(Options.Create(new ComplaintOptions()), WorkCalendar.Of(new CalendarOptions()), Options.Create(new AssistantOptions { Zone = zone }));
        var reads = new IndicatorReads(new PeriodWorks(house.Store), rules, Options.Create(new PlanOptions()));
        var scopes = new IndicatorScopes(staff);
        foreach (var person in RandomHouse.People)
        {
            var turn = TurnOf(person, await access.ForAsync(person, Token));
            var today = reads.TodayOf(turn);
            var period = new IndicatorPeriod(today.AddDays(-back), Earlier(today.AddDays(-back + length), today));
            foreach (var key in RandomHouse.People.Select(p => IndicatorScope.OfStaff(p.Id)).Concat(RandomHouse.Teams.Select(t => IndicatorScope.OfTeam(t.Id))).Append(IndicatorScope.All))
            {
                var allowed = Allowed(person, key);
                var scope = await scopes.FindAsync(turn, key, Token);
                Assert.Equal(allowed is not null, scope is not null);
                if (scope is null || allowed is null) continue;
                Assert.Equal(allowed, scope.People.Select(p => p.Id));
                var facts = await reads.ReadAsync(turn, scope, period, Token);
                foreach (var (from, to, measures) in new[] { (period.From, period.To, facts.Values.Select(v => (v.Indicator, v.Now))), (period.Before.From, period.Before.To, facts.Values.Select(v => (v.Indicator, v.Before))) })
                {
                    var recount = new Recount(house, person, allowed, from, to, today, rules.Zone);
                    foreach (var (indicator, measure) in measures)
                    {
                        Assert.Equal((person.Id, key, indicator.Id, recount.Of(indicator.Id)), (person.Id, key, indicator.Id, (measure.For.Count, measure.Against.Count)));
                        if (indicator.Id == "satisfaction") Assert.Equal(recount.Mean ?? -1, measure.Mean ?? -1, 6);
                        if (indicator.Id == "complaints") Assert.Equal(recount.Clients, measure.Clients);
                    }
                }
            }
        }
    }

    // Who may see whom: himself, his team's lead, the director.
    private static List<string>? Allowed(StaffMember person, string key)
    {
        List<string> Team(string id) => [.. RandomHouse.People.Where(p => p.TeamId == id).Select(p => p.Id)];
        if (IndicatorScope.StaffIn(key) is { } id) return id == person.Id || person.Role == StaffRole.Director || (person.Role == StaffRole.Lead && Team(person.TeamId).Contains(id)) ? [id] : null;
        if (IndicatorScope.TeamIn(key) is { } teamId) return person.Role == StaffRole.Director || (person.Role == StaffRole.Lead && person.TeamId == teamId) ? Team(teamId) : null;
        return person.Role switch { StaffRole.Director => ["s01", "s02", "s03", "s04", "s05"], StaffRole.Lead => Team(person.TeamId), _ => null };
    }

    private static Turn TurnOf(StaffMember person, Reader reader)
    {
        var address = new Address { Channel = "test", Conversation = person.Id, UserId = person.Id };
        return new Turn
        {
            Message = new Message { Key = "m", Address = address, Kind = MessageKind.Text, At = RandomHouse.Now },
            Staff = person,
            Reader = reader,
            Language = Language.Zh,
            Now = RandomHouse.Now,
            Zone = TimeZoneInfo.Utc,
            Conversation = new Conversation { Address = address },
        };
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
