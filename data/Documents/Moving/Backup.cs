using System.Buffers;
using System.IO.Compression;

namespace CrmBot.Data.Documents.Moving;

/// <summary>All documents of a store in one file: JSON lines, compressed, encrypted, readable by nobody but its owner. It is made on the side and takes its name once it is whole.</summary>
public sealed class Backup(IReadOnlyList<string> collections)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the file; returns how many documents it holds.</summary>
    public async Task<long> WriteAsync(IDocumentStore store, string path, string passphrase, IProgress<MoveProgress> progress, CancellationToken cancellationToken)
    {
        var total = await AllDocuments.CountAsync(store, collections, cancellationToken);
        var making = path + ".part";
        File.Delete(making);
        long written;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        await using (var file = new FileStream(making, options))
        {
            await using var sealing = new SealingStream(file, passphrase);
            await using var packed = new GZipStream(sealing, CompressionLevel.Fastest);
            written = await WriteLinesAsync(store, packed, total, progress, cancellationToken);
        }
        File.Move(making, path, overwrite: true);
        return written;
    }

    /// <summary>Reads the file to its end and says how many documents it holds; whatever is wrong with it is an <see cref="InvalidDataException"/>.</summary>
    public static async Task<long> CheckAsync(string path, string passphrase, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var _ in ReadAsync(path, passphrase, cancellationToken))
            count++;
        return count;
    }

    /// <summary>The documents in the order they were written: collection by collection, each by its ids.</summary>
    internal static async IAsyncEnumerable<BackupLine> ReadAsync(string path, string passphrase, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await using var opening = new OpeningStream(file, passphrase);
        await using var unpacked = new GZipStream(opening, CompressionMode.Decompress);
        using var digest = new Digest();
        using var reader = new StreamReader(unpacked);
        while (await reader.ReadLineAsync(cancellationToken) is { } text)
        {
            var (line, count, hash) = BackupLine.Read(System.Text.Encoding.UTF8.GetBytes(text));
            if (line is null)
            {
                if (count != digest.Count || hash != digest.Take())
                    throw new InvalidDataException("The backup does not hold what it says.");
                yield break;
            }
            digest.Add(line.Value.Doc);
            yield return line.Value;
        }
        throw new InvalidDataException("The backup ends in the middle.");
    }

    private async Task<long> WriteLinesAsync(IDocumentStore store, GZipStream packed, long total, IProgress<MoveProgress> progress, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>(64 * 1024);
        await using var writer = BackupLine.Writer(line);
        using var digest = new Digest();
        foreach (var collection in collections)
        {
            await foreach (var page in AllDocuments.PagesAsync(store.Collection(collection), null, cancellationToken))
            {
                foreach (var doc in page.Docs)
                {
                    digest.Add(doc);
                    BackupLine.Write(writer, line, collection, doc);
                }
                await packed.WriteAsync(line.WrittenMemory, cancellationToken);
                line.ResetWrittenCount();
                progress.Report(new MoveProgress(collection, digest.Count, total));
            }
        }
        var count = digest.Count;
        await packed.WriteAsync(BackupLine.End(count, digest.Take()), cancellationToken);
        return count;
    }
}
