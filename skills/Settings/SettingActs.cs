using CrmBot.Data;
using CrmBot.Skills.Confirming;
using Microsoft.Extensions.Options;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Settings;

/// <summary>Changes what a colleague chose for himself or the team he leads: his to choose and reversible, so at once and with the way back.</summary>
public sealed class SettingActs(Preferences preferences, Acting acting, Staff staff, IOptions<DayOptions> company)
{
    /// <summary>What holds for the person now.</summary>
    public async Task<(StaffPreferences Chosen, PushRules Rules)> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var chosen = await preferences.OwnAsync(turn.Reader, cancellationToken);
        return (chosen, PushRules.Of(chosen, await staff.TeamAsync(turn.Staff.TeamId, cancellationToken), company.Value));
    }

    /// <summary>When the mornings of the team he leads come; null for who leads none.</summary>
    public async Task<TimeOnly?> TeamMorningAsync(Turn turn, CancellationToken cancellationToken) =>
        await staff.LedNowAsync(turn.Staff.Id, cancellationToken) is [var team, ..] ? DayOptions.Read(team.MorningAt ?? company.Value.MorningAt) : null;

    /// <summary>Makes the change and says it; the same as before: says so.</summary>
    public async Task<Answer> ChangeAsync(Turn turn, Func<StaffPreferences, StaffPreferences> change, string said, CancellationToken cancellationToken) =>
        await ChangeAsync(turn, change, [said], cancellationToken);

    /// <summary>Makes the change for everybody of the teams he leads who chose no time of his own; who leads none is told so.</summary>
    public async Task<Answer> ChangeTeamAsync(Turn turn, Func<Team, Team> change, Func<string, string> said, CancellationToken cancellationToken) =>
        await staff.LedNowAsync(turn.Staff.Id, cancellationToken) is { Count: > 0 } led
            ? await ChangeAsync(turn, p => p, [said(string.Join(turn.Language == Language.Zh ? "、" : ", ", led.Select(t => turn.Language == Language.Zh ? t.NameZh : t.NameEn)))], cancellationToken, change)
            : Answer.Say(SettingWords.NoTeam.In(turn.Language));

    public async Task<Answer> ChangeAsync(Turn turn, Func<StaffPreferences, StaffPreferences> change, IReadOnlyList<string> said, CancellationToken cancellationToken, Func<Team, Team>? ofTeam = null)
    {
        var act = await acting.DoAsync(turn, SettingsSkill.Name, said.Count == 1 ? said[0] : SettingWords.Mine.In(turn.Language), null, async () =>
        {
            var before = await preferences.OwnAsync(turn.Reader, cancellationToken);
            var after = change(before);
            List<Change> changes = Change.Between(Preferences.Collection, before, after).Fields.Count == 0 ? [] : [Preferences.Chosen(before, after)];
            if (ofTeam is not null) changes.AddRange((await staff.LedNowAsync(turn.Staff.Id, cancellationToken)).Select(t => Change.Between(Staff.TeamCollection, t, ofTeam(t))).Where(c => c.Fields.Count > 0));
            return changes.Count == 0 ? [] : [Acting.Line(1, "setting", turn.Staff.Id, said.Count == 1 ? said[0] : SettingWords.Mine.In(turn.Language), changes)];
        }, cancellationToken);
        return act switch
        {
            { Otherwise: { } otherwise } => otherwise,
            { Done: { } done } => new Answer(new Reply { Card = SettingCards.Saved(said, done, turn.Language), LiveKey = ConfirmingCards.LiveKey(done), InPlace = turn.Message.Kind == MessageKind.Press }) { Settled = done },
            _ => Answer.Say(SettingWords.Nothing.In(turn.Language)),
        };
    }

    /// <summary>A kind is told no more, or again.</summary>
    public Task<Answer> SwitchAsync(Turn turn, PushKind kind, bool off, CancellationToken cancellationToken) => ChangeAsync(
        turn,
        p => p with { Off = [.. p.Off.Where(k => k != kind), .. off ? [kind] : Array.Empty<PushKind>()], Snoozes = [.. p.Snoozes.Where(s => s.Kind != kind)] },
        (off ? SettingWords.SetOff : SettingWords.SetOn).In(turn.Language, SettingWords.Say(kind).In(turn.Language)),
        cancellationToken);

    /// <summary>A kind is not told before the moment.</summary>
    public Task<Answer> PutOffAsync(Turn turn, PushKind kind, DateTimeOffset until, CancellationToken cancellationToken) => ChangeAsync(
        turn,
        p => p with { Snoozes = [.. p.Snoozes.Where(s => s.Kind != kind), new PushSnooze { Kind = kind, Until = until.ToInstant() }] },
        SettingWords.SetSnoozed.In(turn.Language, SettingWords.Say(kind).In(turn.Language), Days.Clock(until, turn.Language, turn.Now)),
        cancellationToken);
}
