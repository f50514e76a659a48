using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Tests.MongoServer;

/// <summary>One command as it came over the wire: its body, and the documents that were sent behind it.</summary>
internal sealed class ServerCommand
{
    public required ReadOnlyMemory<byte> Body { get; init; }

    public required ReadOnlyMemory<byte>? Documents { get; init; }

    public required string Name { get; init; }

    public required string Database { get; init; }

    public string Collection { get; private init; } = "";

    public string? Session { get; private init; }

    public long? Number { get; private init; }

    public bool InTransaction { get; private init; }

    public bool Starts { get; private init; }

    public long Cursor { get; private init; }

    public IReadOnlyList<long> Cursors { get; private init; } = [];

    public string Space => $"{Database}.{Collection}";

    public static ServerCommand Parse(ReadOnlyMemory<byte> body, ReadOnlyMemory<byte>? documents, string? database)
    {
        var reader = new BsonReader(body.Span);
        if (!reader.Next())
            throw new ServerErrorException(40324, "An empty command.");
        var name = Encoding.UTF8.GetString(reader.Name);
        var collection = reader.Type == BsonType.Text ? reader.Text : "";
        var cursor = name == "getMore" ? reader.Whole : 0;
        var (session, number, inTransaction, starts) = ((string?)null, (long?)null, false, false);
        var cursors = new List<long>();
        while (reader.Next())
        {
            if (reader.Name.SequenceEqual("$db"u8))
                database = reader.Text;
            else if (reader.Name.SequenceEqual("collection"u8) && name == "getMore")
                collection = reader.Text;
            else if (reader.Name.SequenceEqual("lsid"u8) && BsonReader.TryGet(reader.Value, "id"u8, out var id))
                session = Convert.ToHexString(id.Value);
            else if (reader.Name.SequenceEqual("txnNumber"u8))
                number = reader.Whole;
            else if (reader.Name.SequenceEqual("autocommit"u8))
                inTransaction = !reader.IsTrue;
            else if (reader.Name.SequenceEqual("startTransaction"u8))
                starts = reader.IsTrue;
            else if (reader.Name.SequenceEqual("cursors"u8))
                AddAll(cursors, reader.Value);
        }
        return new ServerCommand
        {
            Body = body,
            Documents = documents,
            Name = name,
            Database = database ?? "admin",
            Collection = collection,
            Cursor = cursor,
            Cursors = cursors,
            Session = session,
            Number = number,
            InTransaction = inTransaction,
            Starts = starts,
        };
    }

    private static void AddAll(List<long> numbers, ReadOnlySpan<byte> list)
    {
        for (var reader = new BsonReader(list); reader.Next();)
            numbers.Add(reader.Whole);
    }
}
