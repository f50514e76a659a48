using System.Globalization;

namespace CrmBot.Data.Documents.Mongo.Bson;

/// <summary>Instants as MongoDB keeps them, in milliseconds since 1970, and as everything above the port writes them.</summary>
internal static class Instants
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static bool TryParse(string? text, out long milliseconds)
    {
        var parsed = DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment);
        milliseconds = parsed ? moment.ToUnixTimeMilliseconds() : 0;
        return parsed;
    }

    public static string ToText(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString(Form, CultureInfo.InvariantCulture);
}
