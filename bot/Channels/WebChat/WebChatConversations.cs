using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.WebChat;

/// <summary>The conversations that were started: whose each is, and in which language the page was.</summary>
public sealed class WebChatConversations(IDocumentStore store, IOptions<WebChatOptions> options, TimeProvider clock)
{
    public const string Collection = "webchatConversations";

    private IDocuments? _documents;

    private IDocuments Documents => _documents ??= store.Collection(Collection);

    /// <summary>True when it is new, false when it was there.</summary>
    public async Task<bool> StartAsync(string conversation, string userId, string? locale, CancellationToken cancellationToken)
    {
        var json = new JsonObject { ["schema"] = 1, ["userId"] = userId, ["expiresAt"] = Until() };
        if (locale is not null) json["locale"] = locale;
        return (await Documents.InsertAsync(conversation, WebChatJson.Bytes(json), cancellationToken)).Done;
    }

    /// <summary>Whose it is and its locale; null when there is none.</summary>
    public async ValueTask<(string? UserId, string? Locale)?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        await Documents.GetAsync(conversation, cancellationToken) is { } doc && WebChatJson.Read(doc) is var json
            ? (json.Text("userId"), json.Text("locale"))
            : null;

    /// <summary>Keeps it for as long again, as its person still uses it. Another host that did the same at once has done it for both.</summary>
    public async Task ExtendAsync(string conversation, CancellationToken cancellationToken)
    {
        if (await Documents.GetAsync(conversation, cancellationToken) is not { } doc) return;
        var json = WebChatJson.Read(doc);
        json["expiresAt"] = Until();
        await Documents.ReplaceAsync(doc.Id, WebChatJson.Bytes(json), doc.Version, cancellationToken);
    }

    private string Until() => clock.GetUtcNow().Add(options.Value.Keep).ToInstant();
}
