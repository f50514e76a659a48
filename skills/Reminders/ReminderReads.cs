using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.PromiseLedger;

namespace CrmBot.Skills.Reminders;

/// <summary>Reads a colleague's reminders with what is shown beside them.</summary>
public sealed class ReminderReads(Tasks tasks, Clients clients, WorkCalendar calendar)
{
    public WorkCalendar Calendar => calendar;

    public async Task<ShownReminder?> FindAsync(Turn turn, string? id, CancellationToken cancellationToken) =>
        id is not null && await tasks.FindAsync(turn.Reader, id, cancellationToken) is { } task ? (await NamedAsync(turn, [task], cancellationToken))[0] : null;

    public async Task<IReadOnlyList<ShownReminder>> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        await NamedAsync(turn, await tasks.OpenAsync(turn.Reader, ReminderCards.Most + 1, cancellationToken), cancellationToken);

    /// <summary>The open ones that the words fit best, as the ledger matches its lines.</summary>
    public async Task<IReadOnlyList<ShownReminder>> MatchAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(turn, cancellationToken);
        return [.. LedgerMatch.Find([.. open.Select(r => new LedgerEntry { Task = r.Task, Client = r.Client })], words).Select(e => new ShownReminder(e.Task!, e.Client))];
    }

    private async Task<IReadOnlyList<ShownReminder>> NamedAsync(Turn turn, IReadOnlyList<Reminding> found, CancellationToken cancellationToken)
    {
        var named = await clients.FindManyAsync(turn.Reader, [.. found.Select(t => t.ClientId).OfType<string>().Distinct()], cancellationToken);
        return [.. found.Select(t => new ShownReminder(t, named.FirstOrDefault(c => c.Id == t.ClientId)?.ShortName))];
    }
}
