using System.Collections.Concurrent;
using CrmBot.Channels;
using CrmBot.Channels.Teams;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Bot.Channels.Teams;

namespace CrmBot.Tests.Bot.Playground;

/// <summary>The protocol alone against Microsoft's own tool: what it sends is understood, what we send is shown.</summary>
public sealed class PlaygroundChannelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_is_shown_and_a_press_changes_it_in_its_place()
    {
        Assert.SkipWhen(PlaygroundProcess.Program is null, "The Agents Playground is not installed: npm ci in tests/.");
        Assert.SkipWhen(PlaygroundPage.Chromium is null, "There is no chromium.");
        var greeted = new ConcurrentDictionary<string, int>();
        await using var host = await ActivityHost.StartAsync(Token, turns: channel => new Turns(
            (message, _) => SayAsync(channel, message, greeted),
            (message, _, _) => Task.FromResult(Pressed(message)),
            (message, replies, token) => channel.UpdateAsync(message.Address, message.CardId!, replies[0], token)));
        await using var playground = await PlaygroundProcess.StartAsync(host.Address, Token);
        await using var page = await PlaygroundPage.OpenAsync(playground.Page);

        await page.SeesAsync("你好,我在");
        await page.SayAsync("今天见了宏达的王总");
        await page.SeesAsync("说了:今天见了宏达的王总");
        await page.SeesAsync("宏达 · 待保存");
        await page.PressAsync("全部保存");
        await page.SeesAsync("宏达 · 已保存");
        await page.SeesNoMoreAsync("宏达 · 待保存");
        await page.PressAsync("撤销");
        await page.SeesAsync("宏达 · 已撤销");
        await page.SeesNoMoreAsync("宏达 · 已保存");

        Assert.Equal("msteams|a:1demo-s01|29:demo-s01|arrival", Assert.Single(greeted).Key);
    }

    private static async Task<Accepted> SayAsync(IChannel channel, Message message, ConcurrentDictionary<string, int> greeted)
    {
        if (message.Kind == MessageKind.Arrival)
        {
            if (greeted.AddOrUpdate(message.Key, 1, (_, times) => times + 1) > 1) return new Accepted(true, Task.CompletedTask);
            await channel.SendAsync(message.Address, Reply.Say("你好,我在"), CancellationToken.None);
        }
        else
        {
            await channel.SendAsync(message.Address, Reply.Show(Card("待保存", "全部保存", "save")) with { Text = $"说了:{message.Text}" }, CancellationToken.None);
        }

        return new Accepted(false, Task.CompletedTask);
    }

    private static IReadOnlyList<Reply>? Pressed(Message message) =>
        [Reply.Show(message.Press?.Verb == "save" ? Card("已保存", "撤销", "undo") : Card("已撤销", null, "")) with { InPlace = true }];

    private static Card Card(string state, string? button, string verb) => new()
    {
        Title = $"宏达 · {state}",
        Language = Language.Zh,
        Notice = "记录",
        Actions = button is null ? [] : [new CardAction(button, Press.To("VisitNotes", verb), ActionStyle.Main)],
    };
}
