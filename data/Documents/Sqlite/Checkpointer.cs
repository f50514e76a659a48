namespace CrmBot.Data.Documents.Sqlite;

/// <summary>
/// Copies the log into the file beside the writer, so that no commit waits for it. The log is written from its start again once all of it is copied;
/// under steady writing that never comes by itself, so a log that has grown long is finished by the writer between two groups.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private const int PagesBetween = 1_000;
    private const int LongLog = 8_000;
    private const int LongestLog = 32_000;

    private readonly Connection _connection;
    private readonly Lock _copying = new();
    private readonly AutoResetEvent _due = new(false);
    private readonly Thread _thread;
    private volatile int _scale = 1;
    private volatile bool _closing;
    private volatile bool _allCopied;
    private int _sinceCopy;
    private int _inLog;

    public Checkpointer(Connection connection)
    {
        _connection = connection;
        _thread = new Thread(Work) { IsBackground = true, Name = "store checkpoints" };
        _thread.Start();
    }

    /// <summary>While much is loaded, a longer log copies a page once that was written many times.</summary>
    public bool Loading
    {
        set => _scale = value ? 32 : 1;
    }

    /// <summary>Told by the writer after each group.</summary>
    public void Wrote(Connection writer)
    {
        var pages = writer.TakeWrittenPages();
        if (_allCopied)
        {
            _allCopied = false;
            _inLog = 0;
        }
        _inLog += pages;
        _sinceCopy += pages;
        if (_inLog > LongLog * _scale)
            Finish(writer);
        if (_sinceCopy < PagesBetween * _scale)
            return;
        _sinceCopy = 0;
        _due.Set();
    }

    public void Dispose()
    {
        _closing = true;
        _due.Set();
        _thread.Join();
        _ = _connection.Checkpoint();
        _connection.Dispose();
        _due.Dispose();
    }

    private void Finish(Connection writer)
    {
        if (_inLog > LongestLog * _scale)
            _copying.Enter();
        else if (!_copying.TryEnter())
            return;
        try
        {
            // Readers or another process may hold it back; it is asked again when as much has been written once more.
            _ = writer.Checkpoint();
            _inLog = 0;
        }
        finally
        {
            _copying.Exit();
        }
    }

    private void Work()
    {
        while (_due.WaitOne() && !_closing)
        {
            lock (_copying)
                _allCopied = _connection.Checkpoint();
        }
    }
}
