using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.KeyContacts;

/// <summary>Which clients have a contact of this name, among those of whom the reader is the manager or whose managers he leads: bounded, whatever the company's size.</summary>
public static class WhoseContact
{
    private const int MostFiles = 300;
    private const int MostManagers = 20;

    public static async Task<IReadOnlyList<Client>> FindAsync(Clients clients, Turn turn, string person, CancellationToken cancellationToken)
    {
        var found = (await FilesAsync(clients, turn, cancellationToken)).Where(c => PeopleOfClient.Meant(c, person).Count > 0).ToList();
        // 王总 fits many; a full name comes first.
        var exact = found.Where(c => c.KeyPeople.Any(p => string.Equals(p.Name, person, StringComparison.OrdinalIgnoreCase))).ToList();
        return exact.Count > 0 ? exact : found;
    }

    /// <summary>The clients of whose contacts the words hold a full name, or an English first name; each with the first such contact.</summary>
    public static async Task<IReadOnlyList<(Client Client, string Person)>> NamedInAsync(Clients clients, Turn turn, string text, CancellationToken cancellationToken) =>
    [
        .. (await FilesAsync(clients, turn, cancellationToken))
            .Select(c => (Client: c, Person: c.KeyPeople.FirstOrDefault(p => IsIn(text, p.Name))?.Name))
            .Where(f => f.Person is not null).Select(f => (f.Client, f.Person ?? "")),
    ];

    private static async Task<List<Client>> FilesAsync(Clients clients, Turn turn, CancellationToken cancellationToken)
    {
        var files = new List<Client>();
        foreach (var manager in (turn.Reader.Managers ?? new HashSet<string> { turn.Staff.Id }).OrderBy(m => m != turn.Staff.Id).ThenBy(m => m, StringComparer.Ordinal).Take(MostManagers))
            files.AddRange(await clients.OfOwnerAsync(turn.Reader, manager, MostFiles, cancellationToken));
        return files;
    }

    private static bool IsIn(string text, string name)
    {
        if (name.Length < 2) return false;
        if (FoldedText.IsHan(name[0])) return text.Contains(name, StringComparison.Ordinal);
        var first = name.Split(' ')[0];
        for (var at = text.IndexOf(first, StringComparison.Ordinal); at >= 0; at = text.IndexOf(first, at + 1, StringComparison.Ordinal))
        {
            var end = at + first.Length;
            if (first.Length > 2 && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }
        return false;
    }
}
