using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.WebChat;

/// <summary>Who may do what where: one person in one conversation, for the calls (Talk) or for opening the stream (Stream).</summary>
public sealed record WebChatToken(string Kind, string Conversation, string UserId, string? UserName, long ExpiresAt)
{
    public const string Talk = "talk";
    public const string Stream = "stream";
}

/// <summary>Makes and checks tokens. They are signed with a random key kept in the store, so that they hold across restarts and on every host of the store.</summary>
public sealed class WebChatTokens(IDocumentStore store, IOptions<WebChatOptions> options, TimeProvider clock)
{
    public const string Collection = "webchatKeys";

    private static readonly TimeSpan StreamLife = TimeSpan.FromMinutes(1);
    private byte[]? _key;

    public int Seconds => (int)options.Value.TokenLife.TotalSeconds;

    public Task<string> TalkAsync(string conversation, string userId, string? userName, CancellationToken cancellationToken) =>
        MakeAsync(WebChatToken.Talk, conversation, userId, userName, options.Value.TokenLife, cancellationToken);

    public Task<string> StreamAsync(WebChatToken talk, CancellationToken cancellationToken) =>
        MakeAsync(WebChatToken.Stream, talk.Conversation, talk.UserId, talk.UserName, StreamLife, cancellationToken);

    /// <summary>The token as it was made, or null for anything else; whether it still holds is <see cref="Holds"/>.</summary>
    public async Task<WebChatToken?> ReadAsync(string? text, CancellationToken cancellationToken)
    {
        if (text?.Split('.') is not [var body, var signature] || !Base64Url.IsValid(body) || !Base64Url.IsValid(signature)) return null;
        var expected = await SignAsync(body, cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(signature))) return null;
        return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(body), WebChatJson.Default.WebChatToken);
    }

    public bool Holds(WebChatToken token) => clock.GetUtcNow().ToUnixTimeSeconds() < token.ExpiresAt;

    private async Task<string> MakeAsync(string kind, string conversation, string userId, string? userName, TimeSpan life, CancellationToken cancellationToken)
    {
        var token = new WebChatToken(kind, conversation, userId, userName, clock.GetUtcNow().Add(life).ToUnixTimeSeconds());
        var body = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(token, WebChatJson.Default.WebChatToken));
        return $"{body}.{Base64Url.EncodeToString(await SignAsync(body, cancellationToken))}";
    }

    private async ValueTask<byte[]> SignAsync(string body, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(_key ??= await KeyAsync(cancellationToken), Encoding.ASCII.GetBytes(body));

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        var keys = store.Collection(Collection);
        var fresh = new JsonObject { ["key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        await keys.InsertAsync("tokens", WebChatJson.Bytes(fresh), cancellationToken);
        // Whoever inserted first decides: every host reads the same key back.
        var kept = await keys.GetAsync("tokens", cancellationToken) ?? throw new InvalidOperationException("The store lost the token key.");
        return Convert.FromBase64String((string?)WebChatJson.Read(kept)["key"] ?? throw new InvalidDataException("The stored token key is empty."));
    }
}
