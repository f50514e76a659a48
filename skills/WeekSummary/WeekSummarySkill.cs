using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Indicators;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.WeekSummary;

/// <summary>Tells a week of one's team, one's own, or a colleague's: who was where, what was said, what is open.</summary>
public sealed class WeekSummarySkill(WeekReads reads, Rewording rewording) : ISkill
{
    public const string Name = "week";

    private const string Live = "live";

    public SkillInfo Info { get; } = new(Name, [Intents.WeekSummary])
    {
        Title = WeekWords.Title,
        Examples = [WeekWords.Example],
    };

    public IReadOnlyList<Sample> Samples => WeekSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var day = (frame.Period ?? frame.Date) is { CannotBe: false } said && said.From <= turn.Today ? said.From : turn.Today;
        var other = frame.People.FirstOrDefault(p => p.StaffId is { } id && id != turn.Staff.Id);
        if (other is { StaffId: { } named } && !turn.Reader.MaySee(named)) return Answer.Say(IndicatorWords.NotYours.In(turn.Language, Quotes.Cut(other.Words, 20)));
        return await ShowAsync(turn, WeekKey.Of(day, other?.StaffId), cancellationToken);
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press.Verb == "show" && WeekKey.Parse(press["from"]) is { } key ? await ShowAsync(turn, key, cancellationToken) : Answer.Say(AssistantWords.OldButton.In(turn.Language));

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        notice.View == Live && WeekKey.Parse(notice.RecordId) is { } key ? (await ShowAsync(turn, key, cancellationToken)).Reply : null;

    public async Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) =>
        WeekKey.Parse(work.RecordId) is { } key && await rewording.WriteAsync(turn, WeekWriter.Write(await reads.ReadAsync(turn, key, cancellationToken), turn.Language), cancellationToken) is { } worked
            ? worked with { Redrawn = [KeyOf(turn, key)] }
            : null;

    // Shown at once as written in code; a model may reword it behind the turn.
    private async Task<Answer> ShowAsync(Turn turn, WeekKey key, CancellationToken cancellationToken)
    {
        var facts = await reads.ReadAsync(turn, key, cancellationToken);
        var job = WeekWriter.Write(facts, turn.Language);
        var serves = rewording.IsThere && facts.Contacts.Count + facts.Complaints.Count + facts.Unanswered.Count + facts.Late.Count > 0;
        var text = serves ? await rewording.FindAsync(turn, job, cancellationToken) : null;
        var reply = Reply.Show(WeekCard.Compose(facts, key.StaffId, Worded.Of(job, text, turn.Language), turn.Language));
        if (!serves) return new Answer(reply);
        reply = reply with { LiveKey = KeyOf(turn, key), Live = new Notice(turn.Staff.Id, Name, Live, key.ToString()), LiveVersion = text is null ? 1 : 2 };
        return new Answer(reply) { Work = text is null ? [new Notice(turn.Staff.Id, Name, Live, key.ToString())] : [] };
    }

    private static string KeyOf(Turn turn, WeekKey key) => $"week:{turn.Staff.Id}:{key}";
}
