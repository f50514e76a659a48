using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>The FROM and WHERE of a statement over all documents that match, in no order but that of the id where the search serves.</summary>
internal sealed class Source
{
    private const int MostGrams = 6;
    private const int MostCounted = 2_000;

    private readonly StringBuilder _where = new();

    private Source(string from) => From = from;

    public string From { get; }

    public List<FieldValue> Values { get; } = [];

    public string Where => _where.Length == 0 ? "" : $" WHERE {_where}";

    /// <summary>The id in the order that a search gives.</summary>
    public string Id { get; private init; } = "t.id";

    /// <summary>Null when nothing can match.</summary>
    public static Source? Of(Connection connection, Table table, Conditions conditions, Serving serving, string? now)
    {
        if (conditions.MatchesNothing)
            return null;
        var source = conditions.Contains is null
            ? By(table, serving.Index)
            : Search(connection, table, conditions);
        if (source is null)
            return null;
        source.And(conditions);
        if (conditions.Contains is not null)
            source.And($"holds('{table.Spec.Name}', t.body, ?)", conditions.Contains);
        if (table.Expires is not null)
            source.And($"ifnull(t.{table.Expires}, '9') > ?", now!);
        return source;
    }

    public void And(string term, params ReadOnlySpan<FieldValue> values)
    {
        if (_where.Length > 0)
            _where.Append(" AND ");
        _where.Append(term);
        foreach (var value in values)
            Values.Add(value);
    }

    public void Bind(Statement statement)
    {
        for (var i = 0; i < Values.Count; i++)
            statement.Bind(i + 1, Values[i]);
    }

    private void And(Conditions conditions)
    {
        foreach (var (field, values) in conditions.Values)
        {
            if (values.Count == 1)
                And($"t.{Table.Column(field)} = ?", values[0]);
            else
                And($"t.{Table.Column(field)} IN (SELECT value FROM json_each(?))", Array(values));
        }
        foreach (var (field, bounds) in conditions.Ranges)
            And(bounds, $"t.{Table.Column(field)}");
    }

    private void And(Bounds bounds, string column)
    {
        if (bounds.From is { } from)
            And($"{column} >= ?", from);
        if (bounds.To is { } to)
            And($"{column} <= ?", to);
        if (bounds is { From: null, To: null })
            And($"{column} >= -9e999");
    }

    // The rarest pair gives the candidates, in the order of their ids; the others are looked up for each, rarest first.
    // Where the other conditions leave fewer than that, they give the candidates: one owner's clients among all that are some 有限公司.
    private static Source? Search(Connection connection, Table table, Conditions conditions)
    {
        var grams = new List<(long Gram, long Count)>();
        foreach (var gram in SearchText.Grams([conditions.Contains!]))
        {
            using var count = connection.Use($"SELECT count(*) FROM (SELECT 1 FROM {table.Grams} WHERE gram = ? LIMIT {MostCounted})").Bind(1, gram);
            count.Step();
            if (count.Number(0) == 0)
                return null;
            grams.Add((gram, count.Number(0)));
        }
        grams.Sort((a, b) => a.Count.CompareTo(b.Count));
        if (Narrower(connection, table, conditions, grams[0].Count) is { } narrower)
            return narrower;
        var source = new Source($"{table.Grams} g CROSS JOIN {table.Name} t ON t.id = g.id") { Id = "g.id" };
        source.And("g.gram = ?", grams[0].Gram);
        foreach (var (gram, _) in grams.Skip(1).Take(MostGrams))
            source.And($"EXISTS (SELECT 1 FROM {table.Grams} o WHERE o.gram = ? AND o.id = g.id)", gram);
        return source;
    }

    private static Source? Narrower(Connection connection, Table table, Conditions conditions, long candidates)
    {
        if (Serving.Beside(table.Spec, conditions) is not { } index)
            return null;
        var counted = By(table, index);
        counted.And(conditions);
        using var count = connection.Use($"SELECT count(*) FROM (SELECT 1 FROM {counted.From}{counted.Where} LIMIT ?)");
        counted.Bind(count);
        count.Bind(counted.Values.Count + 1, candidates).Step();
        return count.Number(0) < candidates ? By(table, index) : null;
    }

    private static Source By(Table table, Index? index)
    {
        var source = new Source($"{table.Name} t{(index is null ? "" : $" INDEXED BY {table.Quoted(index)}")}");
        if (Table.Present(index) is { } present)
            source.And($"t.{present}");
        return source;
    }

    private static string Array(IReadOnlyList<FieldValue> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var value in values)
        {
            if (value.IsText)
                writer.WriteStringValue(value.Text);
            else
                writer.WriteNumberValue(value.Number);
        }
        writer.WriteEndArray();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
