using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Mornings;

/// <summary>A manager's morning: by itself when the day begins, or when he asks how his day looks.</summary>
public sealed class MorningSkill(MorningReads reads, Preferences preferences, Staff staff) : ISkill
{
    public const string Name = "morning";

    /// <summary>As it comes by itself; nothing comes when there is nothing in it.</summary>
    public const string View = "morning";

    /// <summary>The same, later than it should have come.</summary>
    public const string LateView = "late";

    public SkillInfo Info { get; } = new(Name, []) { Title = MorningWords.Title };

    public IReadOnlyList<Sample> Samples => MorningSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Answer.Show(MorningCard.Compose(await reads.ReadAsync(turn, cancellationToken)));

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => Answer.Show(MorningCard.Compose(await reads.ReadAsync(turn, cancellationToken)));

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        var facts = await reads.ReadAsync(turn, cancellationToken);
        var rules = PushRules.Of(await preferences.OwnAsync(turn.Reader, cancellationToken), await staff.TeamAsync(turn.Staff.TeamId, cancellationToken), reads.Rules.Day.Value);
        if (facts.IsEmpty && rules.SilentWhenNothing) return null;
        return Reply.Show(MorningCard.Compose(facts, notice.View == LateView ? MorningWords.Late.In(turn.Language, rules.MorningAt.ToString("HH:mm", CultureInfo.InvariantCulture)) : null));
    }
}
