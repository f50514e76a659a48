using CrmBot.Channels.Activities;
using CrmBot.Data;

namespace CrmBot.Channels.Teams;

/// <summary>Keeps what activities tell of where people can be reached: the service their company is served by, and whether the app is there or was taken away.</summary>
internal sealed class Reach(Services services, Conversations conversations, Unreachables unreachables)
{
    private const string Removed = "AppRemoved";

    public async ValueTask NoteAsync(Activity activity, Address address, CancellationToken cancellationToken)
    {
        await services.NoteAsync(address, cancellationToken);
        if (activity.Type != "installationUpdate" || address.InGroup) return;
        if (activity.Action is "add" or "add-upgrade")
            await unreachables.ForgetAsync(address.Key, cancellationToken);
        else if (activity.Action == "remove" && await conversations.FindAsync(address.Key, cancellationToken) is { StaffId: { } staffId } closed)
            await unreachables.RememberAsync(closed, staffId, Removed, cancellationToken);
    }
}
