using System.Runtime.InteropServices;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>The entry points of the official C driver that the store uses, under the driver's own names. A bson_t is passed by address; a returned 0 is false or null.</summary>
internal static unsafe partial class Libmongoc
{
    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_init();

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_get_version();

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_log_set_handler(delegate* unmanaged<int, byte*, byte*, void*, void> handler, void* state);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint mongoc_uri_new_with_error(string text, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_uri_destroy(nint uri);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_uri_get_database(nint uri);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_uri_get_read_prefs_t(nint uri);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_uri_get_write_concern(nint uri);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_uri_set_write_concern(nint uri, nint concern);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mongoc_uri_get_option_as_int32(nint uri, string option, int otherwise);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte mongoc_uri_set_option_as_int32(nint uri, string option, int value);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte mongoc_uri_has_option(nint uri, string option);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte mongoc_uri_set_appname(nint uri, string name);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial int mongoc_read_prefs_get_mode(nint preference);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_write_concern_is_default(nint concern);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_write_concern_is_acknowledged(nint concern);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_write_concern_copy(nint concern);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_write_concern_set_w(nint concern, int w);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_write_concern_destroy(nint concern);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_client_pool_new(nint uri);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_client_pool_set_error_api(nint pool, int version);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_client_pool_pop(nint pool);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_client_pool_push(nint pool, nint client);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_client_pool_destroy(nint pool);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint mongoc_client_get_collection(nint client, string database, string collection);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_collection_destroy(nint collection);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte mongoc_client_read_command_with_opts(nint client, string database, void* command, nint preference, void* options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte mongoc_client_write_command_with_opts(nint client, string database, void* command, void* options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_collection_insert_one(nint collection, void* document, void* options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_collection_replace_one(nint collection, void* filter, void* document, void* options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_collection_delete_one(nint collection, void* filter, void* options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_collection_delete_many(nint collection, void* filter, void* options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_collection_find_with_opts(nint collection, void* filter, void* options, nint preference);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_cursor_next(nint cursor, void** document);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_cursor_error(nint cursor, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_cursor_destroy(nint cursor);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_find_and_modify_opts_new();

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_find_and_modify_opts_set_update(nint options, void* update);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_find_and_modify_opts_set_sort(nint options, void* sort);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_find_and_modify_opts_set_fields(nint options, void* fields);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_find_and_modify_opts_set_flags(nint options, int flags);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_find_and_modify_opts_append(nint options, void* extra);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_find_and_modify_opts_destroy(nint options);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_collection_find_and_modify_with_opts(nint collection, void* filter, nint options, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_collection_create_bulk_operation_with_opts(nint collection, void* options);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_bulk_operation_insert_with_opts(nint bulk, void* document, void* options, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_bulk_operation_update_one_with_opts(nint bulk, void* filter, void* update, void* options, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial uint mongoc_bulk_operation_execute(nint bulk, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_bulk_operation_destroy(nint bulk);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial nint mongoc_client_start_session(nint client, nint options, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_client_session_append(nint session, void* options, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_client_session_start_transaction(nint session, nint options, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_client_session_commit_transaction(nint session, void* reply, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial byte mongoc_client_session_abort_transaction(nint session, NativeError* error);

    [LibraryImport(DriverLibrary.Mongoc)]
    internal static partial void mongoc_client_session_destroy(nint session);

    [LibraryImport(DriverLibrary.Bson)]
    [SuppressGCTransition]
    internal static partial byte bson_init_static(void* document, byte* data, nuint length);

    [LibraryImport(DriverLibrary.Bson)]
    [SuppressGCTransition]
    internal static partial void bson_init(void* document);

    [LibraryImport(DriverLibrary.Bson)]
    [SuppressGCTransition]
    internal static partial byte* bson_get_data(void* document);

    [LibraryImport(DriverLibrary.Bson)]
    [SuppressGCTransition]
    internal static partial void bson_destroy(void* document);
}
