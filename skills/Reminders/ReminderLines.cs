using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Reminders;

/// <summary>What somebody wanted to be reminded of at his next visit, in the brief and the preparation.</summary>
public static class ReminderLines
{
    private const int Most = 5;

    public static Items Of(IReadOnlyList<Reminding> forVisit, Language language) => new(ReminderWords.ForVisit.In(language),
        [.. forVisit.Take(Most).Select(t => new Item(Quotes.Cut(t.Text, 80), Tone: Tone.Warning, Action: new CardAction(ReminderWords.Done.In(language), ReminderCards.On(t, "done"), ActionStyle.Quiet)))]);
}
