using System.Collections.Concurrent;
using System.Diagnostics;
using CrmBot.Data.Documents.Mongo.Bson;
using Npgsql;

namespace CrmBot.Tests.MongoServer;

/// <summary>Carries commands out in PostgreSQL by the DocumentDB extension's functions; BSON goes through as it is.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private const int MostTries = 100;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);
    private readonly NpgsqlDataSource _source;
    private readonly EngineCursors _cursors;
    private readonly EngineTransactions _transactions;

    public Engine(int port)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = "postgres",
            MaxPoolSize = 120,
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            Timeout = 30,
            CommandTimeout = 60,
        };
        _source = NpgsqlDataSource.Create(connection.ConnectionString);
        _transactions = new EngineTransactions(_source);
        _cursors = new EngineCursors(_transactions);
    }

    public FailPoints FailPoints { get; } = new();

    /// <summary>Hears of each command once it is answered, with the timestamps of its beginning and end.</summary>
    public Action<ServerCommand, long, long>? Answered { get; set; }

    public async Task<byte[]> RunAsync(ServerCommand command, Topology topology, int connection, int port)
    {
        if (Answered is not { } answered)
            return await TryAsync(command, topology, connection, port);
        var start = Stopwatch.GetTimestamp();
        var reply = await TryAsync(command, topology, connection, port);
        answered(command, start, Stopwatch.GetTimestamp());
        return reply;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<byte[]> TryAsync(ServerCommand command, Topology topology, int connection, int port)
    {
        if (CannedAnswers.Of(command) is { } canned)
            return canned;
        switch (FailPoints.Next(command))
        {
            case Failure.CutBefore:
                throw new ConnectionCutException();
            case Failure.CutAfter:
                await AnswerAsync(command, topology, connection, port);
                throw new ConnectionCutException();
            case Failure.NoPrimary:
                return ServerErrors.Document(new ServerErrorException(10107, "not primary", "RetryableWriteError"));
            case Failure.Late:
                await Task.Delay(TimeSpan.FromMilliseconds(100));
                return await AnswerAsync(command, topology, connection, port);
            case Failure.Hang:
                await Task.Delay(TimeSpan.FromMinutes(1));
                throw new ConnectionCutException();
            default:
                return await AnswerAsync(command, topology, connection, port);
        }
    }

    private async Task<byte[]> AnswerAsync(ServerCommand command, Topology topology, int connection, int port)
    {
        try
        {
            return command.Name is "hello" or "isMaster" or "ismaster" ? Hello(command.Name, topology, connection, port) : await PatientlyAsync(command);
        }
        catch (PostgresException e) when (e.SqlState is "23505" or "23P01")
        {
            await _transactions.BrokenAsync(command);
            return ServerErrors.Document(ServerErrors.Duplicate(command.Space, await IndexOfAsync(e.ConstraintName)));
        }
        catch (PostgresException e)
        {
            await _transactions.BrokenAsync(command);
            return ServerErrors.Document(ServerErrors.Of(e.SqlState, e.MessageText, command.InTransaction));
        }
        catch (ServerErrorException e)
        {
            return ServerErrors.Document(e);
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"MongoServer: {command.Name} on {command.Space}: {e.Message}");
            throw new ConnectionCutException();
        }
    }

    // As MongoDB does by itself, a write on its own that met another one is done again, until it is through. Those of one collection take turns then: together they would meet again.
    private async Task<byte[]> PatientlyAsync(ServerCommand command)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return tries == 1 ? await DispatchAsync(command) : await InTurnAsync(command);
            }
            catch (MetAnotherException met)
            {
                if (tries == MostTries)
                    return met.Reply;
                await Task.Delay(Random.Shared.Next(1, 5 * tries));
            }
            catch (PostgresException e) when (e.SqlState is "40001" or "40P01" or "55P03" or "M00F1" && !command.InTransaction && tries < MostTries)
            {
                await Task.Delay(Random.Shared.Next(1, 5 * tries));
            }
        }
    }

    private async Task<byte[]> InTurnAsync(ServerCommand command)
    {
        var turn = _turns.GetOrAdd(command.Space, _ => new SemaphoreSlim(1));
        await turn.WaitAsync();
        try
        {
            return await DispatchAsync(command);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<byte[]> DispatchAsync(ServerCommand command)
    {
        switch (command.Name)
        {
            case "ping" or "endSessions" or "refreshSessions":
                return Fine;
            case "buildInfo" or "buildinfo":
                return new BsonWriter().Text("version"u8, "7.0.0").Array("versionArray"u8).Int32("0"u8, 7).Int32("1"u8, 0).Int32("2"u8, 0).Int32("3"u8, 0).End().Double("ok"u8, 1).ToArray();
            case "insert" or "update" or "delete":
                var written = ServerErrors.Mend(await WriteAsync(command), command.Space);
                return ServerErrors.MetAnother(written) && !command.InTransaction ? throw new MetAnotherException(written) : written;
            case "find" or "aggregate":
                return await _cursors.OpenAsync(command, $"{command.Name}_cursor_first_page");
            case "listIndexes":
                return await _cursors.OpenAsync(command, "list_indexes_cursor_first_page");
            case "listCollections":
                return await _cursors.OpenAsync(command, "list_collections_cursor_first_page");
            case "getMore":
                return await _cursors.MoreAsync(command);
            case "killCursors":
                return await _cursors.KillAsync(command);
            case "findAndModify" or "findandmodify":
                return await CallAsync(command, $"SELECT p_result::bytea FROM documentdb_api.find_and_modify($1,$2,{Once(command, 3)})", Sql.Bytes(command.Body), OnceValue(command));
            case "count":
                return await CallAsync(command, "SELECT document::bytea FROM documentdb_api.count_query($1,$2)", Sql.Bytes(command.Body));
            case "create":
                return await CallAsync(command, "SELECT documentdb_api.create_collection_view($1,$2)::bytea", Sql.Bytes(command.Body));
            case "createIndexes":
                return await MakeIndexesAsync(command);
            case "drop":
                await CallAsync(command, "SELECT NULL::bytea FROM documentdb_api.drop_collection($1,$2)", Sql.Text(command.Collection));
                return Fine;
            case "dropDatabase":
                await CallAsync(command, "SELECT NULL::bytea FROM documentdb_api.drop_database($1)");
                return Fine;
            case "commitTransaction" or "abortTransaction":
                await _transactions.EndAsync(command, command.Name == "commitTransaction");
                return Fine;
            default:
                throw new ServerErrorException(59, $"no such command: '{command.Name}'");
        }
    }

    private static byte[] Fine { get; } = new BsonWriter().Double("ok"u8, 1).ToArray();

    private static byte[] Hello(string name, Topology topology, int connection, int port)
    {
        var hello = new BsonWriter().Bool("helloOk"u8, true).Bool(name == "hello" ? "isWritablePrimary"u8 : "ismaster"u8, true);
        if (topology == Topology.Mongos)
            hello.Text("msg"u8, "isdbgrid");
        if (topology == Topology.ReplicaSet)
        {
            var me = $"127.0.0.1:{port}";
            hello.Text("setName"u8, "rs0").Int32("setVersion"u8, 1).Bool("secondary"u8, false).Array("hosts"u8).Text("0"u8, me).End().Text("primary"u8, me).Text("me"u8, me);
        }
        return hello.Int32("maxBsonObjectSize"u8, 16_777_216).Int32("maxMessageSizeBytes"u8, 48_000_000).Int32("maxWriteBatchSize"u8, 25_000)
            .Date("localTime"u8, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()).Int32("logicalSessionTimeoutMinutes"u8, 30).Int32("connectionId"u8, connection)
            .Int32("minWireVersion"u8, 0).Int32("maxWireVersion"u8, 21).Bool("readOnly"u8, false).Double("ok"u8, 1).ToArray();
    }

    private Task<byte[]> WriteAsync(ServerCommand command) => CallAsync(
        command,
        $"SELECT p_result::bytea FROM documentdb_api.{command.Name}($1,$2,documentdb_core.bsonsequence_from_bytea($3),{Once(command, 4)})",
        Sql.Bytes(command.Body), Sql.Bytes(command.Documents), OnceValue(command));

    // The engine remembers a write that may come again by its session and number, and carries it out once.
    private static bool MayComeAgain(ServerCommand command) => command is { Number: not null, Session: not null, InTransaction: false };

    private static string Once(ServerCommand command, int position) => MayComeAgain(command) ? $"${position}" : "NULL";

    private static NpgsqlParameter? OnceValue(ServerCommand command) => MayComeAgain(command) ? Sql.Text($"{command.Session}:{command.Number}") : null;

    // Built before the answer; the engine's other way leaves it to a job.
    private async Task<byte[]> MakeIndexesAsync(ServerCommand command)
    {
        await CallAsync(command, "SELECT NULL::bytea FROM documentdb_api.create_collection($1,$2)", Sql.Text(command.Collection));
        return await CallAsync(command, "SELECT documentdb_api_internal.create_indexes_non_concurrently($1,$2,true)::bytea", Sql.Bytes(command.Body));
    }

    private async Task<byte[]> CallAsync(ServerCommand command, string sql, params NpgsqlParameter?[] values)
    {
        await using var lease = await _transactions.OpenAsync(command);
        await using var call = Sql.Command(lease.Connection, sql, command.Database, values);
        return await call.ExecuteScalarAsync() as byte[] ?? Fine;
    }

    private async Task<string> IndexOfAsync(string? constraint)
    {
        if (constraint?.Contains("index", StringComparison.Ordinal) != true || !int.TryParse(constraint[(constraint.LastIndexOf('_') + 1)..], out var id))
            return "_id_";
        await using var find = _source.CreateCommand($"SELECT (index_spec).index_name FROM documentdb_api_catalog.collection_indexes WHERE index_id = {id}");
        return await find.ExecuteScalarAsync() as string ?? constraint;
    }
}

/// <summary>A write on its own met another one; what the engine answered.</summary>
internal sealed class MetAnotherException(byte[] reply) : Exception
{
    public byte[] Reply => reply;
}
