using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CrmBot.Data;

/// <summary>When people are told things by themselves where neither they nor their team chose (section "Day").</summary>
public sealed class DayOptions
{
    private const string Time = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>When a manager's morning comes, HH:mm in his zone. The default is 08:20.</summary>
    [RegularExpression(Time)]
    public string MorningAt { get; set; } = "08:20";

    /// <summary>When a lead's card of her team's day comes, HH:mm in her zone. The default is 18:10.</summary>
    [RegularExpression(Time)]
    public string DailyAt { get; set; } = "18:10";

    /// <summary>A morning that could not be sent until then is dropped. The default is 12:00.</summary>
    [RegularExpression(Time)]
    public string MorningUntil { get; set; } = "12:00";

    /// <summary>From when to when, HH:mm in a person's zone, nothing is sent by itself. The default is 21:30 to 07:00; equal: no quiet hours.</summary>
    [RegularExpression(Time)]
    public string QuietFrom { get; set; } = "21:30";

    [RegularExpression(Time)]
    public string QuietTo { get; set; } = "07:00";

    /// <summary>Over how many minutes after its time a push is spread, person by person. The default is 8.</summary>
    [Range(1, 60)]
    public int SpreadMinutes { get; set; } = 8;

    /// <summary>No card of the team's day when nothing needs its lead. On by default.</summary>
    public bool SilentWhenNothing { get; set; } = true;

    /// <summary>What went out later than this says so. The default is 30 minutes.</summary>
    [Range(5, 600)]
    public int LateMinutes { get; set; } = 30;

    /// <summary>For how many days an attitude that turned negative, or a promise, is brought to the lead. The default is 7.</summary>
    [Range(1, 60)]
    public int LookBackDays { get; set; } = 7;

    public static TimeOnly Read(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);
}
