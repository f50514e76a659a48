using System.ComponentModel.DataAnnotations;

namespace CrmBot.Data;

/// <summary>Settings of notes that wait to be saved (section "Proposals").</summary>
public sealed class ProposalOptions
{
    /// <summary>How long a save can be undone, in minutes. The default is 10.</summary>
    [Range(1, 1440)]
    public int UndoMinutes { get; set; } = 10;

    /// <summary>When the day's unsaved notes are asked about, HH:mm in the person's zone. The default is 17:42.</summary>
    [RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    public string AskAt { get; set; } = "17:42";

    /// <summary>A pending note older than this is read again against the file before it is saved, in minutes. The default is 60.</summary>
    [Range(1, 10080)]
    public int ReadAgainMinutes { get; set; } = 60;

    /// <summary>A reply carries a line about an unsaved note at most this often, in minutes. The default is 60.</summary>
    [Range(1, 10080)]
    public int NudgeMinutes { get; set; } = 60;

    /// <summary>Settled notes are forgotten after so many days. The default is 30.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;
}
