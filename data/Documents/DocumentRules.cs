using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CrmBot.Data.Documents;

/// <summary>What every store refuses before it looks: ids, bodies, names and values that break the port's promises.</summary>
internal static partial class DocumentRules
{
    public const int MostAtOnce = 1_000;
    public const int LongestId = 256;
    public const int LargestBody = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, true);

    public static void CheckId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > LongestId || Strict.GetByteCount(id) > LongestId)
            throw new ArgumentException($"An id has at most {LongestId} bytes.", nameof(id));
    }

    public static void CheckBody(ReadOnlyMemory<byte> json)
    {
        if (json.Length > LargestBody)
            throw new ArgumentException("A document has at most 4 MB.", nameof(json));
        if (!Utf8.IsValid(json.Span) || !IsObject(json.Span))
            throw new ArgumentException("A document is a JSON object in UTF-8.", nameof(json));
    }

    public static void CheckCount(int count)
    {
        if (count > MostAtOnce)
            throw new ArgumentException($"At most {MostAtOnce} at once.", nameof(count));
    }

    public static void CheckDeclared(CollectionSpec spec, string field) => Declared(spec, field);

    public static void CheckType(CollectionSpec spec, string field, FieldValue value) => CheckType(spec, Declared(spec, field).Type, value);

    public static void CheckType(CollectionSpec spec, FieldType type, FieldValue value)
    {
        var fits = type switch
        {
            FieldType.Number => !value.IsText && !value.IsFlag,
            FieldType.Flag => value.IsFlag,
            _ => value.IsText,
        };
        if (!fits)
            throw new ArgumentException($"A value for '{spec.Name}' is of another type than its field, which holds a {type}.", nameof(value));
        if (value.IsText)
            Strict.GetByteCount(value.Text);
    }

    public static void CheckSpec(CollectionSpec spec)
    {
        foreach (var name in spec.Fields.Select(f => f.Name).Concat(spec.Search).Append(spec.Name))
        {
            if (!Name().IsMatch(name))
                throw new ArgumentException($"'{name}' is no name for a collection or field.");
        }
        if (spec.Fields.DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Count() != spec.Fields.Count)
            throw new ArgumentException($"'{spec.Name}' declares a field twice.");
        foreach (var field in spec.Indexes.SelectMany(i => i.Fields))
            CheckDeclared(spec, field);
        if (spec.Indexes.Any(i => i.Fields.Count == 0 || i.Fields.Distinct().Count() != i.Fields.Count))
            throw new ArgumentException($"An index of '{spec.Name}' has no field, or one twice.");
        if (spec.ExpiresBy is { } expires && Declared(spec, expires).Type != FieldType.Instant)
            throw new ArgumentException($"'{spec.Name}' expires by a field that is no instant.");
    }

    public static Field Declared(CollectionSpec spec, string field)
    {
        foreach (var declared in spec.Fields)
        {
            if (declared.Name == field)
                return declared;
        }
        throw new ArgumentException($"'{spec.Name}' declares no field '{field}'.", nameof(field));
    }

    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var buffer = ArrayPool<char>.Shared.Rent(256);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
                    continue;
                if (buffer.Length < reader.ValueSpan.Length)
                {
                    ArrayPool<char>.Shared.Return(buffer);
                    buffer = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
                }
                // Half a surrogate pair behind \u is JSON but no text; copying finds it.
                reader.CopyString(buffer);
            }
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,62}$")]
    private static partial Regex Name();
}
