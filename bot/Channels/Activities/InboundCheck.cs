using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Activities;

/// <summary>What becomes of a request: taken, or refused with a status, a code and a plain sentence. Which rule it broke is for the log alone.</summary>
internal sealed record InboundVerdict(int Status, string Code, string Message)
{
    public static readonly InboundVerdict Allowed = new(StatusCodes.Status200OK, "", "");

    public bool IsAllowed => Status == StatusCodes.Status200OK;

    public Caller? Caller { get; init; }

    public string Rule { get; init; } = "";
}

/// <summary>
/// Decides who may post activities. Whoever shows a token is held to it; without one only this machine may, and only in Development. There is no switch that turns this off.
/// </summary>
internal sealed class InboundCheck(IHostEnvironment environment, IOptions<BotOptions> options, TokenCheck tokens)
{
    private static readonly InboundVerdict Closed =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "This endpoint is closed: no bot credentials are configured.");

    private static readonly InboundVerdict Unauthorized =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "The request is not authorized.");

    private static readonly InboundVerdict Forbidden =
        new(StatusCodes.Status403Forbidden, "Forbidden", "The request is not allowed.");

    private static readonly InboundVerdict NotLocal =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without bot credentials only this machine may post activities, directly.");

    private static readonly InboundVerdict NotLocalService =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without bot credentials replies go to a serviceUrl on this machine only.");

    private static readonly InboundVerdict FromThisMachine = InboundVerdict.Allowed with { Caller = Caller.ThisMachine };

    private readonly BotOptions _options = options.Value;

    public bool IsOpen => environment.IsDevelopment() || _options.IsSet;

    /// <summary>Judges the caller, before a byte of the body is read.</summary>
    public async ValueTask<InboundVerdict> CallerAsync(HttpContext context)
    {
        if (!IsOpen) return Closed;
        var shown = context.Request.Headers.Authorization;
        if (!_options.IsSet || (shown.Count == 0 && environment.IsDevelopment())) return IsThisMachine(context) ? FromThisMachine : NotLocal;
        if (shown is not [{ } header] || Bearer(header) is not { } token) return Unauthorized with { Rule = "NoToken" };
        var finding = await tokens.CheckAsync(token, context.RequestAborted);
        return finding.Caller is { } caller ? InboundVerdict.Allowed with { Caller = caller } : Unauthorized with { Rule = finding.Broken ?? "" };
    }

    /// <summary>Judges whether the caller may say this: on this channel, for this service, from this tenant.</summary>
    public InboundVerdict Activity(Caller caller, Activity activity, Uri serviceUrl)
    {
        if (!IsOpen) return Closed;
        if (!caller.IsProven) return Loopback.IsUrl(serviceUrl) ? InboundVerdict.Allowed : NotLocalService;
        var channel = activity.ChannelId ?? "";
        return !_options.Takes(channel) ? Forbidden with { Rule = "Channel" }
            : !caller.Endorsements.Contains(channel, StringComparer.Ordinal) ? Forbidden with { Rule = "Endorsement" }
            : !string.Equals(caller.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) ? Forbidden with { Rule = "ServiceUrl" }
            : channel == "msteams" && !IsOurTenant(activity) ? Forbidden with { Rule = "Tenant" }
            : InboundVerdict.Allowed;
    }

    /// <summary>Teams tells the tenant in two places; each that is there must be one of ours, and one must be.</summary>
    private bool IsOurTenant(Activity activity)
    {
        string?[] told = [activity.Conversation?.TenantId, activity.TenantId];
        return told.Any(t => t is not null) && told.OfType<string>().All(_options.TakesTenant);
    }

    private static bool IsThisMachine(HttpContext context) =>
        Loopback.IsAddress(context.Connection.RemoteIpAddress) && Loopback.IsHost(context.Request.Host.Host) && !IsForwarded(context.Request.Headers);

    /// <summary>Exactly two parts: the scheme and the token.</summary>
    private static string? Bearer(string header) =>
        header.Split(' ') is [var scheme, { Length: > 0 } token] && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? token : null;

    private static bool IsForwarded(IHeaderDictionary headers)
    {
        foreach (var (name, _) in headers)
        {
            if (name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
