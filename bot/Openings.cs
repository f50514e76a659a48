using CrmBot.Channels;
using CrmBot.Data;

namespace CrmBot;

/// <summary>Opens a private conversation with a colleague who has the app and has never written: by what his platform or his company's directory calls him, at the service that a verified call of his company named last.</summary>
public sealed class Openings(Staff staff, Services services, ChannelSet channels, Conversations conversations)
{
    /// <summary>True when there is a conversation now.</summary>
    public async Task<bool> OpenAsync(string staffId, CancellationToken cancellationToken)
    {
        var known = await services.AllAsync(cancellationToken);
        if (known.Count == 0) return false;
        // The platform's own name for him goes before the directory's.
        foreach (var identity in (await staff.IdentitiesOfAsync(staffId, cancellationToken)).OrderBy(i => i.StartsWith(Identity.DirectoryPrefix, StringComparison.Ordinal)))
        {
            foreach (var (channel, tenant, service) in known)
            {
                if (UserOf(identity, channel, tenant) is not { } user || channels.Find(channel) is not { } platform) continue;
                var person = new Address
                {
                    Channel = channel,
                    Conversation = "",
                    UserId = user,
                    BotId = service.BotId,
                    ServiceUrl = service.ServiceUrl,
                    ServiceProven = true,
                    TenantId = tenant,
                };
                if (await platform.OpenAsync(person, cancellationToken) is not { } opened) continue;
                await conversations.BeginAsync(opened, staffId, cancellationToken);
                return true;
            }
        }
        return false;
    }

    private static string? UserOf(string identity, string channel, string tenant)
    {
        var ofChannel = Identity.IdOf(channel, "");
        var ofDirectory = Identity.InDirectory(tenant, "");
        return identity.StartsWith(ofChannel, StringComparison.Ordinal) ? identity[ofChannel.Length..]
            : channel == "msteams" && identity.StartsWith(ofDirectory, StringComparison.Ordinal) ? identity[ofDirectory.Length..]
            : null;
    }
}
