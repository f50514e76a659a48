using CrmBot.Data;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.TeamDay;

/// <summary>What was done about a matter, in words.</summary>
internal static class LineWords
{
    /// <summary>On the card on which it was done.</summary>
    public static string Settled(Matter done, TeamDayFacts facts) => done switch
    {
        { Answer: { } answer } => TeamDayWords.Answered.In(facts.Language, facts.NameOf(done.WhomId), Say(answer, done.Words, facts.Language)),
        { NudgedAt: { } at } => TeamDayWords.Nudged.In(facts.Language, facts.NameOf(done.WhomId), Days.Time(TimeZoneInfo.ConvertTime(Moments.FromInstant(at), facts.Zone))),
        { Until: { } until } => TeamDayWords.PutOff.In(facts.Language, Days.Say(until, facts.Language, facts.Today)),
        _ => "",
    };

    /// <summary>On a later card, where it is still open.</summary>
    public static string Before(Matter asked, TeamDayFacts facts) => asked.Answer is { } answer
        ? TeamDayWords.AnsweredBefore.In(facts.Language, facts.NameOf(asked.WhomId), Say(answer, asked.Words, facts.Language))
        : TeamDayWords.NudgedBefore.In(facts.Language, Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(asked.NudgedAt!), facts.Zone), facts.Language, facts.Now));

    public static string Say(MatterAnswer answer, string? words, Language language) => answer switch
    {
        MatterAnswer.Done => TeamDayWords.AnswerDone.In(language),
        MatterAnswer.Today => TeamDayWords.AnswerToday.In(language),
        MatterAnswer.Week => TeamDayWords.AnswerWeek.In(language),
        _ => Quotes.Cut(words ?? "", 80),
    };
}
