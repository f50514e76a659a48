using SQLitePCL;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A prepared statement lent by its connection: bind from 1 on, step, read columns from 0 on; disposing resets it for the next user.</summary>
internal readonly struct Statement(sqlite3_stmt statement) : IDisposable
{
    public Statement Bind(int position, string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(statement, position) : raw.sqlite3_bind_text(statement, position, text));
        return this;
    }

    public Statement Bind(int position, long number)
    {
        Check(raw.sqlite3_bind_int64(statement, position, number));
        return this;
    }

    public Statement Bind(int position, ReadOnlyMemory<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(statement, position, utf8.Span));
        return this;
    }

    public Statement Bind(int position, FieldValue value) => value.IsText ? Bind(position, value.Text) : Bind(position, value.Number);

    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            throw Fault();
        return false;
    }

    /// <summary>Steps a write; false when a unique index refused it.</summary>
    public bool TryStep(out bool row)
    {
        var code = raw.sqlite3_step(statement);
        row = code == raw.SQLITE_ROW;
        if (row || code == raw.SQLITE_DONE)
            return true;
        var extended = raw.sqlite3_extended_errcode(raw.sqlite3_db_handle(statement));
        if (extended is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)
            return false;
        throw Fault();
    }

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public FieldValue? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => default(FieldValue?),
        raw.SQLITE_TEXT => FieldValue.Of(Text(column)),
        _ => FieldValue.Of(Number(column)),
    };

    // The result of a reset repeats the step's, which was seen already.
    public void Dispose() => _ = raw.sqlite3_reset(statement);

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Fault();
    }

    private StoreException Fault() => SqliteFault.Of(raw.sqlite3_extended_errcode(raw.sqlite3_db_handle(statement)));
}
