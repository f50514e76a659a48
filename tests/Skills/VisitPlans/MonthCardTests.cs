using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;
using FsCheck;
using FsCheck.Fluent;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

/// <summary>The two views of one plan: whatever happened to its lines, they say the same, and no line is lost.</summary>
public sealed class MonthCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly MonthKey Key = new("s01", new DateOnly(2026, 12, 1));
    private static readonly StaffMember Min = new() { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = StaffRole.Manager, TeamId = "t" };
    private static readonly StaffMember Lead = new() { Id = "s04", NameZh = "周敏", NameEn = "Min Zhou", Role = StaffRole.Lead, TeamId = "t" };

    [Fact]
    public void After_any_sequence_of_events_both_cards_say_the_same_of_every_line()
    {
        var happened = from line in Gen.Choose(0, 59) from step in Gen.Elements(Enum.GetValues<PlanEvent>()) select (line, step);

        Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), happened.ListOf().ToArbitrary(), (count, events) =>
        {
            var lines = Enumerable.Range(0, count).Select(i => Line(i, PlanState.Drafted)).ToArray();
            // What is handed in is what both see.
            for (var i = 0; i < count; i++) lines[i] = After(lines[i], PlanEvent.Submit);
            foreach (var (line, step) in events) lines[line % count] = After(lines[line % count], step == PlanEvent.Edit ? PlanEvent.Approve : step);
            Plan[] shown = [.. lines.Where(l => PlanStates.Shown.Contains(l.State))];

            return new[] { Language.Zh, Language.En }.All(language =>
            {
                var (mine, leads) = (Rows(shown, false, language), Rows(shown, true, language));
                return mine.SequenceEqual(leads) && mine.Count == shown.Length
                    && shown.Zip(mine).All(x => x.Second.Contains(PlanSentences.State(x.First, language).Words, StringComparison.Ordinal));
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Only_the_author_hands_in_and_only_the_lead_approves()
    {
        var drafted = MonthCard.Compose(Month([Line(1, PlanState.Drafted)], false), Language.Zh, Today);
        var waiting = MonthCard.Compose(Month([Line(1, PlanState.Submitted)], true), Language.Zh, Today);
        var handedIn = MonthCard.Compose(Month([Line(1, PlanState.Submitted)], false), Language.Zh, Today);

        Assert.Equal("提交给周敏", Assert.Single(drafted.Actions, a => a.Style == ActionStyle.Main).Title);
        Assert.Equal("全部批准", Assert.Single(waiting.Actions, a => a.Style == ActionStyle.Main).Title);
        Assert.DoesNotContain(handedIn.Actions, a => a.Style == ActionStyle.Main);
    }

    private static Plan After(Plan line, PlanEvent on) => PlanStates.Next(line.State, on) is { } next ? line with { State = next, DecidedBy = "s04", Comment = on == PlanEvent.Refuse ? "不去" : line.Comment } : line;

    private static List<string> Rows(Plan[] lines, bool deciding, Language language)
    {
        var pages = (lines.Length + MonthCard.OfPage - 1) / MonthCard.OfPage;
        return [.. Enumerable.Range(0, pages).SelectMany(page => MonthCard.Compose(Month(lines, deciding), language, Today, page: page).Lines())];
    }

    private static MonthPlan Month(IReadOnlyList<Plan> lines, bool deciding) => new(Key, Min, lines)
    {
        Names = lines.DistinctBy(l => l.ClientId).ToDictionary(l => l.ClientId, l => $"客户{l.ClientId}"),
        Colleagues = new Dictionary<string, StaffMember> { ["s01"] = Min, ["s04"] = Lead },
        Approver = Lead,
        Deciding = deciding,
    };

    private static Plan Line(int number, PlanState state) => new()
    {
        Id = $"{number:00}",
        ClientId = $"c{number}",
        OwnerId = "s01",
        StaffId = "s01",
        On = Key.First.AddDays(number / 2).ToDay(),
        State = state,
        Purpose = PlanPurpose.Bond,
    };
}
