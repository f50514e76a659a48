using CrmBot.Data;

namespace CrmBot.Skills.TeachingNames;

/// <summary>What teaching and forgetting write: one line of changes, its sentence said from the record itself once it is stored.</summary>
internal static class TaughtProposals
{
    /// <summary>The words mean this client and none of those they meant before.</summary>
    public static Proposal Teach(Turn turn, string words, string key, bool everybody, Client client, TaughtName? known, IReadOnlyList<TaughtName> before)
    {
        var forWhom = everybody ? TaughtNames.Everybody : turn.Staff.Id;
        var id = TaughtNames.IdOf(forWhom, key, client.Id);
        var held = known is null
            ? Change.Make(TaughtNames.Collection, id, ("clientId", client.Id), ("ownerId", client.OwnerId), ("for", forWhom), ("staffId", turn.Staff.Id), ("words", words), ("key", key), ("state", "held"))
            : Change.Set(TaughtNames.Collection, id, "state", Json(known.State), "held");
        var valid = known?.Voided is { } voided ? [Change.Set(TaughtNames.Collection, id, "voided", voided, null)] : Array.Empty<Change>();
        return Of(turn, client.Id, [held, .. valid, .. before.Where(n => n.ClientId != client.Id).Select(n => Change.Set(TaughtNames.Collection, n.Id, "state", "held", "forgotten"))]);
    }

    public static Proposal Forget(Turn turn, TaughtName name) =>
        Of(turn, name.ClientId, [Change.Set(TaughtNames.Collection, name.Id, "state", "held", "forgotten")]);

    private static string Json(TaughtState state) => state == TaughtState.Held ? "held" : "forgotten";

    private static Proposal Of(Turn turn, string clientId, IReadOnlyList<Change> changes) => new()
    {
        Id = turn.IdFor("n"),
        AuthorId = turn.Staff.Id,
        Skill = TaughtNamesSkill.Name,
        Conversation = turn.Conversation.Id,
        MessageKey = turn.Message.Key,
        Text = "",
        Language = turn.Language,
        CreatedAt = turn.Now.ToInstant(),
        ClientId = clientId,
        Lines = [new ProposalLine { Id = "1", Kind = "name", Ticked = true, Label = TaughtWords.Label.In(turn.Language), Changes = changes }],
    };
}
