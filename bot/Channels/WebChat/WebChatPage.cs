using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Data;
using Microsoft.Net.Http.Headers;

namespace CrmBot.Channels.WebChat;

/// <summary>The page in Development: who you are among the colleagues, then the chat. Nothing on it comes from elsewhere.</summary>
public sealed class WebChatPage(Staff staff, WebChatTokens tokens, WebChatConversations conversations)
{
    public const string ScriptPath = "/webchat.js";

    private const string Version = "4.18.1";
    private static readonly string ScriptFile = Path.Combine(AppContext.BaseDirectory, "webchat.js");
    private static readonly Lazy<string> Template = new(Assemble);

    public IResult Show(HttpContext http)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host}";
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self' {socket}; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        return Results.Text(Template.Value.Replace("{nonce}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    /// <summary>Web Chat as the build took it from npm. Its address names the version, so a browser keeps it.</summary>
    public static IResult Script(HttpContext http)
    {
        if (!File.Exists(ScriptFile)) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(ScriptFile, "text/javascript; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Version}\""));
    }

    public async Task<IResult> PeopleAsync(CancellationToken cancellationToken)
    {
        var teams = (await staff.TeamsAsync(cancellationToken)).ToDictionary(t => t.Id);
        var people = (await staff.AllAsync(cancellationToken)).Select(s => new JsonObject
        {
            ["id"] = s.Id,
            ["role"] = s.Role.ToString().ToLowerInvariant(),
            ["zh"] = new JsonObject { ["name"] = s.NameZh, ["title"] = s.TitleZh, ["team"] = teams.GetValueOrDefault(s.TeamId)?.NameZh },
            ["en"] = new JsonObject { ["name"] = s.NameEn, ["title"] = s.TitleEn, ["team"] = teams.GetValueOrDefault(s.TeamId)?.NameEn },
        });
        return DirectLineAnswers.Json(new JsonObject { ["people"] = new JsonArray([.. people]) });
    }

    /// <summary>A token for the chosen colleague: for the conversation that the page remembers if it is this colleague's, else for a new one.</summary>
    public async Task<IResult> StartAsync(HttpContext http, CancellationToken cancellationToken)
    {
        // A page elsewhere could post here with the browser of this machine.
        if (http.Request.Headers.Origin is not [{ } origin] || origin != WebChatGate.OwnOrigin(http.Request))
            return DirectLineAnswers.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "Only the page itself chooses who you are.");
        var (body, refusal) = await DirectLineAnswers.ReadAsync(http.Request, cancellationToken);
        if (body is null) return refusal!;
        if (body.Text("person") is not { } id || await staff.GetAsync(id, cancellationToken) is not { } person)
            return DirectLineAnswers.Refuse(StatusCodes.Status404NotFound, "PersonNotFound", "There is no such colleague.");

        if (await staff.FindAsync(WebChatChannel.Name, person.Id, cancellationToken) is null)
            await staff.LinkAsync(WebChatChannel.Name, person.Id, person.Id, cancellationToken);
        var remembered = body.Text("conversation");
        var mayResume = remembered is not null && (await conversations.FindAsync(remembered, cancellationToken))?.UserId == person.Id;
        var conversation = mayResume ? remembered! : DirectLine.NewConversation();
        return DirectLineAnswers.Json(new JsonObject
        {
            ["conversation"] = conversation,
            ["resumed"] = mayResume,
            ["token"] = await tokens.TalkAsync(conversation, person.Id, person.NameZh, cancellationToken),
        });
    }

    private static string Assemble()
    {
        var words = new JsonObject();
        foreach (var (name, phrase) in WebChatWords.OfPage) words[name] = new JsonObject { ["zh"] = phrase.Zh, ["en"] = phrase.En };
        return Part("page.html")
            .Replace("{style}", Part("page.css") + Part("cards.css"), StringComparison.Ordinal)
            .Replace("{look}", Part("look.js"), StringComparison.Ordinal)
            .Replace("{script}", Part("page.js"), StringComparison.Ordinal)
            .Replace("{missingZh}", WebChatWords.ScriptMissing.Zh, StringComparison.Ordinal)
            .Replace("{missingEn}", WebChatWords.ScriptMissing.En, StringComparison.Ordinal)
            .Replace("{words}", Encoding.UTF8.GetString(WebChatJson.Bytes(words)).Replace("<", "\\u003c", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{version}", Version, StringComparison.Ordinal);
    }

    private static string Part(string name)
    {
        using var stream = typeof(WebChatPage).Assembly.GetManifestResourceStream($"webchat/{name}") ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
