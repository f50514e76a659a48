using System.Globalization;
using CrmBot.Data;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Indicators;

/// <summary>The indicators of somebody or a team on one card: each number with the one before, each to be opened; a chart; how they are reckoned.</summary>
public static class IndicatorCard
{
    private const int Tenths = 10;

    public static Card Compose(IndicatorFacts facts, Language language)
    {
        var before = facts.Period.Before;
        return new Card
        {
            Title = IndicatorWords.Of.In(language, facts.Scope.Name),
            Subtitle = $"{Said(facts.Period, facts, language)} · {IndicatorWords.Against.In(language, Day(before.From, language, facts.Today), Day(before.To, language, facts.Today))}",
            Language = language,
            Notice = IndicatorWords.Notice.In(language),
            Parts =
            [
                .. facts.IsCut ? [new Paragraph(IndicatorWords.Cut.In(language), Tone.Warning)] : Array.Empty<CardPart>(),
                new Paragraph(IndicatorWords.Results.In(language), Strong: true),
                Rows(facts, IndicatorGroup.Result, language),
                new Paragraph(IndicatorWords.Behaviours.In(language), Strong: true),
                Rows(facts, IndicatorGroup.Behaviour, language),
                .. Charts(facts, language),
                new Fold(IndicatorWords.How.In(language), [new Items(null, [.. facts.Values.Select(v => new Item(v.Indicator.Name.In(language), IndicatorWords.Source.In(language, v.Indicator.Formula.In(language), v.Indicator.Source)))]), new Paragraph(IndicatorWords.Visible.In(language), Tone.Quiet)]),
            ],
            Actions =
            [
                new(IndicatorWords.Earlier.In(language), Show(facts.Scope.Key, before)),
                .. facts.HasTeam && !facts.Scope.IsTeam ? [new CardAction(IndicatorWords.Team.In(language), Show("team", facts.Period))] : Array.Empty<CardAction>(),
                .. facts.IsOwn ? Array.Empty<CardAction>() : [new CardAction(IndicatorWords.Mine.In(language), Show("me", facts.Period), ActionStyle.Quiet)],
            ],
        };
    }

    public static Press Show(string scope, IndicatorPeriod period) => Press.To(IndicatorsSkill.Name, "show", ("who", scope), ("from", period.From.ToDay()), ("to", period.To.ToDay()));

    /// <summary>83% · 5/6.</summary>
    public static string Value(Indicator indicator, Measure measure, Language language) => measure.In(indicator.Unit) is not { } value ? IndicatorWords.None.In(language) : indicator.Unit switch
    {
        IndicatorUnit.Count when measure.Clients > 0 => IndicatorWords.Clients.In(language, measure.For.Count, measure.Clients),
        IndicatorUnit.Count => (indicator.Id == "newClients" ? IndicatorWords.Each : IndicatorWords.Times).In(language, measure.For.Count),
        IndicatorUnit.Share => IndicatorWords.Share.In(language, Percent(value), measure.For.Count, measure.All),
        IndicatorUnit.Average => IndicatorWords.Average.In(language, Percent(value), measure.For.Count),
        _ => IndicatorWords.PerHundred.In(language, measure.For.Count, value.ToString("0.#", CultureInfo.InvariantCulture)),
    };

    private static Facts Rows(IndicatorFacts facts, IndicatorGroup group, Language language) =>
        new([.. facts.Values.Where(v => v.Indicator.Group == group).Select(v => Row(v, facts, language))]);

    private static Fact Row(Reckoned value, IndicatorFacts facts, Language language)
    {
        var (now, before) = (value.Now.In(value.Indicator.Unit), value.Before.In(value.Indicator.Unit));
        var said = Value(value.Indicator, value.Now, language);
        if (now is not null && before is { } was) said += $" · {Arrow(now.Value, was)}{IndicatorWords.Before.In(language, Short(value.Indicator, was))}";
        var opens = value.Now.All == 0 ? null : new CardAction(IndicatorWords.See.In(language), Press.To(IndicatorsSkill.Name, "open", [("id", value.Indicator.Id), .. Show(facts.Scope.Key, facts.Period).Args.Select(a => (a.Key, a.Value))]), ActionStyle.Quiet);
        return new Fact(value.Indicator.Name.In(language), said, ToneOf(value.Indicator, now, before), opens);
    }

    private static Tone ToneOf(Indicator indicator, double? now, double? before)
    {
        if (now is not { } n) return Tone.Quiet;
        if (before is not { } was || Math.Abs(n - was) < 0.05 || indicator.Unit == IndicatorUnit.Count) return Tone.Plain;
        return n > was != indicator.LessIsBetter ? Tone.Good : Tone.Warning;
    }

    private static string Arrow(double now, double before) => now > before + 0.05 ? "↑ " : now < before - 0.05 ? "↓ " : "";

    private static IEnumerable<CardPart> Charts(IndicatorFacts facts, Language language)
    {
        var shares = facts.Values.Where(v => v.Indicator.Unit == IndicatorUnit.Share && v.Now.All > 0).ToList();
        if (shares.Count > 1)
            yield return new Bars(IndicatorWords.Chart.In(language), [.. shares.Select(v => new Bar(v.Indicator.Name.In(language), (int)Math.Round((v.Now.In(IndicatorUnit.Share) ?? 0) / Tenths), Tenths, $"{Percent(v.Now.In(IndicatorUnit.Share) ?? 0)}%", ToneOf(v.Indicator, v.Now.In(IndicatorUnit.Share), v.Before.In(IndicatorUnit.Share))))]);
        if (facts.ByMember.Count > 1)
            yield return new Bars(IndicatorWords.ByMember.In(language), [.. facts.ByMember.OrderByDescending(m => m.Contacts).Select(m => new Bar(m.Person.NameIn(language), m.Contacts, m.Contacts, IndicatorWords.Times.In(language, m.Contacts)))]);
    }

    private static string Said(IndicatorPeriod period, IndicatorFacts facts, Language language) =>
        period.From == period.To ? Days.Say(period.From, language, facts.Today) : IndicatorWords.Period.In(language, Day(period.From, language, facts.Today), Day(period.To, language, facts.Today));

    /// <summary>A day without its weekday, which a period's ends do not need.</summary>
    internal static string Day(DateOnly day, Language language, DateOnly today) => day.ToString(
        (language, day.Year == today.Year) switch { (Language.Zh, true) => "M月d日", (Language.Zh, false) => "yyyy年M月d日", (_, true) => "d MMM", _ => "d MMM yyyy" }, CultureInfo.InvariantCulture);

    private static string Percent(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static string Short(Indicator indicator, double value) => indicator.Unit switch
    {
        IndicatorUnit.Count => value.ToString("0", CultureInfo.InvariantCulture),
        IndicatorUnit.PerHundred => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => $"{Percent(value)}%",
    };
}
