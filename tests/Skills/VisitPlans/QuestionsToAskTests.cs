using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitPlans;

/// <summary>What to ask at a visit, asked in words: of the one planned, of the next one, of a client with none.</summary>
public sealed class QuestionsToAskTests
{
    [Theory]
    [InlineData("s01", "明天拜访宏达要问什么", "去宏达之前", "可以问", "到哪一步了？")]
    [InlineData("s01", "去宏达该问些什么", "去宏达之前", "可以问", "到哪一步了？")]
    [InlineData("s09", "what should I ask at tomorrow's visit to Northgate", "Before you see Northgate", "Worth asking", "How far is what you promised")]
    [InlineData("s09", "questions for the Northgate visit", "Before you see Northgate", "Worth asking", "How far is what you promised")]
    public async Task The_questions_stand_first_and_nothing_is_planned_by_asking(string who, string words, string title, string heading, string question)
    {
        await using var house = await DemoHouse.OpenAsync();

        var card = await house.SayAsync(who, words);

        Assert.StartsWith(title, card, StringComparison.Ordinal);
        Assert.Contains(heading, card, StringComparison.Ordinal);
        Assert.Contains(question, card, StringComparison.Ordinal);
        Assert.DoesNotContain("待保存", card, StringComparison.Ordinal);
        Assert.DoesNotContain("to save", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_visits_goal_stands_with_them()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "下周三上午十点约宏达王总谈续约价格");
        await house.SayAsync("s01", "好");

        var card = await house.SayAsync("s01", "下周三拜访宏达要问什么");

        Assert.Contains("12月2日 周三 10:00", card, StringComparison.Ordinal);
        Assert.Contains("目标：谈续约价格", card, StringComparison.Ordinal);
        Assert.True(card.IndexOf("可以问", StringComparison.Ordinal) < card.IndexOf("目标", StringComparison.Ordinal), card);
    }

    [Fact]
    public async Task Somebody_elses_client_is_not_found()
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.Contains("没找到", await house.SayAsync("s01", "去Northgate要问什么"), StringComparison.Ordinal);
    }
}
