using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Links;

/// <summary>What an address opens, and for whom.</summary>
public sealed record LinkBody(string ReaderId, Address Address, FileLink File, string ExpiresAt);

/// <summary>Addresses of 128 random bits, each for one reader and one file, for a day. The store holds only what the bits hash to.</summary>
public sealed class FileLinks(IDocumentStore store, IOptions<FileLinkOptions> options, TimeProvider clock)
{
    public const string Collection = "links";

    private const int Bytes = 16;

    public static CollectionSpec Spec { get; } = new(Collection, [new("expiresAt", FieldType.Instant)], []) { ExpiresBy = "expiresAt" };

    /// <summary>A new token for the reader and the file.</summary>
    public async Task<string> MintAsync(string readerId, Address address, FileLink file, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var body = new LinkBody(readerId, address, file, (clock.GetUtcNow() + TimeSpan.FromHours(options.Value.Hours)).ToInstant());
        await store.Collection(Collection).PutAsync(IdOf(token), JsonSerializer.SerializeToUtf8Bytes(body, BotJson.Readable.LinkBody), cancellationToken);
        return token;
    }

    /// <summary>What the token opens; null for one that never was, or whose time is over.</summary>
    public async Task<LinkBody?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != Base64Url.GetEncodedLength(Bytes) || await store.Collection(Collection).GetAsync(IdOf(token), cancellationToken) is not { } doc) return null;
        var body = JsonSerializer.Deserialize(doc.Json.Span, BotJson.Readable.LinkBody);
        return body is not null && string.CompareOrdinal(clock.GetUtcNow().ToInstant(), body.ExpiresAt) <= 0 ? body : null;
    }

    private static string IdOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
