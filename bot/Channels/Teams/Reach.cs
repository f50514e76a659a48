using CrmBot.Channels.Activities;
using CrmBot.Data;

namespace CrmBot.Channels.Teams;

/// <summary>Keeps what activities tell of where people and groups can be reached: the service their company is served by, and whether the app is there or was taken away.</summary>
internal sealed class Reach(Services services, Groups groups, Conversations conversations, Unreachables unreachables)
{
    private const int LongestName = 120;

    private const string Removed = "AppRemoved";

    public async ValueTask NoteAsync(Activity activity, Address address, CancellationToken cancellationToken)
    {
        await services.NoteAsync(address, cancellationToken);
        if (address.InGroup)
        {
            await NoteGroupAsync(activity, address, cancellationToken);
            return;
        }

        if (activity.Type != "installationUpdate") return;
        if (activity.Action is "add" or "add-upgrade")
            await unreachables.ForgetAsync(address.Key, cancellationToken);
        else if (activity.Action == "remove" && await conversations.FindAsync(address.Key, cancellationToken) is { StaffId: { } staffId } closed)
            await unreachables.RememberAsync(closed, staffId, Removed, cancellationToken);
    }

    private async ValueTask NoteGroupAsync(Activity activity, Address address, CancellationToken cancellationToken)
    {
        // A compose box asks out of chats that we are not in.
        if (activity.Type == "invoke") return;
        var place = address with { Conversation = address.Conversation.Split(";messageid=")[0], UserId = "" };
        if (activity is { Type: "installationUpdate", Action: "remove" })
        {
            await groups.ForgetAsync(place, cancellationToken);
            return;
        }

        var name = string.Join(" · ", new[] { activity.TeamName, activity.ChannelName }.OfType<string>()) is { Length: > 0 } known ? known : activity.Conversation?.Name;
        await groups.NoteAsync(place, activity.Conversation?.Type == "channel", name?[..Math.Min(name.Length, LongestName)], cancellationToken);
    }
}
