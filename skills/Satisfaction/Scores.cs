using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Satisfaction;

/// <summary>A score in words, and how it compares with the one before.</summary>
public static class Scores
{
    private const int Hundredths = 100;

    public static int Percent(Survey survey) => survey.Score / Math.Max(1, survey.OutOf);

    /// <summary>8.5, without needless zeros.</summary>
    public static string Write(int score) => (score / (decimal)Hundredths).ToString("0.##", CultureInfo.InvariantCulture);

    public static int? Read(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 100 ? (int)(score * Hundredths) : null;

    public static string Say(Survey survey, Language language)
    {
        var said = new List<string> { SatisfactionWords.Score.In(language, Write(survey.Score), survey.OutOf) };
        if (survey.Person is { } person) said.Add(person);
        if (survey.Text is { Length: > 0 } text) said.Add(Quotes.Of(Quotes.Cut(text, 80)));
        return string.Join(" · ", said);
    }

    /// <summary>6/10 · 11月20日 周五 · 上次 8/10，降; newest first.</summary>
    public static (string Words, Tone Tone) Trend(IReadOnlyList<Survey> surveys, Language language, DateOnly today)
    {
        var latest = surveys[0];
        var words = SatisfactionWords.Trend.In(language, Write(latest.Score), latest.OutOf, Days.Say(latest.On, language, today));
        if (surveys.Count == 1) return (words, Tone.Plain);
        var (now, then) = (Percent(latest), Percent(surveys[1]));
        var way = now > then ? SatisfactionWords.Up : now < then ? SatisfactionWords.Down : SatisfactionWords.Same;
        return ($"{words} · {SatisfactionWords.Before.In(language, Write(surveys[1].Score), surveys[1].OutOf, way.In(language))}", now < then ? Tone.Warning : now > then ? Tone.Good : Tone.Plain);
    }
}
