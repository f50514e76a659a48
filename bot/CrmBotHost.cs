using CrmBot.CardPage;
using CrmBot.Channels.Teams;
using CrmBot.Channels.WebChat;
using CrmBot.Links;

namespace CrmBot;

/// <summary>Puts the host together: one Add per part, one Map per door.</summary>
public static class CrmBotHost
{
    /// <summary>The web host: the page, the Activity protocol, the schedule.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // A request is worked on by the thread that read it.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCrmBot(builder.Configuration, builder.Environment);
        builder.Services.AddWebChat(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseStoreFaults();
        app.MapWebChat();
        app.MapTeams();
        app.MapCardPage();
        app.MapLinks();
        app.MapHealth();
        return app;
    }

    /// <summary>The same without a web server, for commands; logs go to standard error.</summary>
    public static IHost BuildQuiet(string[] args, Action<HostApplicationBuilder>? adjust = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddCrmBot(builder.Configuration, builder.Environment);
        adjust?.Invoke(builder);
        return builder.Build();
    }
}
