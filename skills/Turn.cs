using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What a skill may know of the turn it answers: who asks, with which rights, in which language, and when it is for him.</summary>
public sealed record Turn
{
    public required Message Message { get; init; }

    public required StaffMember Staff { get; init; }

    public required Reader Reader { get; init; }

    public required Language Language { get; init; }

    /// <summary>The turn's time in the person's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The conversation as it was when the turn began.</summary>
    public required Conversation Conversation { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
