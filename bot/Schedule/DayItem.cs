using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>One push of one day: which kind, of which team (its lead's card) or for whom (his morning). Its id is the unique key by which any number of hosts send it once.</summary>
internal sealed record DayItem(PushKind Kind, string Subject, DateOnly Day)
{
    public const string Name = "day";

    private const char Bar = '|';

    public string Id => $"{Name}{Bar}{Word}{Bar}{Subject}{Bar}{Day.ToDay()}";

    private string Word => Kind == PushKind.Daily ? "daily" : "morning";

    public DueItem At(DateTimeOffset at) => new()
    {
        Id = Id,
        Kind = Name,
        At = at.ToInstant(),
        Subject = $"{Word}{Bar}{Subject}{Bar}{Day.ToDay()}",
        State = "waiting",
    };

    public static DayItem? Parse(string subject) =>
        subject.Split(Bar) is [var kind, var whose, var day] && Moments.TryDay(day) is { } on ? new(kind == "daily" ? PushKind.Daily : PushKind.Morning, whose, on) : null;
}
