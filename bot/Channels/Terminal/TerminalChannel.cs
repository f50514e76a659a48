using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Terminal;

/// <summary>A conversation in a terminal: plain text, nothing can be changed once printed.</summary>
public sealed class TerminalChannel : IChannel
{
    public const string Name = "terminal";

    public IReadOnlyList<string> Names { get; } = [Name];

    /// <summary>Where replies go that do not travel with their turn; standard output unless a test listens.</summary>
    public TextWriter Output { get; set; } = Console.Out;

    public async Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        await Output.WriteLineAsync(PlainText.Render(reply).AsMemory(), cancellationToken);
        return new Sent(SendStatus.Sent);
    }

    public Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken) => Task.FromResult(false);
}
