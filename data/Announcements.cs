using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What the administrator tells people or groups: planned upkeep, a new rule.</summary>
public sealed record Announcement : Document
{
    public required string Zh { get; init; }

    public string? En { get; init; }

    public required string ExpiresAt { get; init; }

    public string In(Language language) => language == Language.En ? En ?? Zh : Zh;
}

/// <summary>The announcements of the last 30 days.</summary>
public sealed class Announcements(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    private readonly Records<Announcement> _announcements = new(store, "announcements");

    internal static CollectionSpec Spec { get; } = new("announcements", [new("expiresAt", FieldType.Instant)], []) { ExpiresBy = "expiresAt" };

    public async Task<Announcement> AddAsync(string zh, string? en, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var announcement = new Announcement
        {
            Id = $"a{now.ToUnixTimeMilliseconds():x}{Random.Shared.Next():x8}",
            Zh = zh,
            En = en,
            ExpiresAt = (now + Keep).ToInstant(),
        };
        await _announcements.Documents.PutAsync(announcement.Id, Records<Announcement>.Json(announcement), cancellationToken);
        return announcement;
    }

    public ValueTask<Announcement?> FindAsync(string id, CancellationToken cancellationToken) => _announcements.GetAsync(id, cancellationToken);
}
