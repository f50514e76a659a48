using CrmBot.Channels.Activities;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Teams;

/// <summary>Registers the Activity protocol: the channel that sends and the endpoint that receives.</summary>
public static partial class TeamsRegistration
{
    private const string Path = "/api/messages";

    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ActivityOptions>().Bind(configuration.GetSection(ActivityOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddBotCredentials(configuration);
        services.AddHostedService<CredentialWatch>();
        services.AddSingleton<KeyDocuments>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<InboundCheck>();
        services.AddSingleton<OutboundTokens>();
        services.AddSingleton<SendPace>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IWorkAccounts, TeamsAccounts>();
        services.AddSingleton<TeamsChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TeamsChannel>());
        services.AddSingleton(Turns.Of);
        services.AddSingleton<CardPresses>();
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    /// <summary>How the bot is registered with Microsoft, and its own token; commands need no more of it.</summary>
    public static IServiceCollection AddBotCredentials(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services.AddSingleton<BotCredentials>();
        return services;
    }

    public static WebApplication MapTeams(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<MessagesEndpoint>();
        app.MapPost(Path, endpoint.HandleAsync);
        // Tools ask so whether the bot is up, before they have anything to say.
        app.MapMethods(Path, [HttpMethods.Head], static _ => Task.CompletedTask);
        if (!app.Services.GetRequiredService<InboundCheck>().IsOpen) LogClosed(app.Logger);
        return app;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "POST /api/messages is closed: no bot credentials are configured.")]
    private static partial void LogClosed(ILogger logger);
}
