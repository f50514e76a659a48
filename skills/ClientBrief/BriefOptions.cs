using System.ComponentModel.DataAnnotations;

namespace CrmBot.Skills.ClientBrief;

/// <summary>What the brief counts as near and late (section "Brief").</summary>
public sealed class BriefOptions
{
    /// <summary>A renewal this many days ahead, or fewer, is a highlight; 60 unless set.</summary>
    [Range(1, 366)]
    public int RenewalNearDays { get; set; } = 60;
}
