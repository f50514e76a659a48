namespace CrmBot.Channels.Activities;

/// <summary>One of Microsoft's clouds: who signs the calls that reach us, and where we fetch the token for ours.</summary>
internal sealed record BotCloud(string Metadata, string Issuer, string Login, string SharedTenant, string Scope)
{
    private static readonly BotCloud Public = new(
        Metadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
        Issuer: "https://api.botframework.com",
        Login: "https://login.microsoftonline.com",
        SharedTenant: "botframework.com",
        Scope: "https://api.botframework.com/.default");

    private static readonly BotCloud UsGovernment = new(
        Metadata: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        Issuer: "https://api.botframework.us",
        Login: "https://login.microsoftonline.us",
        SharedTenant: "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
        Scope: "https://api.botframework.us/.default");

    public static BotCloud Of(BotCloudName name) => name == BotCloudName.UsGovernment ? UsGovernment : Public;
}

/// <summary>The clouds by the names of the setting.</summary>
public enum BotCloudName
{
    Public,
    UsGovernment,
}
