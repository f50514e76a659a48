using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>The promises of either side: all of them, and those still open in the order they are due.</summary>
public sealed class PromiseSides
{
    private readonly List<Evidence>[] _all = [[], []];
    private readonly List<Evidence>[] _open = [[], []];

    public static PromiseSides Of(IReadOnlyList<Evidence> promises)
    {
        var sides = new PromiseSides();
        foreach (var evidence in promises)
        {
            var promise = evidence.Promise!;
            sides._all[(int)promise.By].Add(evidence);
            if (promise.State == PromiseState.Open) sides._open[(int)promise.By].Add(evidence);
        }
        for (var side = 0; side < sides._open.Length; side++) sides._open[side] = [.. InOrder(sides._open[side])];
        return sides;
    }

    public IReadOnlyList<Evidence> By(PromiseSide side) => _all[(int)side];

    public IReadOnlyList<Evidence> OpenBy(PromiseSide side) => _open[(int)side];

    /// <summary>What is open on both sides in the order it is due, ours first on the same day.</summary>
    public IEnumerable<Evidence> Open() => InOrder(_open[(int)PromiseSide.Us].Concat(_open[(int)PromiseSide.Them]));

    private static IOrderedEnumerable<Evidence> InOrder(IEnumerable<Evidence> open) => open.OrderBy(e => e.Promise!.DueOn ?? "9999", StringComparer.Ordinal);
}
