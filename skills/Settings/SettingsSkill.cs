using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Settings;

/// <summary>What a colleague chose for himself: when he is told things, which, where, in which language, and whether clear notes are saved at once.</summary>
public sealed class SettingsSkill(SettingOrders orders, SaveAtOnce saveAtOnce, Staff staff) : ISkill
{
    public const string Name = "settings";

    public SkillInfo Info { get; } = new(Name, [Intents.SettingsChange])
    {
        Title = SettingWords.Title,
        Commands = [SettingWords.ExampleShow],
        Examples = [SettingWords.ExampleShow, SettingWords.ExampleTime, SettingWords.ExampleQuiet],
        Offers = new Dictionary<string, Offer> { [Intents.SettingsChange] = SettingWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => SettingSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        await orders.DoAsync(turn, frame.Text, cancellationToken) ?? await ShowAsync(turn, null, cancellationToken);

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        "save" => await SaveAsync(turn, press, cancellationToken),
        "off" when Enum.TryParse<PushKind>(press["kind"], out var kind) => await orders.Acts.SwitchAsync(turn, kind, off: true, cancellationToken),
        "on" when Enum.TryParse<PushKind>(press["kind"], out var kind) => await orders.Acts.SwitchAsync(turn, kind, off: false, cancellationToken),
        _ => await ShowAsync(turn, null, cancellationToken),
    };

    /// <summary>Saves a clear note without asking, for whoever wants that; any other answer as it is.</summary>
    public Task<Answer> SaveAtOnceAsync(Turn turn, Answer answer, CancellationToken cancellationToken) => saveAtOnce.PerhapsAsync(turn, answer, cancellationToken);

    public Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        Task.FromResult((change.Collection == Preferences.Collection && change.Id == turn.Staff.Id) || change.Collection == Staff.TeamCollection ? SettingWords.Saved.In(turn.Language) : null);

    private async Task<Answer> ShowAsync(Turn turn, IReadOnlySet<string>? bad, CancellationToken cancellationToken)
    {
        var (chosen, rules) = await orders.Acts.ReadAsync(turn, cancellationToken);
        var facts = new SettingFacts { Person = turn.Staff, Chosen = chosen, Rules = rules, TeamMorningAt = await orders.Acts.TeamMorningAsync(turn, cancellationToken), Places = await orders.PlacesAsync(turn, cancellationToken), Now = turn.Now };
        return Answer.Show(SettingCards.All(facts, turn.Language, bad));
    }

    private async Task<Answer> SaveAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        string[] times = ["morning", "teamMorning", "daily", "quietFrom", "quietTo"];
        var bad = times.Where(t => press[t] is { Length: > 0 } value && !TimeOnly.TryParseExact(value, "HH:mm", out _)).ToHashSet(StringComparer.Ordinal);
        if (bad.Count > 0) return await ShowAsync(turn, bad, cancellationToken);
        var (chosen, rules) = await orders.Acts.ReadAsync(turn, cancellationToken);
        var change = new FilledSettings(press, turn.Staff, chosen, rules);
        var language = press["language"] switch { "zh" => Language.Zh, "en" => Language.En, _ => turn.Staff.Language };
        var switched = language is { } wanted && wanted != turn.Staff.Language && await staff.SetLanguageAsync(turn.Staff, wanted, cancellationToken);
        var now = switched && language is { } l ? turn with { Language = l } : turn;
        List<string> said = [.. change.Say(now.Language)];
        Func<Team, Team>? ofTeam = null;
        if (press["teamMorning"] is { Length: > 0 } at && await orders.Acts.TeamMorningAsync(turn, cancellationToken) is { } before && at != SettingCards.Clock(before))
        {
            ofTeam = t => t with { MorningAt = at };
            said.Add(SettingWords.SetTeamMorning.In(now.Language, SettingWords.WholeTeam.In(now.Language), at));
        }
        if (said.Count == 0) return switched ? Answer.Say(AssistantWords.LanguageSet.In(now.Language)) : Answer.Say(SettingWords.Nothing.In(turn.Language));
        return await orders.Acts.ChangeAsync(now, change.Apply, switched ? [.. said, SettingWords.SetLanguage.In(now.Language)] : said, cancellationToken, ofTeam);
    }
}
