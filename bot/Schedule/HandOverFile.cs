using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>After a client got another owner: what lies in its file goes to him, however much it is and whichever host begins.</summary>
public sealed class HandOverFile(HandOvers handOvers, Access access) : IDueKind
{
    string IDueKind.Kind => HandOvers.Kind;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken) =>
        await handOvers.MoveAsync(access.System("handing a client over"), item.Subject, cancellationToken) ? DueOutcome.Done : new(DueStatus.Again, TimeSpan.FromSeconds(1));
}
