using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Tells a week of one's team, or one's own: who was where, what was said, what is open.</summary>
public sealed class WeekSummarySkill(WeekReads reads) : ISkill
{
    public const string Name = "week";

    private static readonly Lexicon Last = new("上周 last_week");

    public SkillInfo Info { get; } = new(Name, [Intents.WeekSummary])
    {
        Title = WeekWords.Title,
        Examples = [WeekWords.Example],
    };

    public IReadOnlyList<Sample> Samples => WeekSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var monday = MondayOf(turn.Today);
        return await ShowAsync(turn, Last.In(FoldedText.Of(frame.Text).Text) ? monday.AddDays(-7) : monday, cancellationToken);
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press.Verb == "show" && Moments.TryDay(press["from"]) is { } day ? await ShowAsync(turn, MondayOf(day), cancellationToken) : Answer.Say(AssistantWords.OldButton.In(turn.Language));

    private async Task<Answer> ShowAsync(Turn turn, DateOnly monday, CancellationToken cancellationToken) =>
        Answer.Show(WeekCard.Compose(await reads.ReadAsync(turn, monday, cancellationToken), turn.Language));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
