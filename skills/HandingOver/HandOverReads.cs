using CrmBot.Data;

namespace CrmBot.Skills.HandingOver;

/// <summary>What goes along when a client is handed over, and the name of one that has gone.</summary>
public sealed class HandOverReads(Promises promises, Plans plans, Data.Complaints complaints, Access access)
{
    private const int Most = 50;

    /// <summary>What is open with the client, in words.</summary>
    public async Task<string> OpenAsync(Turn turn, string clientId, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        (Phrase Says, int Count)[] open =
        [
            (HandOverWords.Promises, (await promises.OpenOfClientAsync(turn.Reader, clientId, Most, cancellationToken)).Count),
            (HandOverWords.Plans, (await plans.OfClientAsync(turn.Reader, clientId, turn.Today, Most, cancellationToken)).Count),
            (HandOverWords.Complaints, (await complaints.OpenOfClientAsync(turn.Reader, clientId, Most, cancellationToken)).Count),
        ];
        var said = open.Where(o => o.Count > 0).Select(o => o.Says.In(language, o.Count)).ToList();
        return said.Count == 0 ? HandOverWords.MovesNothing.In(language) : HandOverWords.Moves.In(language, string.Join(language == Language.Zh ? "、" : ", ", said));
    }

    /// <summary>The short name, for the colleague whose client it was until now.</summary>
    public ValueTask<string?> NameGivenAsync(Turn turn, string clientId, CancellationToken cancellationToken) => access.NameOfGivenAsync(turn.Reader, clientId, cancellationToken);
}
