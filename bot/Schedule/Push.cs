using CrmBot.Channels;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Reminders;

namespace CrmBot.Schedule;

/// <summary>Tells somebody something: rendered when it is sent, in his language and with his rights, where he was last seen or chose to be told; and remembers how it went.</summary>
public sealed class Push(Assistant assistant, PushTargets targets, Conversations conversations, LiveDrawing drawing, TimeProvider clock) : IDueKind
{
    private const string Name = "push";

    /// <summary>Who has never been here may come yet.</summary>
    private static readonly TimeSpan UntilSeen = TimeSpan.FromHours(4);

    string IDueKind.Kind => Name;

    public PushTargets Targets => targets;

    public static DueItem Item(string id, Notice notice, DateTimeOffset at) => NoticeItem.Of(Name, id, notice, at);

    string? IDueKind.LaneOf(DueItem item) => NoticeItem.Read(item)?.StaffId;

    public Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken) =>
        NoticeItem.Read(item) is { } notice ? SendAsync(item.Id, notice, cancellationToken) : Task.FromResult(new DueOutcome(DueStatus.GiveUp));

    /// <summary>Sends it now, unless its reader wants it later or not at all.</summary>
    public async Task<DueOutcome> SendAsync(string id, Notice notice, CancellationToken cancellationToken)
    {
        if (await targets.Staff.PresentAsync(notice.StaffId, cancellationToken) is not { } reader) return new(DueStatus.GiveUp);
        var (rules, zone) = await targets.Gate.OfAsync(reader, cancellationToken);
        if (notice.Kind is { } kind)
        {
            if (rules.IsOff(kind)) return await EndAsync(id, notice, DeliveryState.Off, DueOutcome.Done, null, null, cancellationToken);
            if (rules.NotBefore(kind, clock.GetUtcNow(), zone) is { } until) return new(DueStatus.Held, until - clock.GetUtcNow());
        }
        var places = (await conversations.OfStaffAsync(notice.StaffId, cancellationToken)).Where(c => !c.Address.InGroup).OrderByDescending(c => c.ChangedAt, StringComparer.Ordinal).ToList();
        if (places.Count == 0 && await targets.Openings.OpenAsync(notice.StaffId, cancellationToken))
            places = [.. (await conversations.OfStaffAsync(notice.StaffId, cancellationToken)).Where(c => !c.Address.InGroup)];
        if ((places.Find(c => c.Address.Channel == rules.Channel) ?? places.FirstOrDefault()) is not { } place)
            return await EndAsync(id, notice, DeliveryState.Nowhere, new(DueStatus.Again, UntilSeen), null, null, cancellationToken);
        // A platform that closed the conversation wants no more until the person comes back.
        if (await targets.Unreachables.FindAsync(place, cancellationToken) is { } closed)
            return await EndAsync(id, notice, DeliveryState.Nowhere, new(DueStatus.GiveUp), place, closed.Reason, cancellationToken);
        if (await assistant.ShowAsync(notice, reader, place, clock.GetUtcNow(), cancellationToken) is not { } shown)
            return await EndAsync(id, notice, DeliveryState.Empty, DueOutcome.Done, place, null, cancellationToken);
        var sent = await drawing.SendAsync(place.Address, shown, cancellationToken);
        // 接手, said to a card that came by itself. Numbers stay those of the last answer.
        if (sent.Status == SendStatus.Sent)
            await conversations.SentAsync(place.Id, [.. ReminderCards.Sayable(notice, shown.Reply.Card)], cancellationToken);
        if (sent.Status == SendStatus.Refused) await targets.Unreachables.RememberAsync(place, reader.Id, sent.Reason ?? "Refused", cancellationToken);
        var state = sent.Status switch { SendStatus.Sent => DeliveryState.Sent, SendStatus.Refused => DeliveryState.Refused, _ => DeliveryState.Failed };
        return await EndAsync(id, notice, state, DueOutcome.Of(sent), place, sent.Reason, cancellationToken);
    }

    private async Task<DueOutcome> EndAsync(string id, Notice notice, DeliveryState state, DueOutcome outcome, Conversation? place, string? reason, CancellationToken cancellationToken)
    {
        await targets.Deliveries.RememberAsync(id, DeliveryLines.Of(notice, state) with { Channel = place?.Address.Channel, Conversation = place?.Id, Reason = reason }, cancellationToken);
        return outcome;
    }
}

/// <summary>Whom one tells things, who of them cannot be reached, what they want to be told, and what they were told, handed on together.</summary>
public sealed record PushTargets(Staff Staff, Unreachables Unreachables, PushGate Gate, Deliveries Deliveries, Openings Openings);

/// <summary>How a notice stands in the record of what was told.</summary>
internal static class DeliveryLines
{
    public static DeliveryLine Of(Notice notice, DeliveryState state) => new()
    {
        StaffId = notice.StaffId,
        Kind = notice.Kind,
        What = $"{notice.Skill}.{notice.View}",
        State = state,
        At = "",
        ExpiresAt = "",
    };
}
