using CrmBot.Channels.Activities;
using CrmBot.Channels.Teams;
using Microsoft.Extensions.Options;

namespace CrmBot.Commands;

/// <summary>Whether the settings of Teams hold and Microsoft gives a token for them, looked at without serving anything.</summary>
internal static class TeamsLook
{
    public static async Task<PartHealth> AtAsync(string[] settings, CancellationToken cancellationToken)
    {
        using var quiet = CrmBotHost.BuildQuiet(settings, builder => builder.Services.AddBotCredentials(builder.Configuration));
        try
        {
            return await quiet.Services.GetRequiredService<BotCredentials>().LookAsync(cancellationToken);
        }
        catch (Exception e) when (e is OptionsValidationException or IOException)
        {
            return new PartHealth(false, e.Message);
        }
    }
}
