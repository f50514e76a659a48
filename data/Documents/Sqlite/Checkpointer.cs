namespace CrmBot.Data.Documents.Sqlite;

/// <summary>
/// Copies the log into the file beside the writer, so that no commit waits for it. A log of which all is copied is written from its start again;
/// under steady writing there is always a rest, so when the log has grown long this thread catches up as near as it can and the writer copies that rest between two groups.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private const int PagesBetween = 1_000;
    private const int LongLog = 12_000;
    private const int LongestLog = 24_000;
    private const int PassesToCatchUp = 3;
    private const int WhileLoading = 16;

    private readonly Connection _connection;
    private readonly Lock _copying = new();
    private readonly AutoResetEvent _due = new(false);
    private readonly Thread _thread;
    private volatile int _scale = 1;
    private volatile bool _closing;
    private volatile bool _long;
    private volatile bool _caughtUp;
    private int _sinceCopy;
    private int _sinceFinish;

    public Checkpointer(Connection connection)
    {
        _connection = connection;
        _thread = new Thread(Work) { IsBackground = true, Name = "store checkpoints" };
        _thread.Start();
    }

    /// <summary>While much is loaded, a longer log copies a page once that was written many times.</summary>
    public bool Loading
    {
        set => _scale = value ? WhileLoading : 1;
    }

    /// <summary>Told by the writer after each group.</summary>
    public void Wrote(Connection writer)
    {
        var pages = writer.TakeWrittenPages();
        _sinceCopy += pages;
        _sinceFinish += pages;
        _long = _sinceFinish >= LongLog * _scale;
        if (_long && (_caughtUp || _sinceFinish >= LongestLog * _scale))
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

    // Between two groups nothing is added, so what the other thread left is copied here and the next group starts the log anew.
    // A reader or another process may hold that back for a moment; then it is tried again when a little more is written.
    private void Finish(Connection writer)
    {
        lock (_copying)
            _sinceFinish = writer.Checkpoint() ? 0 : _sinceFinish - (PagesBetween * _scale);
        (_long, _caughtUp, _sinceCopy) = (false, false, 0);
    }

    private void Work()
    {
        while (_due.WaitOne() && !_closing)
        {
            var catchUp = _long;
            lock (_copying)
            {
                for (var pass = 0; pass < (catchUp ? PassesToCatchUp : 1); pass++)
                    _ = _connection.Checkpoint();
            }
            _caughtUp = catchUp;
        }
    }
}
