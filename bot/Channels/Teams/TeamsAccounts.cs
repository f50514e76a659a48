using System.Text.Json;
using CrmBot.Channels.Activities;
using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>Teams' own member call: the work account of a sender, if he is a member of his tenant, which is one of ours, and no guest.</summary>
internal sealed class TeamsAccounts(ConnectorClient connector) : IWorkAccounts
{
    public async Task<string?> OfAsync(Message message, CancellationToken cancellationToken)
    {
        if (message is not { DirectoryId: { } directoryId, Address: { ServiceProven: true, Channel: "msteams" } address }) return null;
        var answer = await connector.MemberAsync(address, cancellationToken);
        return answer.IsEmpty ? null : Account(answer, directoryId, address.TenantId);
    }

    private static string? Account(ReadOnlyMemory<byte> answer, string directoryId, string? tenant)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var member = document.RootElement;
            // A call that told of somebody else would let one in as another.
            var isHe = Same(Text(member, "aadObjectId") ?? Text(member, "objectId"), directoryId);
            return isHe && Same(Text(member, "tenantId"), tenant) && Text(member, "userRole") == "user" && Text(member, "userPrincipalName") is { Length: > 0 } account && !IsGuest(account)
                ? account
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A guest's name in the directory says so.</summary>
    private static bool IsGuest(string account) => account.Contains("#EXT#", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string? told, string? known) => told is not null && told.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
