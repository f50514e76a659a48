using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Channels.WebChat;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.WebChat;

public sealed class WebChatStreamTests : IAsyncLifetime
{
    private WebChatHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await WebChatHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_stream_brings_what_was_there_and_then_what_comes()
    {
        var client = await _host.JoinAsync();
        await client.SayAsync("之前");
        using var socket = await OpenAsync(client.StreamUrl);

        Assert.Equal("之前", (string?)(await NextAsync(socket))["activities"]![0]!["text"]);
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        await client.SayAsync("之后");
        Assert.Equal("之后", (string?)(await NextAsync(socket))["activities"]![0]!["text"]);
    }

    [Fact]
    public async Task What_another_host_of_the_store_wrote_arrives_too()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-webchat-").FullName;
        await using (var one = await WebChatHost.StartAsync(folder))
        await using (var other = await WebChatHost.StartAsync(folder))
        {
            var client = await one.JoinAsync();
            using var socket = await OpenAsync(client.StreamUrl);

            await other.Get<WebChatChannel>().SendAsync(one.Taken.Values.Single().Address, Reply.Say("来自另一台"), TestContext.Current.CancellationToken);

            Assert.Equal("来自另一台", (string?)(await NextAsync(socket))["activities"]![0]!["text"]);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task After_a_restart_the_same_token_reads_the_same_transcript()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-webchat-").FullName;
        WebChatClient before;
        await using (var first = await WebChatHost.StartAsync(folder))
        {
            before = await first.JoinAsync();
            await before.SayAsync("重启之前");
        }

        await using (var second = await WebChatHost.StartAsync(folder))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(second.Address, $"/v3/directline/conversations/{before.Conversation}?watermark="));
            request.Headers.Authorization = before.Http.DefaultRequestHeaders.Authorization;
            using var http = new HttpClient();
            var again = await WebChatClient.JsonAsync(await http.SendAsync(request, TestContext.Current.CancellationToken));

            using var socket = await OpenAsync((string)again["streamUrl"]!);

            Assert.Equal("重启之前", (string?)(await NextAsync(socket))["activities"]![0]!["text"]);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Long_work_shows_as_typing()
    {
        var client = await _host.JoinAsync();
        var working = new TaskCompletionSource();
        _host.Work = _ => working.Task;
        using var socket = await OpenAsync(client.StreamUrl);

        await client.SayAsync("宏达简报");

        Assert.Equal("message", (string?)(await NextAsync(socket))["activities"]![0]!["type"]);
        Assert.Equal("typing", (string?)(await NextAsync(socket))["activities"]![0]!["type"]);
        working.SetResult();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task A_page_from_elsewhere_cannot_open_the_stream(string origin)
    {
        var client = await _host.JoinAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(client.StreamUrl, origin));
    }

    [Fact]
    public async Task A_stream_needs_its_own_pass()
    {
        var client = await _host.JoinAsync();
        var hers = await _host.JoinAsync("s02");

        await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(client.StreamUrl.Replace(client.Conversation, hers.Conversation, StringComparison.Ordinal)));
    }

    private static async Task<ClientWebSocket> OpenAsync(string url, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin ?? new UriBuilder(url) { Scheme = "http" }.Uri.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<JsonObject> NextAsync(ClientWebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        var frame = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, frame.Count))!.AsObject();
    }
}
