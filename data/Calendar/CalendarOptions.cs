using System.ComponentModel.DataAnnotations;

namespace CrmBot.Data.Calendar;

/// <summary>When the company works (section "Calendar"); its zone is the company's.</summary>
public sealed class CalendarOptions
{
    /// <summary>The hours of a workday, HH:mm-HH:mm, several parted by a blank. The default is 09:00-12:00 13:30-18:00.</summary>
    [Required]
    public string Hours { get; set; } = "09:00-12:00 13:30-18:00";

    /// <summary>A text file of decreed days off and make-up workdays to use instead of the shipped one. None by default.</summary>
    public string? DecreedFile { get; set; }

    /// <summary>What is wrong with the settings, or null.</summary>
    public string? Problem()
    {
        try
        {
            _ = WorkCalendar.Of(this);
            return null;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
