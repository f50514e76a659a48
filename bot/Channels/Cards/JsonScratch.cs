using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmBot.Channels.Cards;

/// <summary>JSON put together in memory that its thread keeps for the next time. What comes out is not escaped for HTML and not checked again.</summary>
internal sealed class JsonScratch
{
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static Stack<JsonScratch>? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    private JsonScratch() => Writer = new Utf8JsonWriter(_buffer, Options);

    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written; gone with <see cref="Return"/>.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Writer.Flush();
            return _buffer.WrittenSpan;
        }
    }

    public static JsonScratch Rent() => (_kept ??= new Stack<JsonScratch>(2)).TryPop(out var kept) ? kept : new JsonScratch();

    public void Return()
    {
        if (_buffer.Capacity > LargestKept) return;
        Clear();
        (_kept ??= new Stack<JsonScratch>(2)).Push(this);
    }

    public void Clear()
    {
        _buffer.ResetWrittenCount();
        Writer.Reset();
    }
}
