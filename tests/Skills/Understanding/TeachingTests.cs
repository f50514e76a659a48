using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class TeachingTests(UnderstandingWorld world) : IClassFixture<UnderstandingWorld>
{
    [Theory]
    [InlineData("老地方 = 恒信", "老地方", "hx", false)]
    [InlineData("老地方＝恒信", "老地方", "hx", false)]
    [InlineData("老地方就是恒信", "老地方", "hx", false)]
    [InlineData("记住，以后我说老地方就是指恒信吧", "老地方", "hx", false)]
    [InlineData("“老地方”指的是恒信医疗", "老地方", "hx", false)]
    [InlineData("全公司都把老地方 = 恒信", "老地方", "hx", true)]
    [InlineData("老地方就是恒信，全公司用", "老地方", "hx", true)]
    [InlineData("Hongda means Brightwater Foods", "Hongda", "bw", false)]
    [InlineData("when I say the old place I mean Pacific Crest", "the old place", "pc", false)]
    [InlineData("from now on BWF is short for Brightwater, for everyone", "BWF", "bw", true)]
    public async Task What_a_name_is_to_mean_is_taken_from_a_sentence(string text, string name, string client, bool everybody)
    {
        var frame = await world.UnderstandAsync(text);

        Assert.Equal(Intents.NameTeach, frame.Intent);
        Assert.Equal((name, client, everybody), (frame.Slots.Taught, Assert.Single(frame.Client!.Ids), frame.Slots.ForEverybody));
    }

    [Fact]
    public async Task A_name_behind_a_bare_sign_that_is_nowhere_is_said_to_be()
    {
        var frame = await world.UnderstandAsync("老地方 = 蓝鲸暖通");

        Assert.Equal((Intents.NameTeach, "蓝鲸暖通", 0), (frame.Intent, frame.Client?.Words, frame.Client?.Ids.Count));
    }

    [Theory]
    [InlineData("最大的客户就是恒信")]
    [InlineData("下一家就是恒信")]
    [InlineData("问题就是恒信")]
    [InlineData("恒信的决策人就是王总")]
    [InlineData("that means Brightwater")]
    [InlineData("1+1=2")]
    [InlineData("今天拜访恒信，王总说预算等于去年")]
    public async Task What_only_tells_something_teaches_nothing(string text) => Assert.NotEqual(Intents.NameTeach, (await world.UnderstandAsync(text)).Intent);

    [Theory]
    [InlineData("我教过你什么")]
    [InlineData("你都记住了哪些叫法")]
    [InlineData("what names did I teach you?")]
    [InlineData("show the nicknames I taught you")]
    public async Task The_names_are_asked_for(string text) => Assert.Equal(Intents.NameList, (await world.UnderstandAsync(text)).Intent);
}
