
namespace CrmBot.Channels.WebChat;

/// <summary>Puts the web page and its Direct Line endpoint into the host.</summary>
public static class WebChatRegistration
{
    private const string Cors = "webchat";

    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection(WebChatOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        var origins = configuration.GetSection($"{WebChatOptions.Section}:{nameof(WebChatOptions.Origins)}").Get<string[]>() ?? [];
        // The page's own origin needs no leave; nobody else has it without being named.
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy.WithOrigins(origins).WithMethods("GET", "POST").WithHeaders("authorization", "content-type", "x-requested-with", "x-ms-bot-agent")));
        services.AddSingleton<WebChatGate>();
        services.AddSingleton<WebChatTokens>();
        services.AddSingleton<WebChatConversations>();
        services.AddSingleton<WebChatSockets>();
        services.AddSingleton<WebChatActivities>();
        services.AddSingleton<WebChatChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<WebChatChannel>());
        services.AddSingleton<AcceptMessage>(provider => provider.GetRequiredService<TurnRunner>().AcceptAsync);
        services.AddSingleton<WebChatInbound>();
        services.AddSingleton<DirectLine>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<WebChatPage>();
        return services;
    }

    public static WebApplication MapWebChat(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<WebChatGate>();
        if (!gate.EndpointIsOn) return app;

        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        MapDirectLine(app, gate);
        if (gate.PageIsOn) MapPage(app);
        return app;
    }

    private static void MapDirectLine(WebApplication app, WebChatGate gate)
    {
        var line = app.MapGroup(DirectLine.Path).RequireCors(Cors);
        line.AddEndpointFilter(async (call, next) => gate.MayReachEndpoint(call.HttpContext) ? await next(call) : NotHere());
        line.MapPost("/tokens/generate", (DirectLine direct, HttpContext http, CancellationToken ct) => direct.GenerateAsync(http, ct));
        line.MapPost("/tokens/refresh", (DirectLine direct, HttpContext http, CancellationToken ct) => direct.RefreshAsync(http, ct));
        line.MapPost("/conversations", (DirectLine direct, HttpContext http, CancellationToken ct) => direct.StartAsync(http, ct));
        line.MapGet("/conversations/{id}", (DirectLine direct, HttpContext http, string id, string? watermark, CancellationToken ct) => direct.ReconnectAsync(http, id, watermark, ct));
        line.MapGet("/conversations/{id}/activities", (DirectLine direct, HttpContext http, string id, string? watermark, CancellationToken ct) => direct.ReadAsync(http, id, watermark, ct));
        line.MapPost("/conversations/{id}/activities", (DirectLine direct, HttpContext http, string id, CancellationToken ct) => direct.PostAsync(http, id, ct));
        line.MapPost("/conversations/{id}/upload", (DirectLine direct, HttpContext http, string id, CancellationToken ct) => direct.UploadAsync(http, id, ct));
        line.MapGet("/conversations/{id}/stream", (DirectLineStream stream, HttpContext http, string id, string? watermark, string? t) => stream.OpenAsync(http, id, watermark, t));
    }

    private static void MapPage(WebApplication app)
    {
        var page = app.MapGroup("");
        page.AddEndpointFilter(async (call, next) => WebChatGate.IsLocal(call.HttpContext) ? await next(call) : NotHere());
        page.MapGet("/", (WebChatPage home, HttpContext http) => home.Show(http));
        page.MapGet(WebChatPage.ScriptPath, (HttpContext http) => WebChatPage.Script(http));
        page.MapGet("/webchat/people", (WebChatPage home, CancellationToken ct) => home.PeopleAsync(ct));
        page.MapPost("/webchat/start", (WebChatPage home, HttpContext http, CancellationToken ct) => home.StartAsync(http, ct));
    }

    private static IResult NotHere() =>
        DirectLineAnswers.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "In Development this serves requests from this machine alone, by the name localhost, 127.0.0.1 or [::1] and through no proxy.");
}
