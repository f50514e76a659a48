using CrmBot.Data;

namespace CrmBot.Skills.Settings;

/// <summary>Examples of the settings cards, made by the code that makes the real ones.</summary>
public static class SettingSamples
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        new("all zh", SettingCards.All(Facts(StaffRole.Lead, Rich), Language.Zh)),
        new("all en", SettingCards.All(Facts(StaffRole.Lead, Rich), Language.En)),
        new("thin", SettingCards.All(Facts(StaffRole.Manager, Nothing) with { Places = ["msg"] }, Language.Zh)),
        new("wrong zh", SettingCards.All(Facts(StaffRole.Manager, Nothing), Language.Zh, new HashSet<string> { "morning" })),
        new("saved zh", SettingCards.Saved([SettingWords.SetMorning.In(Language.Zh, "08:30"), SettingWords.SetOff.In(Language.Zh, SettingWords.KindRenewal.Zh)], Saved, Language.Zh)),
        new("saved en", SettingCards.Saved([SettingWords.SetQuiet.In(Language.En, "21:00", "07:00")], Saved, Language.En)),
        new("longest", SettingCards.Saved([.. Enumerable.Repeat(SettingWords.SetAtOnce.Zh, 9)], Saved, Language.Zh)),
    ];

    private static StaffPreferences Nothing => new() { Id = "s01", StaffId = "s01" };

    private static StaffPreferences Rich => Nothing with
    {
        MorningAt = "08:30",
        QuietFrom = "21:00",
        Off = [PushKind.MonthPlan],
        Snoozes = [new PushSnooze { Kind = PushKind.Renewal, Until = "2026-11-30T23:00:00.000Z" }],
        Channel = "terminal",
        SaveAtOnce = true,
    };

    private static Proposal Saved => new() { Id = "a1", AuthorId = "s01", Skill = SettingsSkill.Name, Conversation = "c", MessageKey = "m", Text = "", Language = Language.Zh, CreatedAt = "2026-11-20T06:00:00.000Z", State = ProposalState.Applied };

    private static SettingFacts Facts(StaffRole role, StaffPreferences chosen) => new()
    {
        Person = new StaffMember { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = role, TeamId = "t1" },
        Chosen = chosen,
        Rules = PushRules.Of(chosen, null, new DayOptions()),
        TeamMorningAt = role == StaffRole.Lead ? new TimeOnly(8, 20) : null,
        Places = ["terminal", "web"],
        Now = new DateTimeOffset(2026, 11, 20, 14, 5, 0, TimeSpan.FromHours(8)),
    };
}
