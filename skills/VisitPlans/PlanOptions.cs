using System.ComponentModel.DataAnnotations;

namespace CrmBot.Skills.VisitPlans;

/// <summary>What a month's plan is drafted by (section "Plans").</summary>
public sealed class PlanOptions
{
    /// <summary>How often a client of tier A is to be seen, in days; a client's own rhythm goes before it. The default is 30.</summary>
    [Range(1, 366)]
    public int DaysA { get; set; } = 30;

    /// <summary>The same for tier B; 60 unless set.</summary>
    [Range(1, 366)]
    public int DaysB { get; set; } = 60;

    /// <summary>The same for tier C and clients without one; 120 unless set.</summary>
    [Range(1, 366)]
    public int DaysC { get; set; } = 120;

    /// <summary>The most visits drafted for one day; 2 unless set.</summary>
    [Range(1, 10)]
    public int PerDay { get; set; } = 2;

    /// <summary>The most lines drafted for a month; 40 unless set.</summary>
    [Range(1, 60)]
    public int MostLines { get; set; } = 40;

    /// <summary>A renewal this many days behind the period, or nearer, speaks for a visit; 60 unless set.</summary>
    [Range(0, 366)]
    public int RenewalNearDays { get; set; } = 60;

    /// <summary>Two visits that begin fewer minutes apart clash; 60 unless set.</summary>
    [Range(1, 480)]
    public int ClashMinutes { get; set; } = 60;

    /// <summary>How long a visit stands in a calendar, in minutes; 60 unless set.</summary>
    [Range(5, 480)]
    public int VisitMinutes { get; set; } = 60;

    /// <summary>How many working days before a month ends the next one is drafted; 3 unless set.</summary>
    [Range(0, 15)]
    public int DraftWorkdays { get; set; } = 3;

    /// <summary>When that is done, HH:mm in the company's zone; 09:00 unless set.</summary>
    [RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    public string DraftAt { get; set; } = "09:00";

    /// <summary>When a plan that has not been handed in is asked for, on the month's last working day, HH:mm in the company's zone; 16:00 unless set.</summary>
    [RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    public string LateAt { get; set; } = "16:00";
}
