namespace CrmBot.Skills.Drafting;

/// <summary>A stretch without any contact between two that took place; After is null where it lasts until today.</summary>
public sealed record Gap(Evidence Before, Evidence? After, int Days);

/// <summary>How often there was contact: the usual distance, the long gaps, and whether it grew denser.</summary>
public sealed record Rhythm(int UsualDays, IReadOnlyList<Gap> Gaps, Gap? Silence)
{
    private const int MostGaps = 3;
    private const int LeastGap = 60;
    private const int FewestForTrend = 8;

    /// <summary>The usual distance in the first half and in the second, where they differ by half or more.</summary>
    public (int Then, int Now)? Trend { get; init; }

    public static Rhythm Of(IReadOnlyList<Evidence> contacts, DateOnly today)
    {
        if (contacts.Count == 0) return new Rhythm(0, [], null);
        var distances = new int[contacts.Count - 1];
        var day = contacts[0].On.DayNumber;
        for (var i = 0; i < distances.Length; i++)
        {
            var next = contacts[i + 1].On.DayNumber;
            (distances[i], day) = (next - day, next);
        }
        var usual = distances.Length == 0 ? 0 : (int)Math.Round((contacts[^1].On.DayNumber - contacts[0].On.DayNumber) / (double)distances.Length);
        var least = Math.Max(LeastGap, (int)(2.5 * Median(distances)));
        var gaps = new List<Gap>();
        for (var i = 0; i < distances.Length; i++)
            if (distances[i] >= least) gaps.Add(new(contacts[i], contacts[i + 1], distances[i]));
        var longest = gaps.OrderByDescending(g => g.Days).Take(MostGaps).OrderBy(g => g.Before.Number).ToList();
        var silent = today.DayNumber - contacts[^1].On.DayNumber;
        return new Rhythm(usual, longest, silent >= least ? new Gap(contacts[^1], null, silent) : null) { Trend = TrendOf(distances) };
    }

    private static (int, int)? TrendOf(int[] distances)
    {
        if (distances.Length + 1 < FewestForTrend) return null;
        var half = distances.Length / 2;
        var (before, after) = (Mean(distances.AsSpan(..half)), Mean(distances.AsSpan(half..)));
        return Math.Min(before, after) > 0 && Math.Max(before, after) >= 1.5 * Math.Min(before, after) ? ((int)Math.Round(before), (int)Math.Round(after)) : null;
    }

    private static double Mean(ReadOnlySpan<int> values)
    {
        long sum = 0;
        foreach (var value in values) sum += value;
        return values.Length == 0 ? 0 : sum / (double)values.Length;
    }

    private static int Median(int[] values)
    {
        if (values.Length == 0) return 0;
        var sorted = (int[])values.Clone();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }
}
