namespace CrmBot.Data.Documents.Mongo;

/// <summary>Where MongoDB is.</summary>
public sealed class MongoStoreOptions
{
    /// <summary>A standard connection string, mongodb:// or mongodb+srv://; its path names the database, crmbot by default. Time-outs that it leaves out are set.</summary>
    public required string Connection { get; init; }

    /// <summary>Whether the server itself deletes what has expired, by its own clock. A test that moves time does without.</summary>
    internal bool ServerExpires { get; init; } = true;
}
