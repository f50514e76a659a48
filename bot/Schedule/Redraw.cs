using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>Draws the cards of a changed record anew wherever they are, each for its own reader.</summary>
public sealed class Redraw(LiveCards liveCards, LiveDrawing drawing) : IDueKind
{
    private const string Name = "redraw";

    string IDueKind.Kind => Name;

    public static DueItem Item(string id, string liveKey, DateTimeOffset at) => new() { Id = id, Kind = Name, At = at.ToInstant(), Subject = liveKey, State = "waiting" };

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        foreach (var card in await liveCards.OfAsync(item.Subject, cancellationToken)) await drawing.DrawAsync(card, null, cancellationToken);
        return DueOutcome.Done;
    }
}
