using System.Text.Json;

namespace CrmBot.Data;

/// <summary>The state of one person's conversation on one channel, at most 16 KB: who it is, what "they" means, what is open, what is still to send.</summary>
public sealed record Conversation : Document
{
    public required Address Address { get; init; }

    public string? StaffId { get; init; }

    /// <summary>The language of the last words that showed one.</summary>
    public Language? Language { get; init; }

    public bool Greeted { get; init; }

    /// <summary>The last client spoken of, and when.</summary>
    public string? ClientId { get; init; }

    public string? ClientAt { get; init; }

    /// <summary>Proposals of this conversation that wait for an answer, oldest first.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The proposal saved last here, for 撤销.</summary>
    public string? LastSaved { get; init; }

    /// <summary>The answers a person may say to what was last asked, each with the button it stands for.</summary>
    public IReadOnlyList<Sayable> Sayable { get; init; } = [];

    /// <summary>When the last line about an unsaved note was shown.</summary>
    public string? NudgedAt { get; init; }

    /// <summary>Keys of the messages handled last, so that a turn run again answers the same.</summary>
    public IReadOnlyList<string> Handled { get; init; } = [];

    /// <summary>The last turn's replies, kept until the next turn in case they were not sent.</summary>
    public JsonElement? Outgoing { get; init; }

    /// <summary>The message that <see cref="Outgoing"/> answers.</summary>
    public string? OutgoingFor { get; init; }

    /// <summary>When it is forgotten after silence.</summary>
    public string? ExpiresAt { get; init; }
}

/// <summary>A word or number a person may say, and the button it presses.</summary>
public sealed record Sayable(string Label, Press Press);
