using System.Globalization;
using System.Text;

namespace CrmBot.Data.Documents.Mongo.Bson;

/// <summary>The names of an array's places, "0", "1" and so on, made once.</summary>
internal static class BsonNames
{
    private static readonly byte[][] Known = [.. Enumerable.Range(0, 1_024).Select(Make)];

    public static ReadOnlySpan<byte> Place(int index) => index < Known.Length ? Known[index] : Make(index);

    private static byte[] Make(int index) => Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture));
}
