using System.Buffers.Binary;
using System.Text;

namespace CrmBot.Data.Documents.Mongo.Bson;

/// <summary>The types of BSON that are written and read here, by their number on the wire.</summary>
internal static class BsonType
{
    public const byte Double = 0x01;
    public const byte Text = 0x02;
    public const byte Document = 0x03;
    public const byte Array = 0x04;
    public const byte Binary = 0x05;
    public const byte ObjectId = 0x07;
    public const byte Bool = 0x08;
    public const byte Date = 0x09;
    public const byte Null = 0x0A;
    public const byte Int32 = 0x10;
    public const byte Timestamp = 0x11;
    public const byte Int64 = 0x12;
    public const byte Decimal = 0x13;
}

/// <summary>Builds one BSON document front to back; what is still open is closed when it is taken.</summary>
internal sealed class BsonWriter
{
    private int[] _open = new int[8];
    private byte[] _bytes;
    private int _depth;
    private int _length;

    public BsonWriter(int capacity = 512)
    {
        _bytes = new byte[capacity];
        Begin();
    }

    /// <summary>An empty document, for calls that want one.</summary>
    public static byte[] Empty { get; } = new BsonWriter(8).ToArray();

    public BsonWriter Document(ReadOnlySpan<byte> name) => Open(BsonType.Document, name);

    public BsonWriter Array(ReadOnlySpan<byte> name) => Open(BsonType.Array, name);

    public BsonWriter End()
    {
        Take(1)[0] = 0;
        var start = _open[--_depth];
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(start), _length - start);
        return this;
    }

    public BsonWriter Int32(ReadOnlySpan<byte> name, int value)
    {
        Head(BsonType.Int32, name);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);
        return this;
    }

    public BsonWriter Int64(ReadOnlySpan<byte> name, long value) => Eight(BsonType.Int64, name, value);

    /// <summary>As the smaller of the two whole numbers that holds it.</summary>
    public BsonWriter Whole(ReadOnlySpan<byte> name, long value) => value is >= int.MinValue and <= int.MaxValue ? Int32(name, (int)value) : Int64(name, value);

    public BsonWriter Double(ReadOnlySpan<byte> name, double value) => Eight(BsonType.Double, name, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A moment in milliseconds since 1970.</summary>
    public BsonWriter Date(ReadOnlySpan<byte> name, long milliseconds) => Eight(BsonType.Date, name, milliseconds);

    public BsonWriter Bool(ReadOnlySpan<byte> name, bool value)
    {
        Head(BsonType.Bool, name);
        Take(1)[0] = value ? (byte)1 : (byte)0;
        return this;
    }

    public BsonWriter Null(ReadOnlySpan<byte> name)
    {
        Head(BsonType.Null, name);
        return this;
    }

    public BsonWriter Text(ReadOnlySpan<byte> name, string value)
    {
        Head(BsonType.Text, name);
        var count = Encoding.UTF8.GetByteCount(value);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), count + 1);
        var room = Take(count + 1);
        Encoding.UTF8.GetBytes(value, room);
        room[^1] = 0;
        return this;
    }

    public BsonWriter Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8)
    {
        Head(BsonType.Text, name);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), utf8.Length + 1);
        var room = Take(utf8.Length + 1);
        utf8.CopyTo(room);
        room[^1] = 0;
        return this;
    }

    public BsonWriter Binary(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Head(BsonType.Binary, name);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), value.Length);
        Take(1)[0] = 0;
        value.CopyTo(Take(value.Length));
        return this;
    }

    /// <summary>A value that is BSON already.</summary>
    public BsonWriter Value(ReadOnlySpan<byte> name, byte type, ReadOnlySpan<byte> value)
    {
        Head(type, name);
        value.CopyTo(Take(value.Length));
        return this;
    }

    /// <summary>A document that is BSON already.</summary>
    public BsonWriter Document(ReadOnlySpan<byte> name, ReadOnlySpan<byte> document) => Value(name, BsonType.Document, document);

    public byte[] ToArray()
    {
        while (_depth > 0)
            End();
        return _bytes.AsSpan(0, _length).ToArray();
    }

    private BsonWriter Open(byte type, ReadOnlySpan<byte> name)
    {
        Head(type, name);
        Begin();
        return this;
    }

    private void Begin()
    {
        if (_depth == _open.Length)
            System.Array.Resize(ref _open, _depth * 2);
        _open[_depth++] = _length;
        Take(4);
    }

    private BsonWriter Eight(byte type, ReadOnlySpan<byte> name, long value)
    {
        Head(type, name);
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);
        return this;
    }

    private void Head(byte type, ReadOnlySpan<byte> name)
    {
        var room = Take(name.Length + 2);
        room[0] = type;
        name.CopyTo(room[1..]);
        room[^1] = 0;
    }

    private Span<byte> Take(int count)
    {
        if (_length + count > _bytes.Length)
            System.Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }
}
