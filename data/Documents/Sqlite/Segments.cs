namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A stretch of an index that is read in one go: its condition, the values of it, and the order it comes in.</summary>
internal sealed record Segment(string Where, IReadOnlyList<FieldValue> Values, string OrderBy);

/// <summary>
/// The stretches of an index behind equal first fields that follow a page's end. Missing values come before all others;
/// a stretch never crosses from them to the others, since a comparison with a missing value is neither true nor false.
/// </summary>
internal static class Segments
{
    private const string Present = ">= -9e999";

    public static IReadOnlyList<Segment> ById(bool descending, string? afterId)
    {
        var order = descending ? "id DESC" : "id";
        return afterId is null ? [new Segment("", [], order)] : [new Segment($"id {Beyond(descending)} ?", [afterId], order)];
    }

    public static IReadOnlyList<Segment> ByField(string column, bool unique, Bounds? bounds, bool descending, PageToken? after)
    {
        var order = (unique, descending) switch
        {
            (true, true) => $"{column} DESC",
            (true, false) => column,
            (false, true) => $"{column} DESC, id DESC",
            (false, false) => $"{column}, id",
        };
        if (after is null || Precedes(after, bounds, descending))
            return [bounds is { } all ? Within(column, all.From, all.To, order) : new Segment("", [], order)];
        if (after.Sort is not { } sort)
            return AfterMissing(column, descending, after.Id, order);

        var start = unique ? $"{column} {Beyond(descending)} ?" : $"({column}, id) {Beyond(descending)} (?, ?)";
        FieldValue[] values = unique ? [sort] : [sort, after.Id];
        var end = descending ? bounds?.From : bounds?.To;
        var rest = end is null ? new Segment(start, values, order) : new Segment($"{start} AND {column} {(descending ? ">=" : "<=")} ?", [.. values, end.Value], order);
        return descending && bounds is null ? [rest, new Segment($"{column} IS NULL", [], "id DESC")] : [rest];
    }

    private static IReadOnlyList<Segment> AfterMissing(string column, bool descending, string id, string order)
    {
        var missing = new Segment($"{column} IS NULL AND id {Beyond(descending)} ?", [id], descending ? "id DESC" : "id");
        return descending ? [missing] : [missing, new Segment($"{column} {Present}", [], order)];
    }

    private static Segment Within(string column, FieldValue? from, FieldValue? to, string order) => (from, to) switch
    {
        ({ } low, { } high) => new Segment($"{column} >= ? AND {column} <= ?", [low, high], order),
        ({ } low, null) => new Segment($"{column} >= ?", [low], order),
        (null, { } high) => new Segment($"{column} <= ?", [high], order),
        (null, null) => new Segment($"{column} {Present}", [], order),
    };

    // A page's end that lies outside the range (it came from another query) must not widen it.
    private static bool Precedes(PageToken after, Bounds? bounds, bool descending)
    {
        if (bounds is not { } range)
            return false;
        if (after.Sort is not { } sort)
            return true;
        return descending ? range.To is { } to && TextOrder.Compare(sort, to) > 0 : range.From is { } from && TextOrder.Compare(sort, from) < 0;
    }

    private static string Beyond(bool descending) => descending ? "<" : ">";
}
