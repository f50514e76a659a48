using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Terminal;

/// <summary>A conversation in a terminal: plain text, nothing can be changed once printed. A card that takes the place of one above says of which. One person's at a time; what is for somebody else waits until his own is open.</summary>
public sealed class TerminalChannel : IChannel
{
    public const string Name = "terminal";

    private const int MostPrinted = 200;

    private static readonly TimeSpan UntilOpened = TimeSpan.FromMinutes(10);

    // The card last printed under each key, as its title and its text.
    private readonly Dictionary<string, (string Title, string Text)> _printed = new(StringComparer.Ordinal);
    private readonly Queue<string> _keys = new();

    public IReadOnlyList<string> Names { get; } = [Name];

    /// <summary>Whose terminal this is; nobody's where the host only serves other channels.</summary>
    public string? Conversation { get; set; }

    /// <summary>Where replies go; standard output unless a test listens.</summary>
    public TextWriter Output { get; set; } = Console.Out;

    public async Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        if (address.Conversation != Conversation) return new Sent(SendStatus.Failed, After: UntilOpened, Reason: "no terminal of theirs is open");
        var text = PlainText.Render(reply);
        if (Replaced(reply, text) is { } older) await Output.WriteLineAsync(older.AsMemory(), cancellationToken);
        await Output.WriteLineAsync(text.AsMemory(), cancellationToken);
        return new Sent(SendStatus.Sent);
    }

    public Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken) => Task.FromResult(false);

    // The line above a card whose earlier state was printed before; none for one printed again as it was.
    private string? Replaced(Reply reply, string text)
    {
        if (reply is not { LiveKey: { } key, Card: { } card }) return null;
        lock (_printed)
        {
            var before = _printed.TryGetValue(key, out var known) ? known : default;
            if (before.Title is null) _keys.Enqueue(key);
            _printed[key] = (card.Title, text);
            while (_keys.Count > MostPrinted) _printed.Remove(_keys.Dequeue());
            return before.Title is null || before.Text == text ? null : CardWords.InPlaceOf.In(card.Language, before.Title);
        }
    }
}
