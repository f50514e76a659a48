namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A checked write with all that could be worked out before its turn at the writer came.</summary>
internal sealed class PreparedWrite
{
    private readonly TableWriter _writer;
    private readonly Write _write;
    private readonly long[] _grams;

    private PreparedWrite(TableWriter writer, Write write, long[] grams) => (_writer, _write, _grams) = (writer, write, grams);

    public static PreparedWrite Of(TableWriter writer, Write write)
    {
        DocumentRules.CheckId(write.Id);
        var json = write switch
        {
            Write.Insert insert => insert.Json,
            Write.Replace replace => replace.Json,
            Write.Put put => put.Json,
            _ => default,
        };
        if (write is Write.Delete)
            return new PreparedWrite(writer, write, []);
        DocumentRules.CheckBody(json);
        return new PreparedWrite(writer, write, writer.GramsOf(json));
    }

    public WriteResult Run(Connection connection)
    {
        _writer.PurgeNowAndThen(connection);
        return _write switch
        {
            Write.Insert insert => _writer.Insert(connection, insert.Id, insert.Json, _grams),
            Write.Replace replace => _writer.Replace(connection, replace.Id, replace.Json, replace.ExpectedVersion, _grams),
            Write.Put put => _writer.Put(connection, put.Id, put.Json, _grams),
            Write.Delete delete => _writer.Delete(connection, delete.Id, delete.ExpectedVersion),
            _ => throw new ArgumentException("No such write."),
        };
    }
}
