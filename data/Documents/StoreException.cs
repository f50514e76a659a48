namespace CrmBot.Data.Documents;

/// <summary>The store failed in a way that no caller can mend; the code is the store's own and holds no document content.</summary>
public class StoreException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}

/// <summary>The store cannot be reached or cannot write now (gone, locked, disk full): nothing of the call was done, and it may be tried again later.</summary>
public sealed class StoreUnavailableException(string code, string message, Exception? inner = null) : StoreException(code, message, inner);

/// <summary>The store did not answer in time: whether the write was done is not known, and must be asked by key.</summary>
public sealed class StoreTimeoutException(string code, string message, Exception? inner = null) : StoreException(code, message, inner);

/// <summary>No declared index serves the query; the message names the collection and the index it would need.</summary>
public sealed class UnservedQueryException(string collection, string wanted) : StoreException("unserved", $"No index of '{collection}' serves this query; it needs ({wanted}).")
{
    public string Collection { get; } = collection;

    public string Wanted { get; } = wanted;
}
