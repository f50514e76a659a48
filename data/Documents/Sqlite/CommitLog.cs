using Microsoft.Win32.SafeHandles;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>SQLite's log beside the file, for the one who syncs it himself. It stays the same file as long as any connection is open.</summary>
internal sealed class CommitLog(string path) : IDisposable
{
    private SafeFileHandle? _handle;

    /// <summary>Returns when all that was committed is on disk; a disk that does not take it is a <see cref="StoreUnavailableException"/>.</summary>
    public void Sync()
    {
        try
        {
            _handle ??= File.OpenHandle(path + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(_handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("sync", "The store's disk does not work.", e);
        }
    }

    public void Dispose() => _handle?.Dispose();
}
