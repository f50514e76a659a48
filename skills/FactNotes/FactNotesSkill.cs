using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.FactNotes;

/// <summary>Keeps what somebody learned about a client, with its source and the grade of that source; shows it, regrades it, releases it for the client's eyes, drops it.</summary>
public sealed class FactNotesSkill(Clients clients, ClientFacts facts, OwnClients own, Acting acting, Staff staff) : ISkill
{
    public const string Name = "fact";

    private const int Listed = 20;
    private const int Offered = 5;
    private const int LongestMessage = 800;

    public SkillInfo Info { get; } = new(Name, [Intents.FactNote, Intents.FactList])
    {
        Title = FactNoteWords.Title,
        Examples = [FactNoteWords.Example, FactNoteWords.ExampleList],
    };

    public IReadOnlyList<Sample> Samples => FactSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var client = frame.Client switch
        {
            { Ids: [var id] } => id,
            null when (await KeyContacts.WhoseContact.ReadAsync(clients, turn, cancellationToken)).NamedIn(frame.Text) is [var whose] => whose.Client.Id,
            null when turn.SpokenOf is { } spoken => spoken,
            _ => null,
        };
        if (client is not null) return await DoAsync(turn, frame.Intent, client, frame.Text, cancellationToken) ?? NotFound(turn, frame.Client?.Words);
        if (frame.Client is { Ids.Count: 0 } missing) return NotFound(turn, missing.Words);
        var among = frame.Client is { } several ? await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken) : await own.SomeAsync(turn, Offered, cancellationToken);
        return among.Count == 0 ? NotFound(turn, frame.Client?.Words) : Answer.Show(FactCards.Which(among, frame.Intent == Intents.FactNote ? Quotes.Cut(frame.Text, LongestMessage) : "", turn.Language, turn.Now));
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press is { Verb: "note" } && press["client"] is { } chosen) return await DoAsync(turn, press["text"] is { Length: > 0 } ? Intents.FactNote : Intents.FactList, chosen, press["text"] ?? "", cancellationToken) ?? NotFound(turn, null);
        if (press is { Verb: "list" } && press["client"] is { } of) return await DoAsync(turn, Intents.FactList, of, "", cancellationToken) ?? NotFound(turn, null);
        if (press["id"] is not { } id || await facts.FindAsync(turn.Reader, id, cancellationToken) is not { } fact) return Answer.Say(FactNoteWords.Gone.In(turn.Language));
        var language = turn.Language;
        return press.Verb switch
        {
            "show" => await ShowAsync(turn, fact, null, null, cancellationToken),
            "grade" when Enum.TryParse<SourceGrade>(press["grade"], out var grade) && Enum.IsDefined(grade) =>
                await ChangeAsync(turn, fact, fact with { Grade = grade, ReleasedBy = grade == SourceGrade.Insider ? null : fact.ReleasedBy }, FactNoteWords.Regraded.In(language, FactCards.NameOf(grade, language)), cancellationToken),
            "release" when fact.Grade != SourceGrade.Insider && !ForClients.IsInternal(fact.Text) => await ChangeAsync(turn, fact, fact with { ReleasedBy = turn.Staff.Id }, FactNoteWords.ReleasedNow.In(language), cancellationToken),
            "withdraw" => await ChangeAsync(turn, fact, fact with { ReleasedBy = null }, FactNoteWords.WithdrawnNow.In(language), cancellationToken),
            "drop" => await ChangeAsync(turn, fact, fact with { Voided = "dropped" }, FactNoteWords.Dropped.In(language, Quotes.Of(Quotes.Cut(fact.Text, 40))), cancellationToken),
            _ => Answer.Say(AssistantWords.OldButton.In(language)),
        };
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == ClientFacts.Collection && await facts.FindAsync(turn.Reader, change.Id, cancellationToken) is { } fact ? Say(fact, turn.Language) : null;

    private Task<Answer?> DoAsync(Turn turn, string intent, string clientId, string message, CancellationToken cancellationToken) =>
        intent == Intents.FactList ? ListAsync(turn, clientId, cancellationToken) : NoteAsync(turn, clientId, message, cancellationToken);

    private async Task<Answer?> NoteAsync(Turn turn, string clientId, string message, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return null;
        if (FactReading.Of(message) is not { } read) return Answer.Say(FactNoteWords.Empty.In(turn.Language)) with { ClientId = clientId };
        var fact = new ClientFact
        {
            Id = turn.IdFor("f"),
            ClientId = client.Id,
            OwnerId = client.OwnerId,
            StaffId = turn.Staff.Id,
            On = turn.Today.ToDay(),
            Text = Unnamed(read.Text, client),
            Grade = read.Grade,
            Source = read.Source,
        };
        return await ActAsync(turn, fact, Change.Make(ClientFacts.Collection, fact), FactNoteWords.Kept.In(turn.Language, FactWords.How(fact, turn.Language), FactWords.Grade.In(turn.Language, (int)fact.Grade)), cancellationToken);
    }

    // "Northgate: a new line": whose it is stands on the card already.
    private static string Unnamed(string text, Client client)
    {
        foreach (var name in client.Aliases.Append(client.Name).OrderByDescending(n => n.Length))
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.AsSpan(name.Length).TrimStart() is [':' or '：' or ',' or '，', ..] rest && rest[1..].Trim() is { Length: > 1 } said) return said.ToString();
        return text;
    }

    private Task<Answer> ChangeAsync(Turn turn, ClientFact before, ClientFact after, string said, CancellationToken cancellationToken) =>
        ActAsync(turn, after, Change.Between(ClientFacts.Collection, before, after), said, cancellationToken);

    private async Task<Answer> ActAsync(Turn turn, ClientFact fact, Change change, string said, CancellationToken cancellationToken)
    {
        var sentence = Say(fact, turn.Language);
        var act = await acting.DoAsync(turn, Name, sentence, fact.ClientId, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "fact", fact.Id, sentence, change)]), cancellationToken);
        return act.Otherwise ?? await ShowAsync(turn, fact, said, act.Done, cancellationToken);
    }

    private async Task<Answer> ShowAsync(Turn turn, ClientFact fact, string? said, Proposal? done, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, fact.ClientId, cancellationToken) is not { } client) return Answer.Say(FactNoteWords.Gone.In(turn.Language));
        var card = FactCards.One(await ViewAsync(turn, fact, client.ShortName, cancellationToken), said, done, turn.Language);
        // Of what was dropped only the step back is left to do.
        if (fact.Voided is not null) card = card with { Parts = [.. card.Parts.Take(1)], Actions = [.. card.Actions.Take(done is null ? 0 : 1), card.Actions[^1]] };
        return Answer.Show(card) with { Settled = done, ClientId = fact.ClientId };
    }

    private async Task<Answer?> ListAsync(Turn turn, string clientId, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, clientId, Name, cancellationToken) is not { } client) return null;
        var views = new List<FactView>();
        foreach (var fact in await facts.OfClientAsync(turn.Reader, clientId, Listed, cancellationToken)) views.Add(await ViewAsync(turn, fact, client.ShortName, cancellationToken));
        return (views.Count == 0 ? Answer.Say(FactNoteWords.None.In(turn.Language, client.ShortName)) : Answer.Show(FactCards.List(client.ShortName, views, views.Count == Listed, turn.Language, turn.Now))) with { ClientId = clientId };
    }

    private async Task<FactView> ViewAsync(Turn turn, ClientFact fact, string client, CancellationToken cancellationToken) => new(
        fact,
        client,
        (await staff.GetAsync(fact.StaffId, cancellationToken))?.NameIn(turn.Language) ?? DraftWords.Colleague.In(turn.Language),
        fact.ReleasedBy is { } by ? (await staff.GetAsync(by, cancellationToken))?.NameIn(turn.Language) : null,
        turn.Now);

    private static string Say(ClientFact fact, Language language) =>
        FactNoteWords.Said.In(language, FactWords.How(fact, language), Quotes.Of(Quotes.Cut(fact.Text, 120)), FactWords.Grade.In(language, (int)fact.Grade));

    private static Answer NotFound(Turn turn, string? words) => Answer.Say(words is null ? BriefWords.NotFoundThis.In(turn.Language) : BriefWords.NotFound.In(turn.Language, Quotes.Cut(words, 40)));
}
