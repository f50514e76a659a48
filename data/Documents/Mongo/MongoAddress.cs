using System.Runtime.InteropServices;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>A checked connection string with every time-out set. What is wrong with one is said in a line that never holds its password.</summary>
internal sealed unsafe class MongoAddress : IDisposable
{
    private const string DefaultDatabase = "crmbot";
    private const int DefaultPool = 32;
    private const int Majority = -3;
    private const int PrimaryMode = 1;
    private const int PrimaryPreferredMode = 5;

    private static readonly (string Option, int Milliseconds)[] Timeouts = [("serverSelectionTimeoutMS", 5_000), ("connectTimeoutMS", 5_000), ("socketTimeoutMS", 10_000)];

    private readonly nint _uri;

    private MongoAddress(nint uri) => _uri = uri;

    public string Database { get; private init; } = DefaultDatabase;

    /// <summary>How many calls run at once, each with a connection of its own.</summary>
    public int MostAtOnce { get; private init; }

    public static MongoAddress Parse(string connection)
    {
        if (!connection.StartsWith("mongodb://", StringComparison.Ordinal) && !connection.StartsWith("mongodb+srv://", StringComparison.Ordinal))
            throw Wrong("it begins with neither mongodb:// nor mongodb+srv://");
        DriverLibrary.Start();
        NativeError error;
        var uri = Libmongoc.mongoc_uri_new_with_error(connection, &error);
        if (uri == 0)
            throw Wrong(Secrets.Redact(error.Message is { Length: > 0 } said ? said : DriverLibrary.LastSaid, connection));
        try
        {
            return Checked(uri);
        }
        catch (StoreException)
        {
            Libmongoc.mongoc_uri_destroy(uri);
            throw;
        }
    }

    /// <summary>A time-out as it is in force.</summary>
    public int Milliseconds(string option) => Libmongoc.mongoc_uri_get_option_as_int32(_uri, option, 0);

    public nint OpenPool()
    {
        var pool = Libmongoc.mongoc_client_pool_new(_uri);
        return pool != 0 ? pool : throw Wrong($"the driver cannot use it ({DriverLibrary.LastSaid})");
    }

    public void Dispose() => Libmongoc.mongoc_uri_destroy(_uri);

    private static MongoAddress Checked(nint uri)
    {
        if (Libmongoc.mongoc_read_prefs_get_mode(Libmongoc.mongoc_uri_get_read_prefs_t(uri)) is not (PrimaryMode or PrimaryPreferredMode))
            throw Wrong("readPreference must be primary or primaryPreferred, since a read must see the writes before it");
        var concern = Libmongoc.mongoc_uri_get_write_concern(uri);
        if (Libmongoc.mongoc_write_concern_is_acknowledged(concern) == 0)
            throw Wrong("w=0 would lose writes without a word");
        if (Libmongoc.mongoc_write_concern_is_default(concern) != 0)
            AskForMajority(uri, concern);
        foreach (var (option, milliseconds) in Timeouts)
        {
            if (Libmongoc.mongoc_uri_get_option_as_int32(uri, option, 0) <= 0)
                _ = Libmongoc.mongoc_uri_set_option_as_int32(uri, option, milliseconds);
        }
        if (Libmongoc.mongoc_uri_has_option(uri, "appname") == 0)
            _ = Libmongoc.mongoc_uri_set_appname(uri, "CrmBot");
        var most = Libmongoc.mongoc_uri_get_option_as_int32(uri, "maxPoolSize", DefaultPool);
        _ = Libmongoc.mongoc_uri_set_option_as_int32(uri, "maxPoolSize", most);
        var database = Marshal.PtrToStringUTF8(Libmongoc.mongoc_uri_get_database(uri));
        return new MongoAddress(uri) { Database = string.IsNullOrEmpty(database) ? DefaultDatabase : database, MostAtOnce = Math.Max(1, most) };
    }

    private static void AskForMajority(nint uri, nint concern)
    {
        var majority = Libmongoc.mongoc_write_concern_copy(concern);
        Libmongoc.mongoc_write_concern_set_w(majority, Majority);
        Libmongoc.mongoc_uri_set_write_concern(uri, majority);
        Libmongoc.mongoc_write_concern_destroy(majority);
    }

    private static StoreException Wrong(string what) => new("mongodb-connection", $"Store:Connection is no connection string that can be used: {what}.");
}
