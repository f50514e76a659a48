using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HandingOver;

/// <summary>Gives a client to another account manager, with everything that is open: a lead within the teams, a director anywhere.</summary>
public sealed class HandingOverSkill(HandOverReads reads, Clients clients, Staff staff) : ISkill
{
    public const string Name = "handover";

    private const string To = "to";
    internal const string Received = "received";
    private const string Given = "given";
    internal const string Withdrawn = "withdrawn";
    private const string Kept = "kept";

    private static readonly string[] ToMe = ["给我", "到我名下", "我来负责", "我来跟", "to me", "under me", "i'll take", "i will take"];

    public SkillInfo Info { get; } = new(Name, [Intents.ClientAssign])
    {
        Title = HandOverWords.Title,
        Examples = [HandOverWords.Example],
        Offers = new Dictionary<string, Offer> { [Intents.ClientAssign] = new(HandOverWords.OfferOf, HandOverWords.OfferNone) },
    };

    public IReadOnlyList<Sample> Samples => HandOverSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (turn.Staff.Role is not (StaffRole.Lead or StaffRole.Director))
            return Answer.Say(await staff.ApproverOfAsync(turn.Staff, cancellationToken) is { } lead ? HandOverWords.OnlyLeads.In(turn.Language, lead.NameIn(turn.Language)) : HandOverWords.OnlyLeadsNobody.In(turn.Language));
        if (frame.Client is not { } named) return Answer.Say(HandOverWords.WhichClient.In(turn.Language, HandOverWords.Example.In(turn.Language, await ExampleAsync(turn, cancellationToken))));
        if (named.Ids.Count == 0) return Answer.Say(VisitNotes.VisitWords.NotFound.In(turn.Language, Quotes.Cut(named.Words, 40)));
        var proposal = await ComposeAsync(turn, new Proposal
        {
            Id = turn.IdFor("p"),
            AuthorId = turn.Staff.Id,
            Skill = Name,
            Conversation = turn.Conversation.Id,
            MessageKey = turn.Message.Key,
            Text = frame.Text,
            Language = turn.Language,
            CreatedAt = turn.Now.ToInstant(),
            ClientId = named.Ids is [var only] ? only : null,
            Candidates = named.Ids.Count > 1 ? named.Ids : [],
            ClientWords = named.Ids.Count > 1 ? named.Words : null,
            Lines = [new ProposalLine { Id = "1", Kind = "owner", Ticked = true, Fields = new Dictionary<string, string> { [To] = Target(turn, frame) ?? "" } }],
        }, cancellationToken);
        var live = new Reply { LiveKey = ConfirmingCards.LiveKey(proposal) };
        if (proposal.ClientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client)
            return new Answer(live with { Card = ConfirmingCards.Pending(proposal, client, turn.Language) }) { Proposals = [proposal], ClientId = id };
        return new Answer(live with { Card = ConfirmingCards.WhichClient(proposal, await clients.FindManyAsync(turn.Reader, proposal.Candidates, cancellationToken), turn.Language) }) { Proposals = [proposal] };
    }

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.OldButton.In(turn.Language)));

    public async Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var client = proposal.ClientId is { } id ? await clients.FindAsync(turn.Reader, id, cancellationToken) : null;
        if (client is null) return proposal with { ClientId = null, Lines = [.. proposal.Lines.Select(l => l with { Label = HandOverWords.Label.In(turn.Language), Sentence = proposal.Text, Changes = [] })] };
        var lines = new List<ProposalLine>();
        foreach (var line in proposal.Lines) lines.Add(await LineAsync(turn, client, line, cancellationToken));
        return proposal with { Lines = lines };
    }

    public async Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken) =>
    [
        new(To, HandOverWords.FieldTo.In(turn.Language), FieldKind.Choice, line.Fields.GetValueOrDefault(To), Required: true)
        {
            Options = [.. (await staff.AllAsync(cancellationToken)).Where(s => s is { Left: false, Role: StaffRole.Manager or StaffRole.Lead } && Access.MayAssign(turn.Reader, s.Id)).Select(s => new FormOption(s.Id, s.NameIn(turn.Language)))],
        },
    ];

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Clients.Collection && await clients.FindAsync(turn.Reader, change.Id, cancellationToken) is { } client
            ? HandOverWords.Stored.In(turn.Language, client.ShortName, await NameAsync(turn, client.OwnerId, cancellationToken))
            : null;

    /// <summary>Both colleagues are told, also when it is taken back.</summary>
    public ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { Skill: Name, State: ProposalState.Applied or ProposalState.Undone } settled) return ValueTask.FromResult(answer);
        var notices = new List<Notice>();
        foreach (var field in settled.Changes.SelectMany(c => c.Fields.Where(f => f.Name == "ownerId").Select(f => (c.Id, f.Before, f.After))))
        {
            var done = settled.State == ProposalState.Applied;
            Tell(field.After?.GetString(), done ? Received : Withdrawn);
            Tell(field.Before?.GetString(), done ? Given : Kept);
            void Tell(string? whom, string view)
            {
                if (whom is not null && whom != turn.Staff.Id) notices.Add(new Notice(whom, Name, view, $"{field.Id}|{turn.Staff.Id}"));
            }
        }
        return ValueTask.FromResult(answer with { Notices = [.. answer.Notices, .. notices] });
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.RecordId.Split('|') is not [var clientId, var by]) return null;
        var own = await clients.FindAsync(turn.Reader, clientId, cancellationToken) is { } found && found.OwnerId == turn.Staff.Id ? found : null;
        return notice.View switch
        {
            Received when own is not null => Reply.Show(HandOverCards.Received(own, await NameAsync(turn, by, cancellationToken), turn.Language)),
            Kept when own is not null => Reply.Say(HandOverWords.KeptSay.In(turn.Language, own.ShortName)),
            // Who gave it away knows the name, though the file is no longer his.
            Given => await reads.NameGivenAsync(turn, clientId, cancellationToken) is { } name ? Reply.Say(HandOverWords.GivenSay.In(turn.Language, name)) : null,
            Withdrawn => own is null ? Reply.Say(HandOverWords.WithdrawnSay.In(turn.Language)) : null,
            _ => null,
        };
    }

    private async Task<ProposalLine> LineAsync(Turn turn, Client client, ProposalLine line, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var to = line.Fields.GetValueOrDefault(To) is { Length: > 0 } id ? await staff.PresentAsync(id, cancellationToken) : null;
        var problem = to is null ? HandOverWords.ToWhom.In(language)
            : to.Id == client.OwnerId ? HandOverWords.SameOwner.In(language, to.NameIn(language))
            : !Access.MayAssign(turn.Reader, to.Id) ? HandOverWords.NotYours.In(language) : null;
        return line with
        {
            Label = HandOverWords.Label.In(language),
            Sentence = HandOverWords.Line.In(language, client.ShortName, await NameAsync(turn, client.OwnerId, cancellationToken), to?.NameIn(language) ?? "?"),
            Problem = problem,
            Ticked = problem is null && (line.Ticked || line.Problem is not null),
            Note = problem is null ? await reads.OpenAsync(turn, client.Id, cancellationToken) : null,
            Changes = problem is null ? [Change.Between(Clients.Collection, client, client with { OwnerId = to!.Id, FormerOwnerId = client.OwnerId })] : [],
        };
    }

    // 把张伟的宏达转给李晓梅: the last one named.
    private static string? Target(Turn turn, Frame frame) =>
        frame.People.LastOrDefault(p => p.StaffId is not null)?.StaffId ?? (ToMe.Any(w => frame.Text.Contains(w, StringComparison.OrdinalIgnoreCase)) ? turn.Staff.Id : null);

    private async Task<string> NameAsync(Turn turn, string staffId, CancellationToken cancellationToken) => (await staff.GetAsync(staffId, cancellationToken))?.NameIn(turn.Language) ?? staffId;

    private async Task<string> ExampleAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Reader.Managers?.FirstOrDefault() is { } manager && await clients.OfOwnerAsync(turn.Reader, manager, 1, cancellationToken) is [var one] ? one.ShortName : "宏达";
}
