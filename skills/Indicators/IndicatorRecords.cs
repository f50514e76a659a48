using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Indicators;

/// <summary>The records behind one number, with the names that are shown beside them.</summary>
public sealed record OpenedNumber(Indicator Indicator, Measure Measure, IndicatorScope Scope, IndicatorPeriod Period)
{
    /// <summary>Short names of the clients that the reader may see, by id.</summary>
    public IReadOnlyDictionary<string, string> Clients { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();
}

/// <summary>The card of the records that a number counts: what counts against it first.</summary>
public static class IndicatorRecords
{
    public const int Most = 15;

    public static Card Compose(OpenedNumber opened, Language language, DateOnly today) => new()
    {
        Title = IndicatorWords.Records.In(language, opened.Scope.Name, opened.Indicator.Name.In(language)),
        Subtitle = $"{IndicatorWords.Period.In(language, IndicatorCard.Day(opened.Period.From, language, today), IndicatorCard.Day(opened.Period.To, language, today))} · {IndicatorCard.Value(opened.Indicator, opened.Measure, language)}",
        Language = language,
        Notice = IndicatorWords.Notice.In(language),
        Parts =
        [
            new Paragraph(opened.Indicator.Formula.In(language), Tone.Quiet),
            .. List(opened, opened.Measure.Against, IndicatorWords.NotFor, Tone.Warning, language, today),
            .. List(opened, opened.Measure.For, IndicatorWords.For, Tone.Plain, language, today),
        ],
        Actions = [new(IndicatorWords.Back.In(language), IndicatorCard.Show(opened.Scope.Key, opened.Period), ActionStyle.Quiet)],
    };

    /// <summary>Those that are shown, the newest first.</summary>
    public static IEnumerable<Counted> Shown(IReadOnlyList<Counted> records) => records.OrderByDescending(r => r.Day, StringComparer.Ordinal).ThenBy(r => r.ClientId, StringComparer.Ordinal).Take(Most);

    private static IEnumerable<CardPart> List(OpenedNumber opened, IReadOnlyList<Counted> records, Phrase heading, Tone tone, Language language, DateOnly today)
    {
        if (records.Count == 0) yield break;
        yield return new Items(heading.In(language, records.Count), [.. Shown(records).Select(r => Row(opened, r, tone, language, today))]);
        if (records.Count > Most) yield return new Paragraph(IndicatorWords.More.In(language, records.Count - Most), Tone.Quiet);
    }

    private static Item Row(OpenedNumber opened, Counted record, Tone tone, Language language, DateOnly today)
    {
        var name = opened.Clients.GetValueOrDefault(record.ClientId);
        string?[] said = [record.Day.Length > 0 ? Days.Say(record.Day, language, today) : null, opened.Scope.IsTeam && record.StaffId is { } id ? opened.People.GetValueOrDefault(id) : null, record.Text == name ? null : record.Text];
        var note = string.Join(" · ", said.Where(s => !string.IsNullOrEmpty(s)));
        return new Item(name ?? record.Text, note.Length == 0 ? null : note, tone, name is null ? null : new CardAction(IndicatorWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", record.ClientId)), ActionStyle.Quiet));
    }
}
