using System.Text.Json;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Model;

/// <summary>A history with a model, from the sentence to the card drawn anew: what was written in code stands at once, what the model says better takes its place when it is checked.</summary>
public sealed class RewordedHistoryTests(ModelServer server) : IClassFixture<ModelServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Checked_sentences_take_the_place_of_those_written_in_code_and_a_false_one_does_not()
    {
        await using var house = await OpenAsync("scripted");
        server.Script = Reworded;

        var first = await house.SayAsync("s01", "总结宏达");
        Assert.DoesNotContain("核对过", first, StringComparison.Ordinal);
        await WorkAsync(house);
        var redrawn = house.Channel.Events[^1];

        Assert.True(redrawn.Update);
        Assert.Contains("逐句核对过", redrawn.Text, StringComparison.Ordinal);
        Assert.True(System.Text.RegularExpressions.Regex.IsMatch(redrawn.Text, "TS-1064到现在还没答复[^\n]*✧"), redrawn.Text);
        Assert.Contains(redrawn.Text.Split('\n'), line => line.Contains('[', StringComparison.Ordinal) && !line.Contains('✧', StringComparison.Ordinal));
        Assert.DoesNotContain("破产", redrawn.Text, StringComparison.Ordinal);

        var again = await house.SayAsync("s01", "总结宏达");
        Assert.Contains("逐句核对过", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_draft_and_says_why_in_one_line()
    {
        await using var house = await OpenAsync("401");

        var first = await house.SayAsync("s01", "总结宏达");
        await WorkAsync(house);
        var redrawn = house.Channel.Events[^1].Text;

        Assert.Contains("模型不接受密钥，请告诉管理员。", redrawn, StringComparison.Ordinal);
        Assert.Contains(first.Split('\n')[2], redrawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_the_days_share_nothing_is_sent()
    {
        await using var house = await OpenAsync("scripted", ("Model:PerPersonDay", "1"));
        server.Script = Reworded;
        await house.SayAsync("s01", "总结宏达");
        await WorkAsync(house);
        var sent = server.Asked.Count;

        await house.SayAsync("s01", "总结宏达上半年");
        await WorkAsync(house);

        Assert.Equal(sent, server.Asked.Count);
        Assert.Contains("今天的模型次数用完了", house.Channel.Events[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_companys_share_is_one_for_all()
    {
        await using var house = await OpenAsync("scripted", ("Model:PerCompanyDay", "1"));
        server.Script = Reworded;
        await house.SayAsync("s01", "总结宏达");
        await WorkAsync(house);
        var sent = server.Asked.Count;

        await house.SayAsync("s09", "summarize Northgate");
        await WorkAsync(house);

        Assert.Equal(sent, server.Asked.Count);
        Assert.Contains("Today's share of the model is used up until tomorrow", house.Channel.Events[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_left_is_logged_without_what_was_said()
    {
        await using var house = await OpenAsync("scripted");
        server.Script = Reworded;
        await house.SayAsync("s01", "总结宏达");
        await WorkAsync(house);

        var use = Assert.Single((await house.Store.Collection("modelUses").FindAsync(new CrmBot.Data.Documents.Query(null, 10), Token)).Docs.Select(Records<ModelUse>.Read));

        Assert.Equal(("s01", "127.0.0.1", "scripted", "written"), (use.StaffId, use.Endpoint, use.Model, use.Outcome));
        Assert.True(use.TokensIn > 0 && use.Records.Count > 10);
        Assert.DoesNotContain(use.Records, r => r.Contains('“', StringComparison.Ordinal));
        Assert.DoesNotContain("TS-1064到现在还没答复", house.Log.All, StringComparison.Ordinal);
    }

    // Says one sentence otherwise and truly, one falsely, and repeats the rest.
    private static string Reworded(string words)
    {
        if (words[0] != '{') return "";
        using var asked = JsonDocument.Parse(words);
        return string.Join('\n', asked.RootElement.GetProperty("sentences").EnumerateArray().Select((s, i) =>
        {
            var (id, text) = (s.GetProperty("id").GetString(), s.GetProperty("text").GetString()!);
            var cites = text[text.IndexOf('[', StringComparison.Ordinal)..];
            if (i == 1) return $"{id}: 客户已经申请破产。{cites}";
            return text.StartsWith("TS-1064（", StringComparison.Ordinal) ? $"{id}: TS-1064到现在还没答复。{cites}" : $"{id}: {text}";
        }));
    }

    private async Task<DemoHouse> OpenAsync(string model, params (string, string)[] more) =>
        await DemoHouse.OpenAsync(null, [("Model:Kind", "Compatible"), ("Model:Endpoint", server.Url), ("Model:Name", model), ("Model:Key", "k"), .. more]);

    private static async Task WorkAsync(DemoHouse house)
    {
        await house.RunDueAsync();
        await house.Get<BehindTurns>().RunWaitingAsync(Token);
        house.Clock.Now += TimeSpan.FromSeconds(5);
        await house.RunDueAsync();
    }
}
