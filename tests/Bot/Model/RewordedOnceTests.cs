using System.Text.Json;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Model;

/// <summary>What a model made of a draft is kept for that client and those records: shown again without asking, and never under another client's name.</summary>
public sealed class RewordedOnceTests(ModelServer server) : IClassFixture<ModelServer>
{
    private const string Better = "祝您新年快乐，新的一年顺顺利利。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_clients_greetings_that_read_alike_are_worded_each_by_itself()
    {
        await using var house = await OpenAsync();
        await AddAsync(house, "c901", "云杉食品");
        await AddAsync(house, "c902", "白桦包装");
        await house.SayAsync("s01", "给云杉食品写个新年问候");
        var written = Letter(house);
        await WorkAsync(house);
        Assert.Contains(Better, Letter(house), StringComparison.Ordinal);
        server.Asked.Clear();

        await house.SayAsync("s01", "给白桦包装写个新年问候");

        Assert.Equal(written, Letter(house));
        await WorkAsync(house);
        Assert.Single(server.Asked);
        Assert.Contains("白桦包装", server.Asked.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_draft_of_the_same_client_is_shown_as_it_was_kept()
    {
        await using var house = await OpenAsync();
        await AddAsync(house, "c901", "云杉食品");
        await house.SayAsync("s01", "给云杉食品写个新年问候");
        await WorkAsync(house);
        server.Asked.Clear();

        await house.SayAsync("s01", "给云杉食品写个新年问候");

        Assert.Contains(Better, Letter(house), StringComparison.Ordinal);
        await WorkAsync(house);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_record_that_came_since_has_it_worded_anew_though_the_draft_reads_the_same()
    {
        await using var house = await OpenAsync();
        await AddAsync(house, "c901", "云杉食品");
        await house.SayAsync("s01", "给云杉食品写个新年问候");
        await WorkAsync(house);
        server.Asked.Clear();
        var released = new ClientFact { Id = "f901", ClientId = "c901", OwnerId = "s01", StaffId = "s01", Grade = SourceGrade.Published, On = "2026-11-20", Text = "新厂十二月开业", ReleasedBy = "s01" };
        await house.Store.Collection(ClientFacts.Collection).InsertAsync(released.Id, Records<ClientFact>.Json(released), Token);

        await house.SayAsync("s01", "给云杉食品写个新年问候");

        Assert.DoesNotContain(Better, Letter(house), StringComparison.Ordinal);
        await WorkAsync(house);
        Assert.Single(server.Asked);
    }

    private static string CitesOf(string text) => text[text.LastIndexOf('[')..];

    private static string Letter(DemoHouse house) => house.Channel.Events.Last(e => e.Reply.Card is null && e.Reply.Text is not null).Reply.Text!;

    private static async Task AddAsync(DemoHouse house, string id, string name)
    {
        var client = new Client { Id = id, Name = name, OwnerId = "s01" };
        await house.Store.Collection(Clients.Collection).InsertAsync(client.Id, Records<Client>.Json(client), Token);
        await house.Get<ClientIndex>().RefreshAsync(Token);
    }

    private async Task<DemoHouse> OpenAsync()
    {
        server.Asked.Clear();
        server.Script = words =>
        {
            using var asked = JsonDocument.Parse(words);
            return string.Join('\n', asked.RootElement.GetProperty("sentences").EnumerateArray().Select(s => $"{s.GetProperty("id").GetString()}: {Better}{CitesOf(s.GetProperty("text").GetString()!)}"));
        };
        return await DemoHouse.OpenAsync(null, [("Model:Kind", "Compatible"), ("Model:Endpoint", server.Url), ("Model:Name", "scripted"), ("Model:Key", "k")]);
    }

    private static async Task WorkAsync(DemoHouse house)
    {
        await house.RunDueAsync();
        await house.Get<BehindTurns>().RunWaitingAsync(Token);
        house.Clock.Now += TimeSpan.FromSeconds(5);
        await house.RunDueAsync();
    }
}
