using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Terminal;

/// <summary>A conversation in a terminal: plain text, nothing can be changed once printed. One person's at a time; what is for somebody else waits until his own is open.</summary>
public sealed class TerminalChannel : IChannel
{
    public const string Name = "terminal";

    private static readonly TimeSpan UntilOpened = TimeSpan.FromMinutes(10);

    public IReadOnlyList<string> Names { get; } = [Name];

    /// <summary>Whose terminal this is; nobody's where the host only serves other channels.</summary>
    public string? Conversation { get; set; }

    /// <summary>Where replies go; standard output unless a test listens.</summary>
    public TextWriter Output { get; set; } = Console.Out;

    public async Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        if (address.Conversation != Conversation) return new Sent(SendStatus.Failed, After: UntilOpened, Reason: "no terminal of theirs is open");
        await Output.WriteLineAsync(PlainText.Render(reply).AsMemory(), cancellationToken);
        return new Sent(SendStatus.Sent);
    }

    public Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken) => Task.FromResult(false);
}
