using System.Security.Cryptography;
using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Has a model reword histories behind the turn: within the day's share, never for a client that is not to be sent, and keeps the log of what left.</summary>
public sealed class HistoryRewriting(ModelWriter writer, ModelGate gate, ModelTexts texts, Acting acting)
{
    private const string Prompt = "HistorySummary";
    private const string NotBetter = "NotBetter";

    /// <summary>Whether a model is asked about this history at all: not for one line, which has nothing to reword.</summary>
    public bool Serves(Client client, HistoryKey key) => writer.IsThere && client.NoModel is null && key.Length != DraftLength.Line;

    public bool IsThere => writer.IsThere;

    /// <summary>Keeps a client from the model, or lets it see him again; at once, and it can be taken back.</summary>
    public async Task<Answer> ToggleAsync(Turn turn, string clientId, Clients clients, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        var keep = client.NoModel is null;
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
    public ValueTask<ModelText?> FindAsync(Turn turn, Draft known, IReadOnlyList<string> styles, CancellationToken cancellationToken) => texts.FindAsync(turn.Reader, IdOf(turn, known, styles), cancellationToken);

    /// <summary>Writes it, or says why not; null where the client is not to be sent.</summary>
    public async Task<Worked?> WriteAsync(Turn turn, EvidenceSet set, Draft known, IReadOnlyList<string> styles, CancellationToken cancellationToken)
    {
        if (!writer.IsThere || set.Client.NoModel is not null) return null;
        var id = IdOf(turn, known, styles);
        if (await texts.FindAsync(turn.Reader, id, cancellationToken) is not null) return new Worked(null, null, []);
        var text = new ModelText { Id = id, StaffId = turn.Staff.Id, ClientId = set.Client.Id };
        if (!await gate.HasShareAsync(turn.Reader, turn.Today, cancellationToken)) return new Worked(text with { Fault = nameof(ModelFault.Quota) }, null, []);
        try
        {
            var written = await writer.RewriteAsync(Prompt, set, known, turn.Language, styles, cancellationToken);
            return new Worked(text with { Lines = written.Lines, Fault = written.Lines.Count == 0 ? NotBetter : null }, Use(written.Sent, written.TokensIn, written.TokensOut, "written"), []);
        }
        catch (ModelException e)
        {
            return new Worked(text with { Fault = e.Fault.ToString() }, Use([], 0, 0, e.Fault.ToString()), []);
        }

        ModelUse Use(IReadOnlyList<string> sent, int tokensIn, int tokensOut, string outcome) => gate.Use(turn.Staff.Id, set.Client.Id, HistorySummarySkill.Name, turn.Now, sent, tokensIn, tokensOut, outcome);
    }

    /// <summary>The line that says why the draft stands as it was written in code.</summary>
    public static string Why(string fault, Language language) =>
        (Enum.TryParse<ModelFault>(fault, out var known) ? ModelWords.Of(known) : ModelWords.NotBetter).In(language);

    // Any change in what the draft says, or in the numbers of its records, makes it another.
    private static string IdOf(Turn turn, Draft known, IReadOnlyList<string> styles) =>
        "mt" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Staff.Id}|{turn.Language}|{string.Join('|', styles)}|{known.ToText()}")).AsSpan(0, 16));
}
