using CrmBot.Channels;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>Tells a group chat or a team's channel what the administrator announced, once.</summary>
public sealed class TellGroup(Groups groups, Announcements announcements, ChannelSet channels) : IDueKind
{
    private const string Name = "tell.group";

    string IDueKind.Kind => Name;

    public static DueItem Item(Announcement announcement, GroupChat group, DateTimeOffset at) => new()
    {
        Id = $"{Name}|{announcement.Id}|{group.Id}",
        Kind = Name,
        At = at.ToInstant(),
        Subject = $"{announcement.Id}|{group.Id}",
        State = "waiting",
    };

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (item.Subject.Split('|', 2) is not [var announced, var groupId]
            || await announcements.FindAsync(announced, cancellationToken) is not { } announcement
            || await groups.FindAsync(groupId, cancellationToken) is not { Closed: null } group
            || channels.Find(group.Address.Channel) is not { } channel)
        {
            return new(DueStatus.GiveUp);
        }

        // Those who read it are of both languages.
        var reply = Reply.Say(announcement.En is { } en ? $"{announcement.Zh}\n\n{en}" : announcement.Zh);
        var sent = group.IsChannel ? await channel.BeginThreadAsync(group.Address, reply, cancellationToken) : await channel.SendAsync(group.Address, reply, cancellationToken);
        if (sent.Status == SendStatus.Refused) await groups.CloseAsync(group, sent.Reason ?? "Refused", cancellationToken);
        return DueOutcome.Of(sent);
    }
}
