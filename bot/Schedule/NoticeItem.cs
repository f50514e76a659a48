using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>A due item that carries a notice.</summary>
internal static class NoticeItem
{
    public static DueItem Of(string kind, string id, Notice notice, DateTimeOffset at) => new()
    {
        Id = id,
        Kind = kind,
        At = at.ToInstant(),
        Subject = notice.RecordId,
        State = "waiting",
        Body = new RawJson(JsonSerializer.SerializeToUtf8Bytes(notice, SkillsJson.Readable.Notice)),
    };

    /// <summary>The notice; null where the item carries none.</summary>
    public static Notice? Read(DueItem item) => item.Body is { } body ? JsonSerializer.Deserialize(body.Utf8.Span, SkillsJson.Readable.Notice) : null;
}
