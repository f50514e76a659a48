using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Reminders;

/// <summary>When somebody wants to be reminded, as his words say it, and the words that are left: what of.</summary>
internal sealed record ReminderWhen
{
    public DateOnly? Day { get; init; }

    public TimeOnly? Time { get; init; }

    public Repeat? Repeat { get; init; }

    /// <summary>The day was said as one of the week: 周二.</summary>
    public bool ByWeekday { get; init; }

    /// <summary>At the next visit to the client named.</summary>
    public bool OnVisit { get; init; }

    /// <summary>The words name a day that no calendar has.</summary>
    public bool CannotBe { get; init; }

    public required string Rest { get; init; }

    public bool IsSaid => Day is not null || Time is not null || Repeat is not null || OnVisit;

    /// <summary>Whether the time said is over.</summary>
    public bool IsPast(DateTimeOffset now) => Repeat is null && Day is { } day && (day < DateOnly.FromDateTime(now.DateTime) || (day == DateOnly.FromDateTime(now.DateTime) && Time is { } time && time < TimeOnly.FromDateTime(now.DateTime)));
}

/// <summary>Reads <see cref="ReminderWhen"/>: 半小时后, 明天下午三点, 每周一上午, 下次去宏达, in two hours, next time I visit Northgate.</summary>
internal static partial class WhenReading
{
    /// <summary>Stands for the client's name while the words are read.</summary>
    private const char Client = '\u25c7';

    private static readonly (Regex Words, TimeOnly At)[] Parts =
    [
        (Morning(), new(9, 0)), (Noon(), new(12, 0)), (Afternoon(), new(14, 0)), (DayEnd(), new(17, 30)), (Evening(), new(19, 0)),
    ];

    public static ReminderWhen Read(string text, ClientMention? client, DateTimeOffset now, WorkCalendar calendar)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var onVisit = false;
        if (client is { Span: { } span } && span.End > span.Start && span.End <= text.Length)
        {
            var hidden = $"{text[..span.Start]}{Client}{text[span.End..]}";
            if (NextVisit().Match(hidden) is { Success: true } visit)
            {
                (onVisit, text) = (true, hidden.Remove(visit.Index, visit.Length).Insert(visit.Index, " ").Replace(Client.ToString(), client.Words, StringComparison.Ordinal));
            }
        }
        if (Relative(text, now) is { } soon) return new ReminderWhen { Day = DateOnly.FromDateTime(soon.At.DateTime), Time = TimeOnly.FromDateTime(soon.At.DateTime), Rest = Without(text, soon.Span) };

