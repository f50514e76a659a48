using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What a model wrote for one reader and passed the check: the sentences that take the place of those written in code.</summary>
public sealed record ModelText : Document
{
    public required string StaffId { get; init; }

    public required string ClientId { get; init; }

    public IReadOnlyList<ModelLine> Lines { get; init; } = [];

    /// <summary>Why nothing, or not all, came of it; null where all did.</summary>
    public string? Fault { get; init; }

    /// <summary>How many records were not sent for want of room.</summary>
    public int LeftOut { get; init; }

    public string? ExpiresAt { get; init; }
}

/// <summary>One sentence: which of the draft's it replaces, and the records it cites.</summary>
public sealed record ModelLine(int Place, string Text, IReadOnlyList<int> Cites);

/// <summary>One call of a model: what left the house and what it cost, never what was said.</summary>
public sealed record ModelUse : Document
{
    public required string StaffId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The day in the company's zone, for quotas.</summary>
    public required string On { get; init; }

    public required string At { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The host it went to, and the model's name.</summary>
    public required string Endpoint { get; init; }

    public string? Model { get; init; }

    /// <summary>The records sent: collection and id.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    public int TokensIn { get; init; }

    public int TokensOut { get; init; }

    /// <summary>In millionths of the currency the prices are set in.</summary>
    public long Cost { get; init; }

    public required string Outcome { get; init; }
}

/// <summary>Checked sentences of models, each for its one reader, and the log of what left for it.</summary>
public sealed class ModelTexts(IDocumentStore store, TimeProvider clock)
{
    private const string Texts = "modelTexts";
    private const string Uses = "modelUses";
    private static readonly TimeSpan Keep = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepFault = TimeSpan.FromMinutes(10);

    private readonly Records<ModelText> _texts = new(store, Texts);
    private readonly Records<ModelUse> _uses = new(store, Uses);

    internal static IReadOnlyList<CollectionSpec> Specs { get; } =
    [
        new(Texts, [new("expiresAt", FieldType.Instant)], []) { ExpiresBy = "expiresAt" },
        new(Uses, [new("staffId"), new("on", FieldType.Day)], [new("byStaff", ["staffId", "on"]), new("byDay", ["on"])]),
    ];

    /// <summary>The reader's own text of this id; null where there is none.</summary>
    public async ValueTask<ModelText?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _texts.GetAsync(id, cancellationToken) is { } text && reader.Staff?.Id == text.StaffId ? text : null;

    /// <summary>Keeps what was written, and notes what left for it.</summary>
    public async Task KeepAsync(ModelText? text, ModelUse? use, CancellationToken cancellationToken)
    {
        if (text is not null) await _texts.Documents.PutAsync(text.Id, Records<ModelText>.Json(text with { ExpiresAt = (clock.GetUtcNow() + (text.Fault is null ? Keep : KeepFault)).ToInstant() }), cancellationToken);
        if (use is not null) await _uses.Documents.PutAsync(use.Id, Records<ModelUse>.Json(use), cancellationToken);
    }

    /// <summary>How many calls the reader and the whole company have made on the day, counted no further than the caps.</summary>
    public async ValueTask<(long Own, long All)> CountAsync(Reader reader, DateOnly day, int capOwn, int capAll, CancellationToken cancellationToken)
    {
        var on = Filter.Is("on", day.ToDay());
        var own = reader.Staff is { } staff ? await _uses.Documents.CountAsync(Filter.Of(Filter.Is("staffId", staff.Id), on), capOwn, cancellationToken) : 0;
        return (own, await _uses.Documents.CountAsync(on, capAll, cancellationToken));
    }
}
