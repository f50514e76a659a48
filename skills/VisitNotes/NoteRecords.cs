using CrmBot.Data;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>The stored records that a note makes, said as sentences.</summary>
public sealed class NoteRecords(Visits visits, Promises promises, Clients clients, Staff staff)
{
    public async Task<string?> SayAsync(Turn turn, string collection, string id, CancellationToken cancellationToken) => collection switch
    {
        Visits.Collection => await visits.FindAsync(turn.Reader, id, cancellationToken) is { } visit ? VisitSentences.Say(visit, visit.WithId is { } with ? (await staff.GetAsync(with, cancellationToken))?.NameIn(turn.Language) : null, turn.Language, turn.Today) : null,
        Promises.Collection => await promises.FindAsync(turn.Reader, id, cancellationToken) is { } promise ? VisitSentences.Say(promise, turn.Language, turn.Today) : null,
        Clients.Collection => await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client ? SayClient(client, turn) : null,
        _ => null,
    };

    // What a note can change in a file: its plain fields, and where somebody stands.
    private static string SayClient(Client client, Turn turn)
    {
        var latest = client.KeyPeople.SelectMany(p => p.Attitudes.Where(a => a.StaffId == turn.Staff.Id).Select(a => (Person: p, Attitude: a))).OrderByDescending(x => x.Attitude.On, StringComparer.Ordinal).FirstOrDefault();
        string?[] said =
        [
            client.Tier is { } tier ? RecordWords.Say(tier, turn.Language) : null,
            client.Stage is { } stage ? RecordWords.Say(stage, turn.Language) : null,
            client.RenewsOn is { } day ? $"{VisitWords.Renewal.In(turn.Language)} {Days.Say(day, turn.Language, turn.Today)}" : null,
            latest.Person is { } person ? VisitWords.Attitude.In(turn.Language, person.Name, RecordWords.Say(latest.Attitude.Value, turn.Language).Words) : null,
        ];
        return VisitWords.OfClient.In(turn.Language, client.ShortName, string.Join(" · ", said.OfType<string>()));
    }
}
