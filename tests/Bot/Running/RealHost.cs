using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Bot.Channels.Activities;
using CrmBot.Tests.Bot.Channels.Teams;
using CrmBot.Tests.Bot.Playground;
using Microsoft.AspNetCore.Http;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The product as its own process over a folder of its own, talking to a connector of the test; it can be killed and started again.</summary>
internal sealed class RealHost : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-real").FullName;
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly HttpClient _http = new();
    private readonly Connector _connector;
    private readonly string? _store;
    private readonly bool _beside;
    private ChildProcess? _process;
    private Uri _address = null!;

    private RealHost(Connector connector, string? store, bool beside)
    {
        (_connector, _store, _beside) = (connector, store, beside);
        if (!beside) connector.Answer = AnswerAsync;
    }

    /// <summary>While true the connector takes calls and does not answer them.</summary>
    public bool Holds { get; set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A host of its own folder, or on the MongoDB of this connection string.</summary>
    public static async Task<RealHost> OpenAsync(string? store = null)
    {
        var host = new RealHost(await Connector.StartAsync(Token), store, beside: false);
        await host.StartAsync();
        return host;
    }

    /// <summary>One more host on the same MongoDB, whose calls reach the same people.</summary>
    public async Task<RealHost> OpenBesideAsync()
    {
        var host = new RealHost(_connector, _store, beside: true);
        await host.StartAsync();
        return host;
    }

    public async Task StartAsync()
    {
        _address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}/");
        var start = new ProcessStartInfo("dotnet", [typeof(CrmBotHost).Assembly.Location, "--environment", "Development", "--urls", _address.AbsoluteUri])
        {
            Environment = { ["CRMBOT_DATA"] = _folder, ["Store__Connection"] = _store ?? "", ["Inbox__LeaseSeconds"] = "1", ["Turn__LookMilliseconds"] = "200" },
        };
        _process = await ChildProcess.StartAsync(start, _address, Token);
    }

    public async Task KillAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _process = null;
    }

    /// <summary>Delivers what a colleague said, as Teams does.</summary>
    public async Task<HttpStatusCode> DeliverAsync(string id, string text, string by = "s01")
    {
        var activity = Recording.Read("04").From(_connector.ServiceUrl);
        (activity["id"], activity["text"], activity["locale"]) = (id, text, "zh-CN");
        activity["from"]!["id"] = $"29:demo-{by}";
        activity["conversation"]!["id"] = $"a:1demo-{by}";
        var content = new ByteArrayContent(activity.Bytes()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return (await _http.PostAsync(new Uri(_address, "/api/messages"), content, Token)).StatusCode;
    }

    /// <summary>How often something with these words was sent as a new message.</summary>
    public int Sent(string words) => _connector.Calls.Count(c => c.Method == "POST" && Says(c, words));

    public async Task SentAsync(string words, int times = 1)
    {
        var started = Stopwatch.GetTimestamp();
        while (Sent(words) < times)
        {
            Assert.True(await _arrived.WaitAsync(Patience - Stopwatch.GetElapsedTime(started), Token), $"“{words}” did not arrive. The last that did: {string.Join("\n", _connector.Calls.TakeLast(3).Select(c => $"{c.Method} {c.Body?.ToJsonString(Readable)}"))}");
        }
    }

    /// <summary>What the killed host left in its file: the visits and promises that were made by notes.</summary>
    public async Task<(int Visits, int Promises)> MadeAsync()
    {
        await using IDocumentStore store = _store is null
            ? await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "crmbot.db"), TimeProvider.System, Token)
            : MongoDocumentStore.Open(new MongoStoreOptions { Connection = _store }, TimeProvider.System);
        await store.EnsureAsync(DataStart.Collections, Token);
        var visits = await store.Collection(Visits.Collection).FindAsync(new Query(null, 1000), Token);
        var promises = await store.Collection(Promises.Collection).FindAsync(new Query(null, 1000), Token);
        return (visits.Docs.Count(d => Records<Visit>.Read(d).MadeBy is not null), promises.Docs.Count(d => Records<Promise>.Read(d).MadeBy is not null));
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (!_beside) await _connector.DisposeAsync();
        _http.Dispose();
        _arrived.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool Says(Call call, string words) => call.Body?.ToJsonString(Readable).Contains(words, StringComparison.Ordinal) == true;

    private async Task AnswerAsync(HttpContext context)
    {
        _arrived.Release();
        if (Holds) await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = Guid.NewGuid().ToString("N") }, context.RequestAborted);
    }
}
