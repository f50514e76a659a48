using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmBot.Data.Documents.Mongo.Bson;

/// <summary>Writes BSON as the JSON that our records read; dates are instants, and what has no form in JSON is a fault of whoever stored it.</summary>
internal static class BsonToJson
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The document's members but for those that the store keeps for itself.</summary>
    public static byte[] Body(ReadOnlySpan<byte> document) => Read(document).ToArray();

    /// <summary>Whether the document says exactly what this JSON says, byte for byte.</summary>
    public static bool Says(ReadOnlySpan<byte> document, ReadOnlySpan<byte> json) => Read(document).SequenceEqual(json);

    private static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> document)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4_096);
        buffer.ResetWrittenCount();
        var writer = _writer ??= new Utf8JsonWriter(buffer, Options);
        writer.Reset(buffer);
        writer.WriteStartObject();
        for (var reader = new BsonReader(document); reader.Next();)
        {
            if (StoredFields.IsKept(reader.Name))
                continue;
            writer.WritePropertyName(reader.Name);
            Write(writer, reader);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, BsonReader reader)
    {
        switch (reader.Type)
        {
            case BsonType.Text:
                writer.WriteStringValue(reader.Utf8);
                break;
            case BsonType.Int32 or BsonType.Int64:
                writer.WriteNumberValue(reader.Whole);
                break;
            case BsonType.Double:
                writer.WriteNumberValue(BinaryPrimitives.ReadDoubleLittleEndian(reader.Value));
                break;
            case BsonType.Bool:
                writer.WriteBooleanValue(reader.IsTrue);
                break;
            case BsonType.Date:
                writer.WriteStringValue(Instants.ToText(reader.Whole));
                break;
            case BsonType.Null:
                writer.WriteNullValue();
                break;
            case BsonType.ObjectId:
                writer.WriteStringValue(Convert.ToHexStringLower(reader.Value));
                break;
            case BsonType.Document:
                writer.WriteStartObject();
                for (var inner = new BsonReader(reader.Value); inner.Next();)
                {
                    writer.WritePropertyName(inner.Name);
                    Write(writer, inner);
                }
                writer.WriteEndObject();
                break;
            case BsonType.Array:
                writer.WriteStartArray();
                for (var inner = new BsonReader(reader.Value); inner.Next();)
                    Write(writer, inner);
                writer.WriteEndArray();
                break;
            default:
                throw new StoreException("mongodb-type", $"A document holds a value of BSON type 0x{reader.Type:x2}, which has no form in JSON.");
        }
    }
}
