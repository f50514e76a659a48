using System.CommandLine;
using System.Text.Json.Nodes;
using CrmBot.Commands;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Schedule;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>The administrator announces something; people hear it in their own chats, groups where the app is.</summary>
public sealed class TellTests(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private const string Channel = "19:general@thread.tacv2";
    private const string Chat = "19:two@thread.v2";

    [Fact]
    public async Task People_hear_it_in_their_language_a_channel_as_a_thread_of_its_own_and_a_group_chat_as_a_message()
    {
        await house.PostAsync(house.Of(Recording.Read("10"), "s01", Channel));
        await house.SayAsync("s02", "宏达简报", Chat);
        await house.SayAsync("s03", "hello");
        await house.SeesAsync(TeamsHouse.ChatOf("s03"), "card.adaptive");
        await house.SeesAsync(Chat, "已私下回复你");
        var mark = house.Mark;

        var listed = await RunAsync();
        var told = await RunAsync("今晚十点升级，十分钟左右", "--en", "Upgrade tonight at ten, some ten minutes", "--staff", "s03", "--group", $"msteams|{Channel}", $"msteams|{Chat}");

        Assert.Contains($"msteams|{Channel}  channel  My Team", listed);
        Assert.Contains("1 colleagues and 2 groups", told);
        await house.SeesAsync(TeamsHouse.ChatOf("s03"), "Upgrade tonight at ten", mark);
        await house.SeesAsync(Chat, "今晚十点升级", mark);
        var thread = await ThreadAsync(mark);
        Assert.Equal((Channel, true), (thread["channelData"]!["channel"]!["id"]!.GetValue<string>(), thread["isGroup"]!.GetValue<bool>()));
        Assert.Contains("Upgrade tonight", thread["activity"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_is_not_known_stops_it_before_anything_is_sent()
    {
        var mark = house.Mark;

        var said = await RunAsync("升级", "--staff", "s01", "nobody", "--group", "msteams|19:none");

        Assert.Contains("Not known: nobody, msteams|19:none. Nothing was sent.", said);
        Assert.Empty(house.Heard(TeamsHouse.ChatOf("s01"), mark));
    }

    [Fact]
    public async Task A_group_that_took_the_assistant_out_is_told_nothing()
    {
        const string Gone = "19:gone@thread.v2";
        await house.SayAsync("s04", "帮助", Gone);
        await house.SeesAsync(Gone, "已私下回复你");
        house.Blocked.Add(Gone);
        await RunAsync("升级", "--group", $"msteams|{Gone}");
        await UntilAsync(async () => (await house.Get<Groups>().FindAsync($"msteams|{Gone}", TeamsHouse.Token))?.Closed is not null);

        var removed = house.Of(Recording.Read("03"), "s04", Gone);
        (removed["conversation"]!["conversationType"], removed["conversation"]!["isGroup"]) = ("groupChat", true);
        Assert.Contains("not reached: BotNotInConversationRoster", await RunAsync());
        await house.PostAsync(removed);

        Assert.Null(await house.Get<Groups>().FindAsync($"msteams|{Gone}", TeamsHouse.Token));
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        await new TellCommand(_ => Task.FromResult(house.Get<IDocumentStore>()), house.Clock).Build().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output }, TeamsHouse.Token);
        await house.Get<DueLoop>().RunOnceAsync(TeamsHouse.Token);
        return output.ToString();
    }

    private async Task<JsonNode> ThreadAsync(int mark)
    {
        JsonNode? thread = null;
        await UntilAsync(() => Task.FromResult((thread = house.Connector.Calls.Skip(mark).FirstOrDefault(c => c.Path.EndsWith("/v3/conversations", StringComparison.Ordinal))?.Body) is not null));
        return thread!;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 500 && !await isSo(); i++) await Task.Delay(20, TeamsHouse.Token);
        Assert.True(await isSo());
    }
}
