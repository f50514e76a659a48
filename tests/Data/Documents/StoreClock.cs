namespace CrmBot.Tests.Data.Documents;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class StoreClock : TimeProvider
{
    public DateTimeOffset Time { get; set; } = new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Time;
}
