using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Which histories a model rewords, and the switch that keeps a client from it.</summary>
public sealed class HistoryRewriting(Rewording rewording, Acting acting)
{
    private const string Prompt = "HistorySummary";

    /// <summary>Whether a model is asked about this history at all: not for one line, which has nothing to reword.</summary>
    public bool Serves(Client client, HistoryKey key) => rewording.Serves(client) && key.Length != DraftLength.Line;

    public bool IsThere => rewording.IsThere;

    /// <summary>Keeps a client from the model, or lets it see him again; at once, and it can be taken back. Null where the reader may not see the client.</summary>
    public async Task<Answer?> ChangeAsync(Turn turn, string clientId, bool keep, Clients clients, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return null;
        if (keep == client.NoModel is not null) return Answer.Say((keep ? HistoryWords.KeptAlready : HistoryWords.LetAlready).In(turn.Language, client.ShortName)) with { ClientId = clientId };
        var said = (keep ? HistoryWords.KeptFromModel : HistoryWords.ModelLet).In(turn.Language, client.ShortName);
        var change = Change.Set(Clients.Collection, clientId, "noModel", client.NoModel, keep ? "yes" : null);
        var act = await acting.DoAsync(turn, HistorySummarySkill.Name, said, clientId, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "model", clientId, said, change)]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var card = new Card
        {
            Title = said,
            Language = turn.Language,
            Notice = HistoryWords.SignedNotice.In(turn.Language),
            Actions = act.Done is { } done ? [new CardAction(ConfirmingWords.Undo.In(turn.Language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)] : [],
        };
        return Answer.Show(card) with { Settled = act.Done, ClientId = clientId };
    }

    /// <summary>What a model made of exactly this draft before, for this reader and his wishes.</summary>
    public ValueTask<ModelText?> FindAsync(Turn turn, EvidenceSet set, Draft known, CancellationToken cancellationToken) => rewording.FindAsync(turn, new DraftJob(Prompt, set, known), cancellationToken);

    /// <summary>Writes it, or says why not; null where the client is not to be sent.</summary>
    public Task<Worked?> WriteAsync(Turn turn, EvidenceSet set, Draft known, CancellationToken cancellationToken) => rewording.WriteAsync(turn, new DraftJob(Prompt, set, known), cancellationToken);
}
