using System.Buffers;
using System.Text.Json;

namespace CrmBot.Data.Documents;

/// <summary>Sets top-level fields of a document and keeps the bytes of all others, known or not.</summary>
internal static class JsonFields
{
    public static byte[] Set(ReadOnlySpan<byte> json, IReadOnlyDictionary<string, FieldValue> set)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length + 256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (set.ContainsKey(name))
                continue;
            writer.WritePropertyName(name);
            writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }
        foreach (var (name, value) in set)
            Write(writer, name, value);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, FieldValue value)
    {
        if (value.IsText)
            writer.WriteString(name, value.Text);
        else if (value.IsFlag)
            writer.WriteBoolean(name, value.Number != 0);
        else
            writer.WriteNumber(name, value.Number);
    }
}
