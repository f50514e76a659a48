using System.Text.Json;

namespace CrmBot.Data;

/// <summary>Something to do at a time, once, on whichever host: its id is its unique key.</summary>
public sealed record DueItem : Document
{
    /// <summary>What kind of thing, which names its handler.</summary>
    public required string Kind { get; init; }

    /// <summary>When it is next due; a claim moves it to the end of the lease.</summary>
    public required string At { get; init; }

    /// <summary>The record it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>waiting, done or failed.</summary>
    public required string State { get; init; }

    public int Attempts { get; init; }

    public JsonElement? Body { get; init; }

    public string? ExpiresAt { get; init; }
}
