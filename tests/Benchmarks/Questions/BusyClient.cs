using System.Text.Json;

namespace CrmBot.Benchmarks.Questions;

/// <summary>A client with a year of visits, as the seed command's manifest names it: one JSON line each.</summary>
public sealed record BusyClient(string Name, string ClientId, string OwnerUserId, DateOnly LastVisitDay, string LastVisitText)
{
    public static IReadOnlyList<BusyClient> ReadAll(string manifest)
    {
        var clients = File.ReadLines(manifest)
            .Select(line => JsonSerializer.Deserialize<BusyClient>(line, JsonSerializerOptions.Web))
            .OfType<BusyClient>()
            .ToList();
        return clients.Count > 0 ? clients : throw new InvalidDataException($"{manifest} names no busy client.");
    }
}
