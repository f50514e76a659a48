namespace CrmBot.Data.Documents;

/// <summary>
/// What serves a query: one declared index (none when the id alone does, or the search), and the field whose order it gives before the id's.
/// The rule is the same for every store: the Eq and In fields first, then the field of the range or the sort.
/// </summary>
internal sealed record Serving(Index? Index, string? OrderBy)
{
    /// <summary>How a page of the query is found; a range without a sort is read in the order of its own field.</summary>
    public static Serving Ordered(CollectionSpec spec, Conditions conditions, string? sortBy)
    {
        if (sortBy is not null)
            DocumentRules.CheckDeclared(spec, sortBy);
        if (conditions.Contains is not null)
            return Search(spec, sortBy);

        var range = conditions.Ranges.Count > 0 ? conditions.Ranges[0].Key : null;
        var constant = sortBy is not null && conditions.HasValues(sortBy);
        if (conditions.Ranges.Count > 1 || (range is not null && sortBy is not null && sortBy != range))
            throw Unserved(spec, conditions, sortBy);
        var order = constant ? null : sortBy ?? range;
        if (order is null && conditions.Values.Count == 0)
            return new Serving(null, null);
        var length = conditions.Values.Count + (order is null ? 0 : 1);
        return new Serving(Choose(spec, conditions, order, length) ?? throw Unserved(spec, conditions, sortBy), order);
    }

    /// <summary>How the matching documents are found when their order does not matter.</summary>
    public static Serving Unordered(CollectionSpec spec, Conditions conditions)
    {
        if (conditions.Contains is not null)
            return Search(spec, null);
        if (conditions.IsEmpty)
            return new Serving(null, null);
        var range = conditions.Ranges.Count > 0 ? conditions.Ranges[0].Key : null;
        var index = conditions.Ranges.Count > 1 ? null : Choose(spec, conditions, range, null);
        return new Serving(index ?? throw Unserved(spec, conditions, null), null);
    }

    /// <summary>The index that finds what a search's other conditions ask for, null where none does.</summary>
    public static Index? Beside(CollectionSpec spec, Conditions conditions)
    {
        if (conditions.Ranges.Count == 1 && Choose(spec, conditions, conditions.Ranges[0].Key, null) is { } both)
            return both;
        return conditions.Values.Count == 0 ? null : Choose(spec, conditions, null, null);
    }

    // Only an index of exactly this length has the id right behind its last field, and so gives the order (field, id).
    private static Index? Choose(CollectionSpec spec, Conditions conditions, string? last, int? length)
    {
        var values = conditions.Values.Count;
        return spec.Indexes.FirstOrDefault(index =>
            (length is null ? index.Fields.Count >= values + (last is null ? 0 : 1) : index.Fields.Count == length)
            && index.Fields.Take(values).All(conditions.HasValues)
            && (last is null || index.Fields[values] == last)
            && (!index.Sparse || conditions.Asks(index.Fields[0]))
            && (!index.Unique || index.Fields.All(f => conditions.HasValues(f) || conditions.Ranges.Any(r => r.Key == f))));
    }

    private static Serving Search(CollectionSpec spec, string? sortBy)
    {
        if (spec.Search.Count == 0)
            throw new UnservedQueryException(spec.Name, "a search field");
        if (sortBy is not null)
            throw new UnservedQueryException(spec.Name, "search, by id");
        return new Serving(null, null);
    }

    private static UnservedQueryException Unserved(CollectionSpec spec, Conditions conditions, string? sortBy)
    {
        var wanted = conditions.Values.Select(v => v.Key).Concat(conditions.Ranges.Select(r => r.Key)).ToList();
        if (sortBy is not null && !wanted.Contains(sortBy))
            wanted.Add(sortBy);
        return new UnservedQueryException(spec.Name, string.Join(", ", wanted));
    }
}
