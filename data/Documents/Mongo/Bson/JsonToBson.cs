using System.Buffers;
using System.Text.Json;

namespace CrmBot.Data.Documents.Mongo.Bson;

/// <summary>Writes JSON as the BSON that people expect to find: text, whole numbers, doubles, flags, and dates where an instant is declared.</summary>
internal static class JsonToBson
{
    /// <summary>The members of the object, but for those whose names MongoDB or this store keeps for itself.</summary>
    public static void Append(BsonWriter writer, ReadOnlySpan<byte> json, StoredFields fields)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            if (StoredFields.IsKept(name))
                reader.Skip();
            else if (reader.TokenType == JsonTokenType.String && fields.IsInstant(name) && Instants.TryParse(reader.GetString(), out var moment))
                writer.Date(name, moment);
            else
                Write(writer, name, ref reader);
        }
    }

    private static void Write(BsonWriter writer, scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                WriteText(writer, name, ref reader);
                break;
            case JsonTokenType.Number when reader.TryGetInt64(out var whole):
                writer.Whole(name, whole);
                break;
            case JsonTokenType.Number:
                writer.Double(name, reader.GetDouble());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.Bool(name, reader.GetBoolean());
                break;
            case JsonTokenType.StartArray:
                writer.Array(name);
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Write(writer, BsonNames.Place(i), ref reader);
                writer.End();
                break;
            case JsonTokenType.StartObject:
                WriteObject(writer, name, ref reader);
                break;
            default:
                writer.Null(name);
                break;
        }
    }

    private static void WriteObject(BsonWriter writer, scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        writer.Document(name);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var inner = NameOf(ref reader);
            reader.Read();
            if (StoredFields.IsAwkward(inner))
                reader.Skip();
            else
                Write(writer, inner, ref reader);
        }
        writer.End();
    }

    private static void WriteText(BsonWriter writer, scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            writer.Text(name, reader.ValueSpan);
            return;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        var length = reader.CopyString(buffer);
        writer.Text(name, buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        var name = new byte[reader.ValueSpan.Length];
        return name.AsSpan(0, reader.CopyString(name));
    }
}
