namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A document met while merging.</summary>
internal readonly record struct Candidate(FieldValue? Sort, string Id, long Rid);

/// <summary>Keeps the first so many of several sorted runs, so that a merge holds no more than a page.</summary>
internal sealed class Firsts(int most, bool descending)
{
    private readonly PriorityQueue<Candidate, Candidate> _worstFirst = new(new Order(descending ? 1 : -1));

    /// <summary>False when this and all that follows in its run come too late.</summary>
    public bool Offer(FieldValue? sort, string id, long rid)
    {
        var candidate = new Candidate(sort, id, rid);
        if (_worstFirst.Count < most)
        {
            _worstFirst.Enqueue(candidate, candidate);
            return true;
        }
        var worst = _worstFirst.EnqueueDequeue(candidate, candidate);
        return worst.Rid != rid;
    }

    public IReadOnlyList<Candidate> InOrder()
    {
        var found = new Candidate[_worstFirst.Count];
        for (var i = found.Length - 1; i >= 0; i--)
            found[i] = _worstFirst.Dequeue();
        return found;
    }

    /// <summary>The order of a page: the sort value, missing ones first, then the id.</summary>
    public static int Compare(FieldValue? aSort, string aId, FieldValue? bSort, string bId)
    {
        var order = (aSort, bSort) switch
        {
            ({ } x, { } y) => TextOrder.Compare(x, y),
            (null, null) => 0,
            (null, _) => -1,
            _ => 1,
        };
        return order != 0 ? order : TextOrder.Compare(aId, bId);
    }

    private sealed class Order(int sign) : IComparer<Candidate>
    {
        public int Compare(Candidate a, Candidate b) => sign * Firsts.Compare(a.Sort, a.Id, b.Sort, b.Id);
    }
}
