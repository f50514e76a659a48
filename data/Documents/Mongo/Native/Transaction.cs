using System.Runtime.InteropServices;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>Several writes as one on a replica set or a sharded cluster. What was not committed when it is disposed never happened.</summary>
internal sealed unsafe class Transaction : IDisposable
{
    private const int SlotSize = 128;

    private readonly nint _session;
    private readonly byte* _slots;
    private bool _open;

    public Transaction(MongoClient client)
    {
        NativeError error;
        _session = Libmongoc.mongoc_client_start_session(client.Handle, 0, &error);
        if (_session == 0)
            throw MongoFault.Of(MongoClient.Failed(&error), writing: false);
        _slots = (byte*)NativeMemory.AlignedAlloc(SlotSize * 2, SlotSize);
        Libmongoc.bson_init(_slots);
        _ = Libmongoc.mongoc_client_session_append(_session, _slots, &error);
    }

    /// <summary>What makes a call a part of this.</summary>
    public void* Options => _slots;

    public void Begin()
    {
        NativeError error;
        _open = Libmongoc.mongoc_client_session_start_transaction(_session, 0, &error) != 0 ? true : throw MongoFault.Of(MongoClient.Failed(&error), writing: false);
    }

    public NativeReply Commit()
    {
        NativeError error;
        var reply = _slots + SlotSize;
        _open = false;
        return MongoClient.Done(Libmongoc.mongoc_client_session_commit_transaction(_session, reply, &error), reply, &error);
    }

    public void Abort()
    {
        NativeError error;
        if (_open)
            _ = Libmongoc.mongoc_client_session_abort_transaction(_session, &error);
        _open = false;
    }

    public void Dispose()
    {
        Abort();
        Libmongoc.bson_destroy(_slots);
        Libmongoc.mongoc_client_session_destroy(_session);
        NativeMemory.AlignedFree(_slots);
    }
}
