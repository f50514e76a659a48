using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.KeyContacts;

/// <summary>Which clients have a contact of this name, among those of whom the reader is the manager or whose managers he leads: bounded, whatever the company's size, and read once.</summary>
public sealed class WhoseContact
{
    private const int MostFiles = 300;
    private const int MostManagers = 20;

    private readonly IReadOnlyList<Client> _files;

    private WhoseContact(IReadOnlyList<Client> files) => _files = files;

    public static async Task<WhoseContact> ReadAsync(Clients clients, Turn turn, CancellationToken cancellationToken)
    {
        var managers = (turn.Reader.Managers ?? new HashSet<string> { turn.Staff.Id }).OrderBy(m => m != turn.Staff.Id).ThenBy(m => m, StringComparer.Ordinal).Take(MostManagers);
        return new WhoseContact(await clients.OfOwnersAsync(turn.Reader, managers, MostFiles, cancellationToken));
    }

    /// <summary>The clients at which the words may mean somebody; where some have a contact of exactly that name, those alone (王总 fits many).</summary>
    public IReadOnlyList<Client> Of(string person)
    {
        var found = _files.Where(c => PeopleOfClient.Meant(c, person).Count > 0).ToList();
        var exact = found.Where(c => c.KeyPeople.Any(p => string.Equals(p.Name, person, StringComparison.OrdinalIgnoreCase))).ToList();
        return exact.Count > 0 ? exact : found;
    }

    /// <summary>The clients of whose contacts the words hold a full name, or an English first name; each with the first such contact.</summary>
    public IReadOnlyList<(Client Client, string Person)> NamedIn(string text) =>
    [
        .. _files.Select(c => (Client: c, Person: c.KeyPeople.FirstOrDefault(p => IsIn(text, p.Name))?.Name))
            .Where(f => f.Person is not null).Select(f => (f.Client, f.Person ?? "")),
    ];

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
