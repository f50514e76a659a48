using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What a turn came to: the replies in the order they are sent, the conversation as it should be stored, and what is stored with it.</summary>
public sealed record TurnResult(IReadOnlyList<Reply> Replies, Conversation Conversation)
{
    /// <summary>Whose reads are written to the access log with the turn; null for a stranger.</summary>
    public Reader? Reader { get; init; }

    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The turn only read: running it again gives the same answer, so its replies need not be kept until they are sent.</summary>
    public bool CanRunAgain { get; init; }

    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>Work to be done behind the turn.</summary>
    public IReadOnlyList<Notice> Work { get; init; } = [];

    /// <summary>Live keys of cards to draw anew wherever they are.</summary>
    public IReadOnlyList<string> Redrawn { get; init; } = [];
}

/// <summary>A notice for a later time; one with the same id is the same reminder.</summary>
public sealed record Reminder(string Id, DateTimeOffset At, Notice Notice)
{
    /// <summary>The kind of due item that tells it, where that is more than sending the notice; null: it is sent.</summary>
    public string? Kind { get; init; }
}
