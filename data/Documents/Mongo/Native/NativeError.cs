using System.Runtime.InteropServices;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>The driver's bson_error_t: 512 bytes in all its releases.</summary>
[StructLayout(LayoutKind.Sequential, Size = 512)]
internal unsafe struct NativeError
{
    public uint Domain;
    public uint Code;
    private fixed byte _message[504];

    public readonly string Message
    {
        get
        {
            fixed (byte* text = _message)
                return Marshal.PtrToStringUTF8((nint)text) ?? "";
        }
    }
}
