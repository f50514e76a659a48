using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Schedule;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Model;

/// <summary>Every kind of draft with a model on the loopback: the code's words at once, the model's in their place when they passed, and a lie never.</summary>
public sealed class RewordedKindsTests(ModelServer server) : IClassFixture<ModelServer>
{
    private const string Lie = "客户已经申请破产。The client filed for bankruptcy.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("s01", "宏达简报", "破产")]
    [InlineData("s09", "brief Northgate", "bankruptcy")]
    public async Task A_briefs_highlights(string who, string words, string lie)
    {
        await using var house = await OpenAsync();

        var first = await house.SayAsync(who, words);
        Assert.DoesNotContain("✧", first, StringComparison.Ordinal);
        var redrawn = await WorkAsync(house);

        Assert.True(redrawn.Update);
        Assert.Contains("] ✧", redrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lie, redrawn.Text, StringComparison.Ordinal);
        Assert.Contains("✧", await house.SayAsync(who, words), StringComparison.Ordinal);
        await house.PressAsync(who, who == "s01" ? "看原文" : "Show");
        Assert.Matches("第\\d+条记录|Record \\d+", house.Channel.Events[^1].Text);
    }

    [Fact]
    public async Task The_questions_of_a_preparation()
    {
        await using var house = await OpenAsync();
        await house.SayAsync("s01", "明天上午十点约宏达王总谈续约");
        await house.SayAsync("s01", "好");

        var first = await house.SayAsync("s01", "准备明天的拜访");
        var redrawn = await WorkAsync(house);

        Assert.Contains("可以问", first, StringComparison.Ordinal);
        Assert.Contains("？[", redrawn.Text, StringComparison.Ordinal);
        Assert.Contains("✧", redrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("破产", redrawn.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("去宏达要问什么")]
    [InlineData("下周三拜访宏达要问什么")]
    public async Task The_questions_asked_for_by_themselves(string words)
    {
        await using var house = await OpenAsync();

        var first = await house.SayAsync("s01", words);
        var redrawn = await WorkAsync(house);

        Assert.StartsWith("去宏达之前", first, StringComparison.Ordinal);
        Assert.True(redrawn.Update);
        Assert.Contains("去宏达之前", redrawn.Text, StringComparison.Ordinal);
        Assert.Contains("✧", redrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("破产", redrawn.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s04", "上周小结")]
    [InlineData("s10", "weekly summary of last week")]
    public async Task A_week_of_many_clients(string who, string words)
    {
        await using var house = await OpenAsync();

        await house.SayAsync(who, words);
        var redrawn = await WorkAsync(house);

        Assert.True(redrawn.Update);
        Assert.Contains("✧", redrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("破产", redrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bankruptcy", redrawn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_client_kept_from_the_model_goes_along_with_a_week()
    {
        await using var house = await OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        await house.PressAsync("s01", "别发给模型");
        server.Asked.Clear();

        await house.SayAsync("s01", "上周小结");
        await house.SayAsync("s01", "本周小结");
        await house.SayAsync("s01", "宏达简报");
        await house.SayAsync("s01", "TS-1064给客户写个回复");
        await WorkAsync(house);

        Assert.DoesNotContain(server.Asked, a => a.Contains("宏达", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("s01", "TS-1064给客户写个回复", "TS-1064")]
    [InlineData("s09", "write a new year greeting for Cascadia Home", "Ryan Cole")]
    public async Task A_text_for_a_client_is_changed_in_place_and_stays_bare(string who, string words, string within)
    {
        await using var house = await OpenAsync();
        server.Script = said => Reworded(said, s => s.Contains("Happy New Year", StringComparison.Ordinal) ? "Wishing you a happy new year and all the best." : s.Contains("正在处理", StringComparison.Ordinal) ? "这件事正在处理，让您久等了。" : null);

        await house.SayAsync(who, words);
        var before = house.Channel.Events[^2];
        await WorkAsync(house);
        var letter = house.Channel.Events.Last(e => e.Reply.Card is null && e.Update);
        var text = letter.Reply.Text!;
        var card = house.Channel.Events.Last(e => e.Reply.Card is not null && e.Update);

        Assert.Equal(before.CardId, letter.CardId);
        Assert.NotEqual(before.Reply.Text, text);
        Assert.Contains(within, text, StringComparison.Ordinal);
        Assert.True(text.Contains("让您久等了", StringComparison.Ordinal) || text.Contains("Wishing you a happy new year", StringComparison.Ordinal), text);
        Assert.DoesNotContain("✧", text, StringComparison.Ordinal);
        Assert.DoesNotContain('[', text);
        Assert.Contains("✧", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("这是我们的错，很抱歉。", "我们的错")]
    [InlineData("王芳对我们很消极，您是A级客户。", "A级")]
    [InlineData("我们保证明天送到。", "保证")]
    [InlineData("青山茶业也反映过这个问题。", "青山")]
    public async Task A_model_that_leaks_changes_nothing_in_an_answer(string leak, string sign)
    {
        await using var house = await OpenAsync();
        server.Script = said => Reworded(said, _ => leak);

        await house.SayAsync("s01", "TS-1064给客户写个回复");
        var before = house.Channel.Events[^2].Reply.Text;
        await WorkAsync(house);

        Assert.DoesNotContain(house.Channel.Events, e => e.Text.Contains(sign, StringComparison.Ordinal) && e.Reply.Card is null);
        Assert.Equal(before, house.Channel.Events.Last(e => e.Reply.Card is null).Reply.Text);
    }

    [Fact]
    public async Task What_an_insider_told_never_leaves_and_the_log_names_what_did()
    {
        await using var house = await OpenAsync();
        await house.SayAsync("s04", "记一下：宏达评标价格占六成，内部人说的");
        server.Asked.Clear();
        foreach (var words in (string[])["总结宏达", "宏达简报", "宏达的客户计划"]) await house.SayAsync("s04", words);
        await WorkAsync(house);

        Assert.NotEmpty(server.Asked);
        Assert.DoesNotContain(server.Asked, a => a.Contains("评标价格", StringComparison.Ordinal));
        var uses = (await house.Store.Collection("modelUses").FindAsync(new Query(null, 20), Token)).Docs.Select(Records<ModelUse>.Read).ToList();
        Assert.Contains(uses, u => u.Purpose == "ClientBrief" && u.Records.Count > 0);
        Assert.DoesNotContain(uses.SelectMany(u => u.Records), r => r.StartsWith("facts/", StringComparison.Ordinal));
    }

    // Repeats every sentence a little otherwise where it can be, and lies in the second place.
    private static string Truly(string words) => Reworded(words, (s, i) => i == 1 ? Lie : s.EndsWith('？') || s.EndsWith('?') ? s.Replace("你们答应", "你们", StringComparison.Ordinal) : s.Replace("。", "，这是记录。", StringComparison.Ordinal));

    private static string Reworded(string words, Func<string, string?> say) => Reworded(words, (s, _) => say(s));

    private static string Reworded(string words, Func<string, int, string?> say)
    {
        if (words[0] != '{') return "";
        using var asked = JsonDocument.Parse(words);
        return string.Join('\n', asked.RootElement.GetProperty("sentences").EnumerateArray().Select((s, i) =>
        {
            var (id, text) = (s.GetProperty("id").GetString(), s.GetProperty("text").GetString()!);
            var cites = text[text.LastIndexOf('[')..];
            var at = text.IndexOf('[', StringComparison.Ordinal);
            return say(text[..at], i) is { } said ? $"{id}: {said}{cites}" : "";
        }));
    }

    private async Task<DemoHouse> OpenAsync()
    {
        server.Script = Truly;
        return await DemoHouse.OpenAsync(null, [("Model:Kind", "Compatible"), ("Model:Endpoint", server.Url), ("Model:Name", "scripted"), ("Model:Key", "k")]);
    }

    private static async Task<ChannelEvent> WorkAsync(DemoHouse house)
    {
        await house.RunDueAsync();
        await house.Get<BehindTurns>().RunWaitingAsync(Token);
        house.Clock.Now += TimeSpan.FromSeconds(5);
        await house.RunDueAsync();
        return house.Channel.Events[^1];
    }
}
