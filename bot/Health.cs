using CrmBot.Channels.Activities;

namespace CrmBot;

/// <summary>GET /health: green, or red with the code of what is wrong. The status stays 200: a host whose token is refused still answers presses and the web page.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        var credentials = app.Services.GetRequiredService<BotCredentials>();
        app.MapGet("/health", () => Results.Json(new Dictionary<string, string>
        {
            ["status"] = credentials.Problem is null ? "green" : "red",
            ["teams"] = !credentials.AreSet ? "off" : credentials.Problem?.Code ?? "well",
        }));
    }
}
