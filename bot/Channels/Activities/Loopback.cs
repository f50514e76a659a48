using System.Net;

namespace CrmBot.Channels.Activities;

/// <summary>What counts as this machine: three spellings of its name, nothing that merely resolves to it.</summary>
internal static class Loopback
{
    public static bool IsHost(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    public static bool IsAddress(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    public static bool IsUrl(Uri url) => url.UserInfo.Length == 0 && IsHost(url.Host);
}
