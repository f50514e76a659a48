using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.HandingOver;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.NewClients;

/// <summary>Opens the file of a client that is new: for oneself, for one's people as a lead, for anybody as a director. A note that waits for this client goes on with it.</summary>
public sealed class NewClientsSkill(Clients clients, Staff staff, Proposals proposals, Understander understander, Acting acting, Editing editing) : ISkill
{
    public const string Name = "newclient";
    public const string Make = "make";

    private const int MostAlike = 5;
    private const int MostOffered = 40;
    private const int MostOwners = 50;

    public SkillInfo Info { get; } = new(Name, [Intents.ClientCreate])
    {
        Title = NewClientWords.Title,
        Examples = [NewClientWords.Example],
        Offers = new Dictionary<string, Offer> { [Intents.ClientCreate] = NewClientWords.Offer },
    };

    /// <summary>What may be said next where words named a client that is not found: that it is new.</summary>
    public static IReadOnlyList<Suggestion> Offered(Turn turn, string words) =>
        Access.MayOpenFiles(turn.Reader) && words.Length is > 1 and < MostOffered && NewClientWords.Suggest.In(turn.Language, words) is var says ? [new(says, says)] : [];

    public IReadOnlyList<Sample> Samples => NewClientSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (!Access.MayOpenFiles(turn.Reader)) return NotHis(turn);
        var asked = NewClient.Said(frame, turn.Staff.Id, turn.Staff.Role is StaffRole.Manager or StaffRole.Lead);
        asked = asked with { OwnerId = (await OwnerAsync(turn, asked.OwnerId, cancellationToken))?.Id ?? "" };
        var alike = await AlikeAsync(turn, asked.Name, cancellationToken);
        return alike.FirstOrDefault(c => IsCalled(c, asked.Name)) is { } there
            ? Answer.Show(NewClientCards.There(there, turn.Language)) with { ClientId = there.Id }
            : Answer.Show(NewClientCards.Ask(asked, alike, await OwnersAsync(turn, asked.OwnerId, cancellationToken), tried: false, turn.Language));
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb != Make) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        if (!Access.MayOpenFiles(turn.Reader)) return NotHis(turn);
        var filled = NewClient.Filled(press);
        var owner = await OwnerAsync(turn, filled.OwnerId, cancellationToken);
        if (filled.Name.Length < 2 || owner is null)
            return new Answer(new Reply { Card = NewClientCards.Ask(filled with { OwnerId = owner?.Id ?? "" }, [], await OwnersAsync(turn, owner?.Id, cancellationToken), tried: true, turn.Language), InPlace = true });

        var client = filled.File(turn.IdFor("c")) with { OwnerId = owner.Id };
        // The button pressed twice finds what it made.
        if ((await AlikeAsync(turn, client.Name, cancellationToken)).FirstOrDefault(c => c.Id != client.Id && IsCalled(c, client.Name)) is { } there)
            return new Answer(new Reply { Card = NewClientCards.There(there, turn.Language), InPlace = true }) { ClientId = there.Id };
        var sentence = NewClientWords.Stored.In(turn.Language, client.ShortName, owner.NameIn(turn.Language));
        var act = await acting.DoAsync(turn, Name, sentence, null, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "client", client.Id, sentence, Change.Make(Clients.Collection, client))]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var made = new Answer(new Reply { Card = NewClientCards.Made(client, owner.NameIn(turn.Language), owner.Id != turn.Staff.Id, act.Done, turn.Zone, turn.Language), InPlace = true }) { Settled = act.Done, ClientId = client.Id };
        return await WithNoteAsync(turn, client, made, cancellationToken);
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Clients.Collection && await clients.FindAsync(turn.Reader, change.Id, cancellationToken) is { } client
            ? NewClientWords.Stored.In(turn.Language, client.ShortName, (await staff.GetAsync(client.OwnerId, cancellationToken))?.NameIn(turn.Language) ?? client.OwnerId)
            : null;

    /// <summary>Whoever has a new client by somebody else's hand is told, also when it is taken back.</summary>
    public ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { Skill: Name, State: ProposalState.Applied or ProposalState.Undone } settled) return ValueTask.FromResult(answer);
        var notices = settled.Changes
            .SelectMany(c => c.Fields.Where(f => f.Name == "ownerId").Select(f => (c.Id, Owner: f.After?.GetString())))
            .Where(made => made.Owner is { } owner && owner != turn.Staff.Id)
            .Select(made => new Notice(made.Owner!, HandingOverSkill.Name, settled.State == ProposalState.Applied ? HandingOverSkill.Received : HandingOverSkill.Withdrawn, $"{made.Id}|{turn.Staff.Id}"));
        return ValueTask.FromResult(answer with { Notices = [.. answer.Notices, .. notices] });
    }

    /// <summary>The note of this conversation that names the client and has none yet goes on below, ready to be saved.</summary>
    private async Task<Answer> WithNoteAsync(Turn turn, Client client, Answer made, CancellationToken cancellationToken)
    {
        foreach (var id in turn.Conversation.Open.Reverse())
        {
            if (await proposals.FindAsync(turn.Reader, id, cancellationToken) is not { State: ProposalState.Pending, ClientId: null } waiting) continue;
            if (!Names(client).Append(NewClient.BrandOf(client.Name)).Any(n => n.Length > 1 && waiting.Text.Contains(n, StringComparison.OrdinalIgnoreCase))) continue;
            var shown = Editing.Anew(await editing.SetClientAsync(turn, waiting, client.Id, cancellationToken), turn);
            // The older card says where it went before the new one takes its key.
            return made with { More = [.. made.More, .. shown.More, shown.Reply], Proposals = [.. made.Proposals, .. shown.Proposals] };
        }
        return made;
    }

    // A client's name alone asks for it: whatever that, or what is its own in the name, would find is like it.
    private async Task<IReadOnlyList<Client>> AlikeAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var words in new[] { name, NewClient.BrandOf(name) }.Distinct().Where(w => w.Length > 1))
            ids.AddRange((await understander.UnderstandAsync(words, Intents.ClientBrief, turn.Staff, turn.Reader, turn.Now, cancellationToken)).Clients.SelectMany(c => c.Ids));
        return await clients.FindManyAsync(turn.Reader, [.. ids.Distinct().Take(MostAlike)], cancellationToken);
    }

    /// <summary>Whose the file is to be: a manager's always his own, else whoever was named and may have it.</summary>
    private async Task<StaffMember?> OwnerAsync(Turn turn, string named, CancellationToken cancellationToken) =>
        turn.Staff.Role == StaffRole.Manager ? turn.Staff
        : named.Length > 0 && await staff.PresentAsync(named, cancellationToken) is { } owner && MayHave(turn, owner) ? owner : null;

    /// <summary>Whom the file may be given to, the one named first and no more than a card holds; nobody is asked who can only have it himself.</summary>
    private async Task<IReadOnlyList<StaffMember>> OwnersAsync(Turn turn, string? named, CancellationToken cancellationToken) =>
        turn.Staff.Role == StaffRole.Manager ? []
        : [.. (await staff.AllAsync(cancellationToken)).Where(s => MayHave(turn, s)).OrderBy(s => s.Id != named).Take(MostOwners)];

    private static bool MayHave(Turn turn, StaffMember person) => person is { Left: false, Role: StaffRole.Manager or StaffRole.Lead } && Access.MayAssign(turn.Reader, person.Id);

    private static bool IsCalled(Client client, string name) => Names(client).Append(client.Name).Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(Client client) => client.Aliases.Append(client.Name);

    private static Answer NotHis(Turn turn) => Answer.Say(NewClientWords.NotYours.In(turn.Language, NewClientWords.Example.In(turn.Language)));
}
