using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Greetings;

/// <summary>Drafts a greeting for somebody at a client, to be copied and sent by the person: it is held back while a complaint is open or the person is against us.</summary>
public sealed class GreetingsSkill(Clients clients, GreetingReads reads, OwnClients own, Acting acting, LetterWriting writing) : ISkill
{
    public const string Name = "greeting";

    private const int Offered = 5;

    public SkillInfo Info { get; } = new(Name, [Intents.GreetingWrite])
    {
        Title = GreetingWords.Title,
        Examples = [GreetingWords.Example],
    };

    public IReadOnlyList<Sample> Samples => GreetingSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var ask = new GreetingAsk("", Occasions.Find(frame.Text), frame.People.FirstOrDefault(p => p.StaffId is null)?.Words, LetterWish.ToneOf(frame.Text) ?? LetterTone.Plain, Anyway: false) { Edits = LetterWish.Read(frame.Text) is { Thanks: true } or { Delay: true } ? LetterEdits.None.With(new EditOrder(DraftEditKind.Style, frame.Text.Trim())) ?? LetterEdits.None : LetterEdits.None };
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
        if (turn.SpokenOf is { } last && await WriteAsync(turn, ask with { ClientId = last }, cancellationToken) is { } ofTalk) return ofTalk;
        var some = await own.SomeAsync(turn, Offered, cancellationToken);
        return some.Count == 0 ? Answer.Say(await own.NoneAsync(turn, cancellationToken)) : Answer.Show(GreetingCard.Which(some, ask, turn.Language, turn.Now));
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (GreetingAsk.Of(press) is not { } ask) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        var answer = press.Verb == "sent" ? await SentAsync(turn, ask, cancellationToken) : await WriteAsync(turn, ask, cancellationToken);
        return answer ?? Answer.Say(BriefWords.NotFoundThis.In(turn.Language));
    }

    /// <summary>更短, 语气亲切点, 加一句…, right under a greeting.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Sayable.FirstOrDefault(s => s.Press is { Skill: Name, Verb: "write" } && s.Press["was"] is not null) is not { Press: var press } || GreetingAsk.Of(press) is not { } shown) return null;
        var order = EditOrder.Read(frame.Text, []);
        if (order is null && !LetterWish.IsOrder(frame.Text)) return null;
        var ask = shown with { Tone = Enum.TryParse<LetterTone>(press["was"], out var was) ? was : LetterTone.Plain };
        if (order?.Kind == DraftEditKind.Reset) return await WriteAsync(turn, ask with { Tone = LetterTone.Plain, Edits = LetterEdits.None }, null, cancellationToken);
        if (order is not null and not { Kind: DraftEditKind.Style })
            return ask.Edits.With(order) is { } changed ? await WriteAsync(turn, ask with { Edits = changed }, null, cancellationToken) : Answer.Say(GreetingWords.NotForClients.In(turn.Language));
        var (wish, known) = (LetterWish.Read(frame.Text), order?.Length < 0 ? LetterTone.Short : LetterWish.ToneOf(frame.Text));
        var served = await clients.FindAsync(turn.Reader, ask.ClientId, cancellationToken) is { } client && writing.Serves(client);
        var unmet = known is null && wish is not { Thanks: true } and not { Delay: true } && (LetterWish.Mentions(frame.Text) || !served);
        var heard = unmet ? ask.Edits : ask.Edits.With(new EditOrder(DraftEditKind.Style, frame.Text.Trim())) ?? ask.Edits;
        return await WriteAsync(turn, ask with { Tone = known ?? ask.Tone, Edits = heard }, unmet ? LetterParts.OwnWords.In(turn.Language) : null, cancellationToken);
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (GreetingAsk.Parse(notice.RecordId) is not { } ask || await reads.ReadAsync(turn, ask, cancellationToken) is not { } facts) return null;
        var letter = LetterOf(turn, ask, facts);
        return await writing.DrawAsync(turn, notice, letter, w => GreetingCard.Behind(facts, ask, letter, w, turn.Language, turn.Now), cancellationToken);
    }

    public async Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) =>
        GreetingAsk.Parse(work.RecordId) is { } ask && await reads.ReadAsync(turn, ask, cancellationToken) is { } facts ? await writing.WriteAsync(turn, work, LetterOf(turn, ask, facts), cancellationToken) : null;

    private Task<Answer?> WriteAsync(Turn turn, GreetingAsk ask, CancellationToken cancellationToken) => WriteAsync(turn, ask, null, cancellationToken);

    // The words for the client alone, as a message to copy; what they are made of stands in a card behind it.
    private async Task<Answer?> WriteAsync(Turn turn, GreetingAsk ask, string? missing, CancellationToken cancellationToken)
    {
        if (await reads.ReadAsync(turn, ask, cancellationToken) is not { } facts) return null;
        if (!ask.Anyway && (facts.Open.Count > 0 || facts.IsAgainst)) return Answer.Show(GreetingCard.HeldBack(facts.Client, facts.Person, facts.Open, ask, turn.Language, turn.Now)) with { ClientId = ask.ClientId };
        var letter = LetterOf(turn, ask, facts);
        if (missing is not null) letter = letter with { Missing = missing };
        return await writing.ShowAsync(turn, Name, ask.ToString(), letter, w => GreetingCard.Behind(facts, ask, letter, w, turn.Language, turn.Now), cancellationToken) with { ClientId = ask.ClientId };
    }

    private static ClientLetter LetterOf(Turn turn, GreetingAsk ask, GreetingFacts facts) => GreetingText.Letter(ask, facts, turn.Staff, turn.Today, turn.Zone, turn.Language);

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
