using CrmBot.Data;
using CrmBot.Skills.Confirming;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Reminders;

/// <summary>Cards that came by themselves and were put off (过一会, Later): told again at their time, unless that was taken back.</summary>
public sealed class PutOffs(Preferences preferences, Acting acting, SkillSet skills)
{
    /// <summary>The view of the notice that tells one again; its record is the act that put it off.</summary>
    public const string View = "putoff";

    private const int Kept = 30;

    /// <summary>Own, exact and reversible: at once, with the way back.</summary>
    public async Task<Answer> DoAsync(Turn turn, PushPutOff push, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var said = ReminderWords.SnoozedKind.In(turn.Language, Days.Clock(until, turn.Language, turn.Now));
        var act = await acting.DoAsync(turn, RemindersSkill.Name, said, null, async () =>
        {
            var before = await preferences.OwnAsync(turn.Reader, cancellationToken);
            var after = before with { PutOffs = [.. before.PutOffs.TakeLast(Kept - 1), push with { Id = turn.IdFor("a") }] };
            return [Acting.Line(1, "putoff", turn.Staff.Id, said, Preferences.Chosen(before, after))];
        }, cancellationToken);
        return act switch
        {
            { Otherwise: { } otherwise } => otherwise,
            { Done: { } done } => new Answer(new Reply { Card = ReminderCards.Said(said, done, turn.Language), LiveKey = ConfirmingCards.LiveKey(done) }) { Settled = done },
            _ => Answer.Say(ConfirmingWords.NotSaved.In(turn.Language)),
        };
    }

    /// <summary>When what this act put off is told again.</summary>
    public async Task<IReadOnlyList<Reminder>> OfAsync(Turn turn, string act, CancellationToken cancellationToken) =>
        [.. (await preferences.OwnAsync(turn.Reader, cancellationToken)).PutOffs.Where(p => p.Id == act)
            .Select(p => new Reminder($"again|{turn.Staff.Id}|{p.Id}", Moments.FromInstant(p.Until), new Notice(turn.Staff.Id, RemindersSkill.Name, View, p.Id) { Kind = p.Kind }))];

    /// <summary>The card as it is now; nothing where putting it off was taken back.</summary>
    public async Task<Reply?> ShowAsync(Turn turn, string act, CancellationToken cancellationToken) =>
        (await preferences.OwnAsync(turn.Reader, cancellationToken)).PutOffs.FirstOrDefault(p => p.Id == act) is { } push && skills.Named(push.Skill) is { } skill
            ? await skill.ShowNoticeAsync(turn, new Notice(turn.Staff.Id, push.Skill, push.View, push.Record) { Kind = push.Kind }, cancellationToken)
            : null;
}
