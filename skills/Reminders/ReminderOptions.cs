using System.ComponentModel.DataAnnotations;
using CrmBot.Data;

namespace CrmBot.Skills.Reminders;

/// <summary>When people are reminded of what nobody asked for (section "Reminders").</summary>
public sealed class ReminderOptions
{
    /// <summary>How many days before a contract is to be renewed its manager is told; 90, 60 and 30 unless set.</summary>
    [Required]
    public string RenewalDays { get; set; } = "90 60 30";

    /// <summary>After how many days an overdue promise to a client of tier A is spoken of again; 1, 3 and 7 unless set.</summary>
    [Required]
    public string OverdueDaysA { get; set; } = "1 3 7";

    /// <summary>The same for tier B; 3 and 7 unless set.</summary>
    [Required]
    public string OverdueDaysB { get; set; } = "3 7";

    /// <summary>The same for tier C and clients without one; 7 unless set.</summary>
    [Required]
    public string OverdueDaysC { get; set; } = "7";

    /// <summary>How many minutes before a planned visit its preparation comes; 60 unless set.</summary>
    [Range(5, 600)]
    public int VisitMinutesBefore { get; set; } = 60;

    public IReadOnlyList<int> Renewal => Days(RenewalDays);

    public IReadOnlyList<int> Overdue(Tier? tier) => Days(tier switch { Tier.A => OverdueDaysA, Tier.B => OverdueDaysB, _ => OverdueDaysC });

    /// <summary>What is wrong with the days; null when nothing is.</summary>
    public string? Problem() => new[] { RenewalDays, OverdueDaysA, OverdueDaysB, OverdueDaysC }.SelectMany(d => d.Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(d => !int.TryParse(d, out var days) || days is < 0 or > 400);

    private static int[] Days(string days) => [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => int.Parse(d, System.Globalization.CultureInfo.InvariantCulture))];
}
