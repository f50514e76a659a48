using System.Text.Json;
using CrmBot.Channels;
using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>Sends replies again that could not be sent when they were made.</summary>
public sealed class Resend(Delivery delivery, DueItems dueItems, TimeProvider clock) : IDueKind
{
    private const string Name = "reply";

    string IDueKind.Kind => Name;

    public static DueItem Item(string id, UnsentReplies unsent, DateTimeOffset at) => new()
    {
        Id = id,
        Kind = Name,
        At = at.ToInstant(),
        Subject = unsent.Address.Key,
        State = "waiting",
        Body = new RawJson(JsonSerializer.SerializeToUtf8Bytes(unsent, BotJson.Readable.UnsentReplies)),
    };

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (item.Body is not { } body || JsonSerializer.Deserialize(body.Utf8.Span, BotJson.Readable.UnsentReplies) is not { } unsent) return new(DueStatus.GiveUp);
        foreach (var reply in unsent.Replies)
        {
            var sent = await delivery.SendAsync(unsent.Address, reply, null, cancellationToken);
            if (sent.Status != SendStatus.Sent) return DueOutcome.Of(sent);
        }
        foreach (var redraw in Redraw.After(item.Id, unsent.Replies, clock.GetUtcNow())) await dueItems.AddAsync(redraw, cancellationToken);
        return DueOutcome.Done;
    }
}
