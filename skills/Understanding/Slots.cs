namespace CrmBot.Skills.Understanding;

/// <summary>How grave a complaint is said to be.</summary>
public enum Severity
{
    High,
    Low,
}

/// <summary>What the words bear besides client, people and days; null is not said.</summary>
public sealed record Slots
{
    public static readonly Slots None = new();

    /// <summary>A, B or C.</summary>
    public string? Tier { get; init; }

    /// <summary>As the clients' files write it where they have it, else as said.</summary>
    public string? Region { get; init; }

    /// <summary>As the clients' files write it where they have it, else as said.</summary>
    public string? Industry { get; init; }

    /// <summary>prospect, new, active, loyal or lapsed.</summary>
    public string? Stage { get; init; }

    /// <summary>The field of a client's file that is to change: tier, stage, industry, renewal, address, phone or name.</summary>
    public string? Field { get; init; }

    public string? Value { get; init; }

    public Severity? Severity { get; init; }

    public decimal? Score { get; init; }

    /// <summary>The highest score there is, where it was said.</summary>
    public int? OutOf { get; init; }

    /// <summary>A complaint's number in capitals with its hyphen: TS-1023.</summary>
    public string? ComplaintRef { get; init; }

    /// <summary>What a new client is called.</summary>
    public string? NewName { get; init; }

    /// <summary>The words that are to mean the client from now on.</summary>
    public string? Taught { get; init; }

    /// <summary>They are to mean it for the whole company.</summary>
    public bool ForEverybody { get; init; }
}
