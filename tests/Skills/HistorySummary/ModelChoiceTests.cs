using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>A client is kept from the model by saying so, the same with and without its card, and let again the same way.</summary>
public sealed class ModelChoiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("s01", "宏达以后别用模型", "宏达的记录以后不发给模型。", "宏达可以用模型了", "宏达的记录以后可以发给模型。")]
    [InlineData("s09", "don't use a model for Northgate", "Nothing about Northgate goes to the model from now on.", "you may use the model for Northgate again", "The model may see the records of Northgate from now on.")]
    public async Task Said_in_words_it_holds_until_the_words_that_let_it_again(string who, string keep, string kept, string let, string allowed)
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.Contains(kept, await house.SayAsync(who, keep), StringComparison.Ordinal);
        Assert.NotNull(await FlagAsync(house, keep.Contains("宏达", StringComparison.Ordinal) ? "宏达" : "Northgate"));
        Assert.DoesNotContain(kept, await house.SayAsync(who, keep), StringComparison.Ordinal);
        Assert.Contains(allowed, await house.SayAsync(who, let), StringComparison.Ordinal);
        Assert.Null(await FlagAsync(house, keep.Contains("宏达", StringComparison.Ordinal) ? "宏达" : "Northgate"));
    }

    [Fact]
    public async Task It_can_be_taken_back_and_needs_no_name_while_the_client_is_spoken_of()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");

        await house.SayAsync("s01", "以后别用模型");
        Assert.NotNull(await FlagAsync(house, "宏达"));

        await house.SayAsync("s01", "撤销");
        Assert.Null(await FlagAsync(house, "宏达"));
    }

    [Fact]
    public async Task Without_any_client_it_asks_which_and_somebody_elses_stays_as_it_is()
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.Contains("哪个客户不发给模型？", await house.SayAsync("s01", "以后别用模型"), StringComparison.Ordinal);
        Assert.DoesNotContain("不发给模型", await house.SayAsync("s01", "Northgate以后别用模型"), StringComparison.Ordinal);
        Assert.Null(await FlagAsync(house, "Northgate"));
    }

    private static async Task<string?> FlagAsync(DemoHouse house, string name) =>
        (await house.Store.Collection(Clients.Collection).FindAsync(new CrmBot.Data.Documents.Query(new CrmBot.Data.Documents.Filter.Contains(name), 5), Token)).Docs.Select(Records<Client>.Read).First(c => c.ShortName == name).NoModel;
}
