using System.Net.Mime;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Links;

/// <summary>The door behind which a file is made for its reader, with the rights he has at that moment; every opening is logged.</summary>
public static partial class LinkRegistration
{
    public static WebApplication MapLinks(this WebApplication app)
    {
        app.MapGet(LinkAddresses.Path + "{token}", OpenAsync);
        return app;
    }

    private static async Task<IResult> OpenAsync(
        string token, HttpContext http, FileLinks links, Staff staff, Assistant assistant, Access access, TimeProvider clock, ILogger<FileLinks> logger, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (await links.FindAsync(token, cancellationToken) is not { } link || await staff.PresentAsync(link.ReaderId, cancellationToken) is not { } reader) return Gone();
        var (file, rights) = await assistant.OpenFileAsync(link.File, reader, link.Address, clock.GetUtcNow(), cancellationToken);
        await access.WriteLogAsync(rights, cancellationToken);
        if (file is null) return Gone();
        LogOpened(logger, link.File.View, link.File.RecordId, reader.Id);
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = file.Name }.ToString();
        return Results.Bytes(file.Content, file.ContentType);
    }

    private static IResult Gone() => Results.Text(LinkWords.Gone.Zh + "\n" + LinkWords.Gone.En, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);

    [LoggerMessage(1, LogLevel.Information, "A file was opened: {View} of {RecordId} by {Reader}.")]
    private static partial void LogOpened(ILogger logger, string view, string recordId, string reader);
}
