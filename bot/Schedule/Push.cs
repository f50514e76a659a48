using CrmBot.Channels;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>Tells somebody something: rendered when it is sent, in his language and with his rights, where he was last seen.</summary>
public sealed class Push(Assistant assistant, PushTargets targets, Conversations conversations, LiveDrawing drawing, TimeProvider clock) : IDueKind
{
    private const string Name = "push";

    /// <summary>Who has never been here may come yet.</summary>
    private static readonly TimeSpan UntilSeen = TimeSpan.FromHours(4);

    string IDueKind.Kind => Name;

    public static DueItem Item(string id, Notice notice, DateTimeOffset at) => NoticeItem.Of(Name, id, notice, at);

    string? IDueKind.LaneOf(DueItem item) => NoticeItem.Read(item)?.StaffId;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (NoticeItem.Read(item) is not { } notice) return new(DueStatus.GiveUp);
        if (await targets.Staff.PresentAsync(notice.StaffId, cancellationToken) is not { } reader) return new(DueStatus.GiveUp);
        var places = await conversations.OfStaffAsync(notice.StaffId, cancellationToken);
        if (places.Where(c => !c.Address.InGroup).MaxBy(c => c.ChangedAt, StringComparer.Ordinal) is not { } place)
        {
            if (!await targets.Openings.OpenAsync(notice.StaffId, cancellationToken)) return new(DueStatus.Again, UntilSeen);
            place = (await conversations.OfStaffAsync(notice.StaffId, cancellationToken)).First(c => !c.Address.InGroup);
        }
        // A platform that closed the conversation wants no more until the person comes back.
        if (await targets.Unreachables.FindAsync(place, cancellationToken) is not null) return new(DueStatus.GiveUp);
        if (await assistant.ShowAsync(notice, reader, place, clock.GetUtcNow(), cancellationToken) is not { } shown) return DueOutcome.Done;
        var sent = await drawing.SendAsync(place.Address, shown, cancellationToken);
        // 接手, said to a card that came by itself. Numbers stay those of the last answer.
        if (sent.Status == SendStatus.Sent)
            await conversations.AlsoSayableAsync(place.Id, [.. SayableCard.Of(shown.Reply.Card).Where(s => s is { Numbered: false, TakesFields: false })], cancellationToken);
        if (sent.Status == SendStatus.Refused) await targets.Unreachables.RememberAsync(place, reader.Id, sent.Reason ?? "Refused", cancellationToken);
        return DueOutcome.Of(sent);
    }
}

/// <summary>Whom one tells things, and who of them cannot be reached, handed on together.</summary>
public sealed record PushTargets(Staff Staff, Unreachables Unreachables, Openings Openings);
