namespace CrmBot.Data;

/// <summary>What can happen to a promise or a reminder.</summary>
public enum PromiseEvent
{
    Keep,
    Move,
    Drop,
    Reopen,
}

/// <summary>The one table of what a promise may become; what is not in it does not happen.</summary>
public static class PromiseStates
{
    private static readonly Dictionary<(PromiseState From, PromiseEvent On), PromiseState> Table = new()
    {
        [(PromiseState.Open, PromiseEvent.Keep)] = PromiseState.Done,
        [(PromiseState.Open, PromiseEvent.Move)] = PromiseState.Open,
        [(PromiseState.Open, PromiseEvent.Drop)] = PromiseState.Dropped,
        [(PromiseState.Done, PromiseEvent.Reopen)] = PromiseState.Open,
        [(PromiseState.Dropped, PromiseEvent.Reopen)] = PromiseState.Open,
    };

    /// <summary>What it becomes, or null where that cannot happen to it.</summary>
    public static PromiseState? Next(PromiseState from, PromiseEvent on) => Table.TryGetValue((from, on), out var next) ? next : null;
}
