using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Letters;

/// <summary>What of a file a client may read: his own words, what he was promised, what a person released for him. Nothing that we think of anybody, and no other record.</summary>
public static class ClientEyes
{
    /// <summary>The evidence that a text for the client may rest on; everything else of the file is not in it at all.</summary>
    public static EvidenceSet Of(Client client, string? person, ClientPast past, StaffMember sender, DateOnly today, TimeZoneInfo zone)
    {
        var seen = new Client
        {
            Id = client.Id,
            Name = client.ShortName,
            OwnerId = client.OwnerId,
            NoModel = client.NoModel,
            KeyPeople = person is { Length: > 0 } ? [new KeyPerson { Id = "to", Name = person }] : [],
        };
        var told = new ClientPast(
            [],
            [.. past.Promises.Where(p => p is { By: PromiseSide.Us, State: PromiseState.Open, Voided: null } && !ForClients.IsInternal(p.Text))],
            [.. past.Complaints.Select(Told)],
            [],
            [])
        {
            Facts = [.. past.Facts.Where(IsReleased)],
        };
        return EvidenceSet.Of(EvidenceSet.Of(seen, told, Period.Whole, today, zone), new Dictionary<string, StaffMember> { [sender.Id] = sender }, new DraftRules());
    }

    /// <summary>Whether a person released it for the client's eyes; what an insider told never is.</summary>
    public static bool IsReleased(ClientFact fact) => fact is { ReleasedBy: not null, Grade: not SourceGrade.Insider, Voided: null } && !ForClients.IsInternal(fact.Text);

    // The complaint as the client knows it: causes, notes and who has it in hand are ours.
    private static Complaint Told(Complaint complaint) => new()
    {
        Id = complaint.Id,
        ClientId = complaint.ClientId,
        OwnerId = complaint.OwnerId,
        Number = complaint.Number,
        Text = ForClients.IsInternal(complaint.Text) ? "" : complaint.Text,
        Person = complaint.Person is { } person && !ForClients.IsInternal(person) ? complaint.Person : null,
        ComplainedAt = complaint.ComplainedAt,
        AnsweredAt = complaint.AnsweredAt,
        ResolvedAt = complaint.ResolvedAt,
        State = complaint.State,
    };
}
