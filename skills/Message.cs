using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What one message is.</summary>
public enum MessageKind
{
    /// <summary>Words, perhaps none (a sticker, a picture, blanks).</summary>
    Text,

    /// <summary>A button of a card.</summary>
    Press,

    /// <summary>The person opened the conversation for the first time, or added the bot.</summary>
    Arrival,

    /// <summary>A sign such as 👍 on something we sent.</summary>
    Reaction,

    /// <summary>The person changed words he had sent before.</summary>
    Edited,

    /// <summary>The person took away words he had sent before.</summary>
    Deleted,
}

/// <summary>What came in, whatever the channel: who, where, words or a button. It is kept in the inbox as it stands until it is handled.</summary>
public sealed record Message
{
    /// <summary>Channel, conversation and the channel's own message id: what makes a second delivery the same message.</summary>
    public required string Key { get; init; }

    public required Address Address { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>The group in which it was asked: the answer goes to the person alone, and the group hears one line.</summary>
    public Address? AskedIn { get; init; }

    /// <summary>The key of the message whose words were changed or taken away.</summary>
    public string? EditOf { get; init; }

    public string? Text { get; init; }

    public Press? Press { get; init; }

    /// <summary>The channel's id of the message that holds the pressed card, or that somebody reacted to.</summary>
    public string? CardId { get; init; }

    /// <summary>When it arrived here.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The client program's locale (BCP 47), a last resort for the language.</summary>
    public string? Locale { get; init; }

    /// <summary>The IANA zone the channel reports for the person.</summary>
    public string? Zone { get; init; }

    /// <summary>Files came with it; they are not taken yet and the answer says so.</summary>
    public bool HasFiles { get; init; }

    /// <summary>The person's object id in the company's directory, where a verified platform told it.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>The person's name as the channel shows it, for people not yet known.</summary>
    public string? SenderName { get; init; }
}
