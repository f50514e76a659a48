using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>Draws the cards of a changed record anew wherever they are, each for its own reader.</summary>
public sealed class Redraw(LiveCards liveCards, LiveDrawing drawing) : IDueKind
{
    private const string Name = "redraw";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FormLooked = TimeSpan.FromSeconds(5);

    string IDueKind.Kind => Name;

    public static DueItem Item(string id, string liveKey, DateTimeOffset at) => new() { Id = id, Kind = Name, At = at.ToInstant(), Subject = liveKey, State = "waiting" };

    /// <summary>What follows when replies are sent that were made earlier: their cards may show what is no longer so.</summary>
    public static IEnumerable<DueItem> After(string id, IEnumerable<Reply> replies, DateTimeOffset now) =>
        replies.Where(r => r.Live is not null).Select(r => r.LiveKey).OfType<string>().Distinct().Select(key => Item($"redraw|{id}|again|{key}", key, now + Soon));

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        var drawn = true;
        foreach (var card in await liveCards.OfAsync(item.Subject, cancellationToken)) drawn &= await drawing.DrawAsync(card, cancellationToken);
        return drawn ? DueOutcome.Done : new DueOutcome(DueStatus.Held, FormLooked);
    }
}
