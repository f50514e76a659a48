using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What a skill answers: words or a card, what it proposes to write, whom else it concerns. A channel sends it; a skill never does.</summary>
public sealed record Reply
{
    public string? Text { get; init; }

    public Card? Card { get; init; }

    /// <summary>Words for a client's eyes, ready to copy: nothing is ever added to them.</summary>
    public bool IsForClient { get; init; }

    /// <summary>Things the person may say next, shown as buttons where the channel can.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Names the card so that it can be changed later ("proposal:ID"): sent anew where no such card is known, else put in its place.</summary>
    public string? LiveKey { get; init; }

    /// <summary>The card takes the place of the one last sent under <see cref="LiveKey"/>, or of the pressed one.</summary>
    public bool InPlace { get; init; }

    /// <summary>In place or not at all: an older card that changes because of something said elsewhere.</summary>
    public bool OnlyInPlace { get; init; }

    /// <summary>The card is a form in the place of the one that follows its record: no change is drawn over it until it was sent or left.</summary>
    public bool Asks { get; init; }

    /// <summary>Who draws the card anew when its record changes: skill, view and record id; null for a card that only its own turns change.</summary>
    public Notice? Live { get; init; }

    /// <summary>The version of the record that the card shows; a later one is drawn over it.</summary>
    public long LiveVersion { get; init; }

    public static Reply Say(string text) => new() { Text = text };

    public static Reply Show(Card card) => new() { Card = card };
}

/// <summary>A short label and the words it says for the person.</summary>
public sealed record Suggestion(string Label, string Says);

/// <summary>What a skill made of a turn: the answer, proposals to keep, people to tell, and what the conversation should remember.</summary>
public sealed record Answer(Reply Reply)
{
    /// <summary>Further messages of the same turn, such as an older card that changes.</summary>
    public IReadOnlyList<Reply> More { get; init; } = [];

    /// <summary>New or changed proposals, stored with the turn.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Live keys of cards that show what this turn changed: drawn anew wherever they are.</summary>
    public IReadOnlyList<string> Redrawn { get; init; } = [];

    /// <summary>Notices for later times.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>What is to be done behind the answer, which nobody waits for; the cards it changes are then drawn anew.</summary>
    public IReadOnlyList<Notice> Work { get; init; } = [];

    /// <summary>It answers the words alone, whatever was said or shown before them.</summary>
    public bool FromWords { get; init; }

    /// <summary>The words that a choice has just settled, and the client they turned out to mean.</summary>
    public SettledName? SettledName { get; init; }

    /// <summary>The proposal that this turn saved or took back.</summary>
    public Proposal? Settled { get; init; }

    /// <summary>The client this turn was about: "they" in the next half hour.</summary>
    public string? ClientId { get; init; }

    /// <summary>The words that a follow-up may lean on, the oldest first; null: those of before.</summary>
    public IReadOnlyList<string>? Said { get; init; }

    public static Answer Say(string text) => new(Reply.Say(text));

    public static Answer Show(Card card) => new(Reply.Show(card));
}

/// <summary>Words that could have meant several clients, and the one chosen.</summary>
public sealed record SettledName(string Words, string ClientId, string Name);

/// <summary>Somebody to tell, by skill, view and record id: rendered when it is sent, in the reader's language and with his rights.</summary>
public sealed record Notice(string StaffId, string Skill, string View, string RecordId)
{
    /// <summary>What the assistant says by itself, which its reader may have put off or switched off; null for what a colleague or his own act tells him.</summary>
    public PushKind? Kind { get; init; }
}
