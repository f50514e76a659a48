using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.NewClients;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Whose file a note belongs to, and the card that asks for what is missing.</summary>
public sealed class NoteClient(Clients clients, Plans plans)
{
    private const int MostPeople = 3;

    /// <summary>The client the words name; else the one spoken of in the last half hour, unless the people named are somebody else's; else the only one planned for today: assumed, and said so.</summary>
    public async Task<(string? Id, string? From)> FindAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (Named(frame) is { } named) return (named.Ids.Count == 1 ? named.Ids[0] : null, null);
        var spoken = turn.SpokenOf is { } last ? await clients.FindAsync(turn.Reader, last, cancellationToken) : null;
        if (await OfPeopleAsync(turn, frame, spoken, cancellationToken) is { } whose) return (whose.Id, "person");
        if (spoken is not null) return (spoken.Id, "talk");
        var today = await plans.OfDayAsync(turn.Reader, turn.Staff.Id, turn.Today, cancellationToken);
        return today.Select(p => p.ClientId).Distinct().ToList() is [var planned] ? (planned, "plan") : (null, null);
    }

    /// <summary>The one client whose contacts the words name, where they are not those of the client spoken of: 给赵宏峰打了电话.</summary>
    public async Task<Client?> OfPeopleAsync(Turn turn, Frame frame, Client? spoken, CancellationToken cancellationToken)
    {
        if (frame.Clients.Count > 0) return null;
        var people = frame.People.Where(p => p.StaffId is null).Select(p => p.Words).Distinct().Take(MostPeople).ToList();
        if (spoken is not null && people is [var first, ..] && PeopleOfClient.Meant(spoken, first).Count > 0) return null;
        var contacts = await KeyContacts.WhoseContact.ReadAsync(clients, turn, cancellationToken);
        foreach (var person in people)
        {
            if (spoken is not null && PeopleOfClient.Meant(spoken, person).Count > 0) return null;
            if (contacts.Of(person) is [var only] && only.Id != spoken?.Id) return only;
        }
        // 听李娟说…: a name without a title.
        return contacts.NamedIn(frame.Text) is [var one] && one.Client.Id != spoken?.Id ? one.Client : null;
    }

    /// <summary>The client that the words name. A name that nobody knows and that stands within what was promised (给图纸) is what was promised.</summary>
    internal static ClientMention? Named(Frame frame) => frame.Client is { } client && !IsOfARecord(client, frame) ? client : null;

    internal static bool IsOfARecord(ClientMention client, Frame frame) =>
        client.Ids.Count == 0 && frame.Records.Any(r => r is PromiseMention or TaskMention && r.Text.Contains(client.Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The card that asks to save, or first which client it is; the words are kept in any case.</summary>
    public async Task<Answer> ShowAsync(Turn turn, Proposal proposal, Frame frame, CancellationToken cancellationToken)
    {
        var live = new Reply { LiveKey = ConfirmingCards.LiveKey(proposal) };
        if (proposal.ClientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client)
            return new Answer(live with { Card = ConfirmingCards.Pending(proposal, client, turn.Language) }) { Proposals = [proposal], ClientId = id };

        var candidates = await clients.FindManyAsync(turn.Reader, proposal.Candidates, cancellationToken);
        if (Named(frame) is { } missing && candidates.Count == 0)
            return new Answer(Reply.Say(VisitWords.NotFoundKept.In(turn.Language, Quotes.Cut(missing.Words, 40))) with { Suggestions = NewClientsSkill.Offered(turn, missing.Words) }) { Proposals = [proposal] };
        if (candidates.Count == 0) candidates = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, 5, cancellationToken);
        return new Answer(live with { Card = ConfirmingCards.WhichClient(proposal, candidates, turn.Language) }) { Proposals = [proposal] };
    }
}
