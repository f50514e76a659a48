using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A ranked list of clients to visit with the reasons, everywhere or in one region; each can be planned by one press.</summary>
public sealed class WhomToVisit(MonthPlans months, Clients clients, SinglePlans singles)
{
    private const int Listed = 8;
    private const int Ahead = 14;
    private const int Back = 45;

    public async Task<Answer> AskAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var evidence = await months.EvidenceAsync(turn.Reader, turn.Staff, turn.Today.AddDays(-Back), turn.Today.AddDays(Ahead), cancellationToken);
        if (evidence.Clients.Count == 0) return Answer.Say(ListWords.WhomNoClients.In(turn.Language));
        var region = Regions.In(frame, evidence.Clients);
        return Answer.Show(Compose(Ranked(evidence, turn.Today, months.Rules, region), region, turn.Language, turn.Today));
    }

    /// <summary>The clients that something speaks for and that are not planned already.</summary>
    public static IReadOnlyList<Due> Ranked(PlanEvidence evidence, DateOnly today, PlanOptions rules, string? region)
    {
        var planned = evidence.Plans.Where(p => PlanStates.Stands(p.State) && string.CompareOrdinal(p.On, today.ToDay()) >= 0).Select(p => p.ClientId).ToHashSet(StringComparer.Ordinal);
        return [.. PlanRanking.Of(evidence, today, today.AddDays(Ahead), rules).Where(d => !planned.Contains(d.Client.Id) && (region is null || d.Client.Region == region))];
    }

    /// <summary>The visit of one of them, on the next working day with room, to be confirmed.</summary>
    public async Task<Answer> TakeAsync(Turn turn, string clientId, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return Answer.Say(MonthWords.Gone.In(turn.Language));
        var evidence = await months.EvidenceAsync(turn.Reader, turn.Staff, turn.Today, turn.Today.AddDays(Ahead), cancellationToken);
        var days = PlanDraft.Workdays(evidence, turn.Today.AddDays(1), turn.Today.AddDays(Ahead), months.IsWorkday);
        var free = days.FirstOrDefault(d => evidence.Plans.Count(p => PlanStates.Stands(p.State) && p.On == d.ToDay()) < months.Rules.PerDay, turn.Today.AddDays(1));
        var why = PlanRanking.Of(evidence with { Clients = [client] }, turn.Today, turn.Today.AddDays(Ahead), months.Rules);
        var fields = new Dictionary<string, string> { ["on"] = free.ToDay() };
        if (why is [var due, ..]) fields["purpose"] = PlanFields.Stored(due.Purpose);
        var frame = new Frame { Text = ListWords.Take.In(turn.Language), Intent = Intents.VisitPlan, Confidence = 1, Client = new ClientMention([client.Id], client.ShortName, default) };
        var proposal = await singles.ComposeAsync(turn, ToldVisit.Take(turn, frame, fields) with { Text = "" }, cancellationToken);
        return new Answer(new Reply { Card = ConfirmingCards.Pending(proposal, client, turn.Language), LiveKey = ConfirmingCards.LiveKey(proposal) }) { Proposals = [proposal], ClientId = client.Id };
    }

    internal static Card Compose(IReadOnlyList<Due> ranked, string? region, Language language, DateOnly today) => new()
    {
        Title = region is null ? ListWords.WhomTitle.In(language) : ListWords.WhomIn.In(language, region),
        Subtitle = ranked.Count == 0 ? null : ListWords.WhomRule.In(language),
        Language = language,
        Notice = ListWords.WhomNotice.In(language),
        Parts =
        [
            ranked.Count == 0
                ? new Paragraph(region is null ? ListWords.WhomNone.In(language) : ListWords.WhomNoneIn.In(language, region))
                : new Items(null, [.. ranked.Take(Listed).Select((d, i) => Row(d, i + 1, language, today))]),
            .. ranked.Count > Listed ? [new Paragraph(ListWords.More.In(language, ranked.Count - Listed), Tone.Quiet)] : Array.Empty<CardPart>(),
        ],
    };

    private static Item Row(Due due, int number, Language language, DateOnly today)
    {
        var said = string.Join(" · ", new[] { $"{number}. {due.Client.ShortName}", due.Client.Tier is { } tier ? RecordWords.Say(tier, language) : null, due.Client.Region }.Where(s => s is not null));
        var tone = due.Reasons[0].Kind switch { PlanReasonKind.Complaint => Tone.Bad, PlanReasonKind.PromiseUs when due.Reasons[0].Day < today => Tone.Warning, _ => Tone.Plain };
        return new Item(said, PlanSentences.Say(due.Reasons, language, today), tone, new CardAction(ListWords.Take.In(language), MonthCard.To("take", due.Client.Id), ActionStyle.Quiet));
    }
}
