using CrmBot.Data;
using CrmBot.Skills.Understanding.Learning;

namespace CrmBot.Skills.Understanding;

/// <summary>The product's own understanding over lists in memory instead of a store: for trying sentences and for measuring. Every client is seen; the speaker's own come first.</summary>
public sealed class ListedUnderstander
{
    private readonly NameBook _names;
    private readonly Dictionary<string, StaffMember> _staff;
    private readonly Sources _sources;

    public ListedUnderstander(IReadOnlyList<Client> clients, IReadOnlyList<StaffMember> staff)
    {
        _names = NameBook.Of(clients);
        _staff = new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        foreach (var member in staff) _staff[member.Id] = member;
        var fields = new FieldBook();
        foreach (var client in clients) fields.Add(client);
        _sources = new Sources((query, _) => ValueTask.FromResult(_names.FindAll(query)), new StaffBook(staff), fields, new IntentGuesser(IntentModels.InMemory));
    }

    /// <summary>Understands words said by this user, who need not be in the list.</summary>
    public ValueTask<Frame> UnderstandAsync(string text, string user, DateTimeOffset now, Earlier earlier, CancellationToken cancellationToken) =>
        Understander.UnderstandAsync(new Saying(text, Speaker(user), now), _sources, earlier, null, cancellationToken);

    /// <summary>The same when the intent is known: what the slots and records are, whatever would have been guessed.</summary>
    internal ValueTask<Frame> UnderstandAsync(string text, string user, DateTimeOffset now, string intent, CancellationToken cancellationToken) =>
        Understander.UnderstandAsync(new Saying(text, Speaker(user), now) { Intent = intent }, _sources, Earlier.Nothing, null, cancellationToken);

    private StaffMember Speaker(string user) =>
        _staff.GetValueOrDefault(user) ?? new StaffMember { Id = user, NameZh = "", NameEn = "", Role = StaffRole.Manager, TeamId = "" };
}
