namespace CrmBot.Data.Documents;

/// <summary>A stored document: a UTF-8 JSON object of at most 4 MB without its id and version; the version counts its writes from 1.</summary>
public sealed record Doc(string Id, long Version, ReadOnlyMemory<byte> Json);

/// <summary>What a declared field holds. Day is text yyyy-MM-dd; Instant is text yyyy-MM-ddTHH:mm:ss.fffZ, which a store may keep as its own date type.</summary>
public enum FieldType
{
    Text,
    Day,
    Instant,
    Number,
    Flag,
}

/// <summary>A top-level field that indexes and filters may name.</summary>
public sealed record Field(string Name, FieldType Type = FieldType.Text);

/// <summary>
/// A compound index; a unique one ignores documents that lack any of its fields. A sparse one leaves out documents that lack its first field, so that what is over
/// costs nothing, and serves only what asks something of that field.
/// </summary>
public sealed record Index(string Name, IReadOnlyList<string> Fields, bool Unique = false, bool Sparse = false);

/// <summary>
/// A collection as declared at start-up. Search names fields that hold text or lists of text, found by any two or more characters in a row.
/// Where ExpiresBy names an Instant field, a document is gone once that time has passed.
/// </summary>
public sealed record CollectionSpec(string Name, IReadOnlyList<Field> Fields, IReadOnlyList<Index> Indexes)
{
    public IReadOnlyList<string> Search { get; init; } = [];

    public string? ExpiresBy { get; init; }
}

/// <summary>A value to compare a declared field with: text (also days and instants), a whole number or a flag.</summary>
public readonly record struct FieldValue
{
    private FieldValue(string? text, long number, bool isText, bool isFlag) => (Text, Number, IsText, IsFlag) = (text ?? "", number, isText, isFlag);

    public string Text { get; }

    public long Number { get; }

    public bool IsText { get; }

    public bool IsFlag { get; }

    public static FieldValue Of(string text) => new(text, 0, true, false);

    public static FieldValue Of(long number) => new(null, number, false, false);

    public static FieldValue Of(bool flag) => new(null, flag ? 1 : 0, false, true);

    public static implicit operator FieldValue(string text) => Of(text);

    public static implicit operator FieldValue(long number) => Of(number);

    public static implicit operator FieldValue(bool flag) => Of(flag);
}

/// <summary>A condition on declared fields. There is no Or: two queries are merged by their sort key.</summary>
public abstract record Filter
{
    private Filter() { }

    public static Filter Is(string field, FieldValue value) => new Eq(field, value);

    public static Filter Of(params IReadOnlyList<Filter> all) => new And(all);

    public sealed record Eq(string Field, FieldValue Value) : Filter;

    /// <summary>At most 1,000 values; none at all matches nothing.</summary>
    public sealed record In(string Field, IReadOnlyList<FieldValue> Values) : Filter;

    /// <summary>Both ends included; a null end is open. Documents without the field never match.</summary>
    public sealed record Range(string Field, FieldValue? From, FieldValue? To) : Filter;

    /// <summary>The field is present and not null.</summary>
    public sealed record Exists(string Field) : Filter;

    /// <summary>One of the collection's search fields holds this text, whatever its case and width; at least two characters.</summary>
    public sealed record Contains(string Text) : Filter;

    public sealed record And(IReadOnlyList<Filter> All) : Filter;
}

/// <summary>What to find: at most 1,000 documents in the order of one declared field (missing values first) and then the id, or of the id alone; a range without a sort is read in the order of its own field. After is a previous page's Next.</summary>
public sealed record Query(Filter? Where, int Limit, string? SortBy = null, bool Descending = false, string? After = null);

/// <summary>A query of one collection, to be answered with others.</summary>
public sealed record Ask(string Collection, Query Query);

/// <summary>A page of documents and where the next one starts, null at the end.</summary>
public sealed record Page(IReadOnlyList<Doc> Docs, string? Next);

/// <summary>One group of documents: the values they share (null where the field is missing), how many, and the sums asked for.</summary>
public sealed record Group(IReadOnlyList<FieldValue?> By, long Count, IReadOnlyList<long> Sums);

/// <summary>One write of a commit.</summary>
public abstract record Write(string Collection, string Id)
{
    public sealed record Insert(string Collection, string Id, ReadOnlyMemory<byte> Json) : Write(Collection, Id);

    public sealed record Replace(string Collection, string Id, ReadOnlyMemory<byte> Json, long ExpectedVersion) : Write(Collection, Id);

    public sealed record Put(string Collection, string Id, ReadOnlyMemory<byte> Json) : Write(Collection, Id);

    public sealed record Delete(string Collection, string Id, long? ExpectedVersion = null) : Write(Collection, Id);
}

/// <summary>How a write went; only a fault of the store itself is an exception.</summary>
public enum WriteStatus
{
    Done,
    LostRace,
    Duplicate,
    NotDone,
}

/// <summary>A write's outcome: the document's new version when done, the index that refused it when a duplicate ("_id" for the id).</summary>
public readonly record struct WriteResult(WriteStatus Status, long Version = 0, string? Index = null)
{
    public bool Done => Status == WriteStatus.Done;
}

/// <summary>How the store is.</summary>
public sealed record StoreHealth(bool Reachable, string Kind, string Version, TimeSpan Latency);
