using System.Runtime.InteropServices;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>Reads one document that belongs to the driver; what is to be kept must be copied.</summary>
internal delegate T BsonRead<out T>(ReadOnlySpan<byte> document);

/// <summary>One of the pool's clients with its collections, for the one thread that holds it: BSON in, BSON out, no call remembered.</summary>
internal sealed unsafe class MongoClient(MongoPool pool) : IDisposable
{
    // A bson_t takes 128 bytes, and Debian 12's build wants it aligned to as many.
    private const int SlotSize = 128;
    private const int Slots = 4;

    private readonly nint _client = pool.Pop();
    private readonly Dictionary<string, nint> _collections = [];
    private readonly byte* _slots = (byte*)NativeMemory.AlignedAlloc(SlotSize * Slots, SlotSize);

    public nint Handle => _client;

    /// <summary>A page that one command brings; what is too large for one message is read with a cursor.</summary>
    public List<T> Page<T>(FindCommand find, BsonRead<T> read)
    {
        var found = new List<T>();
        return ReadPage(find.Command, found, read) ? found : Find(find.Collection, find.Filter, find.Options, read);
    }

    public List<T> Find<T>(string collection, ReadOnlySpan<byte> filter, ReadOnlySpan<byte> options, BsonRead<T> read)
    {
        fixed (byte* f = filter, o = options)
        {
            var cursor = Libmongoc.mongoc_collection_find_with_opts(Collection(collection), Static(0, f, filter.Length), Static(1, o, options.Length), 0);
            try
            {
                var found = new List<T>();
                void* document;
                while (Libmongoc.mongoc_cursor_next(cursor, &document) != 0)
                    found.Add(read(Span(document)));
                NativeError error;
                return Libmongoc.mongoc_cursor_error(cursor, &error) == 0 ? found : throw MongoFault.Of(new NativeReply(false, BsonWriter.Empty, error.Domain, error.Code, error.Message), writing: false);
            }
            finally
            {
                Libmongoc.mongoc_cursor_destroy(cursor);
            }
        }
    }

    private bool ReadPage<T>(ReadOnlySpan<byte> command, List<T> found, BsonRead<T> read)
    {
        NativeError error;
        fixed (byte* c = command)
        {
            if (Libmongoc.mongoc_client_read_command_with_opts(_client, pool.Database, Static(0, c, command.Length), 0, null, Slot(3), &error) == 0)
                throw MongoFault.Of(Done(0, &error), writing: false);
        }
        try
        {
            return FindCommand.TryRead(Span(Slot(3)), found, read);
        }
        finally
        {
            Libmongoc.bson_destroy(Slot(3));
        }
    }

    /// <summary>A command that reads; the driver tries it again once where the server supports that.</summary>
    public byte[] Read(ReadOnlySpan<byte> command, string? database = null)
    {
        NativeError error;
        fixed (byte* c = command)
        {
            var done = Done(Libmongoc.mongoc_client_read_command_with_opts(_client, database ?? pool.Database, Static(0, c, command.Length), 0, null, Slot(3), &error), &error);
            return done.Ok ? done.Document : throw MongoFault.Of(done, writing: false);
        }
    }

    /// <summary>A command that writes but is no write of documents, such as the making of indexes.</summary>
    public NativeReply Run(ReadOnlySpan<byte> command)
    {
        NativeError error;
        fixed (byte* c = command)
            return Done(Libmongoc.mongoc_client_write_command_with_opts(_client, pool.Database, Static(0, c, command.Length), null, Slot(3), &error), &error);
    }

    public NativeReply Insert(string collection, ReadOnlySpan<byte> document, Transaction? transaction)
    {
        NativeError error;
        fixed (byte* d = document)
            return Done(Libmongoc.mongoc_collection_insert_one(Collection(collection), Static(0, d, document.Length), Options(transaction), Slot(3), &error), &error);
    }

    public NativeReply Replace(string collection, ReadOnlySpan<byte> filter, ReadOnlySpan<byte> document, Transaction? transaction)
    {
        NativeError error;
        fixed (byte* f = filter, d = document)
            return Done(Libmongoc.mongoc_collection_replace_one(Collection(collection), Static(0, f, filter.Length), Static(1, d, document.Length), Options(transaction), Slot(3), &error), &error);
    }

    public NativeReply Delete(string collection, ReadOnlySpan<byte> filter, bool many, Transaction? transaction)
    {
        NativeError error;
        fixed (byte* f = filter)
        {
            var (handle, condition) = (Collection(collection), (nint)Static(0, f, filter.Length));
            return Done(
                many
                    ? Libmongoc.mongoc_collection_delete_many(handle, (void*)condition, Options(transaction), Slot(3), &error)
                    : Libmongoc.mongoc_collection_delete_one(handle, (void*)condition, Options(transaction), Slot(3), &error),
                &error);
        }
    }

