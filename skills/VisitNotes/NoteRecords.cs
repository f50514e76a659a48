using CrmBot.Data;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>The stored records that a note makes, said as sentences.</summary>
public sealed class NoteRecords(Visits visits, Promises promises, Clients clients, Staff staff)
{
    public async Task<string?> SayAsync(Turn turn, Change change, CancellationToken cancellationToken) => change.Collection switch
    {
        Visits.Collection => await visits.FindAsync(turn.Reader, change.Id, cancellationToken) is { } visit ? VisitSentences.Say(visit, visit.WithId is { } with ? (await staff.GetAsync(with, cancellationToken))?.NameIn(turn.Language) : null, turn.Language, turn.Today) : null,
        Promises.Collection => await promises.FindAsync(turn.Reader, change.Id, cancellationToken) is { } promise ? VisitSentences.Say(promise, turn.Language, turn.Today) : null,
        Clients.Collection => await clients.FindAsync(turn.Reader, change.Id, cancellationToken) is { } client && SayClient(client, change, turn) is { Length: > 0 } said ? said : null,
        _ => null,
    };

    // What the note changed in the file, as the file has it now.
    private static string SayClient(Client client, Change change, Turn turn) =>
        string.Join(" · ", change.Fields.Select(f => SayField(client, f, turn)).OfType<string>().Distinct());

    private static string? SayField(Client client, FieldChange changed, Turn turn) => changed.Name.Split('/') switch
    {
        ["tier"] when client.Tier is { } tier => RecordWords.Say(tier, turn.Language),
        ["stage"] when client.Stage is { } stage => RecordWords.Say(stage, turn.Language),
        ["renewsOn"] when client.RenewsOn is { } day => $"{VisitWords.Renewal.In(turn.Language)} {Days.Say(day, turn.Language, turn.Today)}",
        ["industry"] => client.Industry,
        ["address"] => client.Address,
        ["phone"] => client.Phone,
        ["name"] => client.Name,
        ["keyPeople", var id, "attitudes", ..] when Named(client, id) is { } person && person.AttitudeTo(turn.Staff.Id) is { } attitude => VisitWords.Attitude.In(turn.Language, person.Name, RecordWords.Say(attitude.Value, turn.Language).Words),
        ["keyPeople", var id, ..] => Named(client, id) is { } person ? string.Join(' ', new[] { person.Name, person.Title, person.Phone }.OfType<string>()) : VisitWords.PersonOff.In(turn.Language, changed.Before is { } was && was.TryGetProperty("name", out var name) ? name.GetString() : ""),
        _ => null,
    };

    private static KeyPerson? Named(Client client, string id) => client.KeyPeople.FirstOrDefault(p => p.Id == id);
}
