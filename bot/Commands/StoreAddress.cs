using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Commands;

/// <summary>A store named on the command line: sqlite:FILE, a mongodb connection string, or env:NAME for one that the environment holds, so that no password stands among the processes.</summary>
internal static class StoreAddress
{
    private const string Embedded = "sqlite:";
    private const string Environmental = "env:";

    public static IDocumentStore Open(string address, bool mustExist, TimeProvider clock)
    {
        if (address.StartsWith(Environmental, StringComparison.Ordinal))
            return Open(Environment.GetEnvironmentVariable(address[Environmental.Length..]) ?? throw new StoreException("address", $"The environment has no {address[Environmental.Length..]}."), mustExist, clock);
        if (address.StartsWith("mongodb", StringComparison.Ordinal))
            return MongoDocumentStore.Open(new MongoStoreOptions { Connection = address }, clock);
        if (!address.StartsWith(Embedded, StringComparison.Ordinal))
            throw new StoreException("address", "A store is sqlite:FILE, mongodb://… or env:NAME.");
        var file = address[Embedded.Length..];
        if (mustExist && !File.Exists(file))
            throw new StoreException("address", $"There is no file {file}.");
        return SqliteDocumentStore.Open(new SqliteStoreOptions { Path = file }, clock);
    }
}
