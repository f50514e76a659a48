using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Tests.MongoServer;

/// <summary>Answers from memory for the database "canned", so that a client's own cost can be measured.</summary>
internal static class CannedAnswers
{
    public const string Database = "canned";

    private static readonly byte[] Document = new BsonWriter().Text("_id"u8, "c-1").Int64("_v"u8, 3).Text("key"u8, "k1").Text("name"u8, "宏达商贸有限公司").Int32("tries"u8, 1)
        .Document("contact"u8).Text("phone"u8, "13800000000").Text("email"u8, "someone@example.com").End().Array("tags"u8).Text("0"u8, "vip").Text("1"u8, "华东").End()
        .Date("changedAt"u8, 0).Double("rate"u8, 1234.5).Text("note"u8, new string('x', 250)).ToArray();

    private static readonly byte[] Found = new BsonWriter().Document("cursor"u8).Int64("id"u8, 0).Text("ns"u8, "canned.bench").Array("firstBatch"u8).Document("0"u8, Document).End().End().Double("ok"u8, 1).ToArray();
    private static readonly byte[] Modified = new BsonWriter().Document("lastErrorObject"u8).Int32("n"u8, 1).Bool("updatedExisting"u8, true).End().Document("value"u8, Document).Double("ok"u8, 1).ToArray();

    public static byte[]? Of(ServerCommand command) => (command.Database, command.Collection, command.Name) switch
    {
        (Database, "bench", "find") => Found,
        (Database, "bench", "findAndModify") => Modified,
        _ => null,
    };
}
