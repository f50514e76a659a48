using System.Security.Cryptography;
using System.Text;

namespace CrmBot.Data.Documents.Moving;

/// <summary>The key of one backup file, made from its passphrase and the salt that stands at its start.</summary>
internal static class BackupKey
{
    public const int SaltSize = 16;
    public const int NonceSize = 12;
    public const int TagSize = 16;
    public const int ChunkSize = 64 * 1024;

    private const int Rounds = 600_000;
    private const int KeySize = 32;

    /// <summary>What every backup begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "CrmBot backup 1\n"u8;

    public static AesGcm Of(string passphrase, ReadOnlySpan<byte> salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Rounds, HashAlgorithmName.SHA256, KeySize), TagSize);

    /// <summary>Each chunk has a number of its own, and the last one says that it is the last, so that no chunk can be moved, repeated or cut off.</summary>
    public static void WriteNonce(Span<byte> nonce, long chunk, bool last)
    {
        nonce.Clear();
        BitConverter.TryWriteBytes(nonce, chunk);
        nonce[^1] = last ? (byte)1 : (byte)0;
    }
}
