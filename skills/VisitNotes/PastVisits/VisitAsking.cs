using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes.PastVisits;

/// <summary>Answers questions about past visits: by client, person, period and team, by words, the latest, how many.</summary>
public sealed class VisitAsking(Visits visits, Reports reports, Clients clients, Staff staff)
{
    /// <summary>Visits shown on one card.</summary>
    public const int Shown = 20;

    /// <summary>Visits looked at for one answer; the rest is offered.</summary>
    public const int MostLooked = 5_000;

    private const int MostJoined = 200;

    public async Task<Answer> AskAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var question = QuestionWords.Read(frame, turn.Staff);
        if (frame.Client is { Ids.Count: > 1 } several)
        {
            var candidates = await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken);
            return Answer.Show(VisitListCard.Which(several.Words, candidates, question, turn.Language));
        }
        if (frame.Client is { Ids.Count: 0 } missing && question.Words is null)
        {
            // Somebody who is in no file may still have been met: a visit keeps the names as they were told.
            var met = question with { Person = missing.Words, ClientId = null };
            return (await FindAsync(turn, met, null, cancellationToken)).Visits.Count > 0
                ? await AnswerAsync(turn, met, null, cancellationToken)
                : Answer.Say(VisitWords.NotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        }
        return await AnswerAsync(turn, question, null, cancellationToken);
    }

    public async Task<Answer> AnswerAsync(Turn turn, VisitQuestion question, string? said, CancellationToken cancellationToken)
    {
        Client? client = null;
        if (question.ClientId is { } clientId && (client = await clients.OpenAsync(turn.Reader, clientId, "visits", cancellationToken)) is null) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        // One's own recent visits, unless a time was said.
        var shown = question is { Whose: Whose.Mine or Whose.Team, ClientId: null, Person: null, Words: null, From: null, To: null } ? question with { From = turn.Today.AddMonths(-1) } : question;
        var found = await FindAsync(turn, shown, client, cancellationToken);
        var named = client is not null ? [client] : await clients.OpenManyAsync(turn.Reader, [.. found.Visits.Select(v => v.ClientId).Distinct()], "visits", cancellationToken);
        var colleagues = new Dictionary<string, string>();
        foreach (var id in found.Visits.SelectMany(v => new[] { v.StaffId, v.WithId }).OfType<string>().Where(s => s != turn.Staff.Id).Distinct())
            if (await staff.GetAsync(id, cancellationToken) is { } colleague) colleagues[id] = colleague.NameIn(turn.Language);
        var whose = question.StaffId is { } of ? (await staff.GetAsync(of, cancellationToken))?.NameIn(turn.Language) : null;
        var wholes = await reports.OfVisitsAsync(turn.Reader, found.Visits, cancellationToken);
        var card = VisitListCard.Compose(new VisitList(shown, found, client, named, colleagues, whose) { Wholes = wholes }, turn.Language, turn.Today);
        return Answer.Show(card) with { ClientId = client?.Id, SettledName = said is null || client is null ? null : new SettledName(said, client.Id, client.ShortName) };
    }

    /// <summary>The message about several clients that a visit was told in, for its author.</summary>
    public async Task<Answer> WholeAsync(Turn turn, string reportId, CancellationToken cancellationToken) =>
        Answer.Say(await reports.FindAsync(turn.Reader, reportId, cancellationToken) is { } report ? report.Text : ConfirmingWords.NotFound.In(turn.Language));

    private async Task<FoundVisits> FindAsync(Turn turn, VisitQuestion question, Client? client, CancellationToken cancellationToken)
    {
        var staffIds = Reporters(turn, question);
        var scope = new VisitScope(question.ClientId, question.ClientId is null ? staffIds : null, question.From, question.To);
        var (hits, seen, of) = (new List<Visit>(), 0, new HashSet<string>(StringComparer.Ordinal));
        var people = new PersonMatch(question.Person, client, clients);
        List<Visit> joined = question is { ClientId: null, Whose: Whose.Mine } ? [.. await visits.JoinedByAsync(turn.Reader, turn.Staff.Id, question.From, question.To, MostJoined, cancellationToken)] : [];
        var wanted = question.Wanted == Wanted.Last ? question.Skip + 1 : question.Skip + Shown + 1;
        VisitPage? last = null;
        await foreach (var page in visits.BackAsync(turn.Reader, scope, MostLooked, cancellationToken))
        {
            last = page;
            foreach (var visit in Together(page, joined))
            {
                if (scope.ClientId is not null && staffIds is not null && !staffIds.Contains(visit.StaffId)) continue;
                if (question.Words is { } words && !Holds(visit.Text, words)) continue;
                if (!await people.FitsAsync(turn, visit, cancellationToken)) continue;
                of.Add(visit.ClientId);
                if (seen++ >= question.Skip && hits.Count <= Shown) hits.Add(visit);
            }
            if (question.Wanted != Wanted.Count && seen >= wanted) break;
        }
        var whole = last is null or { IsLast: true };
        var all = whole || question.Wanted == Wanted.Count || seen < wanted;
        return new FoundVisits([.. hits.Take(question.Wanted == Wanted.Last ? 1 : Shown)], question.Wanted == Wanted.Last ? seen > 0 : seen > question.Skip + Shown, all ? seen : null, of.Count, whole || (question.Wanted != Wanted.Count && seen >= wanted) ? null : Moments.TryDay(last?.BackTo), last?.Looked ?? 0);
    }

    // One's own and those one went along to, in one order: with each page those of the other list that fall among its days.
    private static IEnumerable<Visit> Together(VisitPage page, List<Visit> joined)
    {
        var among = joined.Where(j => page.IsLast || string.CompareOrdinal(j.On, page.BackTo) >= 0).ToList();
        if (among.Count == 0) return page.Visits;
        joined.RemoveAll(among.Contains);
        return page.Visits.Concat(among).DistinctBy(v => v.Id).OrderByDescending(v => v.On, StringComparer.Ordinal);
    }

    // A client's visits are everybody's who went there, unless somebody is named.
    private static IReadOnlyCollection<string>? Reporters(Turn turn, VisitQuestion question) => question switch
    {
        { Whose: Whose.Colleague, StaffId: { } colleague } => [colleague],
        { Whose: Whose.Mine, ClientId: null } => [turn.Staff.Id],
        { Whose: Whose.Team } => turn.Reader.Managers,
        _ => null,
    };

    private static bool Holds(string text, string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What an answer found: the visits to show, whether there are more of them, how many in all (null: not counted to the end), of how many clients, and the day it was looked back to where that was not the end.</summary>
public sealed record FoundVisits(IReadOnlyList<Visit> Visits, bool More, int? Total, int Clients, DateOnly? BackTo, int Looked);
