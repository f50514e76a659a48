using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Tests.Bot.Channels.Activities;
using CrmBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>The whole product with the demo company, spoken to as Teams speaks, and the connector to which it answers; one for all tests of a class, each with a chat of its own.</summary>
public sealed class TeamsHouse : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = new();
    private ClockedHost _host = null!;
    private int _activities;
    private int _sent;

    internal Connector Connector { get; private set; } = null!;

    internal ManualClock Clock { get; } = new(DemoHouse.Afternoon);

    /// <summary>The people with whom the platform opens no conversation.</summary>
    internal HashSet<string> Closed { get; } = [];

    /// <summary>Conversations that take nothing from us.</summary>
    internal HashSet<string> Blocked { get; } = [];

    internal T Get<T>() where T : notnull => _host.Get<T>();

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Connector = await Connector.StartAsync(CancellationToken.None);
        Connector.Answer = AnswerAsync;
        _host = await ClockedHost.StartAsync(Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Connector.DisposeAsync();
        _http.Dispose();
    }

    internal static string ChatOf(string staffId) => $"a:1demo-{staffId}";

    /// <summary>Says something, alone with the bot or (naming it) in a group.</summary>
    internal async Task<string> SayAsync(string staffId, string text, string? group = null, bool names = true)
    {
        var activity = group is null ? Recording.Read("04") : Recording.Read("05");
        var id = NextId();
        activity["id"] = id;
        activity["text"] = group is null || !names ? text : $"<at>Test Bot</at> {text}";
        if (!names) activity.Remove("entities");
        await PostAsync(Of(activity, staffId, group));
        return id;
    }

    /// <summary>A card's button as Teams sends it; the body of the answer.</summary>
    internal Task<JsonNode> PressAsync(string staffId, JsonNode data, string cardId, string? group = null, bool automatic = false)
    {
        var activity = Recording.Read(group is null ? "08" : "09");
        (activity["id"], activity["replyToId"]) = (NextId(), cardId);
        activity["value"]!["action"]!["data"] = data.DeepClone();
        if (automatic) activity["value"]!["trigger"] = "automatic";
        return AskAsync(Of(activity, staffId, group));
    }

    /// <summary>An invoke of the compose box, out of a chat that the bot is not in.</summary>
    internal Task<JsonNode> ComposeAsync(string staffId, string name, JsonObject value, string locale = "zh-CN")
    {
        var activity = Recording.Read("16");
        (activity["id"], activity["name"], activity["value"], activity["locale"]) = (NextId(), $"composeExtension/{name}", value, locale);
        return AskAsync(Of(activity, staffId, "19:two-people@unq.gbl.spaces", keepLocale: true));
    }

    internal async Task<JsonNode> AskAsync(JsonObject activity)
    {
        var answer = await SendAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!;
    }

    internal async Task PostAsync(JsonObject activity) => Assert.Equal(HttpStatusCode.OK, (await SendAsync(activity)).StatusCode);

    internal JsonObject Of(JsonObject activity, string staffId, string? group = null, bool keepLocale = false)
    {
        activity.From(Connector.ServiceUrl);
        if (!keepLocale && activity.ContainsKey("locale")) activity["locale"] = "zh-CN";
        activity["from"]!["id"] = $"29:demo-{staffId}";
        activity["conversation"]!["id"] = group ?? ChatOf(staffId);
        return activity;
    }

    internal string NextId() => string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _activities)}");

    /// <summary>Waits until a call fits, not counting those before the mark.</summary>
    internal async Task<Call> SeesAsync(string conversation, string words, int mark = 0, string method = "POST")
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            if (Connector.Calls.Skip(mark).LastOrDefault(c => c.Method == method && c.AnsweredId is not null && IsTo(c, conversation) && Says(c).Contains(words, StringComparison.Ordinal)) is { } found) return found;
            Assert.True(TimeProvider.System.GetUtcNow() < until, $"“{words}” did not reach {conversation}. The last: {string.Join("\n", Connector.Calls.TakeLast(4).Select(c => $"{c.Method} {c.Path} {Says(c)}"))}");
            await Task.Delay(20, Token);
        }
    }

    internal int Mark => Connector.Calls.Count;

    /// <summary>What reached a conversation since the mark, typing left out.</summary>
    internal IReadOnlyList<string> Heard(string conversation, int mark) =>
        [.. Connector.Calls.Skip(mark).Where(c => IsTo(c, conversation) && c.Body?["type"]?.GetValue<string>() != "typing").Select(Says)];

    internal static string Says(Call call) => call.Body?.ToJsonString(Readable) ?? "";

    /// <summary>The data behind a button of a card that was sent.</summary>
    internal static JsonNode Button(Call call, string title) =>
        Objects(call.Body!).First(o => o["title"]?.GetValueKind() == JsonValueKind.String && o["title"]!.GetValue<string>() == title && o["data"] is not null)["data"]!;

    internal static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static bool IsTo(Call call, string conversation) => call.Path.Contains($"/{Uri.EscapeDataString(conversation)}/", StringComparison.Ordinal);

    private Task<HttpResponseMessage> SendAsync(JsonObject activity)
    {
        var content = new ByteArrayContent(activity.Bytes()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return _http.PostAsync(new Uri(_host.Address, "/api/messages"), content, Token);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var last = (Call)context.Items[typeof(Call)]!;
        var opens = last.Path.EndsWith("/v3/conversations", StringComparison.Ordinal);
        var member = opens ? last.Body!["members"]?[0]!["id"]!.GetValue<string>() ?? "29:thread" : "";
        if (opens ? Closed.Contains(member) : Blocked.Any(b => last.Path.Contains(Uri.EscapeDataString(b), StringComparison.Ordinal)))
        {
            last.AnsweredId = "";
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new { error = new { code = "BotNotInConversationRoster" } });
            return;
        }

        context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        var id = opens ? $"a:opened-{member["29:".Length..]}" : string.Create(CultureInfo.InvariantCulture, $"m{Interlocked.Increment(ref _sent)}");
        last.AnsweredId = id;
        await context.Response.WriteAsJsonAsync(new { id });
    }

    /// <summary>A colleague who is known and has never written.</summary>
    internal async Task<string> NewcomerAsync(string staffId, string user)
    {
        await Get<Staff>().LinkAsync("msteams", $"29:demo-{user}", staffId, Token);
        return user;
    }
}
