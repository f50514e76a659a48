using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Skills.Complaints;
using FsCheck.Fluent;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Everybody presses anything in any order, on two hosts: whatever comes of it, no two cards disagree and the record keeps every step.</summary>
public sealed partial class ComplaintStormTests : IAsyncLifetime
{
    private static readonly string[] People = [ComplaintHouse.Reporter, ComplaintHouse.Handler, ComplaintHouse.Lead, ComplaintHouse.Stranger];

    private static readonly string[] Verbs = ["accept", "answer", "resolve", "close", "reopen", "pause", "resume", "escalate", "pass", "classify", "undo", "show", "answer", "resolve"];

    private ComplaintHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await ComplaintHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task No_order_of_presses_leaves_cards_that_disagree_or_loses_a_step()
    {
        await using var second = await _house.House.SecondHostAsync(sameChannel: true);
        var storms = Gen.Elements(People).Zip(Gen.Elements(Verbs)).ArrayOf(14).Sample(12, 8);

        foreach (var (storm, round) in storms.Select((s, i) => (s, i)))
        {
            var number = await _house.FileAsync($"宏达投诉产品有划痕，第{round}批，很生气");
            var id = (await _house.FindAsync(number))!.Id;
            foreach (var (person, verb) in storm)
            {
                var before = await _house.FindAsync(number);
                var press = await PressOf(person, verb, id);
                _house.House.Clock.Advance(TimeSpan.FromMinutes(3));
                var message = _house.House.Pressing(person, press, "card0") with { Key = $"{round}|{Guid.NewGuid():N}", At = _house.House.Clock.Now };
                second.Clock.Now = _house.House.Clock.Now;
                await (round % 2 == 0 ? _house.House.SendAsync(message) : second.SendAsync(message));
                await second.Get<HandledMessages>().FlushAsync(Token);
                await _house.House.RunDueAsync();
                Kept(before, await _house.FindAsync(number), verb);
                await AgreeAsync(id, $"round {round}: {string.Join(' ', storm.Select(s => $"{s.Item1}:{s.Item2}"))}, at {person}:{verb}");
            }
        }
    }

    private async Task<Press> PressOf(string person, string verb, string id)
    {
        var last = (await _house.House.Store.Collection(Proposals.Collection).FindAsync(new Query(Filter.Of(Filter.Is("authorId", person), Filter.Is("state", "applied")), 1, "createdAt", Descending: true), Token)).Docs;
        if (verb == "undo") return Press.To("proposal", "undo", ("id", last.Count > 0 ? last[0].Id : "none"));
        return Press.To(ComplaintButtons.Skill, verb, ("id", id), ("how", "call"), ("why", "等样品"), ("kind", "process"), ("cause", "漏检"), ("prevention", "加一道检验"), ("to", verb == "pass" ? "s02" : ""), ("severity", "low"));
    }

    private static void Kept(Complaint? before, Complaint? after, string verb)
    {
        if (before is null || verb == "undo") return;
        Assert.Equal(before.Steps, after?.Steps.Take(before.Steps.Count));
        Assert.Equal((before.Number, before.Text, before.ComplainedAt, before.OwnerId), (after?.Number, after?.Text, after?.ComplainedAt, after?.OwnerId));
    }

    // What a card says of the record: not how many hours were left when it was drawn, nor what it answered to a press, nor until when that person may take a step back.
    private static string Essence(string card) => string.Join('\n', card.Split('\n')
        .Where((line, i) => i == 0 || line.StartsWith("答复期限", StringComparison.Ordinal) || line.StartsWith("处理人", StringComparison.Ordinal) || line.StartsWith("已升级给", StringComparison.Ordinal) || line.StartsWith("原因", StringComparison.Ordinal) || line.StartsWith("类别", StringComparison.Ordinal))
        .Select(line => Left().Replace(line, "")));

    [GeneratedRegex("[，,]?(还剩|已超).*$")]
    private static partial Regex Left();

    private async Task AgreeAsync(string id, string when)
    {
        foreach (var person in People.Append("s02"))
        {
            var cards = _house.CardsOf(person, id);
            if (cards.Count == 0) continue;
            var now = Essence(await _house.DrawnNowAsync(person, id));
            Assert.All(cards, card => Assert.True(now == Essence(card), $"{when}\n{person} sees\n{Essence(card)}\ninstead of\n{now}\n{_house.Story(person, id)}"));
        }
    }
}
