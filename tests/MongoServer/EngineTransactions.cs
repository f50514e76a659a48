using System.Collections.Concurrent;
using System.Data;
using Npgsql;

namespace CrmBot.Tests.MongoServer;

/// <summary>A connection for one command; that of a transaction stays with it.</summary>
internal readonly struct EngineLease(NpgsqlConnection connection, bool shared) : IAsyncDisposable
{
    public NpgsqlConnection Connection => connection;

    public ValueTask DisposeAsync() => shared ? ValueTask.CompletedTask : connection.DisposeAsync();
}

/// <summary>The transactions under way, by session; each holds a connection until it ends.</summary>
internal sealed class EngineTransactions(NpgsqlDataSource source)
{
    private const int Gone = 251;

    private readonly ConcurrentDictionary<string, Open> _open = new();

    public async Task<EngineLease> OpenAsync(ServerCommand command)
    {
        if (!command.InTransaction)
            return new EngineLease(await source.OpenConnectionAsync(), false);
        if (command.Starts)
            await StartAsync(command);
        return Find(command) is { Ended: false } open
            ? new EngineLease(open.Connection, true)
            : throw new ServerErrorException(Gone, "no such transaction", ServerErrors.Transient);
    }

    public async Task EndAsync(ServerCommand command, bool commit)
    {
        if (Find(command) is not { } open)
            throw new ServerErrorException(Gone, "no such transaction", ServerErrors.Transient);
        if (open.Ended && open.Committed == commit)
            return;
        if (open.Ended)
            throw new ServerErrorException(Gone, "the transaction has ended", ServerErrors.Transient);
        await EndAsync(open, commit);
    }

    /// <summary>After a failure there is nothing left to commit.</summary>
    public async Task BrokenAsync(ServerCommand command)
    {
        if (command.InTransaction && Find(command) is { Ended: false } open)
            await EndAsync(open, false);
    }

    private static async Task EndAsync(Open open, bool commit)
    {
        (open.Ended, open.Committed) = (true, commit);
        await using var connection = open.Connection;
        if (commit)
            await open.Transaction.CommitAsync();
        else
            await open.Transaction.RollbackAsync();
    }

    private async Task StartAsync(ServerCommand command)
    {
        if (_open.TryRemove(command.Session!, out var old) && !old.Ended)
            await EndAsync(old, false);
        var connection = await source.OpenConnectionAsync();
        _open[command.Session!] = new Open(command.Number!.Value, connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead));
    }

    private Open? Find(ServerCommand command) =>
        command.Session is { } session && _open.TryGetValue(session, out var open) && open.Number == command.Number ? open : null;

    private sealed class Open(long number, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        public long Number => number;

        public NpgsqlConnection Connection => connection;

        public NpgsqlTransaction Transaction => transaction;

        public bool Ended { get; set; }

        public bool Committed { get; set; }
    }
}
