using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>
/// Reads records of one type from the JSON that <see cref="DataJson"/> writes, in one pass and without its detour over constructor arguments: a brief reads dozens of records.
/// What a field's type needs beyond text, numbers, words of an enumeration, lists and records is left to <see cref="DataJson"/>.
/// </summary>
internal sealed class RecordReader<T> where T : class
{
    private readonly Member[] _members;
    private readonly Action<T, Dictionary<string, JsonElement>?>? _setUnknown;
    private readonly ulong _required;

    private RecordReader()
    {
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && p.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Always).ToList();
        _setUnknown = properties.Find(Has<JsonExtensionDataAttribute>)?.SetMethod!.CreateDelegate<Action<T, Dictionary<string, JsonElement>?>>();
        _members = [.. properties.Where(p => !Has<JsonExtensionDataAttribute>(p)).Select(Member.Of)];
        for (var i = 0; i < _members.Length; i++)
        {
            if (_members[i].Required) _required |= 1UL << i;
        }
        if (_members.Length > 64) throw new NotSupportedException($"{typeof(T).Name} has more than 64 fields.");
    }

    private delegate void Setter(T record, ref Utf8JsonReader reader);

    public static RecordReader<T> Shared => field ??= new();


    /// <summary>The whole document; anything but one JSON object with all that is required is a <see cref="JsonException"/>.</summary>
    public T Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>From the start of an object to its end.</summary>
    public T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"A {typeof(T).Name} is an object.");
        var record = Activator.CreateInstance<T>();
        Dictionary<string, JsonElement>? unknown = null;
        var (next, seen) = (0, 0UL);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = Find(ref reader, next);
            if (at < 0)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (_setUnknown is null) reader.Skip();
                else (unknown ??= [])[name] = JsonElement.ParseValue(ref reader);
                continue;
            }
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null) _members[at].Set(record, ref reader);
            seen |= 1UL << at;
            next = at + 1;
        }
        if ((seen & _required) != _required) throw new JsonException($"A {typeof(T).Name} lacks a field.");
        if (unknown is not null) _setUnknown!(record, unknown);
        return record;
    }

    // Fields come in the order they are written in, with some left out.
    private int Find(ref Utf8JsonReader reader, int next)
    {
        for (var i = next; i < _members.Length; i++)
        {
            if (reader.ValueTextEquals(_members[i].Name)) return i;
        }
        for (var i = 0; i < next; i++)
        {
            if (reader.ValueTextEquals(_members[i].Name)) return i;
        }
        return -1;
    }

    private static bool Has<TAttribute>(PropertyInfo property) where TAttribute : Attribute => property.IsDefined(typeof(TAttribute), inherit: true);

    private sealed record Member(byte[] Name, Setter Set, bool Required)
    {
        public static Member Of(PropertyInfo property)
        {
            var make = typeof(Member).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(property.PropertyType);
            var set = (Setter)make.Invoke(null, [property.SetMethod])!;
            return new Member(Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(property.Name)), set, Has<RequiredMemberAttribute>(property));
        }

        private static Setter Make<TValue>(MethodInfo setter)
        {
            var (set, read) = (setter.CreateDelegate<Action<T, TValue>>(), ValueReaders.For<TValue>());
            return (T record, ref Utf8JsonReader reader) => set(record, read(ref reader));
        }
    }
}
