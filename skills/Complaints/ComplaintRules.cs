using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Wording;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Complaints;

/// <summary>The company's rules for complaints as the cards need them: the clock's, the categories, the kinds of cause.</summary>
public sealed class ComplaintRules
{
    public ComplaintRules(IOptions<ComplaintOptions> options, WorkCalendar calendar, IOptions<AssistantOptions> assistant)
    {
        Options = options.Value;
        Zone = Zones.Find(assistant.Value.Zone) ?? TimeZoneInfo.Utc;
        Tone = assistant.Value.LetterTone;
        Clock = new ClockRules(Options.Hours, TimeSpan.FromHours(Options.AnswerWithinHours), Options.YellowAt, new WorkTime(calendar, Zone));
        Categories = ComplaintKinds.CategoriesOf(Options);
        Causes = ComplaintKinds.CausesOf(Options);
    }

    public ComplaintOptions Options { get; }

    public ClockRules Clock { get; }

    /// <summary>How an answer for a client sounds unless it is said otherwise.</summary>
    public LetterTone Tone { get; }

    /// <summary>The company's zone, in which months and working hours are.</summary>
    public TimeZoneInfo Zone { get; }

    public IReadOnlyList<ComplaintKind> Categories { get; }

    public IReadOnlyList<ComplaintKind> Causes { get; }

    /// <summary>Rules as they are without any setting.</summary>
    public static ComplaintRules Default(HoursKind hours = HoursKind.Calendar) =>
        new(Microsoft.Extensions.Options.Options.Create(new ComplaintOptions { Hours = hours }), WorkCalendar.Of(new CalendarOptions()), Microsoft.Extensions.Options.Options.Create(new AssistantOptions()));

    public string CategoryName(string? category, Language language) =>
        ComplaintKinds.Named(Categories, category)?.NameIn(language) ?? category ?? ComplaintWords.NoCategory.In(language);

    /// <summary>24小时，按自然时间算.</summary>
    public string Say(Language language) => ComplaintWords.Rule.In(language, Options.AnswerWithinHours, Clock.Hours == HoursKind.Calendar
        ? ComplaintWords.CalendarHours.In(language)
        : ComplaintWords.WorkingHours.In(language, Names.Join(Clock.Work.Calendar.Hours.Select(h => $"{h.From:HH\\:mm}–{h.To:HH\\:mm}"), language)));
}
