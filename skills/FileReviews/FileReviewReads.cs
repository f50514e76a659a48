using CrmBot.Data;

namespace CrmBot.Skills.FileReviews;

/// <summary>How far somebody's clients are gone through this quarter: all of them, and those left, the most important and the longest unread first.</summary>
public sealed record ReviewState(Quarter Quarter, int All, IReadOnlyList<Client> Left);

/// <summary>How many clients one of the team has and how many of their files are signed.</summary>
public sealed record ReviewRow(string Name, int All, int Reviewed);

/// <summary>Reads how far the quarter's review has come.</summary>
public sealed class FileReviewReads(Clients clients, Staff staff)
{
    /// <summary>So many people of a team are counted, and so many clients of one person.</summary>
    public const int MostPeople = 60;

    private const int Most = 500;

    public async Task<ReviewState> OfAsync(Turn turn, string ownerId, CancellationToken cancellationToken)
    {
        var quarter = Quarter.Of(turn.Today);
        var all = await clients.OfOwnerAsync(turn.Reader, ownerId, Most, cancellationToken);
        return new ReviewState(quarter, all.Count, [.. all.Where(c => !quarter.Has(c)).OrderBy(c => c.Tier ?? (Tier)int.MaxValue).ThenBy(c => c.ReviewedOn, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Whoever has clients among those the reader may see, the least reviewed first; false where they are too many to count.</summary>
    public async Task<(IReadOnlyList<ReviewRow> Rows, bool All)> TeamAsync(Turn turn, CancellationToken cancellationToken)
    {
        var people = (await staff.AllAsync(cancellationToken)).Where(s => !s.Left && turn.Reader.MaySee(s.Id)).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        var from = Quarter.Of(turn.Today).From;
        var rows = new List<ReviewRow>();
        foreach (var person in people.Take(MostPeople))
        {
            var (all, reviewed) = await clients.CountReviewedAsync(turn.Reader, person.Id, from, Most, cancellationToken);
            if (all > 0) rows.Add(new ReviewRow(person.NameIn(turn.Language), all, reviewed));
        }
        return ([.. rows.OrderBy(r => r.Reviewed / (double)r.All).ThenByDescending(r => r.All - r.Reviewed)], people.Count <= MostPeople);
    }
}
