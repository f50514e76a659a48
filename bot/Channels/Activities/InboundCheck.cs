namespace CrmBot.Channels.Activities;

/// <summary>What becomes of a request: taken, or refused with a status, a code and a plain sentence.</summary>
internal sealed record InboundVerdict(int Status, string Code, string Message)
{
    public static readonly InboundVerdict Allowed = new(StatusCodes.Status200OK, "", "");

    public bool IsAllowed => Status == StatusCodes.Status200OK;
}

/// <summary>
/// Decides who may post activities: the one place where a caller's token will be verified. No credentials can be set yet, so only this machine may, and only in Development.
/// </summary>
internal sealed class InboundCheck(IHostEnvironment environment)
{
    private static readonly InboundVerdict Closed =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "This endpoint is closed: no bot credentials are configured.");

    private static readonly InboundVerdict NotLocal =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without bot credentials only this machine may post activities, directly.");

    private static readonly InboundVerdict NotLocalService =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without bot credentials replies go to a serviceUrl on this machine only.");

    public bool IsOpen => environment.IsDevelopment();

    /// <summary>Judges the caller, before a byte of the body is read.</summary>
    public InboundVerdict Caller(HttpContext context)
    {
        if (!IsOpen) return Closed;
        return Loopback.IsAddress(context.Connection.RemoteIpAddress)
            && Loopback.IsHost(context.Request.Host.Host)
            && !IsForwarded(context.Request.Headers)
            ? InboundVerdict.Allowed
            : NotLocal;
    }

    /// <summary>Judges where the activity wants its replies.</summary>
    public InboundVerdict ServiceUrl(Uri serviceUrl)
    {
        if (!IsOpen) return Closed;
        return Loopback.IsUrl(serviceUrl) ? InboundVerdict.Allowed : NotLocalService;
    }

    private static bool IsForwarded(IHeaderDictionary headers)
    {
        foreach (var (name, _) in headers)
        {
            if (name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
