using System.Reflection;
using System.Runtime.InteropServices;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>Finds the C driver on this machine, whichever release of Debian it comes from, and starts it.</summary>
internal static unsafe class DriverLibrary
{
    public const string Mongoc = "mongoc";
    public const string Bson = "bson";

    // Debian 12 and 13 have the driver's 1.x, later ones its 2.x; only one of them is installed.
    private static readonly string[] MongocNames = ["libmongoc-1.0.so.0", "libmongoc2.so.2"];
    private static readonly string[] BsonNames = ["libbson-1.0.so.0", "libbson2.so.2"];

    private static readonly Lock Starting = new();
    private static bool _started;
    private static volatile string _lastSaid = "";

    static DriverLibrary() => NativeLibrary.SetDllImportResolver(typeof(DriverLibrary).Assembly, Resolve);

    /// <summary>What the driver logged last; the only reason it gives for some refusals.</summary>
    public static string LastSaid => _lastSaid;

    public static string Version => Marshal.PtrToStringUTF8(Libmongoc.mongoc_get_version()) ?? "";

    /// <summary>Loads the driver once a process; where it is missing, a <see cref="StoreUnavailableException"/> says which package to install.</summary>
    public static void Start()
    {
        lock (Starting)
        {
            if (_started)
                return;
            try
            {
                Libmongoc.mongoc_init();
            }
            catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
            {
                throw new StoreUnavailableException("mongodb-library", "MongoDB's C driver is not installed. On Debian: apt-get install libmongoc-1.0-0 (Debian 12), libmongoc-1.0-0t64 (13) or libmongoc2-2 (later).", e);
            }
            Libmongoc.mongoc_log_set_handler(&Remember, null);
            _started = true;
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var candidate in name == Mongoc ? MongocNames : name == Bson ? BsonNames : [])
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle))
                return handle;
        }
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void Remember(int level, byte* domain, byte* text, void* state) => _lastSaid = Marshal.PtrToStringUTF8((nint)text) ?? "";
}
