using System.Security.Cryptography;
using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Tests.MongoServer;

/// <summary>Lets nothing but a handshake through on one connection until a password (SCRAM-SHA-256) or a certificate was proven.</summary>
internal sealed class DoorKeeper(Door door, string? shown)
{
    private const int Rounds = 4096;
    private const int Refused = 18;

    // As long as MongoDB's own: its driver takes no other.
    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(28);

    private readonly string _nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
    private string _said = "";
    private bool _open;

    /// <summary>The answer to a command that is about entering, or that came too early; null where the engine answers.</summary>
    public byte[]? Answer(ServerCommand command) => command.Name switch
    {
        "hello" or "isMaster" or "ismaster" or "ping" => null,
        "saslStart" => Begin(Payload(command)),
        "saslContinue" => Finish(Payload(command)),
        "authenticate" => (_open = shown is not null && shown == door.Subject) ? Fine() : Failed(),
        _ => _open ? null : ServerErrors.Document(new ServerErrorException(13, $"command {command.Name} requires authentication")),
    };

    /// <summary>What a handshake says of the ways to prove a password.</summary>
    public static byte[] WithMechanisms(ServerCommand command, byte[] hello)
    {
        if (!BsonReader.TryGet(command.Body.Span, "saslSupportedMechs"u8, out _))
            return hello;
        var more = new BsonWriter(hello.Length + 64);
        for (var reader = new BsonReader(hello); reader.Next();)
            more.Value(reader.Name, reader.Type, reader.Value);
        return more.Array("saslSupportedMechs"u8).Text("0"u8, "SCRAM-SHA-256").End().ToArray();
    }

    private byte[] Begin(string payload)
    {
        var bare = payload[(payload.IndexOf(",,", StringComparison.Ordinal) + 2)..];
        var theirs = Part(bare, "r");
        if (Part(bare, "n") != door.User)
            return Failed();
        var first = $"r={theirs}{_nonce},s={Convert.ToBase64String(Salt)},i={Rounds}";
        _said = $"{bare},{first}";
        return Step(first, done: false);
    }

    private byte[] Finish(string payload)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(door.Password), Salt, Rounds, HashAlgorithmName.SHA256, 32);
        var key = HMACSHA256.HashData(salted, "Client Key"u8);
        var stored = SHA256.HashData(key);
        var proven = Encoding.UTF8.GetBytes($"{_said},{payload[..payload.IndexOf(",p=", StringComparison.Ordinal)]}");
        var signature = HMACSHA256.HashData(stored, proven);
        var proof = Convert.FromBase64String(Part(payload, "p"));
        for (var i = 0; i < proof.Length; i++)
            proof[i] ^= signature[i];
        if (!SHA256.HashData(proof).AsSpan().SequenceEqual(stored))
            return Failed();
        _open = true;
        return Step($"v={Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), proven))}", done: true);
    }

    private static string Part(string message, string name) => message.Split(',').FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.Ordinal))?[2..] ?? "";

    private static string Payload(ServerCommand command) => BsonReader.TryGet(command.Body.Span, "payload"u8, out var payload) ? Encoding.UTF8.GetString(payload.Value[5..]) : "";

    private static byte[] Step(string payload, bool done) =>
        new BsonWriter().Int32("conversationId"u8, 1).Bool("done"u8, done).Binary("payload"u8, Encoding.UTF8.GetBytes(payload)).Double("ok"u8, 1).ToArray();

    private static byte[] Fine() => new BsonWriter().Double("ok"u8, 1).ToArray();

    private static byte[] Failed() => ServerErrors.Document(new ServerErrorException(Refused, "Authentication failed."));
}
