using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Activities;

/// <summary>How the bot is registered with Microsoft (section Teams). Without an app id the endpoint is closed, in Development open to this machine.</summary>
public sealed class BotOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's application (client) id.</summary>
    public string? AppId { get; set; }

    /// <summary>How it is registered (default SingleTenant; Microsoft ended new multi-tenant bots in 2025).</summary>
    public BotAppType AppType { get; set; } = BotAppType.SingleTenant;

    /// <summary>The tenant in which it is registered.</summary>
    public string? TenantId { get; set; }

    /// <summary>The tenants whose people may write; none: the bot's own.</summary>
    public string[] AllowedTenants { get; set; } = [];

    /// <summary>The platforms that may call; none: msteams.</summary>
    public string[] Channels { get; set; } = [];

    /// <summary>Public or UsGovernment (default Public).</summary>
    public BotCloudName Cloud { get; set; } = BotCloudName.Public;

    /// <summary>Where the signers' keys are described; none: the cloud's own address.</summary>
    public string? Metadata { get; set; }

    /// <summary>The client secret; from the environment or user-secrets only.</summary>
    public string? Secret { get; set; }

    /// <summary>The day on which the secret ends, which a secret does not tell.</summary>
    public DateOnly? SecretEnds { get; set; }

    /// <summary>A certificate with its private key (PFX) in place of a secret.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>Opens the certificate's file; from the environment only.</summary>
    public string? CertificatePassword { get; set; }

    internal bool IsSet => !string.IsNullOrWhiteSpace(AppId);

    internal bool Takes(string channelId) => Channels.Length == 0 ? channelId == "msteams" : Channels.Contains(channelId, StringComparer.Ordinal);

    internal bool TakesTenant(string tenant) =>
        AllowedTenants.Length == 0 ? tenant.Equals(TenantId, StringComparison.OrdinalIgnoreCase) : AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);
}

/// <summary>How a bot is registered: in one tenant, for several, or as an identity that the host's machine has.</summary>
public enum BotAppType
{
    SingleTenant,
    MultiTenant,
    ManagedIdentity,
}

/// <summary>Says what a registration lacks, before anything is served.</summary>
internal sealed class BotOptionsCheck : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        if (!options.IsSet) return ValidateOptionsResult.Skip;
        var secrets = (string.IsNullOrEmpty(options.Secret) ? 0 : 1) + (string.IsNullOrEmpty(options.CertificateFile) ? 0 : 1);
        return !Guid.TryParse(options.AppId, out _) ? Fail("AppId is no id of an application")
            : options.AppType != BotAppType.MultiTenant && !Guid.TryParse(options.TenantId, out _) ? Fail("TenantId is missing: the id of the tenant in which the bot is registered")
            : options.AppType == BotAppType.MultiTenant && options.AllowedTenants.Length == 0 ? Fail("AllowedTenants is empty: a multi-tenant bot names the tenants whose people may write")
            : options.AppType == BotAppType.ManagedIdentity && secrets > 0 ? Fail("a managed identity has neither Secret nor CertificateFile")
            : options.AppType != BotAppType.ManagedIdentity && secrets != 1 ? Fail("give either Secret (environment) or CertificateFile")
            : options.Metadata is { } address && !IsSafe(address) ? Fail("Metadata is no https address")
            : ValidateOptionsResult.Success;
    }

    /// <summary>Keys are read over https only, or from this machine.</summary>
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && Loopback.IsUrl(url)));

    private static ValidateOptionsResult Fail(string what) => ValidateOptionsResult.Fail($"{BotOptions.Section}: {what}.");
}
