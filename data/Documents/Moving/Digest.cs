using System.Security.Cryptography;
using System.Text;

namespace CrmBot.Data.Documents.Moving;

/// <summary>A hash over documents in their order: ids and bodies, byte for byte, without the versions, which each store counts for itself.</summary>
internal sealed class Digest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Count { get; private set; }

    public static async Task<(long Count, string Hash)> OfAsync(IDocuments documents, CancellationToken cancellationToken)
    {
        using var digest = new Digest();
        await foreach (var doc in AllDocuments.Async(documents, cancellationToken))
            digest.Add(doc);
        return (digest.Count, digest.Take());
    }

    public void Add(Doc doc)
    {
        Count++;
        Add(Encoding.UTF8.GetBytes(doc.Id));
        Add(doc.Json.Span);
    }

    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    // With its length, so that what ends one cannot begin the next.
    private void Add(ReadOnlySpan<byte> part)
    {
        _hash.AppendData(BitConverter.GetBytes(part.Length));
        _hash.AppendData(part);
    }
}
