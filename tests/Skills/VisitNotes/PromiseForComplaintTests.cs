using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitNotes;

/// <summary>A promise given for a complaint of the same note stays linked to it.</summary>
public sealed class PromiseForComplaintTests : IAsyncLifetime
{
    private const string Said = "今天上午拜访了宏达，投诉包装破损，我答应下周五前补货";

    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_complaint_s_card_shows_it_and_the_ledger_names_the_complaint()
    {
        await _house.SayAsync("s01", Said);
        var saved = await _house.SayAsync("s01", "好");
        var promise = Assert.Single(await _house.PromisesMadeAsync());
        Assert.NotNull(promise.ComplaintId);
        var number = System.Text.RegularExpressions.Regex.Match(saved, @"TS-\d+").Value;
        Assert.Contains("承诺：补货", saved);
        Assert.Contains($"{number}", Row(await _house.SayAsync("s01", "我答应了什么"), "补货"));
    }

    [Fact]
    public async Task Without_the_complaint_it_stands_alone()
    {
        var card = await _house.SayAsync("s01", Said);
        var complaint = card.Split('\n').Single(l => l.Contains("投诉（", StringComparison.Ordinal));
        await _house.SayAsync("s01", "去掉投诉");
        await _house.SayAsync("s01", "好");
        Assert.NotEqual("", complaint);
        Assert.Null(Assert.Single(await _house.PromisesMadeAsync()).ComplaintId);
    }

    private static string Row(string list, string text)
    {
        var lines = list.Split('\n');
        return lines[Array.FindIndex(lines, l => l.Contains(text, StringComparison.Ordinal)) + 1];
    }
}
