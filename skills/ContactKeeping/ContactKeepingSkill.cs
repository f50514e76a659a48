using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.KeyContacts;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ContactKeeping;

/// <summary>Keeps a client's people as they come, change and go. Somebody new is shown to be set right; a number, a job or somebody gone is exact, done at once and taken back the same way.</summary>
public sealed class ContactKeepingSkill(Clients clients, Acting acting) : ISkill
{
    public const string Name = "person";

    private const int Longest = 60;
    private const int MostOffered = 6;

    public SkillInfo Info { get; } = new(Name, []) { Title = ContactKeepingWords.Title };

    public IReadOnlyList<Sample> Samples => ContactKeepingSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.CannotHelp.In(turn.Language)));

    /// <summary>Words that say this of somebody and nothing else, where they name one of the reader's clients or one of its people.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Clients.Count > 1 || ContactSaid.Read(frame.Text, frame.Client?.Words) is not { } said) return null;
        var at = frame.Client switch
        {
            { Ids.Count: > 0 } named => await clients.FindManyAsync(turn.Reader, named.Ids, cancellationToken),
            // 王芳电话…: the name found as a client's is the person's.
            _ when said is { Kind: not ContactSaidKind.New, Person: { } person } && Narrowed((await WhoseContact.ReadAsync(clients, turn, cancellationToken)).Of(person), turn.SpokenOf) is { Count: > 0 } whose => whose,
            _ when turn.SpokenOf is { } spoken => await clients.FindManyAsync(turn.Reader, [spoken], cancellationToken),
            _ => [],
        };
        if (said.Kind != ContactSaidKind.New && at.Where(c => said.Person is { } person && PeopleOfClient.Meant(c, person).Count > 0).ToList() is var known)
        {
            // Somebody whom the file does not name yet has a number or a job: he is new in it.
            if (known.Count == 0 && said is { NamesSomebody: true, Kind: not ContactSaidKind.Left }) said = said with { Kind = ContactSaidKind.New };
            else at = known;
        }
        return at switch
        {
            [] => null,
            [var only] => await DoAsync(turn, only, said, cancellationToken),
            _ => Answer.Show(ContactKeepingCards.Which(ContactKeepingWords.WhichClient, at.Take(MostOffered).Select(c => new Choice(c.Name, ConfirmingCards.Apart(c), ToPress(said, c.Id, null))), turn.Language)),
        };
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["client"] is not { } clientId || await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.ClientGone.In(turn.Language));
        var person = client.KeyPeople.FirstOrDefault(p => p.Id == press["id"]);
        return (press.Verb, person) switch
        {
            ("said", _) when Enum.TryParse<ContactSaidKind>(press["kind"], out var kind) =>
                await DoAsync(turn, client, new ContactSaid(kind, person?.Name ?? press["person"]) { Title = press["title"], Phone = press["phone"] }, cancellationToken, person),
            ("add", _) => await AddAsync(turn, client, Filled(new KeyPerson { Id = turn.IdFor("k"), Name = "" }, press), cancellationToken),
            ("edit", { } known) => new Answer(new Reply { Card = ContactKeepingCards.Edit(client, known, false, turn.Language), InPlace = true }),
            ("set", { } known) => await ChangeAsync(turn, client, known, Filled(known, press), cancellationToken),
            ("left", { } known) => await LeftAsync(turn, client, known, cancellationToken),
            _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Clients.Collection && await clients.FindAsync(turn.Reader, change.Id, cancellationToken) is { } client ? ContactWords.CardTitle.In(turn.Language, client.ShortName) : null;

    private async Task<Answer> DoAsync(Turn turn, Client client, ContactSaid said, CancellationToken cancellationToken, KeyPerson? chosen = null)
    {
        if (said.Kind == ContactSaidKind.New)
        {
            var named = said.Person ?? "";
            return client.KeyPeople.FirstOrDefault(p => p.Name.Length > 0 && string.Equals(p.Name, named, StringComparison.OrdinalIgnoreCase)) is { } there
                ? Answer.Show(ContactKeepingCards.Done(client, there, ContactKeepingWords.There.In(turn.Language, client.ShortName, there.Name), null, turn.Zone, turn.Language)) with { ClientId = client.Id }
                : Answer.Show(ContactKeepingCards.New(client, new KeyPerson { Id = "", Name = named, Title = said.Title, Phone = said.Phone }, false, turn.Language)) with { ClientId = client.Id };
        }
        var meant = chosen is null ? PeopleOfClient.Meant(client, said.Person ?? "") : [chosen];
        return meant switch
        {
            [] => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
            [var known] when said.Kind == ContactSaidKind.Left => await LeftAsync(turn, client, known, cancellationToken),
            [var known] => await ChangeAsync(turn, client, known, said.Kind == ContactSaidKind.Phone ? known with { Phone = said.Phone } : known with { Title = said.Title }, cancellationToken),
            _ => Answer.Show(ContactKeepingCards.Which(ContactKeepingWords.WhichPerson, meant.Take(MostOffered).Select(p => new Choice(p.Name, p.Title, ToPress(said, client.Id, p.Id))), turn.Language)) with { ClientId = client.Id },
        };
    }

    private async Task<Answer> AddAsync(Turn turn, Client client, KeyPerson person, CancellationToken cancellationToken)
    {
        if (person.Name.Length == 0) return new Answer(new Reply { Card = ContactKeepingCards.New(client, person, true, turn.Language), InPlace = true });
        if (client.KeyPeople.FirstOrDefault(p => string.Equals(p.Name, person.Name, StringComparison.OrdinalIgnoreCase) && p.Id != person.Id) is { } there)
            return new Answer(new Reply { Card = ContactKeepingCards.Done(client, there, ContactKeepingWords.There.In(turn.Language, client.ShortName, there.Name), null, turn.Zone, turn.Language), InPlace = true });
        return await ActAsync(turn, client, person, ContactKeepingWords.Added.In(turn.Language, client.ShortName, person.Name), Change.Person(client.Id, null, person), cancellationToken);
    }

    private async Task<Answer> ChangeAsync(Turn turn, Client client, KeyPerson before, KeyPerson after, CancellationToken cancellationToken)
    {
        if (after.Name.Length == 0) return new Answer(new Reply { Card = ContactKeepingCards.Edit(client, after, true, turn.Language), InPlace = true });
        var change = Change.PersonFields(client.Id, before, after);
        return change.Fields.Count == 0
            ? Answer.Say(ContactKeepingWords.Same.In(turn.Language, after.Name)) with { ClientId = client.Id }
            : await ActAsync(turn, client, after, ContactKeepingWords.Changed.In(turn.Language, client.ShortName, after.Name, Differences(before, after, turn.Language)), change, cancellationToken);
    }

    private Task<Answer> LeftAsync(Turn turn, Client client, KeyPerson person, CancellationToken cancellationToken) =>
        ActAsync(turn, client, person, ContactKeepingWords.Left.In(turn.Language, client.ShortName, person.Name), Change.Person(client.Id, person, null), cancellationToken, isGone: true);

    private async Task<Answer> ActAsync(Turn turn, Client client, KeyPerson person, string said, Change change, CancellationToken cancellationToken, bool isGone = false)
    {
        var act = await acting.DoAsync(turn, Name, said, client.Id, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "person", client.Id, said, change)]), cancellationToken);
        return act.Otherwise ?? new Answer(new Reply { Card = ContactKeepingCards.Done(client, isGone ? null : person, said, act.Done, turn.Zone, turn.Language), InPlace = turn.Message.Kind == MessageKind.Press }) { Settled = act.Done, ClientId = client.Id };
    }

    /// <summary>What becomes what, one field after the other.</summary>
    internal static string Differences(KeyPerson before, KeyPerson after, Language language)
    {
        string? Role(KeyPerson p) => p.Role is { } role ? RecordWords.Say(role, language) : null;
        (Phrase Field, string? Was, string? Is)[] fields =
        [
            (ContactKeepingWords.Name, before.Name, after.Name), (ContactKeepingWords.Job, before.Title, after.Title), (ContactKeepingWords.Phone, before.Phone, after.Phone),
            (ContactKeepingWords.Role, Role(before), Role(after)), (ContactKeepingWords.Cares, before.Cares, after.Cares),
        ];
        return string.Join(language == Language.Zh ? "；" : "; ", fields.Where(f => f.Was != f.Is).Select(f => f.Was is null
            ? ContactKeepingWords.First.In(language, f.Field.In(language), f.Is)
            : ContactKeepingWords.From.In(language, f.Field.In(language), f.Was, f.Is ?? ContactKeepingWords.Nobody.In(language))));
    }

    private static KeyPerson Filled(KeyPerson person, Press press) => person with
    {
        Name = Cut(press["name"]) ?? "",
        Title = Cut(press["title"]),
        Phone = Cut(press["phone"]),
        Role = Enum.TryParse<DecisionRole>(press["role"], out var role) && Enum.IsDefined(role) ? role : null,
        Cares = Cut(press["cares"]),
    };

    private static string? Cut(string? said) => said?.Trim() is { Length: > 0 } text ? text.Length > Longest ? text[..Longest].TrimEnd() : text : null;

    private static IReadOnlyList<Client> Narrowed(IReadOnlyList<Client> found, string? spoken) => found.FirstOrDefault(c => c.Id == spoken) is { } one ? [one] : found;

    private static Press ToPress(ContactSaid said, string clientId, string? personId)
    {
        (string, string?)[] args = [("client", clientId), ("kind", said.Kind.ToString()), ("id", personId), ("person", said.Person), ("title", said.Title), ("phone", said.Phone)];
        return Press.To(Name, "said", [.. args.Where(a => a.Item2 is not null).Select(a => (a.Item1, a.Item2!))]);
    }
}