    public NativeReply Modify(string collection, ReadOnlySpan<byte> filter, in Modification modification, Transaction? transaction)
    {
        NativeError error;
        var options = Libmongoc.mongoc_find_and_modify_opts_new();
        try
        {
            fixed (byte* f = filter, u = modification.Update, s = modification.Sort, p = modification.Fields)
            {
                Libmongoc.mongoc_find_and_modify_opts_set_update(options, Static(1, u, modification.Update.Length));
                if (modification.Sort is { Length: > 0 } sort)
                    Libmongoc.mongoc_find_and_modify_opts_set_sort(options, Static(1, s, sort.Length));
                if (modification.Fields is { Length: > 0 } fields)
                    Libmongoc.mongoc_find_and_modify_opts_set_fields(options, Static(1, p, fields.Length));
                Libmongoc.mongoc_find_and_modify_opts_set_flags(options, Modification.ReturnNew | (modification.Upsert ? Modification.UpsertFlag : 0));
                if (transaction is not null)
                    Libmongoc.mongoc_find_and_modify_opts_append(options, transaction.Options);
                return Done(Libmongoc.mongoc_collection_find_and_modify_with_opts(Collection(collection), Static(0, f, filter.Length), options, Slot(3), &error), &error);
            }
        }
        finally
        {
            Libmongoc.mongoc_find_and_modify_opts_destroy(options);
        }
    }

    /// <summary>Inserts each on its own, in one round trip; the reply names the refused ones.</summary>
    public NativeReply InsertMany(string collection, IReadOnlyList<byte[]> documents)
    {
        NativeError error;
        fixed (byte* o = Unordered)
        {
            var bulk = Libmongoc.mongoc_collection_create_bulk_operation_with_opts(Collection(collection), Static(0, o, Unordered.Length));
            try
            {
                foreach (var document in documents)
                {
                    fixed (byte* d = document)
                    {
                        if (Libmongoc.mongoc_bulk_operation_insert_with_opts(bulk, Static(0, d, document.Length), null, &error) == 0)
                            return Failed(&error);
                    }
                }
                return Done(Libmongoc.mongoc_bulk_operation_execute(bulk, Slot(3), &error) == 0 ? (byte)0 : (byte)1, &error);
            }
            finally
            {
                Libmongoc.mongoc_bulk_operation_destroy(bulk);
            }
        }
    }

    /// <summary>Puts each on its own, in one round trip.</summary>
    public NativeReply UpdateMany(string collection, IReadOnlyList<(byte[] Filter, byte[] Update)> puts)
    {
        NativeError error;
        fixed (byte* o = Unordered, a = Upserting)
        {
            var bulk = Libmongoc.mongoc_collection_create_bulk_operation_with_opts(Collection(collection), Static(0, o, Unordered.Length));
            try
            {
                foreach (var (filter, update) in puts)
                {
                    fixed (byte* f = filter, u = update)
                    {
                        if (Libmongoc.mongoc_bulk_operation_update_one_with_opts(bulk, Static(0, f, filter.Length), Static(1, u, update.Length), Static(2, a, Upserting.Length), &error) == 0)
                            return Failed(&error);
                    }
                }
                return Done(Libmongoc.mongoc_bulk_operation_execute(bulk, Slot(3), &error) == 0 ? (byte)0 : (byte)1, &error);
            }
            finally
            {
                Libmongoc.mongoc_bulk_operation_destroy(bulk);
            }
        }
    }

    public void Dispose()
    {
        foreach (var collection in _collections.Values)
            Libmongoc.mongoc_collection_destroy(collection);
        pool.Push(_client);
        NativeMemory.AlignedFree(_slots);
    }

    internal static NativeReply Failed(NativeError* error) => new(false, BsonWriter.Empty, error->Domain, error->Code, error->Message);

    /// <summary>Copies the reply, which the driver makes also when the call fails, and gives it back.</summary>
    internal static NativeReply Done(byte ok, void* reply, NativeError* error)
    {
        var document = Span(reply).ToArray();
        Libmongoc.bson_destroy(reply);
        return ok != 0 ? new NativeReply(true, document, 0, 0, "") : new NativeReply(false, document, error->Domain, error->Code, error->Message);
    }

    private static byte[] Unordered { get; } = new BsonWriter().Bool("ordered"u8, false).ToArray();

    private static byte[] Upserting { get; } = new BsonWriter().Bool("upsert"u8, true).ToArray();

    private static ReadOnlySpan<byte> Span(void* document)
    {
        var data = Libmongoc.bson_get_data(document);
        return new ReadOnlySpan<byte>(data, *(int*)data);
    }

    private static void* Options(Transaction? transaction) => transaction is null ? null : transaction.Options;

    private NativeReply Done(byte ok, NativeError* error) => Done(ok, Slot(3), error);

    private void* Slot(int index) => _slots + (index * SlotSize);

    private void* Static(int index, byte* data, int length)
    {
        if (Libmongoc.bson_init_static(Slot(index), data, (nuint)length) == 0)
            throw new StoreException("mongodb-bson", "A document cannot be sent to MongoDB.");
        return Slot(index);
    }

    private nint Collection(string name)
    {
        if (_collections.TryGetValue(name, out var known))
            return known;
        return _collections[name] = Libmongoc.mongoc_client_get_collection(_client, pool.Database, name);
    }
}

/// <summary>A change of one document that is found and changed in one step, and returned as it is afterwards.</summary>
internal readonly record struct Modification(byte[] Update, byte[]? Sort = null, byte[]? Fields = null, bool Upsert = false)
{
    public const int UpsertFlag = 2;
    public const int ReturnNew = 4;
}
