using CrmBot.Channels.Activities;
using CrmBot.Data;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Teams;

/// <summary>Teams, and every other platform that is reached through an Activity connector.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, IOptions<ActivityOptions> options) : IChannel
{
    private readonly bool _named = options.Value.NamesOnLockScreen;

    public IReadOnlyList<string> Names => ActivityChannels.Names;

    public async Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        var sent = new Sent(SendStatus.Sent);
        if (reply.Text is { Length: > 0 })
        {
            sent = await connector.SendAsync(address, ActivityWriter.Text(address, reply, _named), cancellationToken) with { CardId = null };
        }

        return reply.Card is null || sent.Status != SendStatus.Sent
            ? sent
            : await connector.SendAsync(address, ActivityWriter.Card(address, reply, _named), cancellationToken);
    }

    public async Task<Address?> OpenAsync(Address person, CancellationToken cancellationToken) =>
        await connector.OpenAsync(person, cancellationToken) is { Status: SendStatus.Sent, CardId: { Length: > 0 and <= ActivityChannels.LongestId } conversation }
            ? person with { Conversation = conversation, InGroup = false }
            : null;

    public Task<Sent> BeginThreadAsync(Address channel, Reply reply, CancellationToken cancellationToken) =>
        connector.OpenAsync(channel, ActivityWriter.Thread(channel, reply, _named), cancellationToken);

    public async Task<bool> RemoveAsync(Address address, string messageId, CancellationToken cancellationToken) =>
        (await connector.RemoveAsync(address, messageId, cancellationToken)).Status == SendStatus.Sent;

    public Task ShowWorkingAsync(Address address, CancellationToken cancellationToken) => connector.SendAsync(address, ActivityWriter.Typing(address), cancellationToken);

    public async Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Card is null) return false;
        var sent = await connector.UpdateAsync(address, cardId, ActivityWriter.Card(address, reply, _named), cancellationToken);
        if (sent.Status != SendStatus.Sent) return false;
        if (reply.Text is { Length: > 0 }) await connector.SendAsync(address, ActivityWriter.Text(address, reply, _named), cancellationToken);
        return true;
    }
}
