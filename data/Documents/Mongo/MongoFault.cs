using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>Turns the driver's and the server's errors into the port's exceptions; their messages name the fault and never a document.</summary>
internal static class MongoFault
{
    // The driver's domains; with its error API 2 all that a server says is in the last but one.
    private const uint Client = 1;
    private const uint Stream = 2;
    private const uint Sasl = 7;
    private const uint Scram = 14;
    private const uint Selection = 15;

    // Places within Stream before anything was sent: the name, the connection, the handshake.
    private const uint NameResolution = 3;
    private const uint Connect = 5;
    private const uint NotEstablished = 6;

    public static StoreException Of(NativeReply reply, bool writing) => Of(reply.Domain, reply.Code, reply.Message, writing);

    private static StoreException Of(uint domain, uint code, string message, bool writing)
    {
        var name = $"mongodb-{domain}-{code}";
        return (domain, code) switch
        {
            (Selection, _) => new StoreUnavailableException(name, $"MongoDB cannot be reached: {message}"),
            (Client or Sasl or Scram, _) => new StoreUnavailableException(name, $"MongoDB refused the connection: {message}"),
            (Stream, NameResolution or Connect or NotEstablished) => new StoreUnavailableException(name, $"MongoDB cannot be reached: {message}"),
            (Stream, _) when writing => Unknown(name, "The connection to MongoDB was lost in the middle of a write."),
            (Stream, _) => new StoreUnavailableException(name, "The connection to MongoDB was lost."),
            (_, 13 or 18) => new StoreUnavailableException(name, "MongoDB refused the user."),
            (_, 10107 or 13435 or 13436 or 10058) => new StoreUnavailableException(name, "MongoDB has no primary right now."),
            (_, 91 or 189 or 11600 or 11602) when writing => Unknown(name, "MongoDB changed its primary in the middle of a write."),
            (_, 91 or 189 or 11600 or 11602) => new StoreUnavailableException(name, "MongoDB has no primary right now."),
            (_, 112 or 251) => new StoreUnavailableException(name, "Another write was in the way."),
            (_, 50 or 64 or 262) => Unknown(name, "MongoDB did not answer in time."),
            _ => new StoreException(name, $"MongoDB failed with code {code}."),
        };
    }

    private static StoreTimeoutException Unknown(string name, string message) => new(name, message);
}
