using System.Globalization;
using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.WebChat;

/// <summary>
/// The transcripts, as a log of what was shown: an activity that changes is written again under its id with a new number.
/// A client says the number it has seen (its watermark) and gets what came after it, after a reload, a restart, or on another host.
/// </summary>
public sealed class WebChatActivities(IDocumentStore store, WebChatSockets sockets, IOptions<WebChatOptions> options, TimeProvider clock)
{
    public const string Collection = "webchatActivities";

    private const int PageSize = 200;
    private const string ByClient = "byClient";
    private IDocuments? _documents;

    public static IReadOnlyList<CollectionSpec> Specs { get; } =
    [
        new(Collection,
            [new("conversation"), new("seq", FieldType.Number), new("activityId"), new("clientId"), new("expiresAt", FieldType.Instant)],
            [new("bySeq", ["conversation", "seq"]), new("byActivity", ["conversation", "activityId", "seq"]), new(ByClient, ["conversation", "clientId"], Unique: true)])
        {
            ExpiresBy = "expiresAt",
        },
        new(WebChatConversations.Collection, [new("expiresAt", FieldType.Instant)], []) { ExpiresBy = "expiresAt" },
        new(WebChatTokens.Collection, [], []),
    ];

    private IDocuments Documents => _documents ??= store.Collection(Collection);

    public static string NewId() => Guid.CreateVersion7().ToString("N");

    /// <summary>Appends an activity under its id, or a new one; one that the client sends again (same clientId) keeps the id of the first time.</summary>
    public async Task<string> AddAsync(string conversation, JsonObject activity, string? clientId, CancellationToken cancellationToken)
    {
        var id = activity.Text("id") ?? NewId();
        activity["timestamp"] = clock.GetUtcNow().ToInstant();
        return await WriteAsync(conversation, id, activity, clientId, cancellationToken) ? id : await IdOfAsync(conversation, clientId, cancellationToken);
    }

    /// <summary>Puts an activity in the place of the one with this id; false when that is gone.</summary>
    public async Task<bool> ReplaceAsync(string conversation, string id, JsonObject activity, CancellationToken cancellationToken)
    {
        var before = await Documents.FindAsync(new Query(Filter.Of(Filter.Is("conversation", conversation), Filter.Is("activityId", id)), 1, "seq"), cancellationToken);
        if (before.Docs is not [var first]) return false;
        // The client orders by time: the first one's keeps the place.
        activity["timestamp"] = WebChatJson.Read(first)["activity"]?["timestamp"]?.DeepClone();
        return await WriteAsync(conversation, id, activity, null, cancellationToken);
    }

    /// <summary>What came after the watermark, an activity that changed in between once and as it is now, and whether there is more.</summary>
    public async Task<Transcript> SinceAsync(string conversation, long watermark, CancellationToken cancellationToken)
    {
        var where = Filter.Of(Filter.Is("conversation", conversation), new Filter.Range("seq", FieldValue.Of(watermark + 1), null));
        var page = await Documents.FindAsync(new Query(where, PageSize, "seq"), cancellationToken);
        var latest = new OrderedDictionary<string, JsonNode>();
        foreach (var json in page.Docs.Select(WebChatJson.Read))
        {
            watermark = (long)json["seq"]!;
            latest[json.Text("activityId")!] = json["activity"]!.DeepClone();
        }
        return new Transcript([.. latest.Values], watermark, page.Next is not null);
    }

    private async Task<bool> WriteAsync(string conversation, string id, JsonObject activity, string? clientId, CancellationToken cancellationToken)
    {
        activity["id"] = id;
        activity["channelId"] = WebChatChannel.Name;
        activity["conversation"] = new JsonObject { ["id"] = conversation };
        var json = new JsonObject { ["conversation"] = conversation, ["activityId"] = id, ["activity"] = activity, ["expiresAt"] = clock.GetUtcNow().Add(options.Value.Keep).ToInstant() };
        if (clientId is not null) json["clientId"] = clientId;
        while (true)
        {
            var seq = await NextAsync(conversation, cancellationToken);
            json["seq"] = seq;
            var key = string.Create(CultureInfo.InvariantCulture, $"{conversation}|{seq}");
            var result = await Documents.InsertAsync(key, WebChatJson.Bytes(json), cancellationToken);
            if (result.Done)
            {
                sockets.Wake(conversation);
                return true;
            }
            // Another writer took the number: the next one is tried. Only a message sent again ends here.
            if (result.Index == ByClient) return false;
        }
    }

    private async Task<long> NextAsync(string conversation, CancellationToken cancellationToken)
    {
        var last = await Documents.FindAsync(new Query(Filter.Is("conversation", conversation), 1, "seq", Descending: true), cancellationToken);
        // Numbers begin with the day, so that they still grow in a conversation whose earlier activities have all expired.
        return last.Docs is [var doc] ? (long)WebChatJson.Read(doc)["seq"]! + 1 : clock.GetUtcNow().ToUnixTimeSeconds() / 86_400 * 1_000_000;
    }

    private async Task<string> IdOfAsync(string conversation, string? clientId, CancellationToken cancellationToken)
    {
        var found = await Documents.FindAsync(new Query(Filter.Of(Filter.Is("conversation", conversation), Filter.Is("clientId", clientId ?? "")), 1), cancellationToken);
        return found.Docs is [var doc] && WebChatJson.Read(doc).Text("activityId") is { } id ? id : throw new InvalidDataException("A known activity cannot be found.");
    }
}

/// <summary>Activities after a watermark, and the watermark that they reach.</summary>
public sealed record Transcript(IReadOnlyList<JsonNode> Activities, long Watermark, bool More)
{
    /// <summary>As Direct Line writes it.</summary>
    public JsonObject ToJson() => new() { ["activities"] = new JsonArray([.. Activities]), ["watermark"] = Watermark.ToString(CultureInfo.InvariantCulture) };
}
