using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes.PastVisits;

/// <summary>Whether a visit was to the person that the words mean: by the name itself, or as the client's file knows 王总.</summary>
internal sealed class PersonMatch(string? person, Client? client, Clients clients)
{
    private const int MostFiles = 50;

    private readonly Dictionary<string, IReadOnlyList<string>> _meant = [];

    public async ValueTask<bool> FitsAsync(Turn turn, Visit visit, CancellationToken cancellationToken)
    {
        if (person is null) return true;
        if (visit.People.Count == 0) return false;
        if (visit.People.Any(p => string.Equals(p, person, StringComparison.OrdinalIgnoreCase))) return true;
        // Only a file that could know him under that form of address is looked into.
        if (!visit.People.Any(MayBe)) return false;
        if (!_meant.TryGetValue(visit.ClientId, out var names))
        {
            if (_meant.Count >= MostFiles) return false;
            var file = client ?? await clients.FindAsync(turn.Reader, visit.ClientId, cancellationToken);
            _meant[visit.ClientId] = names = file is null ? [] : [.. PeopleOfClient.Meant(file, person).Select(p => p.Name)];
        }
        return visit.People.Any(names.Contains);
    }

    // 王总 may be 王芳; Sarah may be Sarah Chen.
    private bool MayBe(string name) => name.Length > 0 && (person![0] == name[0] || name.Split(' ').Any(w => person.Contains(w, StringComparison.OrdinalIgnoreCase)));
}
