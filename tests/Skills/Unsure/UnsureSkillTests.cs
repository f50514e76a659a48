using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Unsure;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Unsure;

public sealed class UnsureSkillTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync(null, ("Assistant:AskBelow", "1"));

    public async ValueTask DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData(0.3, "visit.log", "visit.list", true)]
    [InlineData(0.8, "visit.log", "visit.list", false)]
    [InlineData(0.3, "visit.log", "an.intent.of.no.skill", false)]
    [InlineData(0.3, "none", "visit.log", false)]
    public void It_asks_only_when_unsure_between_two_things_that_can_be_done(double confidence, string best, string next, bool asks)
    {
        var frame = new Frame { Text = "宏达今天拜访", Intent = best, Confidence = confidence, Guesses = [new Guess(best, confidence), new Guess(next, 0.2)] };

        Assert.Equal(asks, Skill.Asks(frame, 0.5));
    }

    [Fact]
    public void The_question_says_what_each_answer_would_do()
    {
        var frame = new Frame { Text = "宏达今天拜访", Intent = Intents.VisitLog, Confidence = 0.4, Client = new ClientMention(["c001"], "宏达", new Span(0, 2)) };
        var card = UnsureSkill.Compose(frame, [(Intents.VisitLog, Offer(Intents.VisitLog)), (Intents.VisitList, Offer(Intents.VisitList))], Language.Zh);

        Assert.Equal("我不确定：记宏达的拜访，还是查宏达的拜访？", card.Title);
        Assert.Equal(["记宏达的拜访", "查宏达的拜访"], Assert.IsType<Choices>(Assert.Single(card.Parts)).Options.Select(o => o.Label));
    }

    [Theory]
    [InlineData("visit.list", "拜访记录")]
    [InlineData("visit.log", "全部保存")]
    [InlineData("client.brief", "上次联系")]
    public async Task The_answer_carries_the_words_on(string intent, string shows) =>
        Assert.Contains(shows, await _house.SendAsync(_house.Pressing("s01", Press.To(UnsureSkill.Name, intent, ("text", "宏达今天拜访")), "card")));

    [Fact]
    public async Task An_answer_that_no_skill_knows_any_more_says_so() =>
        Assert.Contains("这个按钮", await _house.SendAsync(_house.Pressing("s01", Press.To(UnsureSkill.Name, "client.sell", ("text", "宏达")), "card")));

    private UnsureSkill Skill => Assert.IsType<UnsureSkill>(_house.Get<SkillSet>().Named(UnsureSkill.Name));

    private Offer Offer(string intent) => _house.Get<SkillSet>().For(intent)!.Info.Offers[intent];
}
