using System.ComponentModel.DataAnnotations;

namespace CrmBot;

/// <summary>Settings of one turn (section "Turn").</summary>
public sealed class TurnOptions
{
    /// <summary>How long a turn may take before it is given up, in seconds. The default is 60.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How often due items and messages left by other hosts are looked for, in milliseconds. The default is 2,000.</summary>
    [Range(50, 60_000)]
    public int LookMilliseconds { get; set; } = 2_000;
}
