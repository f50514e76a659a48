using System.ComponentModel.DataAnnotations;

namespace CrmBot.Skills.Satisfaction;

/// <summary>The scale of scores (section "Satisfaction").</summary>
public sealed class SatisfactionOptions
{
    /// <summary>The highest score there is where none was said. The default is 10.</summary>
    [Range(3, 100)]
    public int Scale { get; set; } = 10;

    /// <summary>A score of so many percent or fewer offers to file a complaint. The default is 60.</summary>
    [Range(0, 100)]
    public int LowPercent { get; set; } = 60;
}
