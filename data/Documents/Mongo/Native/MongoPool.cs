using System.Runtime.InteropServices;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>The driver's own pool of clients with its watch over the servers; it lives until its last client came back.</summary>
internal sealed class MongoPool : SafeHandle
{
    private const int NewestErrorApi = 2;

    public MongoPool(MongoAddress address)
        : base(0, true)
    {
        Database = address.Database;
        SetHandle(address.OpenPool());
        _ = Libmongoc.mongoc_client_pool_set_error_api(handle, NewestErrorApi);
    }

    public override bool IsInvalid => handle == 0;

    public string Database { get; }

    public nint Pop()
    {
        var held = false;
        DangerousAddRef(ref held);
        return Libmongoc.mongoc_client_pool_pop(handle);
    }

    public void Push(nint client)
    {
        Libmongoc.mongoc_client_pool_push(handle, client);
        DangerousRelease();
    }

    protected override bool ReleaseHandle()
    {
        Libmongoc.mongoc_client_pool_destroy(handle);
        return true;
    }
}
