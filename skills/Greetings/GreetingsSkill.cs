using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Greetings;

/// <summary>Drafts a greeting for somebody at a client, to be copied and sent by the person: it is held back while a complaint is open or the person is against us.</summary>
public sealed class GreetingsSkill(Clients clients, Data.Complaints complaints, OwnClients own, Acting acting) : ISkill
{
    public const string Name = "greeting";

    private const int Offered = 5;
    private static readonly TimeSpan TalkLasts = TimeSpan.FromMinutes(30);

    public SkillInfo Info { get; } = new(Name, [Intents.GreetingWrite])
    {
        Title = GreetingWords.Title,
        Examples = [GreetingWords.Example],
    };

    public IReadOnlyList<Sample> Samples => GreetingSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var ask = new GreetingAsk("", Occasions.Find(frame.Text), frame.People.FirstOrDefault(p => p.StaffId is null)?.Words, GreetingTone.Plain, Anyway: false);
        switch (frame.Client)
        {
            case { Ids: [var id] }:
                return await WriteAsync(turn, ask with { ClientId = id }, cancellationToken) ?? NotFound(turn, frame.Client.Words);
            case { Ids.Count: > 1 } several:
                var found = await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken);
                return found.Count == 0 ? NotFound(turn, several.Words) : Answer.Show(GreetingCard.Which(found, ask, turn.Language, turn.Now));
            case { } missing:
                return NotFound(turn, missing.Words);
        }
        if (turn.Conversation is { ClientId: { } last, ClientAt: { } at } && turn.Now - Moments.FromInstant(at) <= TalkLasts && await WriteAsync(turn, ask with { ClientId = last }, cancellationToken) is { } ofTalk) return ofTalk;
        var some = await own.SomeAsync(turn, Offered, cancellationToken);
        return some.Count == 0 ? Answer.Say(await own.NoneAsync(turn, cancellationToken)) : Answer.Show(GreetingCard.Which(some, ask, turn.Language, turn.Now));
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (GreetingAsk.Of(press) is not { } ask) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        var answer = press.Verb == "sent" ? await SentAsync(turn, ask, cancellationToken) : await WriteAsync(turn, ask, cancellationToken);
        return answer ?? Answer.Say(BriefWords.NotFoundThis.In(turn.Language));
    }

    // The words for the client alone, as a message to copy; what they are made of stands in a card behind it.
    private async Task<Answer?> WriteAsync(Turn turn, GreetingAsk ask, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, ask.ClientId, Name, cancellationToken) is not { } client) return null;
        var person = GreetingText.PersonOf(client, ask.Person);
        var open = await complaints.OpenOfClientAsync(turn.Reader, client.Id, 3, cancellationToken);
        var against = person?.AttitudeTo(client.OwnerId)?.Value == AttitudeValue.Negative;
        if (!ask.Anyway && (open.Count > 0 || against)) return Answer.Show(GreetingCard.HeldBack(client, person, open, ask, turn.Language, turn.Now)) with { ClientId = client.Id };
        var text = GreetingText.Write(ask, person?.Name, turn.Staff.NameIn(turn.Language), turn.Language);
        return Answer.Say(text) with { More = [Reply.Show(GreetingCard.Behind(client, person, ask, turn.Language, turn.Now))], ClientId = client.Id };
    }

    // Said by the person: kept as a letter to the client, and it can be taken back.
    private async Task<Answer?> SentAsync(Turn turn, GreetingAsk ask, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, ask.ClientId, cancellationToken) is not { } client) return null;
        var person = GreetingText.PersonOf(client, ask.Person);
        var said = GreetingWords.SentAs.In(turn.Language, Occasions.Name(ask.Occasion, turn.Language));
        var letter = new Visit
        {
            Id = turn.IdFor("v"),
            ClientId = client.Id,
            OwnerId = client.OwnerId,
            StaffId = turn.Staff.Id,
            On = turn.Today.ToDay(),
            Kind = VisitKind.Letter,
            People = person is null ? [] : [person.Name],
            Text = said,
        };
        var act = await acting.DoAsync(turn, Name, said, client.Id, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "letter", letter.Id, said, Change.Make(Visits.Collection, letter))]), cancellationToken);
        return act.Otherwise ?? Answer.Show(GreetingCard.Sent(client, said, act.Done, turn.Language)) with { Settled = act.Done, ClientId = client.Id };
    }

    private static Answer NotFound(Turn turn, string words) => Answer.Say(BriefWords.NotFound.In(turn.Language, Quotes.Cut(words, 40)));
}

/// <summary>Which greeting is meant: whom it goes to, for what, how it sounds, and whether in spite of what holds it back.</summary>
public sealed record GreetingAsk(string ClientId, Occasion Occasion, string? Person, GreetingTone Tone, bool Anyway)
{
    internal static GreetingAsk? Of(Press press) =>
        press["client"] is { } client && Enum.TryParse<Occasion>(press["for"], out var occasion) && Enum.TryParse<GreetingTone>(press["tone"], out var tone)
            ? new(client, occasion, press["person"] is { Length: > 0 } person ? person : null, tone, press["anyway"] is not null)
            : null;

    internal Press To(string verb) => Press.To(GreetingsSkill.Name, verb, [("client", ClientId), ("for", Occasion.ToString()), ("tone", Tone.ToString()), ("person", Person ?? ""), .. Anyway ? [("anyway", "1")] : Array.Empty<(string, string)>()]);
}
