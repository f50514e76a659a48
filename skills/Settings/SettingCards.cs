using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Settings;

/// <summary>What the settings card is made of.</summary>
public sealed record SettingFacts
{
    public required StaffMember Person { get; init; }

    public required StaffPreferences Chosen { get; init; }

    public required PushRules Rules { get; init; }

    /// <summary>When the mornings of the team he leads come; null for who leads none.</summary>
    public TimeOnly? TeamMorningAt { get; init; }

    /// <summary>The channels he was seen on.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public required DateTimeOffset Now { get; init; }
}

/// <summary>One card with all that a colleague can choose, to be changed and saved at once.</summary>
public static class SettingCards
{
    public static Card All(SettingFacts facts, Language language, IReadOnlySet<string>? bad = null) => new()
    {
        Title = SettingWords.Mine.In(language),
        Subtitle = SettingWords.Lead.In(language),
        Language = language,
        Notice = SettingWords.Notice.In(language),
        Parts = [new Form([.. Fields(facts, language, bad ?? new HashSet<string>())]), new Paragraph(SettingWords.Told.In(language), Strong: true), new Ticks([.. KindNames.Of(facts.Person.Role).Select(k => Row(k, facts, language))])],
        Actions = [new(SettingWords.Save.In(language), Press.To(SettingsSkill.Name, "save"), ActionStyle.Main, TakesInputs: true)],
    };

    /// <summary>What is chosen now, with the way back.</summary>
    public static Card Saved(IReadOnlyList<string> said, Proposal saved, Language language) => new()
    {
        Title = said.Count == 1 ? said[0] : SettingWords.Saved.In(language),
        Language = language,
        Notice = SettingWords.Notice.In(language),
        Parts = said.Count == 1 ? [] : [new Items(null, [.. said.Select(s => new Item(s, null, Tone.Good))])],
        Actions =
        [
            new(ConfirmingWords.Undo.In(language), ConfirmingCards.On(saved, "undo"), ActionStyle.Quiet),
            new(SettingWords.Again.In(language), Press.To(SettingsSkill.Name, "show"), ActionStyle.Quiet),
        ],
    };

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static bool LeadsATeam(StaffMember person) => person.Role is StaffRole.Lead or StaffRole.Director;

    private static IEnumerable<FormField> Fields(SettingFacts facts, Language language, IReadOnlySet<string> bad)
    {
        var rules = facts.Rules;
        FormField Time(string id, Phrase label, TimeOnly value) => new(id, label.In(language), FieldKind.Time, Clock(value)) { Error = bad.Contains(id) ? SettingWords.BadTime.In(language) : null };
        if (facts.Person.Role != StaffRole.Keeper) yield return Time("morning", SettingWords.MorningAt, rules.MorningAt);
        if (facts.TeamMorningAt is { } team) yield return Time("teamMorning", SettingWords.TeamMorningAt, team);
        if (LeadsATeam(facts.Person)) yield return Time("daily", SettingWords.DailyAt, rules.DailyAt);
        if (LeadsATeam(facts.Person)) yield return Choice("silent", SettingWords.Silent, rules.SilentWhenNothing ? "yes" : "no", ("yes", SettingWords.SilentYes.In(language)), ("no", SettingWords.SilentNo.In(language)));
        yield return Time("quietFrom", SettingWords.QuietFrom, rules.QuietFrom);
        yield return Time("quietTo", SettingWords.QuietTo, rules.QuietTo);
        yield return Choice("save", SettingWords.Saving, facts.Chosen.SaveAtOnce ? "yes" : "no", ("no", SettingWords.AskFirst.In(language)), ("yes", SettingWords.SaveAtOnce.In(language)));
        yield return Choice("language", SettingWords.LanguageField, facts.Person.Language switch { Language.Zh => "zh", Language.En => "en", _ => "open" },
            [.. facts.Person.Language is null ? [("open", SettingWords.LanguageOpen.In(language))] : Array.Empty<(string, string)>(), ("zh", SettingWords.Chinese.In(language)), ("en", SettingWords.English.In(language))]);
        if (facts.Places.Count > 1 || facts.Rules.Channel is not null)
            yield return Choice("channel", SettingWords.ChannelField, rules.Channel ?? "last", [("last", SettingWords.ChannelLast.In(language)), .. facts.Places.Append(rules.Channel).OfType<string>().Distinct().Select(p => (p, SettingWords.Place(p, language)))]);

        FormField Choice(string id, Phrase label, string value, params (string Value, string Label)[] options) =>
            new(id, label.In(language), FieldKind.Choice, value) { Options = [.. options.Select(o => new FormOption(o.Value, o.Label))] };
    }

    private static Tick Row(PushKind kind, SettingFacts facts, Language language)
    {
        var until = facts.Rules.Snoozes.Where(s => s.Kind == kind).Select(s => Moments.FromInstant(s.Until)).Where(u => u > facts.Now).Select(u => TimeZoneInfo.ConvertTime(u, TimeZoneInfo.CreateCustomTimeZone("z", facts.Now.Offset, null, null))).ToList();
        var name = SettingWords.Say(kind).In(language);
        return new Tick(kind.ToString(), name.Length > 11 ? name[..11] : name, name, !facts.Rules.IsOff(kind), until.Count == 0 ? null : SettingWords.Snoozed.In(language, Days.Clock(until[0], language, facts.Now)));
    }
}
