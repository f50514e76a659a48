using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Tells how a relationship went, over any period, every sentence with the records it rests on; and what a colleague who takes over must know.</summary>
public sealed class HistorySummarySkill(Clients clients, OwnClients own, EvidenceReads reads, HistoryRewriting rewriting, HistorySigning signing) : ISkill
{
    public const string Name = "history";
    public const string Show = "show";

    private const string Live = "live";
    private const int Candidates = 8;
    private const int Offered = 5;
    private static readonly TimeSpan TalkLasts = TimeSpan.FromMinutes(30);

    public SkillInfo Info { get; } = new(Name, [Intents.HistorySummarize])
    {
        Title = HistoryWords.Title,
        Examples = [HistoryWords.Example, HistoryWords.ExampleHandOver],
        Offers = new Dictionary<string, Offer> { [Intents.HistorySummarize] = HistoryWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => HistorySamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var (length, kind) = HistoryKey.Asked(frame.Text);
        var days = frame.Period ?? frame.Date;
        var key = new HistoryKey("", days is { CannotBe: false } d ? new Period(d.From, d.To >= turn.Today ? null : d.To) : Period.Whole, length, kind);
        switch (frame.Client)
        {
            case { Ids: [var id] }:
                return await ShowAsync(turn, key with { ClientId = id }, cancellationToken) ?? NotFound(turn, frame.Client.Words);
            case { Ids.Count: > 1 } several:
                var found = await clients.FindManyAsync(turn.Reader, [.. several.Ids.Take(Candidates)], cancellationToken);
                return found switch
                {
                    [] => NotFound(turn, several.Words),
                    [var only] => await ShowAsync(turn, key with { ClientId = only.Id }, cancellationToken) ?? NotFound(turn, several.Words),
                    _ => Ask(turn, HistoryWords.WhichOf.In(turn.Language, several.Words, found.Count), found, key),
                };
            case { } missing:
                return NotFound(turn, missing.Words);
            default:
                if (turn.Conversation is { ClientId: { } spoken, ClientAt: { } at } && turn.Now - Moments.FromInstant(at) <= TalkLasts && await ShowAsync(turn, key with { ClientId = spoken }, cancellationToken) is { } ofTalk) return ofTalk;
                var some = await own.SomeAsync(turn, Offered, cancellationToken);
                return some.Count == 0 ? Answer.Say(await own.NoneAsync(turn, cancellationToken)) : Ask(turn, HistoryWords.Which.In(turn.Language), some, key);
        }
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (HistoryKey.Parse(press["key"]) is not { } key) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        if (press.Verb == Show) return await ShowAsync(turn, key, cancellationToken) ?? Answer.Say(BriefWords.NotFoundThis.In(turn.Language));
        if (await GatherAsync(turn, key, cancellationToken) is not { } set) return Answer.Say(BriefWords.NotFoundThis.In(turn.Language));
        return press.Verb switch
        {
            "record" => Record(turn, set, key, press),
            "sign" => Answer.Show(HistorySigning.Form(set, await WrittenAsync(turn, set, key, cancellationToken), key, turn.Language)) with { ClientId = key.ClientId },
            "signed" => await signing.SignAsync(turn, set, await WrittenAsync(turn, set, key, cancellationToken), key, press["text"], cancellationToken),
            "list" => Answer.Show(await signing.ListAsync(turn, set.Client, key, cancellationToken)) with { ClientId = key.ClientId },
            "text" when press["id"] is { } id && await signing.TextAsync(turn, set, key, id, cancellationToken) is { } text => Answer.Show(text) with { ClientId = key.ClientId },
            "model" => await rewriting.ToggleAsync(turn, key.ClientId, clients, cancellationToken),
            _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    public Task<string?> SayStoredAsync(Turn turn, string collection, string id, CancellationToken cancellationToken) =>
        collection == SignedTexts.Collection ? signing.SayAsync(turn, id, cancellationToken) : Task.FromResult<string?>(null);

    private static Answer Record(Turn turn, EvidenceSet set, HistoryKey key, Press press)
    {
        if (set.Items.FirstOrDefault(e => e.Collection == press["c"] && e.Id == press["id"]) is not { } evidence)
            return Answer.Say(HistoryWords.RecordGone.In(turn.Language));
        return Answer.Show(RecordCard.Compose(evidence, set, key, turn.Language)) with { ClientId = key.ClientId };
    }

    public async Task<SkillFile?> FileAsync(Turn turn, string view, string recordId, CancellationToken cancellationToken)
    {
        if (view != "page" || HistoryKey.Parse(recordId) is not { } key || await GatherAsync(turn, key, cancellationToken) is not { } set) return null;
        return HistoryPage.Make(set, HistoryWriter.Write(set, turn.Language, DraftLength.Page, key.Kind), key, turn.Language);
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        notice.View == Live && HistoryKey.Parse(notice.RecordId) is { } key ? (await ShowAsync(turn, key, cancellationToken))?.Reply : null;

    public async Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken)
    {
        if (HistoryKey.Parse(work.RecordId) is not { } key || await GatherAsync(turn, key, cancellationToken) is not { } set) return null;
        var worked = await rewriting.WriteAsync(turn, set, HistoryWriter.Write(set, turn.Language, key.Length, key.Kind), cancellationToken);
        return worked is null ? null : worked with { Redrawn = [LiveKey(turn, key)] };
    }

    // The draft written in code is shown at once; where a model may say it better, it does so behind the turn and the card is drawn anew.
    private async Task<Answer?> ShowAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken)
    {
        if (await GatherAsync(turn, key, cancellationToken) is not { } set) return null;
        var known = HistoryWriter.Write(set, turn.Language, key.Length, key.Kind);
        if (!rewriting.Serves(set.Client, key)) return new Answer(Reply.Show(HistoryCard.Compose(set, known, key, Viewer.Of(turn), withModel: rewriting.IsThere))) { ClientId = key.ClientId };
        var text = await rewriting.FindAsync(turn, known, cancellationToken);
        var card = HistoryCard.Compose(set, text is null ? known : ModelWriter.Merge(known, text.Lines), key, Viewer.Of(turn), text?.Fault is { } fault ? HistoryRewriting.Why(fault, turn.Language) : null, rewriting.IsThere);
        var live = Reply.Show(card) with { LiveKey = LiveKey(turn, key), Live = new Notice(turn.Staff.Id, Name, Live, key.ToString()), LiveVersion = text is null ? 1 : 2 };
        return new Answer(live) { ClientId = key.ClientId, Work = text is null ? [new Notice(turn.Staff.Id, Name, "write", key.ToString())] : [] };
    }

    private static string LiveKey(Turn turn, HistoryKey key) => $"history:{turn.Staff.Id}:{key}";

    // The draft as its reader has it before him.
    private async Task<Draft> WrittenAsync(Turn turn, EvidenceSet set, HistoryKey key, CancellationToken cancellationToken)
    {
        var known = HistoryWriter.Write(set, turn.Language, key.Length, key.Kind);
        return rewriting.Serves(set.Client, key) && await rewriting.FindAsync(turn, known, cancellationToken) is { } text ? ModelWriter.Merge(known, text.Lines) : known;
    }

    private async Task<EvidenceSet?> GatherAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken) =>
        await clients.OpenAsync(turn.Reader, key.ClientId, Name, cancellationToken) is { } client ? await reads.ReadAsync(client, key.Period, turn, cancellationToken) : null;

    private static Answer Ask(Turn turn, string question, IReadOnlyList<Client> among, HistoryKey key) => Answer.Show(HistoryChoice.Compose(question, among, key, turn.Language, turn.Now));

    // The same words whether there is no such client or somebody else's.
    private static Answer NotFound(Turn turn, string words) => Answer.Say(BriefWords.NotFound.In(turn.Language, Quotes.Cut(words, 40)));
}
