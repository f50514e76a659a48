using System.Runtime.InteropServices;

namespace CrmBot;

/// <summary>
/// glibc gives threads up to eight heaps a core, each of which keeps what it once needed: a host of a hundred megabytes grows by half. Two are enough where most memory is .NET's.
/// MALLOC_ARENA_MAX in the environment goes before; other C libraries have no such heaps.
/// </summary>
internal static class NativeHeap
{
    private const int ArenaMax = -8;
    private const int Heaps = 2;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SetOption(int option, int value);

    /// <summary>To be called before threads are started.</summary>
    public static void KeepSmall()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is not null) return;
        if (NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "mallopt", out var mallopt))
            _ = Marshal.GetDelegateForFunctionPointer<SetOption>(mallopt)(ArenaMax, Heaps);
    }
}
