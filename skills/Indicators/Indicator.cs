using CrmBot.Data;

namespace CrmBot.Skills.Indicators;

/// <summary>What an indicator looks at: what came of the work, or how it is done (the handbook's 结果指标 and 行为指标).</summary>
public enum IndicatorGroup
{
    Result,
    Behaviour,
}

/// <summary>How an indicator is said.</summary>
public enum IndicatorUnit
{
    /// <summary>How many there are.</summary>
    Count,

    /// <summary>So many of so many, in percent.</summary>
    Share,

    /// <summary>The average of scores, in percent of their scales.</summary>
    Average,

    /// <summary>How many for each hundred clients.</summary>
    PerHundred,
}

/// <summary>One indicator: its name, how it is reckoned, where the handbooks ask for it, and the function that does it.</summary>
public sealed record Indicator(string Id, IndicatorGroup Group, IndicatorUnit Unit, Phrase Name, Phrase Formula, string Source, Func<PeriodWork, IndicatorRules, Measure> Measure)
{
    /// <summary>Fewer is better.</summary>
    public bool LessIsBetter { get; init; }
}

/// <summary>What the reckoning depends on besides the records.</summary>
public sealed record IndicatorRules
{
    public required DateTimeOffset Now { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>How often a client is to be seen, in days.</summary>
    public required Func<Client, int> Cadence { get; init; }

    public required ClockRules Clock { get; init; }
}

/// <summary>A record that an indicator counts.</summary>
public sealed record Counted(string ClientId, string Day, string Text, string? StaffId = null);

/// <summary>The records that count for it and those that count against it; from these alone its value.</summary>
public sealed record Measure(IReadOnlyList<Counted> For, IReadOnlyList<Counted> Against)
{
    /// <summary>For an average, the mean in percent.</summary>
    public double? Mean { get; init; }

    /// <summary>For what is reckoned by clients, how many there are.</summary>
    public int Clients { get; init; }

    public int All => For.Count + Against.Count;

    /// <summary>The number; null where there is nothing to reckon with.</summary>
    public double? In(IndicatorUnit unit) => unit switch
    {
        IndicatorUnit.Count => For.Count,
        IndicatorUnit.Share => All == 0 ? null : 100.0 * For.Count / All,
        IndicatorUnit.Average => Mean,
        _ => Clients == 0 ? null : 100.0 * For.Count / Clients,
    };
}
