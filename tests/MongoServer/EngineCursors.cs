using System.Collections.Concurrent;
using CrmBot.Data.Documents.Mongo.Bson;
using Npgsql;

namespace CrmBot.Tests.MongoServer;

/// <summary>Results that come in several pages; some keep their connection until they are read or closed.</summary>
internal sealed class EngineCursors(EngineTransactions transactions)
{
    private readonly ConcurrentDictionary<long, Cursor> _open = new();

    public async Task<byte[]> OpenAsync(ServerCommand command, string function)
    {
        var lease = await transactions.OpenAsync(command);
        var kept = false;
        try
        {
            await using var call = Sql.Command(lease.Connection, $"SELECT cursorpage::bytea, continuation::bytea, persistconnection, cursorid FROM documentdb_api.{function}($1,$2)", command.Database, Sql.Bytes(command.Body));
            await using var reader = await call.ExecuteReaderAsync();
            await reader.ReadAsync();
            var page = reader.GetFieldValue<byte[]>(0);
            if (!await reader.IsDBNullAsync(1))
            {
                kept = reader.GetBoolean(2) && !command.InTransaction;
                _open[reader.GetInt64(3)] = new Cursor(reader.GetFieldValue<byte[]>(1), kept ? lease.Connection : null);
            }
            return page;
        }
        finally
        {
            if (!kept)
                await lease.DisposeAsync();
        }
    }

    public async Task<byte[]> MoreAsync(ServerCommand command)
    {
        if (!_open.TryRemove(command.Cursor, out var cursor))
            throw new ServerErrorException(43, $"cursor id {command.Cursor} not found");
        var lease = cursor.Kept is { } kept ? new EngineLease(kept, true) : await transactions.OpenAsync(command);
        await using (lease)
        {
            byte[] page;
            byte[]? rest;
            await using (var call = Sql.Command(lease.Connection, "SELECT cursorpage::bytea, continuation::bytea FROM documentdb_api.cursor_get_more($1,$2,$3)", command.Database, Sql.Bytes(command.Body), Sql.Bytes(cursor.Rest)))
            await using (var reader = await call.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                page = reader.GetFieldValue<byte[]>(0);
                rest = await reader.IsDBNullAsync(1) ? null : reader.GetFieldValue<byte[]>(1);
            }
            if (rest is not null)
                _open[command.Cursor] = cursor with { Rest = rest };
            else
                await CloseAsync(cursor);
            return page;
        }
    }

    public async Task<byte[]> KillAsync(ServerCommand command)
    {
        var reply = new BsonWriter().Array("cursorsKilled"u8);
        for (var i = 0; i < command.Cursors.Count; i++)
        {
            if (_open.TryRemove(command.Cursors[i], out var cursor))
                await CloseAsync(cursor);
            reply.Int64(BsonNames.Place(i), command.Cursors[i]);
        }
        return reply.End().Array("cursorsNotFound"u8).End().Array("cursorsAlive"u8).End().Array("cursorsUnknown"u8).End().Double("ok"u8, 1).ToArray();
    }

    private static async Task CloseAsync(Cursor cursor)
    {
        if (cursor.Kept is not { } connection)
            return;
        await using (connection)
        {
            await using var close = new NpgsqlCommand("CLOSE ALL", connection);
            await close.ExecuteNonQueryAsync();
        }
    }

    private sealed record Cursor(byte[] Rest, NpgsqlConnection? Kept);
}
