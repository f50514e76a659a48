using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CrmBot.Data;

/// <summary>Reads one field's value where the reader stands.</summary>
internal delegate TValue ValueReader<TValue>(ref Utf8JsonReader reader);

/// <summary>Chooses how a field of a type is read.</summary>
internal static class ValueReaders
{
    public static ValueReader<TValue> For<TValue>()
    {
        var type = typeof(TValue);
        if (type == typeof(string)) return (ValueReader<TValue>)(object)(ValueReader<string?>)Text;
        if (type == typeof(bool)) return (ValueReader<TValue>)(object)(ValueReader<bool>)Flag;
        if (type == typeof(int)) return (ValueReader<TValue>)(object)(ValueReader<int>)Whole;
        if (type == typeof(long)) return (ValueReader<TValue>)(object)(ValueReader<long>)Long;
        if (type.IsEnum) return Made<TValue>(nameof(Word), type);
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true } word) return Made<TValue>(nameof(OptionalWord), word);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return Made<TValue>(nameof(List), type.GetGenericArguments()[0]);
        return IsRecord(type) ? Made<TValue>(nameof(Record), type) : Otherwise<TValue>();
    }

    private static ValueReader<TValue> Made<TValue>(string name, Type type) =>
        (ValueReader<TValue>)typeof(ValueReaders).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;

    private static bool IsRecord(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.Assembly == typeof(Document).Assembly && !type.IsDefined(typeof(JsonConverterAttribute)) && type.GetConstructor(Type.EmptyTypes) is not null;

    private static string? Text(ref Utf8JsonReader reader) => reader.GetString();

    private static bool Flag(ref Utf8JsonReader reader) => reader.GetBoolean();

    private static int Whole(ref Utf8JsonReader reader) => reader.GetInt32();

    private static long Long(ref Utf8JsonReader reader) => reader.GetInt64();

    private static ValueReader<TItem> Record<TItem>() where TItem : class => (ref Utf8JsonReader reader) => RecordReader<TItem>.Shared.Read(ref reader);

    private static ValueReader<IReadOnlyList<TItem>> List<TItem>()
    {
        var item = For<TItem>();
        return (ref Utf8JsonReader reader) =>
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list is an array.");
            if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray) return [];
            var items = new List<TItem>();
            do
            {
                items.Add(item(ref reader));
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
            return items;
        };
    }

    private static ValueReader<TEnum> Word<TEnum>() where TEnum : struct, Enum
    {
        var otherwise = Otherwise<TEnum>();
        (byte[] Name, TEnum Value)[] words =
        [
            .. Enum.GetValues<TEnum>().Select(value => (typeof(TEnum).GetField(value.ToString())!, value))
                .Select(f => (Encoding.UTF8.GetBytes(f.Item1.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? f.Item1.Name), f.value)),
        ];
        return (ref Utf8JsonReader reader) =>
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                foreach (var (name, value) in words)
                {
                    if (reader.ValueTextEquals(name)) return value;
                }
            }
            return otherwise(ref reader);
        };
    }

    private static ValueReader<TEnum?> OptionalWord<TEnum>() where TEnum : struct, Enum
    {
        var word = Word<TEnum>();
        return (ref Utf8JsonReader reader) => word(ref reader);
    }

    private static ValueReader<TValue> Otherwise<TValue>()
    {
        JsonTypeInfo<TValue>? type = null;
        return (ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, type ??= DataJson.Of<TValue>())!;
    }
}
