using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;
using CrmBot.Tests.Support;
using FsCheck.Fluent;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

/// <summary>Manager and lead press anything in any order, on two hosts: no line is lost, no step is outside the table, and both cards say the same.</summary>
public sealed class PlanStormTests : IAsyncLifetime
{
    private static readonly string[] Verbs = ["edited", "submit", "decide", "change", "refuse", "approve", "move", "cancel", "drop", "undo", "submit", "decide"];

    private static readonly string[] States = ["待批", "已批", "改后批准", "没批", "已约", "取消了"];

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task No_order_of_presses_loses_a_line_or_leaves_cards_that_disagree()
    {
        await _house.HandInAsync();
        await using var second = await _house.SecondHostAsync(sameChannel: true);
        var storm = Gen.Elements("s01", "s04").Zip(Gen.Elements(Verbs), (person, verb) => (Person: person, Verb: verb)).Zip(Gen.Choose(0, 30), (press, with) => (press.Person, press.Verb, With: with)).ArrayOf(60).Sample(12, 1)[0];

        for (var i = 0; i < storm.Length; i++)
        {
            var (person, verb, with) = storm[i];
            var before = await _house.PlansAsync("s01");
            _house.Clock.Advance(TimeSpan.FromSeconds(40));
            second.Clock.Now = _house.Clock.Now;
            var message = _house.Pressing(person, await PressOf(person, verb, with, before), "card0") with { Key = $"storm|{i}" };
            await (i % 2 == 0 ? _house.SendAsync(message) : second.SendAsync(message));
            await second.Get<HandledMessages>().FlushAsync(Token);
            await _house.RunDueAsync();
            var when = $"after {string.Join(' ', storm.Take(i + 1).Select(s => $"{s.Person}:{s.Verb}:{s.With}"))}";
            Kept(before, await _house.PlansAsync("s01"), verb, when);
            Assert.True(Lines("s01", "12月拜访计划").SequenceEqual(Lines("s04", "张伟 · 12月")), $"{when}\n{string.Join('\n', Lines("s01", "12月拜访计划"))}\nagainst\n{string.Join('\n', Lines("s04", "张伟 · 12月"))}");
        }
    }

    private async Task<Press> PressOf(string person, string verb, int with, List<Plan> lines)
    {
        if (verb == "undo")
        {
            var last = (await _house.Store.Collection(Proposals.Collection).FindAsync(new Query(Filter.Of(Filter.Is("authorId", person), Filter.Is("state", "applied")), 1, "createdAt", Descending: true), Token)).Docs;
            return Press.To("proposal", "undo", ("id", last.Count > 0 ? last[0].Id : "none"));
        }
        var line = lines[with % lines.Count];
        var id = verb is "submit" or "approve" ? "s01|2026-12" : line.Id;
        return Press.To(VisitPlansSkill.Name, verb == "change" ? "decide" : verb,
            ("id", id), ("on", verb is "edited" or "change" or "move" ? $"2026-12-{(with % 28) + 1:00}" : line.On), ("time", line.Time ?? ""), ("goal", line.Goal ?? ""), ("comment", verb == "refuse" ? "太早" : ""));
    }

    // The lead does not see what is drafted; of the rest his card says what the author's does.
    private List<string> Lines(string staffId, string title) =>
        [.. _house.Newest(staffId, title).Card.Lines().Where(l => States.Any(s => l.Contains($"| {s}", StringComparison.Ordinal)))];

    private static void Kept(List<Plan> before, List<Plan> after, string verb, string when)
    {
        foreach (var line in before)
        {
            var now = after.FirstOrDefault(l => l.Id == line.Id);
            if (verb == "undo" && now is null && line.MovedFrom is not null) continue;
            Assert.True(now is not null, $"{when}: the line of {line.On} is gone");
            Assert.Equal((line.ClientId, line.StaffId, line.OwnerId), (now!.ClientId, now.StaffId, now.OwnerId));
            if (verb != "undo" && now.State != line.State)
                Assert.True(Enum.GetValues<PlanEvent>().Any(on => PlanStates.Next(line.State, on) == now.State), $"{when}: {line.State} became {now.State}");
        }
    }
}
