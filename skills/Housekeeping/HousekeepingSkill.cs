using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Housekeeping;

/// <summary>Tells the administrator what the assistant itself needs, and people what he announces.</summary>
public sealed class HousekeepingSkill(Announcements announcements) : ISkill
{
    public const string Name = "house";

    /// <summary>The bot's secret ends on the day that is the record's id.</summary>
    public const string SecretEnds = "secret";

    /// <summary>The announcement that is the record.</summary>
    public const string Announced = "announced";

    public SkillInfo Info { get; } = new(Name, []) { Title = HousekeepingWords.Title };

    public IReadOnlyList<Sample> Samples => [];

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.CannotHelp.In(turn.Language)));

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.OldButton.In(turn.Language)));

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View == Announced) return await announcements.FindAsync(notice.RecordId, cancellationToken) is { } announced ? Reply.Say(announced.In(turn.Language)) : null;
        if (notice.View != SecretEnds || !DateOnly.TryParseExact(notice.RecordId, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)) return null;
        var (day, left) = (Days.Say(end, turn.Language, turn.Today), end.DayNumber - turn.Today.DayNumber);
        return Reply.Say(left > 0 ? HousekeepingWords.SecretEnds.In(turn.Language, day, left) : HousekeepingWords.SecretEnded.In(turn.Language, day));
    }
}
