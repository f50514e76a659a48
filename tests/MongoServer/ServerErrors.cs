using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Tests.MongoServer;

/// <summary>An error as MongoDB would say it.</summary>
internal sealed class ServerErrorException(int code, string message, params string[] labels) : Exception(message)
{
    public int Code => code;

    public IReadOnlyList<string> Labels => labels;
}

/// <summary>From the engine's SQLSTATE to MongoDB's numbers: only those that a driver or the store acts on; the engine packs them into write errors too.</summary>
internal static class ServerErrors
{
    public const int DuplicateKey = 11000;
    public const int WriteConflict = 112;
    public const string Transient = "TransientTransactionError";

    private static readonly Dictionary<string, int> Codes = new()
    {
        ["M0001"] = 2,
        ["M0003"] = 9,
        ["M0004"] = 14,
        ["M0008"] = 26,
        ["M0009"] = 27,
        ["M000E"] = 43,
        ["M000F"] = 48,
        ["M00EX"] = 50,
        ["M00EY"] = 59,
        ["M000M"] = 66,
        ["M000N"] = 67,
        ["M000P"] = 72,
        ["M000Q"] = 73,
        ["M000R"] = 85,
        ["M000S"] = 86,
        ["M00F1"] = 112,
        ["M000U"] = 115,
        ["M00CO"] = 121,
        ["M00F6"] = 251,
        ["M001B"] = 10334,
        ["M001C"] = DuplicateKey,
        ["23505"] = DuplicateKey,
        ["23P01"] = DuplicateKey,
        ["40001"] = 112,
        ["40P01"] = 112,
        ["55P03"] = 112,
        ["57014"] = 50,
        ["57P01"] = 91,
        ["42P07"] = 48,
    };

    public static ServerErrorException Of(string state, string message, bool inTransaction)
    {
        var code = Codes.GetValueOrDefault(state, 1);
        return new ServerErrorException(code, code == 1 ? $"{message} [SQLSTATE {state}]" : message, inTransaction && code is 112 or 251 ? [Transient] : []);
    }

    public static ServerErrorException Duplicate(string space, string index, params string[] labels) => new(DuplicateKey, DuplicateText(space, index), labels);

    public static byte[] Document(ServerErrorException error)
    {
        var document = new BsonWriter().Double("ok"u8, 0).Text("errmsg"u8, error.Message).Int32("code"u8, error.Code).Text("codeName"u8, $"Error{error.Code}");
        if (error.Labels.Count == 0)
            return document.ToArray();
        document.Array("errorLabels"u8);
        for (var i = 0; i < error.Labels.Count; i++)
            document.Text(BsonNames.Place(i), error.Labels[i]);
        return document.ToArray();
    }

    /// <summary>The reply of a write with its errors in MongoDB's words.</summary>
    public static byte[] Mend(byte[] reply, string space)
    {
        if (!BsonReader.TryGet(reply, "writeErrors"u8, out _))
            return reply;
        var mended = new BsonWriter();
        for (var reader = new BsonReader(reply); reader.Next();)
        {
            if (!reader.Name.SequenceEqual("writeErrors"u8))
            {
                mended.Value(reader.Name, reader.Type, reader.Value);
                continue;
            }
            mended.Array("writeErrors"u8);
            var place = 0;
            for (var errors = new BsonReader(reader.Value); errors.Next();)
                Mend(mended.Document(BsonNames.Place(place++)), errors.Value, space);
            mended.End();
        }
        return mended.ToArray();
    }

    /// <summary>Whether all that was wrong is that another write was in the way.</summary>
    public static bool MetAnother(byte[] reply) =>
        BsonReader.TryGet(reply, "n"u8, out var done) && done.Whole == 0 && BsonReader.TryGet(reply, "writeErrors"u8, out var errors)
        && BsonReader.TryGet(errors.Value, "0"u8, out var first) && BsonReader.TryGet(first.Value, "code"u8, out var code) && code.Whole == WriteConflict;

    private static void Mend(BsonWriter mended, ReadOnlySpan<byte> error, string space)
    {
        var (index, code, text) = (0L, 0, "");
        for (var reader = new BsonReader(error); reader.Next();)
        {
            if (reader.Name.SequenceEqual("index"u8))
                index = reader.Whole;
            else if (reader.Name.SequenceEqual("code"u8))
                code = Unpack((int)reader.Whole);
            else if (reader.Name.SequenceEqual("errmsg"u8))
                text = reader.Text;
        }
        var quote = text.IndexOf("Index '", StringComparison.Ordinal);
        if (code == DuplicateKey)
            text = DuplicateText(space, quote < 0 ? "_id_" : text[(quote + 7)..].TrimEnd('\''));
        mended.Int32("index"u8, (int)index).Int32("code"u8, code).Text("errmsg"u8, text).End();
    }

    private static string DuplicateText(string space, string index) => $"E11000 duplicate key error collection: {space} index: {index} dup key: {{ }}";

    // PostgreSQL packs the five letters of a state into six bits each.
    private static int Unpack(int packed)
    {
        var state = string.Create(5, packed, static (letters, bits) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = (char)('0' + ((bits >> (6 * i)) & 0x3F));
        });
        return Codes.GetValueOrDefault(state, packed);
    }
}
