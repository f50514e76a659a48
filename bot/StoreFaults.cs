using CrmBot.Data.Documents;

namespace CrmBot;

/// <summary>A request that the store could not keep is answered 503, so that its platform delivers it again; nothing was acknowledged.</summary>
public static partial class StoreFaults
{
    private static readonly byte[] Answer = """{"error":{"code":"ServiceUnavailable","message":"Nothing can be stored right now. Try again."}}"""u8.ToArray();

    public static void UseStoreFaults(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (StoreException e) when (!context.Response.HasStarted)
        {
            LogUnavailable(app.Logger, e.Code);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "application/json";
            context.Response.Headers.RetryAfter = "5";
            await context.Response.Body.WriteAsync(Answer, context.RequestAborted);
        }
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "A request was turned away: the store failed ({Code}).")]
    private static partial void LogUnavailable(ILogger logger, string code);
}
