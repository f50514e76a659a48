using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmBot.Data.Documents.Moving;

/// <summary>One document of a backup as a line of JSON: its collection, id and body. A body that holds a line's end goes as text.</summary>
internal readonly record struct BackupLine(string Collection, Doc Doc)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter writer, IBufferWriter<byte> line, string collection, Doc doc)
    {
        writer.Reset(line);
        writer.WriteStartObject();
        writer.WriteString("in"u8, collection);
        writer.WriteString("id"u8, doc.Id);
        if (doc.Json.Span.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            writer.WriteString("text"u8, doc.Json.Span);
        }
        else
        {
            writer.WritePropertyName("doc"u8);
            writer.WriteRawValue(doc.Json.Span, skipInputValidation: true);
        }
        writer.WriteEndObject();
        writer.Flush();
        line.Write("\n"u8);
    }

    public static Utf8JsonWriter Writer(IBufferWriter<byte> line) => new(line, Options);

    /// <summary>The last line: how many there were and their hash.</summary>
    public static byte[] End(long count, string hash) => Encoding.UTF8.GetBytes($$"""{"end":{{count}},"sha256":"{{hash}}"}""" + "\n");

    /// <summary>A document, or the end's count and hash.</summary>
    public static (BackupLine? Line, long Count, string? Hash) Read(byte[] line)
    {
        var (collection, id, count) = ("", "", 0L);
        string? hash = null;
        ReadOnlyMemory<byte> body = default;
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "in":
                    collection = reader.GetString()!;
                    break;
                case "id":
                    id = reader.GetString()!;
                    break;
                case "text":
                    body = Encoding.UTF8.GetBytes(reader.GetString()!);
                    break;
                case "end":
                    count = reader.GetInt64();
                    break;
                case "sha256":
                    hash = reader.GetString();
                    break;
                default:
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    body = line.AsMemory(start, (int)reader.BytesConsumed - start);
                    break;
            }
        }
        return hash is null ? (new BackupLine(collection, new Doc(id, 0, body)), 0, null) : (null, count, hash);
    }
}
