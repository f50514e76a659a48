using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CrmBot.Data;

/// <summary>When and what one person is told: his own choice, else his team's, else the company's. All times are of his zone.</summary>
public sealed record PushRules
{
    public required TimeOnly MorningAt { get; init; }

    public required TimeOnly DailyAt { get; init; }

    public required TimeOnly QuietFrom { get; init; }

    public required TimeOnly QuietTo { get; init; }

    public required bool SilentWhenNothing { get; init; }

    public required IReadOnlyList<PushKind> Off { get; init; }

    public required IReadOnlyList<PushSnooze> Snoozes { get; init; }

    /// <summary>The channel he chose; null: where he was last.</summary>
    public string? Channel { get; init; }

    /// <summary>When he chose last: what was due before is not late.</summary>
    public DateTimeOffset? ChosenAt { get; init; }

    public static PushRules Of(StaffPreferences? chosen, Team? team, DayOptions company) => new()
    {
        MorningAt = DayOptions.Read(chosen?.MorningAt ?? team?.MorningAt ?? company.MorningAt),
        DailyAt = DayOptions.Read(chosen?.DailyAt ?? team?.DailyAt ?? company.DailyAt),
        QuietFrom = DayOptions.Read(chosen?.QuietFrom ?? company.QuietFrom),
        QuietTo = DayOptions.Read(chosen?.QuietTo ?? company.QuietTo),
        SilentWhenNothing = chosen?.SilentWhenNothing is { } own ? own == "yes" : company.SilentWhenNothing,
        Off = chosen?.Off ?? [],
        Snoozes = chosen?.Snoozes ?? [],
        Channel = chosen?.Channel,
        ChosenAt = chosen?.ChangedAt is { } at ? Moments.FromInstant(at) : null,
    };

    public bool IsOff(PushKind kind) => Off.Contains(kind);

    /// <summary>The moment before which a push of the kind is not sent: a snooze's end, the end of the quiet hours; null when it may go now.</summary>
    public DateTimeOffset? NotBefore(PushKind kind, DateTimeOffset now, TimeZoneInfo zone)
    {
        var snoozed = Snoozes.Where(s => s.Kind == kind).Select(s => Moments.FromInstant(s.Until)).Where(until => until > now).Select(until => (DateTimeOffset?)until).Max();
        var from = snoozed ?? now;
        var local = TimeZoneInfo.ConvertTime(from, zone);
        // A time that he chose for himself is not quiet, whatever the quiet hours say.
        if (!IsQuiet(TimeOnly.FromDateTime(local.DateTime)) || IsOwnTime(kind, TimeOnly.FromDateTime(local.DateTime))) return snoozed;
        var day = DateOnly.FromDateTime(local.DateTime);
        return At(TimeOnly.FromDateTime(local.DateTime) < QuietTo ? day : day.AddDays(1), QuietTo, zone);
    }

    public bool IsQuiet(TimeOnly time) => QuietFrom <= QuietTo ? time >= QuietFrom && time < QuietTo : time >= QuietFrom || time < QuietTo;

    /// <summary>The moment of a local time on a day; an hour that the clocks skip begins after the change.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>The same a little later: so much for each person and kind that many do not come at once, every day the same, and never on the full or half hour.</summary>
    public static DateTimeOffset Spread(DateTimeOffset at, string staffId, PushKind kind, int overMinutes)
    {
        var seconds = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{staffId}"))) % (uint)(overMinutes * 60);
        var spread = at.AddSeconds(seconds);
        return spread.Minute is 0 or 30 ? spread.AddMinutes(1) : spread;
    }

    private bool IsOwnTime(PushKind kind, TimeOnly time) => kind switch
    {
        PushKind.Daily => time >= DailyAt && time < DailyAt.AddHours(1),
        PushKind.Morning => time >= MorningAt && time < MorningAt.AddHours(1),
        _ => false,
    };
}
