using System.Globalization;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Instants as the documents hold them, whose text order is their time order.</summary>
internal static class Instants
{
    public static string Now(TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
