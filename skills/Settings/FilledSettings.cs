using CrmBot.Data;

namespace CrmBot.Skills.Settings;

/// <summary>The settings card as it was filled in, against what holds: what is left as it was is not chosen anew.</summary>
internal sealed record FilledSettings(Press Press, StaffMember Person, StaffPreferences Chosen, PushRules Rules)
{
    public StaffPreferences Apply(StaffPreferences before) => before with
    {
        MorningAt = Time("morning", Rules.MorningAt) ?? before.MorningAt,
        DailyAt = Time("daily", Rules.DailyAt) ?? before.DailyAt,
        QuietFrom = Quiet?.From ?? before.QuietFrom,
        QuietTo = Quiet?.To ?? before.QuietTo,
        SaveAtOnce = Press["save"] is { } save ? save == "yes" : before.SaveAtOnce,
        SilentWhenNothing = Silent ?? before.SilentWhenNothing,
        Channel = Press["channel"] switch { null => before.Channel, "last" => null, var place => place },
        Off = Press[Ticks.Field] is null ? before.Off : [.. before.Off.Where(k => !Kinds.Contains(k)), .. Kinds.Where(k => !On.Contains(k))],
    };

    /// <summary>Each thing that changes, as a sentence.</summary>
    public IReadOnlyList<string> Say(Language language)
    {
        var after = Apply(Chosen);
        string?[] said =
        [
            after.MorningAt != Chosen.MorningAt ? SettingWords.SetMorning.In(language, after.MorningAt) : null,
            after.DailyAt != Chosen.DailyAt ? SettingWords.SetDaily.In(language, after.DailyAt) : null,
            Quiet is { } quiet ? quiet.From == quiet.To ? SettingWords.QuietOff.In(language) : SettingWords.SetQuiet.In(language, quiet.From, quiet.To) : null,
            after.SaveAtOnce != Chosen.SaveAtOnce ? (after.SaveAtOnce ? SettingWords.SetAtOnce : SettingWords.SetAsk).In(language) : null,
            after.SilentWhenNothing != Chosen.SilentWhenNothing ? (after.SilentWhenNothing == "yes" ? SettingWords.SetSilent : SettingWords.SetLoud).In(language) : null,
            after.Channel != Chosen.Channel ? after.Channel is { } place ? SettingWords.SetChannel.In(language, SettingWords.Place(place, language)) : SettingWords.SetLast.In(language) : null,
            Names(after.Off.Except(Chosen.Off), SettingWords.SetOff, language),
            Names(Chosen.Off.Except(after.Off), SettingWords.SetOn, language),
        ];
        return [.. said.OfType<string>()];
    }

    private IReadOnlyList<PushKind> Kinds => KindNames.Of(Person.Role);

    private HashSet<PushKind> On => [.. (Press[Ticks.Field] ?? "").Split(',').Select(t => Enum.TryParse<PushKind>(t, out var kind) ? kind : default(PushKind?)).OfType<PushKind>()];

    private string? Silent => Press["silent"] is { } silent && (silent == "yes") != Rules.SilentWhenNothing ? silent : null;

    private (string From, string To)? Quiet => Time("quietFrom", Rules.QuietFrom) is null && Time("quietTo", Rules.QuietTo) is null ? null
        : (Time("quietFrom", Rules.QuietFrom) ?? SettingCards.Clock(Rules.QuietFrom), Time("quietTo", Rules.QuietTo) ?? SettingCards.Clock(Rules.QuietTo));

    private string? Time(string field, TimeOnly present) => Press[field] is { Length: > 0 } value && value != SettingCards.Clock(present) ? value : null;

    private static string? Names(IEnumerable<PushKind> kinds, Phrase words, Language language)
    {
        var names = string.Join(language == Language.Zh ? "、" : ", ", kinds.Select(k => SettingWords.Say(k).In(language)));
        return names.Length == 0 ? null : words.In(language, names);
    }
}
