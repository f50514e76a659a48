namespace CrmBot.Data.Documents;

/// <summary>The ends of a range, both included; a null end is open, and a document without the field is outside.</summary>
internal readonly record struct Bounds(FieldValue? From, FieldValue? To);

/// <summary>A filter laid out by field: the values it may have, the range it lies in, and the text searched for.</summary>
internal sealed class Conditions
{
    public const int MostValues = 1_000;

    private const int MostCombinations = 10_000;

    private readonly CollectionSpec _spec;
    private readonly List<KeyValuePair<string, IReadOnlyList<FieldValue>>> _values = [];
    private readonly List<KeyValuePair<string, Bounds>> _ranges = [];

    private Conditions(CollectionSpec spec) => _spec = spec;

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<FieldValue>>> Values => _values;

    public IReadOnlyList<KeyValuePair<string, Bounds>> Ranges => _ranges;

    /// <summary>The text to search for, normalised; null when none is asked.</summary>
    public string? Contains { get; private set; }

    /// <summary>How many ways there are to choose one value for each field; each is looked up on its own where an order is wanted.</summary>
    public long Combinations => _values.Aggregate(1L, (product, v) => product * v.Value.Count);

    public bool MatchesNothing => _values.Any(v => v.Value.Count == 0);

    public bool IsEmpty => _values.Count == 0 && _ranges.Count == 0 && Contains is null;

    public static Conditions Of(CollectionSpec spec, Filter? where)
    {
        var conditions = new Conditions(spec);
        if (where is not null)
            conditions.Add(where);
        conditions.NarrowValuesByRanges();
        if (conditions.Combinations > MostCombinations)
            throw new ArgumentException($"The In values combine to more than {MostCombinations}.");
        return conditions;
    }

    public bool HasValues(string field) => _values.Exists(v => v.Key == field);

    /// <summary>Whether only documents with this field can match.</summary>
    public bool Asks(string field) => HasValues(field) || _ranges.Exists(r => r.Key == field);

    private void Add(Filter filter)
    {
        switch (filter)
        {
            case Filter.Eq eq:
                AddValues(eq.Field, [eq.Value]);
                break;
            case Filter.In { Values.Count: > MostValues }:
                throw new ArgumentException($"In takes at most {MostValues} values.");
            case Filter.In any:
                AddValues(any.Field, [.. any.Values.Distinct()]);
                break;
            case Filter.Range range:
                AddRange(range.Field, new Bounds(range.From, range.To));
                break;
            case Filter.Exists exists:
                AddRange(exists.Field, default);
                break;
            case Filter.Contains when Contains is not null:
                throw new ArgumentException("A query searches for one text.");
            case Filter.Contains contains:
                Contains = SearchText.Normalise(contains.Text);
                if (Contains.EnumerateRunes().Take(2).Count() < 2)
                    throw new ArgumentException("A search takes at least two characters.");
                break;
            case Filter.And and:
                foreach (var inner in and.All)
                    Add(inner);
                break;
        }
    }

    private void AddValues(string field, IReadOnlyList<FieldValue> values)
    {
        foreach (var value in values)
            DocumentRules.CheckType(_spec, field, value);
        DocumentRules.CheckDeclared(_spec, field);
        var known = _values.FindIndex(v => v.Key == field);
        if (known < 0)
            _values.Add(new(field, values));
        else
            _values[known] = new(field, [.. _values[known].Value.Intersect(values)]);
    }

    private void AddRange(string field, Bounds bounds)
    {
        DocumentRules.CheckDeclared(_spec, field);
        if (bounds.From is { } from)
            DocumentRules.CheckType(_spec, field, from);
        if (bounds.To is { } to)
            DocumentRules.CheckType(_spec, field, to);
        var known = _ranges.FindIndex(r => r.Key == field);
        if (known < 0)
            _ranges.Add(new(field, bounds));
        else
            _ranges[known] = new(field, Narrower(_ranges[known].Value, bounds));
    }

    private void NarrowValuesByRanges()
    {
        for (var i = 0; i < _values.Count; i++)
        {
            var (field, values) = _values[i];
            var range = _ranges.FindIndex(r => r.Key == field);
            if (range < 0)
                continue;
            var bounds = _ranges[range].Value;
            _values[i] = new(field, [.. values.Where(v => Within(v, bounds))]);
            _ranges.RemoveAt(range);
        }
    }

    private static bool Within(FieldValue value, Bounds bounds) =>
        (bounds.From is not { } from || TextOrder.Compare(value, from) >= 0) && (bounds.To is not { } to || TextOrder.Compare(value, to) <= 0);

    private static Bounds Narrower(Bounds a, Bounds b) => new(
        a.From is { } x && (b.From is not { } y || TextOrder.Compare(x, y) >= 0) ? x : b.From,
        a.To is { } u && (b.To is not { } v || TextOrder.Compare(u, v) <= 0) ? u : b.To);
}
