using SQLitePCL;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>The SQL function <c>holds(collection, body, text)</c>: whether a search field of the document really holds the normalised text.</summary>
internal static class SearchFunction
{
    public static void Add(sqlite3 handle, Func<string, IReadOnlyList<string>?> searchFields)
    {
        var code = raw.sqlite3_create_function(handle, "holds", 3, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, (context, _, arguments) =>
        {
            var fields = searchFields(raw.sqlite3_value_text(arguments[0]).utf8_to_string());
            var found = fields is not null && SearchText.Holds(raw.sqlite3_value_blob(arguments[1]), fields, raw.sqlite3_value_text(arguments[2]).utf8_to_string());
            raw.sqlite3_result_int(context, found ? 1 : 0);
        });
        if (code != raw.SQLITE_OK)
            throw SqliteFault.Of(code);
    }
}
