using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.ContactKeeping;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.FileReviews;

/// <summary>The quarter's review: every client's file is shown as a few questions, set right and signed with one tap; a list of what is left, and for leads how far each of the team is.</summary>
public sealed class FileReviewSkill(Clients clients, Staff staff, FileReviewReads reads, OwnClients own, Acting acting) : ISkill
{
    public const string Name = "review";

    private const int MostOffered = 6;

    public SkillInfo Info { get; } = new(Name, []) { Title = FileReviewWords.Title, Examples = [FileReviewWords.Example, FileReviewWords.ListExample] };

    public IReadOnlyList<Sample> Samples => FileReviewSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.CannotHelp.In(turn.Language)));

    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Sayable.LastOrDefault(s => s.Press is { Skill: Name, Verb: "sign" }) is { Press: var sign } && FileReviewSaid.Signs(frame.Text)) return await PressAsync(turn, sign, cancellationToken);
        if (FileReviewSaid.Read(frame) is not { } said) return null;
        if (said.Client is { } named)
        {
            return await clients.FindManyAsync(turn.Reader, named.Ids, cancellationToken) switch
            {
                [] => Answer.Say(VisitWords.NotFound.In(turn.Language, Quotes.Cut(named.Words, 40))),
                [var only] => await OpenAsync(turn, only.Id, cancellationToken),
                var several => Answer.Show(ContactKeepingCards.Which(KeyContacts.ContactWords.WhichClient, several.Take(MostOffered).Select(c => new Choice(c.Name, ConfirmingCards.Apart(c), Press.To(Name, "open", ("id", c.Id)))), turn.Language)),
            };
        }
        if (frame.People.FirstOrDefault(p => p.StaffId is not null)?.StaffId is { } colleague && colleague != turn.Staff.Id) return await ListAsync(turn, colleague, 0, cancellationToken);
        return turn.Staff.Role == StaffRole.Manager || !(said.OfTeam || await HasNoneAsync(turn, cancellationToken)) ? await ListAsync(turn, turn.Staff.Id, 0, cancellationToken) : await TeamAsync(turn, cancellationToken);
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb == "list") return await ListAsync(turn, press["owner"] ?? turn.Staff.Id, int.TryParse(press["at"], CultureInfo.InvariantCulture, out var at) && at > 0 ? at : 0, cancellationToken);
        if (press["id"] is not { } id || await clients.OpenAsync(turn.Reader, id, Name, cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.ClientGone.In(turn.Language));
        var person = client.KeyPeople.FirstOrDefault(p => p.Id == press["person"]);
        return press.Verb switch
        {
            "open" => await OpenAsync(turn, id, cancellationToken),
            "sign" => await SignAsync(turn, client, press, cancellationToken),
            "edit" when person is not null => Answer.Show(ContactKeepingCards.Edit(client, person, false, turn.Language)) with { ClientId = client.Id },
            "left" when person is not null => await LeftAsync(turn, client, person, cancellationToken),
            "edit" or "left" => InPlace(await FileAsync(turn, client, FileReviewWords.Moved.In(turn.Language), null, false, cancellationToken), client),
            _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Clients.Collection && await clients.FindAsync(turn.Reader, change.Id, cancellationToken) is { } client ? (change.Fields.Any(f => f.Name == "reviewedOn") ? FileReviewWords.Signed : KeyContacts.ContactWords.CardTitle).In(turn.Language, client.ShortName) : null;

    private async Task<bool> HasNoneAsync(Turn turn, CancellationToken cancellationToken) => (await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, 1, cancellationToken)).Count == 0;

    private async Task<Answer> OpenAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        await clients.OpenAsync(turn.Reader, id, Name, cancellationToken) is { } client
            ? Answer.Show(await FileAsync(turn, client, null, null, false, cancellationToken)) with { ClientId = client.Id }
            : Answer.Say(ConfirmingWords.ClientGone.In(turn.Language));

    private async Task<Answer> ListAsync(Turn turn, string ownerId, int from, CancellationToken cancellationToken)
    {
        var isOwn = ownerId == turn.Staff.Id;
        var whose = isOwn ? null : (await staff.GetAsync(ownerId, cancellationToken))?.NameIn(turn.Language) ?? ownerId;
        if (!turn.Reader.MaySee(ownerId)) return Answer.Say(FileReviewWords.NotYours.In(turn.Language, whose));
        var state = await reads.OfAsync(turn, ownerId, cancellationToken);
        if (state.All == 0) return Answer.Say(isOwn ? await own.NoneAsync(turn, cancellationToken) : FileReviewWords.NoneOf.In(turn.Language, whose));
        return Answer.Show(FileReviewCards.List(state, whose, isOwn ? null : ownerId, from, View(turn)));
    }

    private async Task<Answer> TeamAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (rows, all) = await reads.TeamAsync(turn, cancellationToken);
        return rows.Count == 0 ? Answer.Say(FileReviewWords.NoTeam.In(turn.Language)) : Answer.Show(FileReviewCards.Team(rows, all, View(turn)));
    }

    // Signed is what was seen: a file that changed since is shown again first.
    private async Task<Answer> SignAsync(Turn turn, Client client, Press press, CancellationToken cancellationToken)
    {
        var (filled, dayIsWrong) = FileFields.Filled(client, press);
        if (dayIsWrong) return InPlace(await FileAsync(turn, filled, null, null, true, cancellationToken), client);
        var differences = FileFields.Differences(client, filled, turn.Language);
        // His own change since, such as a contact's job set right beside it, he has seen, as long as the form does not take it back.
        var seen = press["v"] == client.Version.ToString(CultureInfo.InvariantCulture) || (client.ChangedBy == turn.Staff.Id && differences.Length == 0);
        var said = differences.Length == 0 ? FileReviewWords.Signed.In(turn.Language, client.ShortName) : FileReviewWords.SignedWith.In(turn.Language, client.ShortName, differences);
        var change = Change.Between(Clients.Collection, client, filled with { ReviewedOn = turn.Today.ToDay(), ReviewedBy = turn.Staff.Id });
        var act = await acting.DoAsync(turn, Name, said, client.Id, () => Task.FromResult<IReadOnlyList<ProposalLine>>(seen && change.Fields.Count > 0 ? [Acting.Line(1, Name, client.Id, said, change)] : []), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        if (act.Done is null && !seen) return InPlace(await FileAsync(turn, client, differences.Length == 0 ? FileReviewWords.Moved.In(turn.Language) : FileReviewWords.MovedWith.In(turn.Language, differences), null, false, cancellationToken), client);
        return InPlace(FileReviewCards.Signed(act.Done?.Text ?? said, act.Done, await reads.OfAsync(turn, client.OwnerId, cancellationToken), View(turn)), client) with { Settled = act.Done };
    }

    private async Task<Answer> LeftAsync(Turn turn, Client client, KeyPerson person, CancellationToken cancellationToken)
    {
        var said = ContactKeepingWords.Left.In(turn.Language, client.ShortName, person.Name);
        var act = await acting.DoAsync(turn, Name, said, client.Id, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "person", client.Id, said, Change.Person(client.Id, person, null))]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var now = await clients.FindAsync(turn.Reader, client.Id, cancellationToken) ?? client;
        return InPlace(await FileAsync(turn, now, said, act.Done, false, cancellationToken), now) with { Settled = act.Done };
    }

    private async Task<Card> FileAsync(Turn turn, Client client, string? said, Proposal? done, bool dayIsWrong, CancellationToken cancellationToken)
    {
        var reviewer = client.ReviewedBy is { } by ? (await staff.GetAsync(by, cancellationToken))?.NameIn(turn.Language) : null;
        return FileReviewCards.File(client, View(turn) with { Reviewer = reviewer }, said, done, dayIsWrong);
    }

    private static FileView View(Turn turn) => new(turn.Language, turn.Today, turn.Zone);

    private static Answer InPlace(Card card, Client client) => new Answer(new Reply { Card = card, InPlace = true }) { ClientId = client.Id };
}
