using Npgsql;
using NpgsqlTypes;

namespace CrmBot.Tests.MongoServer;

/// <summary>Calls of the engine's functions: the first value is the database's name, BSON is passed as bytes.</summary>
internal static class Sql
{
    public static NpgsqlParameter Text(string value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Text };

    public static NpgsqlParameter Bytes(ReadOnlyMemory<byte>? value) => new() { Value = value is { } bytes ? bytes : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea };

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, string database, params NpgsqlParameter?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(Text(database));
        foreach (var value in values)
        {
            if (value is not null)
                command.Parameters.Add(value);
        }
        return command;
    }
}
