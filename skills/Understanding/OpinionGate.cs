using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;

namespace CrmBot.Skills.Understanding;

/// <summary>The gate of every model call, as a second opinion passes it: for whom it is asked, and which clients its words may be about.</summary>
public sealed record OpinionGate(ModelGate Gate, Clients Clients)
{
    private const string Purpose = "understanding";

    internal Reader? Reader { get; init; }

    internal DateTimeOffset Now { get; init; }

    internal async ValueTask<bool> MayAskAsync(Frame frame, CancellationToken cancellationToken)
    {
        if (Reader is null || !await Gate.HasShareAsync(Reader, Now, cancellationToken)) return false;
        string[] ids = [.. IdsOf(frame)];
        return ids.Length == 0 || (await Clients.FindManyAsync(Reader, ids, cancellationToken)).All(c => c.NoModel is null);
    }

    // The log outlives the three seconds that the answer is waited for.
    internal Task LogAsync(Frame frame, IReadOnlyList<ChatMessage> asked, ChatResponse? response, string outcome)
    {
        if (Reader?.Staff is not { } staff) return Task.CompletedTask;
        var tokensIn = (int)(response?.Usage?.InputTokenCount ?? asked.Sum(m => EvidenceBudget.Tokens(m.Text)));
        var tokensOut = response is null ? 0 : (int)(response.Usage?.OutputTokenCount ?? EvidenceBudget.Tokens(response.Text));
        string[] records = [.. IdsOf(frame).Select(id => $"{Data.Clients.Collection}/{id}")];
        return Gate.LogAsync(Gate.Use(staff.Id, IdsOf(frame).FirstOrDefault() ?? "", Purpose, Now, records, tokensIn, tokensOut, outcome), CancellationToken.None);
    }

    private static IEnumerable<string> IdsOf(Frame frame) => (frame.Client?.Ids ?? []).Concat(frame.Candidates.Select(c => c.Id)).Distinct(StringComparer.Ordinal).Take(20);
}
