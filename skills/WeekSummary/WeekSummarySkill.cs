using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Tells a week of one's team, or one's own: who was where, what was said, what is open.</summary>
public sealed class WeekSummarySkill(WeekReads reads, Rewording rewording) : ISkill
{
    public const string Name = "week";

    private const string Live = "live";

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

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        notice.View == Live && Moments.TryDay(notice.RecordId) is { } monday ? (await ShowAsync(turn, monday, cancellationToken)).Reply : null;

    public async Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) =>
        Moments.TryDay(work.RecordId) is { } monday && await rewording.WriteAsync(turn, WeekWriter.Write(await reads.ReadAsync(turn, monday, cancellationToken), turn.Language), cancellationToken) is { } worked
            ? worked with { Redrawn = [KeyOf(turn, monday)] }
            : null;

    // Shown at once as written in code; a model may reword it behind the turn.
    private async Task<Answer> ShowAsync(Turn turn, DateOnly monday, CancellationToken cancellationToken)
    {
        var facts = await reads.ReadAsync(turn, monday, cancellationToken);
        var job = WeekWriter.Write(facts, turn.Language);
        var serves = rewording.IsThere && facts.Contacts.Count + facts.Complaints.Count + facts.Unanswered.Count + facts.Late.Count > 0;
        var text = serves ? await rewording.FindAsync(turn, job, cancellationToken) : null;
        var reply = Reply.Show(WeekCard.Compose(facts, Worded.Of(job, text, turn.Language), turn.Language));
        if (!serves) return new Answer(reply);
        reply = reply with { LiveKey = KeyOf(turn, monday), Live = new Notice(turn.Staff.Id, Name, Live, monday.ToDay()), LiveVersion = text is null ? 1 : 2 };
        return new Answer(reply) { Work = text is null ? [new Notice(turn.Staff.Id, Name, Live, monday.ToDay())] : [] };
    }

    private static string KeyOf(Turn turn, DateOnly monday) => $"week:{turn.Staff.Id}:{monday.ToDay()}";

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
