using System.Text.RegularExpressions;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>What came back from a call: the server's answer, and what was wrong when it failed.</summary>
internal readonly partial record struct NativeReply(bool Ok, byte[] Document, uint Domain, uint Code, string Message)
{
    private const uint DuplicateKey = 11000;

    public bool IsDuplicate => !Ok && Code is DuplicateKey or 11001;

    /// <summary>The name that MongoDB gives the index that refused the write.</summary>
    public string RefusedBy => IndexOf(Message);

    public long Count(ReadOnlySpan<byte> name) => BsonReader.TryGet(Document, name, out var count) ? count.Whole : 0;

    public bool IsLabelled(string label)
    {
        if (!BsonReader.TryGet(Document, "errorLabels"u8, out var labels))
            return false;
        for (var reader = new BsonReader(labels.Value); reader.Next();)
        {
            if (reader.Text == label)
                return true;
        }
        return false;
    }

    public static string IndexOf(string message) => IndexName().Match(message) is { Success: true } match ? match.Groups[1].Value : "";

    [GeneratedRegex(@"index: (\S+) dup key")]
    private static partial Regex IndexName();
}
