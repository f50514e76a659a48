using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Sharing;

/// <summary>Finds what a person may refer to: clients, their people, complaints and visits, by the words he types, among what he may see alone; bounded, whatever the company's size.</summary>
public sealed class SharedSearch(Clients clients, Data.Complaints complaints, ComplaintNumbers numbers, Visits visits, Understander understander)
{
    private const int MostLooked = 200;
    private const int MostManagers = 20;

    public async Task<IReadOnlyList<Found>> FindAsync(Turn turn, SharedKind kind, string words, int skip, int count, CancellationToken cancellationToken)
    {
        words = words.Trim();
        if (words.Length > 100) return [];
        var found = kind switch
        {
            SharedKind.Client => (await ClientsAsync(turn, words, skip + count, cancellationToken)).Select(c => OfClient(c, turn)),
            SharedKind.Contact => (await ContactsAsync(turn, words, cancellationToken)).Select(c => OfContact(c.Client, c.Person)),
            SharedKind.Complaint => await ComplaintsAsync(turn, words, cancellationToken),
            SharedKind.Visit => await VisitsAsync(turn, words, skip + count, cancellationToken),
            _ => [],
        };
        return [.. found.Skip(skip).Take(count)];
    }

    private async Task<IReadOnlyList<Client>> ClientsAsync(Turn turn, string words, int most, CancellationToken cancellationToken)
    {
        if (words.Length == 0) return await OwnAsync(turn, most, cancellationToken);
        var meant = await clients.FindManyAsync(turn.Reader, await MeantAsync(turn, words, cancellationToken), cancellationToken);
        var holding = await clients.SearchAsync(turn.Reader, words, most, cancellationToken);
        return [.. meant.Concat(holding).DistinctBy(c => c.Id)];
    }

    private async Task<List<Client>> OwnAsync(Turn turn, int most, CancellationToken cancellationToken)
    {
        var own = new List<Client>();
        foreach (var manager in (turn.Reader.Managers ?? new HashSet<string> { turn.Staff.Id }).OrderBy(m => m != turn.Staff.Id).ThenBy(m => m, StringComparer.Ordinal).Take(MostManagers))
        {
            if (own.Count < most) own.AddRange(await clients.OfOwnerAsync(turn.Reader, manager, most - own.Count, cancellationToken));
        }
        return own;
    }

    // 宏大, hongda: as in a message.
    private async Task<IReadOnlyList<string>> MeantAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        (await understander.UnderstandAsync(words, Intents.ClientBrief, turn.Staff, turn.Reader, turn.Now, cancellationToken)).Client?.Ids ?? [];

    private async Task<List<(Client Client, KeyPerson Person)>> ContactsAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var named = words.Length == 0 ? [] : await clients.FindManyAsync(turn.Reader, await MeantAsync(turn, words, cancellationToken), cancellationToken);
        var own = await OwnAsync(turn, MostLooked, cancellationToken);
        return
        [
            .. named.SelectMany(c => c.KeyPeople.Select(p => (c, p))),
            .. own.Where(c => named.All(n => n.Id != c.Id)).SelectMany(c => c.KeyPeople.Where(p => words.Length == 0 || p.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(p => (c, p))),
        ];
    }

    private async Task<IEnumerable<Found>> ComplaintsAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        IReadOnlyList<Complaint> found = words.Length > 0 && await complaints.FindAsync(turn.Reader, numbers.Forms(words), cancellationToken) is { } numbered ? [numbered] : [];
        if (found.Count == 0)
        {
            var meant = words.Length == 0 ? [] : await MeantAsync(turn, words, cancellationToken);
            foreach (var id in meant.Take(1)) found = await complaints.OfClientAsync(turn.Reader, id, MostLooked, cancellationToken);
        }
        if (found.Count == 0) found = [.. (await complaints.InHandAsync(turn.Reader, MostLooked, cancellationToken)).Where(c => words.Length == 0 || c.Text.Contains(words, StringComparison.OrdinalIgnoreCase))];
        var names = (await clients.FindManyAsync(turn.Reader, [.. found.Select(c => c.ClientId).Distinct()], cancellationToken)).ToDictionary(c => c.Id, c => c.ShortName);
        return found.Select(c => new Found(
            new Shared(SharedKind.Complaint, c.Id, c.Number),
            string.Join(" · ", new[] { c.Number, names.GetValueOrDefault(c.ClientId) }.OfType<string>()),
            Quotes.Cut(c.Text, 60)));
    }

    private async Task<IEnumerable<Found>> VisitsAsync(Turn turn, string words, int most, CancellationToken cancellationToken)
    {
        var meant = words.Length == 0 ? [] : await MeantAsync(turn, words, cancellationToken);
        var scope = new VisitScope(meant is [var one, ..] ? one : null, meant.Count > 0 ? null : turn.Reader.Managers, null, null);
        var hits = new List<Visit>();
        await foreach (var page in visits.BackAsync(turn.Reader, scope, MostLooked, cancellationToken))
        {
            hits.AddRange(page.Visits.Where(v => words.Length == 0 || meant.Count > 0 || v.Text.Contains(words, StringComparison.OrdinalIgnoreCase)));
            if (hits.Count >= most) break;
        }
        var names = (await clients.FindManyAsync(turn.Reader, [.. hits.Select(v => v.ClientId).Distinct()], cancellationToken)).ToDictionary(c => c.Id, c => c.ShortName);
        return hits.Select(v => new Found(
            new Shared(SharedKind.Visit, v.Id, Days.Say(v.On, turn.Language, turn.Today)),
            $"{names.GetValueOrDefault(v.ClientId)} · {Days.Say(v.On, turn.Language, turn.Today)}",
            Quotes.Cut(v.Text, 60)));
    }

    private static Found OfClient(Client client, Turn turn) =>
        new(new Shared(SharedKind.Client, client.Id, client.Id), client.ShortName, string.Join(" · ", new[] { client.Tier?.ToString(), client.Region, client.Industry, client.OwnerId == turn.Staff.Id ? null : client.Name }.OfType<string>()));

    private static Found OfContact(Client client, KeyPerson person) =>
        new(new Shared(SharedKind.Contact, $"{client.Id}|{person.Id}", client.Id), person.Name, string.Join(" · ", new[] { client.ShortName, person.Title }.OfType<string>()));
}
