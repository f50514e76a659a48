using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class UnknownNamesTests(UnderstandingWorld world) : IClassFixture<UnderstandingWorld>
{
    [Theory]
    [InlineData("不存在公司简报", "不存在公司")]
    [InlineData("看看不存在公司的情况", "不存在公司")]
    [InlineData("蓝天空调简报", "蓝天空调")]
    [InlineData("拜访了不存在公司，谈得不错", "不存在公司")]
    [InlineData("今天拜访了蓝鲸暖通设备，谈得不错", "蓝鲸暖通设备")]
    [InlineData("老地方的简报", "老地方")]
    [InlineData("brief Zebra Tools", "Zebra Tools")]
    public async Task A_name_that_no_client_has_is_one_that_was_not_found(string text, string name)
    {
        var client = (await world.UnderstandAsync(text)).Client;

        Assert.Equal((name, 0), (client?.Words, client?.Ids.Count));
    }

    [Theory]
    [InlineData("那家公司的简报")]
    [InlineData("他们公司简报")]
    [InlineData("这个客户的简报")]
    [InlineData("简报")]
    [InlineData("今天的简报")]
    [InlineData("brief please")]
    public async Task Words_for_any_company_name_none(string text) => Assert.Null((await world.UnderstandAsync(text)).Client);

    [Theory]
    [InlineData("准备明天的拜访")]
    [InlineData("准备一下下周的拜访")]
    [InlineData("prepare my visits for tomorrow")]
    [InlineData("prep me for my visits today")]
    public void Until_something_is_learned_preparing_asks_for_a_brief(string text) =>
        Assert.Equal(Intents.ClientBrief, IntentRules.Decide(new Evidence(text, [], new DateOnly(2026, 11, 25), null, 0, 0, false)).Intent);

    [Theory]
    [InlineData("准备去拜访谁")]
    [InlineData("上次拜访宏达是什么时候")]
    public void Until_something_is_learned_other_questions_about_visits_do_not(string text) =>
        Assert.NotEqual(Intents.ClientBrief, IntentRules.Decide(new Evidence(text, [], new DateOnly(2026, 11, 25), null, 0, 0, false)).Intent);
}
