using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CrmBot.Tests.Bot.Channels.Activities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>One endpoint in Production with a bot registered, and the local issuer whose keys it trusts, for all the rows of a table.</summary>
public sealed class CallerHost : IAsyncLifetime
{
    internal const string ServiceUrl = "https://smba.trafficmanager.net/teams/";

    internal Issuer Issuer { get; private set; } = null!;

    internal ActivityHost Host { get; private set; } = null!;

    internal LogLines Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Issuer = await Issuer.StartAsync(CancellationToken.None);
        Host = await StartAsync(Issuer, Log);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        Log.Dispose();
    }

    internal static Task<ActivityHost> StartAsync(Issuer issuer, LogLines log, string environment = "Production", params (string Name, string Value)[] settings) => ActivityHost.StartAsync(
        TestContext.Current.CancellationToken,
        environment: environment,
        adjust: builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Teams:AppId"] = Issuer.AppId,
                ["Teams:TenantId"] = Issuer.Tenant,
                ["Teams:Secret"] = "hunter2-of-the-bot",
                ["Teams:Metadata"] = issuer.Metadata,
                ["Activities:MaxBodyBytes"] = "16384",
            });
            builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
            builder.Logging.AddProvider(log);
            builder.Logging.SetMinimumLevel(LogLevel.Information);
            builder.Services.AddSingleton<Microsoft.Identity.Client.IMsalHttpClientFactory>(new SignIn());
        });
}

/// <summary>A post to the endpoint, whole and genuine until a row of the table changes something about it.</summary>
internal sealed class Posted
{
    public ShownToken Token { get; } = new(CallerHost.ServiceUrl, DateTimeOffset.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));

    public JsonObject Activity { get; } = Recording.Read("04").From(CallerHost.ServiceUrl);

    /// <summary>The bytes sent in place of the activity.</summary>
    public Func<byte[], byte[]> Body { get; set; } = bytes => bytes;

    /// <summary>The Authorization header for a token; null sends none.</summary>
    public Func<string, string?> Shows { get; set; } = token => $"Bearer {token}";

    public Action<HttpRequestMessage, string> Change { get; set; } = (_, _) => { };

    public async Task<HttpResponseMessage> ToAsync(ActivityHost host, Issuer issuer)
    {
        var token = Token.Signed(issuer);
        var content = new ByteArrayContent(Body(Activity.Bytes())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (Shows(token) is { } shown) request.Headers.TryAddWithoutValidation("Authorization", shown);
        Change(request, token);
        return await host.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>Every line a host logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
