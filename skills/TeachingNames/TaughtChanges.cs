using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.TeachingNames;

/// <summary>What teaching and forgetting write: one line of changes, whose sentences are said from the records once they are stored.</summary>
internal static class TaughtChanges
{
    private const string Kind = "name";

    /// <summary>The words mean this client and none of those they meant before.</summary>
    public static ProposalLine Teach(Turn turn, string words, string key, bool everybody, Client client, TaughtName? known, IReadOnlyList<TaughtName> before)
    {
        var forWhom = everybody ? TaughtNames.Everybody : turn.Staff.Id;
        var id = TaughtNames.IdOf(forWhom, key, client.Id);
        var held = known is null
            ? Change.Make(TaughtNames.Collection, id, ("clientId", client.Id), ("ownerId", client.OwnerId), ("for", forWhom), ("staffId", turn.Staff.Id), ("words", words), ("key", key), ("state", "held"))
            : Change.Set(TaughtNames.Collection, id, "state", known.State == TaughtState.Held ? "held" : "forgotten", "held");
        var valid = known?.Voided is { } voided ? [Change.Set(TaughtNames.Collection, id, "voided", voided, null)] : Array.Empty<Change>();
        return Acting.Line(1, Kind, id, words, [held, .. valid, .. before.Where(n => n.ClientId != client.Id).Select(Forgotten)]);
    }

    public static ProposalLine Forget(TaughtName name) => Acting.Line(1, Kind, name.Id, name.Words, Forgotten(name));

    private static Change Forgotten(TaughtName name) => Change.Set(TaughtNames.Collection, name.Id, "state", "held", "forgotten");
}
