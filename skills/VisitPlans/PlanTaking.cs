using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.NewClients;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Takes one visit out of words, new, moved or called off, and shows it to be confirmed; asks which client where that is not settled.</summary>
public sealed class PlanTaking(SinglePlans singles, Clients clients, MonthPlans months)
{
    private const int Offered = 5;
    private const int Looked = 300;

    public async Task<Answer> TakeAsync(Turn turn, Frame frame, PlanAskKind kind, CancellationToken cancellationToken)
    {
        var fields = ToldVisit.FieldsOf(frame);
        if (kind == PlanAskKind.Move)
        {
            fields[ToldVisit.Moves] = ToldVisit.Unsettled;
            // 把周二的拜访改到周三: of two days the first is the one it had.
            if (Understander.DaysIn(frame.Text, turn.Now).Deadline is { CannotBe: false } had && had.From != frame.Date?.From) fields["was"] = had.From.ToDay();
        }
        if (kind == PlanAskKind.Cancel)
        {
            if (fields.Remove("on", out var named)) fields["was"] = named;
            fields[ToldVisit.Cancels] = ToldVisit.Unsettled;
        }
        var taken = await WithClientAsync(turn, frame, ToldVisit.Take(turn, frame, fields), kind, cancellationToken);
        var proposal = await singles.ComposeAsync(turn, taken, cancellationToken);
        var live = new Reply { LiveKey = ConfirmingCards.LiveKey(proposal) };
        if (proposal.ClientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client)
        {
            // Nothing to call off: said at once, and nothing stays open.
            return proposal.Lines is [{ Problem: { } problem } line] && line.Fields.ContainsKey(ToldVisit.Cancels)
                ? Answer.Say(problem) with { ClientId = id }
                : new Answer(live with { Card = ConfirmingCards.Pending(proposal, client, turn.Language) }) { Proposals = [proposal], ClientId = id };
        }
        var candidates = await clients.FindManyAsync(turn.Reader, proposal.Candidates, cancellationToken);
        if (frame.Client is { } missing && candidates.Count == 0)
        {
            return kind == PlanAskKind.Single
                ? new Answer(Reply.Say(ListWords.NotFoundKept.In(turn.Language, Quotes.Cut(missing.Words, 40))) with { Suggestions = NewClientsSkill.Offered(turn, missing.Words) }) { Proposals = [proposal] }
                : Answer.Say(ListWords.NotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        }
        if (candidates.Count == 0) candidates = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, Offered, cancellationToken);
        return new Answer(live with { Card = ConfirmingCards.WhichClient(proposal, candidates, turn.Language) }) { Proposals = [proposal] };
    }

    /// <summary>The client the words name; else of the visits that day the only one, of his clients those that have the person named, or the one spoken of.</summary>
    private async Task<Proposal> WithClientAsync(Turn turn, Frame frame, Proposal proposal, PlanAskKind kind, CancellationToken cancellationToken)
    {
        if (frame.Client is not null) return proposal;
        if (kind != PlanAskKind.Single && (Moments.TryDay(proposal.Lines[0].Fields.GetValueOrDefault("was")) ?? (frame.Date is { CannotBe: false } day ? day.From : null)) is { } on)
        {
            var planned = (await months.Plans.OfDayAsync(turn.Reader, turn.Staff.Id, on, cancellationToken)).Select(p => p.ClientId).Distinct().ToList();
            if (planned.Count > 0) return planned is [var one] ? proposal with { ClientId = one, ClientFrom = on == turn.Today ? "plan" : "planned" } : proposal with { Candidates = planned };
        }
        var people = frame.People.Where(p => p.StaffId is null).Select(p => p.Words).ToList();
        if (people.Count > 0)
        {
            var own = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, Looked, cancellationToken);
            var having = own.Where(c => people.Exists(p => PeopleOfClient.Meant(c, p).Count > 0)).Take(Offered).Select(c => c.Id).ToList();
            if (turn.SpokenOf is { } spoken && having.Contains(spoken)) return proposal with { ClientId = spoken, ClientFrom = "talk" };
            if (having.Count > 0) return having is [var one] ? proposal with { ClientId = one, ClientFrom = "person" } : proposal with { Candidates = having };
        }
        return turn.SpokenOf is { } last ? proposal with { ClientId = last, ClientFrom = "talk" } : proposal;
    }
}
