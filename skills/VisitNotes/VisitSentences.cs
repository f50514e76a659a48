using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>A visit or a promise said as one sentence: the same words before it is saved and when it is read back.</summary>
public static class VisitSentences
{
    /// <summary>The visit, with the colleague who went along where his name is known.</summary>
    public static string Say(Visit visit, string? companion, Language language, DateOnly today)
    {
        var said = Say(visit, language, today);
        if (companion is not null) said += VisitWords.TogetherWith.In(language, companion);
        return visit.Private ? $"{said} · {VisitWords.Private.In(language)}" : said;
    }

    public static string Say(Visit visit, Language language, DateOnly today)
    {
        var day = Days.Say(visit.On, language, today) + (visit.Time is null ? "" : $" {visit.Time}");
        var kind = Capital(RecordWords.Say(visit.Kind, language));
        return visit.People.Count == 0
            ? VisitWords.Without.In(language, day, kind)
            : VisitWords.With.In(language, day, kind, Names.Join(visit.People, language));
    }

    public static string Say(Promise promise, Language language, DateOnly today)
    {
        var what = promise.DueOn is null ? promise.Text : VisitWords.Due.In(language, promise.Text, Days.Say(promise.DueOn, language, today));
        return promise switch
        {
            { By: PromiseSide.Us } => VisitWords.PromiseUs.In(language, what),
            { Person: { } person } => VisitWords.PromiseThemBy.In(language, what, person),
            _ => VisitWords.PromiseThem.In(language, what),
        };
    }

    private static string Capital(string word) => word.Length > 0 && char.IsAsciiLetterLower(word[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
