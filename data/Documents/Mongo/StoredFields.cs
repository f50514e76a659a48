using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>
/// The names of a stored document. The record's own members stand at the top, as themselves; beside them the store keeps _id, _v (the version),
/// _g and _t (what search needs) and _raw (the JSON as it came, only where the members alone could not give it back byte for byte).
/// </summary>
internal sealed class StoredFields(CollectionSpec spec)
{
    private readonly byte[][] _instants = [.. spec.Fields.Where(f => f.Type == FieldType.Instant).Select(f => Encoding.UTF8.GetBytes(f.Name))];

    public static ReadOnlySpan<byte> Id => "_id"u8;

    public static ReadOnlySpan<byte> Version => "_v"u8;

    public static ReadOnlySpan<byte> Grams => "_g"u8;

    public static ReadOnlySpan<byte> Texts => "_t"u8;

    public static ReadOnlySpan<byte> Raw => "_raw"u8;

    public static bool IsKept(ReadOnlySpan<byte> name) =>
        name.SequenceEqual(Id) || name.SequenceEqual(Version) || name.SequenceEqual(Grams) || name.SequenceEqual(Texts) || name.SequenceEqual(Raw) || IsAwkward(name);

    /// <summary>Names that MongoDB reads as something else than a name.</summary>
    public static bool IsAwkward(ReadOnlySpan<byte> name) => name.IsEmpty || name[0] == '$' || name.IndexOfAny((byte)'.', (byte)0) >= 0;

    public bool IsInstant(ReadOnlySpan<byte> name)
    {
        foreach (var instant in _instants)
        {
            if (name.SequenceEqual(instant))
                return true;
        }
        return false;
    }

    /// <summary>A value to compare a field with, in the field's own type.</summary>
    public static void Append(BsonWriter writer, ReadOnlySpan<byte> name, FieldType type, FieldValue value)
    {
        if (type == FieldType.Flag || value.IsFlag)
            writer.Bool(name, value.Number != 0);
        else if (!value.IsText)
            writer.Int64(name, value.Number);
        else if (type == FieldType.Instant && Instants.TryParse(value.Text, out var moment))
            writer.Date(name, moment);
        else
            writer.Text(name, value.Text);
    }

    /// <summary>The least value of a type: what every present field is not below, while a missing one or null is of another type.</summary>
    public static void AppendLeast(BsonWriter writer, ReadOnlySpan<byte> name, FieldType type)
    {
        switch (type)
        {
            case FieldType.Number:
                writer.Double(name, double.NegativeInfinity);
                break;
            case FieldType.Flag:
                writer.Bool(name, false);
                break;
            case FieldType.Instant:
                writer.Date(name, long.MinValue);
                break;
            default:
                writer.Text(name, "");
                break;
        }
    }

    /// <summary>A member's value as the port knows it; null where it is missing, null or of no type that can be compared.</summary>
    public static FieldValue? ValueOf(ReadOnlySpan<byte> document, ReadOnlySpan<byte> name) =>
        BsonReader.TryGet(document, name, out var member) ? ValueOf(member) : null;

    public static FieldValue? ValueOf(BsonReader member) => member.Type switch
    {
        BsonType.Text => FieldValue.Of(member.Text),
        BsonType.Date => FieldValue.Of(Instants.ToText(member.Whole)),
        BsonType.Bool => FieldValue.Of(member.IsTrue),
        BsonType.Int32 or BsonType.Int64 or BsonType.Double => FieldValue.Of(member.Whole),
        _ => default(FieldValue?),
    };
}
