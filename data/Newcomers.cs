using System.Security.Cryptography;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Somebody who wrote and whom nobody here knows yet: under the first of his identities, with the code he was given to pass on.</summary>
public sealed record Newcomer : Document
{
    /// <summary>Four letters and digits that nobody confuses, said once and good until he is linked.</summary>
    public required string Code { get; init; }

    /// <summary>Every identity that he is linked by: the directory's and the channel's.</summary>
    public required IReadOnlyList<string> Identities { get; init; }

    /// <summary>His name as the channel shows it: for an administrator's eyes, never to know him by.</summary>
    public string? Name { get; init; }

    public required string At { get; init; }

    public required string ExpiresAt { get; init; }
}

/// <summary>The people waiting to be linked to a colleague, a week long.</summary>
public sealed class Newcomers(IDocumentStore store, Staff staff, TimeProvider clock)
{
    private const string Collection = "newcomers";

    /// <summary>Without 0, O, 1, I, L, 5, S, 8, B, 2, Z.</summary>
    private const string Letters = "34679ACDEFGHJKMNPQRTUVWXY";

    private const int CodeLength = 4;

    private static readonly TimeSpan Keep = TimeSpan.FromDays(7);

    private readonly Records<Newcomer> _newcomers = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("code"), new("expiresAt", FieldType.Instant)], [new("byCode", ["code"])]) { ExpiresBy = "expiresAt" };

    /// <summary>The code of whoever has these identities: the one he was given before, or a new one.</summary>
    public async Task<string> CodeOfAsync(IReadOnlyList<string> identities, string? name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await _newcomers.GetAsync(identities[0], cancellationToken) is { } known) return known.Code;
            var code = RandomNumberGenerator.GetString(Letters, CodeLength);
            if (await FindAsync(code, cancellationToken) is not null) continue;
            var now = clock.GetUtcNow();
            var newcomer = new Newcomer
            {
                Id = identities[0],
                Code = code,
                Identities = identities,
                Name = name,
                At = now.ToInstant(),
                ExpiresAt = (now + Keep).ToInstant(),
            };
            if ((await _newcomers.Documents.InsertAsync(newcomer.Id, Records<Newcomer>.Json(newcomer), cancellationToken)).Done) return code;
        }
    }

    public async ValueTask<Newcomer?> FindAsync(string code, CancellationToken cancellationToken) =>
        await _newcomers.FindAsync(new Query(Filter.Is("code", code.Trim().ToUpperInvariant()), 1), cancellationToken) is [var found] ? found : null;

    /// <summary>Those waiting, at most 1,000.</summary>
    public ValueTask<IReadOnlyList<Newcomer>> AllAsync(CancellationToken cancellationToken) => _newcomers.FindAsync(new Query(null, 1000), cancellationToken);

    /// <summary>He is this colleague; his code is used up.</summary>
    public async Task LinkAsync(Newcomer newcomer, string staffId, CancellationToken cancellationToken)
    {
        foreach (var identity in newcomer.Identities) await staff.LinkAsync(identity, staffId, cancellationToken);
        await _newcomers.Documents.DeleteAsync(newcomer.Id, null, cancellationToken);
    }
}
