using System.Buffers.Binary;
using System.Text;

namespace CrmBot.Data.Documents.Mongo.Bson;

/// <summary>Reads the members of one BSON document in order, without copying.</summary>
internal ref struct BsonReader
{
    private readonly ReadOnlySpan<byte> _document;
    private int _position;

    public BsonReader(ReadOnlySpan<byte> document)
    {
        _document = document[..BinaryPrimitives.ReadInt32LittleEndian(document)];
        _position = 4;
    }

    public byte Type { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The bytes of the value as they are on the wire.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        Type = _document[_position++];
        if (Type == 0)
            return false;
        var name = _document[_position..].IndexOf((byte)0);
        Name = _document.Slice(_position, name);
        _position += name + 1;
        Value = _document.Slice(_position, Length(Type, _document[_position..]));
        _position += Value.Length;
        return true;
    }

    public bool Find(ReadOnlySpan<byte> name)
    {
        while (Next())
        {
            if (Name.SequenceEqual(name))
                return true;
        }
        return false;
    }

    /// <summary>The text's bytes, without their length and closing zero.</summary>
    public readonly ReadOnlySpan<byte> Utf8 => Type == BsonType.Text ? Value[4..^1] : throw new FormatException($"BSON type 0x{Type:x2} is no text.");

    public readonly string Text => Encoding.UTF8.GetString(Utf8);

    public readonly long Whole => Type switch
    {
        BsonType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(Value),
        BsonType.Int64 or BsonType.Date => BinaryPrimitives.ReadInt64LittleEndian(Value),
        BsonType.Double => (long)BinaryPrimitives.ReadDoubleLittleEndian(Value),
        BsonType.Bool => Value[0],
        _ => throw new FormatException($"BSON type 0x{Type:x2} is no number."),
    };

    public readonly bool IsTrue => Type is BsonType.Bool or BsonType.Int32 or BsonType.Int64 or BsonType.Double && Whole != 0;

    /// <summary>A member's value of one document; false when it has none of that name.</summary>
    public static bool TryGet(ReadOnlySpan<byte> document, ReadOnlySpan<byte> name, out BsonReader member)
    {
        member = new BsonReader(document);
        return member.Find(name);
    }

    private static int Length(byte type, ReadOnlySpan<byte> value) => type switch
    {
        BsonType.Double or BsonType.Date or BsonType.Timestamp or BsonType.Int64 => 8,
        BsonType.Text or 0x0D or 0x0E => 4 + BinaryPrimitives.ReadInt32LittleEndian(value),
        BsonType.Document or BsonType.Array or 0x0F => BinaryPrimitives.ReadInt32LittleEndian(value),
        BsonType.Binary => 5 + BinaryPrimitives.ReadInt32LittleEndian(value),
        BsonType.Null or 0x06 or 0x7F or 0xFF => 0,
        BsonType.ObjectId => 12,
        BsonType.Bool => 1,
        0x0B => Pattern(value),
        0x0C => 16 + BinaryPrimitives.ReadInt32LittleEndian(value),
        BsonType.Int32 => 4,
        BsonType.Decimal => 16,
        _ => throw new FormatException($"BSON type 0x{type:x2} is unknown."),
    };

    private static int Pattern(ReadOnlySpan<byte> value)
    {
        var options = value.IndexOf((byte)0) + 1;
        return options + value[options..].IndexOf((byte)0) + 1;
    }
}