        var repeat = RepeatReading.Find(text, today);
        var part = Parts.FirstOrDefault(p => p.Words.IsMatch(text));
        if (repeat is { } again) text = Without(text, again.Span);
        var folded = FoldedText.Of(text);
        var dates = Dates.Find(folded, now);
        var times = Times.Find(folded, dates);
        var date = repeat is null && dates.Count > 0 ? dates[0] : null;
        var time = times.Count > 0 ? times[0].At : BareHour(text)?.At ?? (part.Words is null ? default(TimeOnly?) : part.At);
        List<Span> said = [.. date is null ? Array.Empty<Span>() : [folded.SpanOf(date.Start, date.End)], .. times.Take(1).Select(t => folded.SpanOf(t.Start, t.End))];
        if (times.Count == 0 && BareHour(text) is { } bare) said.Add(bare.Span);
        foreach (var one in said.OrderByDescending(s => s.Start)) text = Without(text, one);
        text = PartOfDay().Replace(text, " ");
        var day = date?.Mention(folded, ahead: true) is { CannotBe: false } mention ? (mention.To < today ? mention.From : mention.To) : default(DateOnly?);
        // 三点提醒我: today, or tomorrow where that hour is over.
        if (day is null && repeat is null && !onVisit && time is { } at) day = at > TimeOnly.FromDateTime(now.DateTime) ? today : today.AddDays(1);
        return new ReminderWhen
        {
            Day = repeat is { } r ? First(r.Repeat, time, now, calendar) : day,
            Time = time,
            Repeat = repeat?.Repeat,
            ByWeekday = day is not null && date?.Cycle == Cycle.Week,
            OnVisit = onVisit && day is null && repeat is null,
            CannotBe = date is not null && day is null,
            Rest = text,
        };
    }

    /// <summary>The first day of a repetition whose time is still to come.</summary>
    public static DateOnly First(Repeat repeat, TimeOnly? time, DateTimeOffset now, WorkCalendar calendar)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return repeat.IsOn(today, calendar) && (time ?? ReminderTimes.Morning) > TimeOnly.FromDateTime(now.DateTime) ? today : repeat.Next(today, calendar);
    }

    private static (DateTimeOffset At, Span Span)? Relative(string text, DateTimeOffset now)
    {
        if (In().Match(text) is not { Success: true } match) return null;
        var (count, unit) = (match.Groups["n"].Value, match.Groups["u"].Value.ToLowerInvariant());
        var half = count is "半" || count.StartsWith("half", StringComparison.OrdinalIgnoreCase);
        var minutes = unit[0] is '分' or 'm' ? 1 : unit[0] == '刻' ? 15 : 60;
        var number = (half ? 0.5 : RepeatReading.Number(count)) + (match.Groups["half"].Success ? 0.5 : 0);
        if (number is <= 0 or > 999) return null;
        var at = now.AddMinutes(number * minutes);
        return (new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), at.Offset), new Span(match.Index, match.Index + match.Length));
    }

    // 三点提醒我: an hour right before the reminding, without a part of the day.
    private static (TimeOnly At, Span Span)? BareHour(string text)
    {
        if (HourBefore().Match(text) is not { Success: true } match || RepeatReading.Number(match.Groups["h"].Value) is not (>= 0 and <= 23 and var hour)) return null;
        if (hour is >= 1 and <= 6) hour += 12;
        var minute = match.Groups["m"].Value switch { "" => 0, "半" => 30, "一刻" => 15, "三刻" => 45, var m => RepeatReading.Number(m) };
        return minute is >= 0 and < 60 ? (new TimeOnly(hour, minute), new Span(match.Groups["all"].Index, match.Groups["all"].Index + match.Groups["all"].Length)) : null;
    }

    private static string Without(string text, Span span) => $"{text[..span.Start]} {text[span.End..]}";

    [GeneratedRegex("(?:(?:等|到)?(?:我)?(?:下次|下回|下一次)(?:再)?(?:去|到|拜访|见到|见|走访|跑|碰到|和|跟|约)?(?:完)?\u25c7(?:见面|那边|那里|的人|开会|拜访)?(?:的时候|时候|时)?|(?:去|到|拜访|见|走访)\u25c7(?:的时候|时候|时)|(?:on |at )?(?:the |my )?next (?:time|visit)(?: that)?(?: i| we)?(?: am| are|'m|'re)?(?: visit| see| meet| go| with)?(?: with)?(?: to| at)? ?\u25c7|(?:the )?(?:next time|when)(?: i| we)?(?: next)? (?:visit|see|meet|go to|am at|am with) \u25c7(?: next| again)?)[，, ]*", RegexOptions.IgnoreCase)]
    private static partial Regex NextVisit();

    [GeneratedRegex(@"(?<n>半|\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<half>半)?(?<u>小时|钟头|分钟|分|刻钟)(?:之后|以后|后)(?:再)?|\bin (?<n>half an|half a|an|a|one|two|three|four|five|six|\d{1,3}) ?(?<u>hours?|hrs?|h|minutes?|mins?|m)\b|\b(?<n>half an|an|a|one|two|three|\d{1,3}) ?(?<u>hours?|hrs?|minutes?|mins?) (?:later|from now)\b", RegexOptions.IgnoreCase)]
    private static partial Regex In();

    [GeneratedRegex("(?<all>(?<h>\\d{1,2}|[一二两三四五六七八九十]{1,2})点(?:钟|整)?(?<m>半|一刻|三刻|\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)?分?)(?=\\s*(?:再)?(?:提醒|叫)我)")]
    private static partial Regex HourBefore();

    [GeneratedRegex(@"早上|早晨|上午|清晨|一早|明早|今早|后天早|\b(?:morning|mornings)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Morning();

    [GeneratedRegex(@"中午|\bnoon\b|\blunchtime\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noon();

    [GeneratedRegex(@"下午|午后|\bafternoons?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Afternoon();

    [GeneratedRegex(@"下班前|下班时|傍晚|\b(?:eod|end of (?:the )?day|close of business|cob)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayEnd();

    [GeneratedRegex(@"晚上|今晚|明晚|夜里|\b(?:evenings?|tonight)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Evening();

    [GeneratedRegex(@"(?<=^|\s)(?:的)?(?:早上|早晨|上午|清晨|一早|中午|下午|午后|傍晚|晚上|晚|早)(?=\s|提醒|叫|$)|(?<=^|\s)(?:in the |this )?(?:morning|afternoon|evening|tonight)(?=\s|$)|(?<=^|\s|提醒我|提醒一下|叫我)(?:早上|上午|中午|下午|晚上)", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfDay();
}
