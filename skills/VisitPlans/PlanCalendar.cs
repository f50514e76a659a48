using System.Text;
using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Planned visits as an iCalendar file (RFC 5545): times in UTC, so that no zone has to be described; lines folded at 75 octets.</summary>
public static class PlanCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The views a file is asked for by: one visit, or a month's.</summary>
    public const string One = "visit.ics";
    public const string Month = "month.ics";

    private const int LongestLine = 75;

    /// <summary>The file of these visits, as somebody in this zone meant their times.</summary>
    public static byte[] Render(IEnumerable<(Plan Plan, string Title, string Description)> visits, TimeZoneInfo zone, int minutes, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//CrmBot//visits//EN");
        Line("CALSCALE:GREGORIAN");
        foreach (var (plan, title, description) in visits)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{plan.Id}@crmbot");
            Line($"DTSTAMP:{Utc(now)}");
            Line($"SEQUENCE:{Math.Max(plan.Version - 1, 0)}");
            foreach (var time in Times(plan, zone, minutes)) Line(time);
            Line($"SUMMARY:{Escaped(title)}");
            if (description.Length > 0) Line($"DESCRIPTION:{Escaped(description)}");
            Line(PlanStates.Stands(plan.State) ? "STATUS:CONFIRMED" : "STATUS:CANCELLED");
            Line("END:VEVENT");
        }
        Line("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string line) => Fold(text, line);
    }

    /// <summary>When a visit begins; an hour that the clocks skip is the one after it.</summary>
    public static DateTimeOffset Begins(DateOnly on, TimeOnly at, TimeZoneInfo zone)
    {
        var local = on.ToDateTime(at);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static IEnumerable<string> Times(Plan plan, TimeZoneInfo zone, int minutes)
    {
        var day = Moments.FromDay(plan.On);
        if (TimeOnly.TryParseExact(plan.Time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var at))
        {
            var begins = Begins(day, at, zone);
            yield return $"DTSTART:{Utc(begins)}";
            yield return $"DTEND:{Utc(begins.AddMinutes(minutes))}";
            yield break;
        }
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}");
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}");
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // A line of more than 75 octets goes on behind a blank; no character is split.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value != '\t') continue;
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
