using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Shows what to know of one client before meeting him; asks which one where that is not settled.</summary>
public sealed class ClientBriefSkill(Clients clients, BriefReads reads, ClientChoices choices, Preparation preparation, BriefWriting writing) : ISkill
{
    public const string Name = "brief";
    public const string Show = "show";
    public const string Ask = "ask";
    public const string Said = "said";

    private const int Candidates = 20;

    public SkillInfo Info { get; } = new(Name, [Intents.ClientBrief])
    {
        Title = BriefWords.Title,
        Commands = [BriefWords.Command],
        Examples = [BriefWords.ExampleName, BriefWords.ExampleBrief],
        Offers = new Dictionary<string, Offer> { [Intents.ClientBrief] = BriefWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => BriefSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => frame.Client switch
    {
        null => UnnamedAsync(turn, frame, cancellationToken),
        { Ids.Count: 0 } unknown => Task.FromResult(NotFound(turn, unknown)),
        { Ids.Count: 1 } first when NamedIn(frame) is { Count: > 1 } named => AskWhichAsync(turn, frame, first, named, cancellationToken),
        { Ids.Count: 1 } known => NamedAsync(turn, frame, known, known.Ids[0], cancellationToken),
        var alike => AskWhichAsync(turn, frame, alike, alike.Ids, cancellationToken),
    };

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => press switch
    {
        { Verb: Show } when press["id"] is { } id => PressedAsync(turn, id, press[Said], cancellationToken),
        _ => choices.OfferAsync(turn, cancellationToken),
    };

    private async Task<Answer> NamedAsync(Turn turn, Frame frame, ClientMention mention, string id, CancellationToken cancellationToken) =>
        AsksQuestions(frame) ? await preparation.OfClientAsync(turn, id, DayOf(frame), cancellationToken) ?? NotFound(turn, mention)
        : await BriefAsync(turn, id, mention.Inexact ? Assumed.Near : Assumed.No, cancellationToken) ?? NotFound(turn, mention);

    private async Task<Answer> PressedAsync(Turn turn, string id, string? said, CancellationToken cancellationToken)
    {
        if (await BriefAsync(turn, id, Assumed.No, cancellationToken) is not { } brief) return Answer.Say(BriefWords.NotFoundThis.In(turn.Language));
        return said is not null && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client ? brief with { SettledName = new SettledName(said, id, client.ShortName) } : brief;
    }

    // 明天拜访宏达要问什么: what to ask stands first, and the rest of the preparation behind it.
    private static bool AsksQuestions(Frame frame) => QuestionsAsked.In(FoldedText.Of(frame.Text).Text);

    private static DateOnly? DayOf(Frame frame) => frame.Date is { CannotBe: false } day && day.From == day.To ? day.From : null;

    private static List<string> NamedIn(Frame frame) => [.. frame.Clients.Where(c => c.Ids.Count == 1).Select(c => c.Ids[0]).Distinct()];

    // Of names that are alike, or of several named (宏达和鼎盛的简报), the person says whose is shown.
    private async Task<Answer> AskWhichAsync(Turn turn, Frame frame, ClientMention mention, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = await clients.FindManyAsync(turn.Reader, [.. ids.Take(Candidates)], cancellationToken);
        return (found.Count, mention.Ids.Count) switch
        {
            (0, _) => NotFound(turn, mention),
            (1, _) => await NamedAsync(turn, frame, mention, found[0].Id, cancellationToken),
            (_, 1) => await choices.AskAsync(turn, BriefWords.WhichOrSay.In(turn.Language), found, null, cancellationToken),
            _ => await choices.AskAsync(turn, BriefWords.WhichOf.In(turn.Language, mention.Words, found.Count), found, mention.Words, cancellationToken),
        };
    }

    private async Task<Answer> UnnamedAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var asks = AsksQuestions(frame);
        if (DayOf(frame) is { } day)
        {
            if ((asks || Cues.Prepare.In(FoldedText.Of(frame.Text).Text)) && await preparation.DayAsync(turn, day, cancellationToken) is { } prepared) return prepared;
            var planned = await choices.PlannedAsync(turn, day, cancellationToken);
            if (planned.Count > 1) return await choices.AskAsync(turn, BriefWords.WhichOrSay.In(turn.Language), planned, null, cancellationToken);
            if (planned.Count == 1 && await BriefAsync(turn, planned[0].Id, Assumed.Plan, cancellationToken) is { } ofPlan) return ofPlan;
        }

        if (asks && turn.SpokenOf is { } spoken && await preparation.OfClientAsync(turn, spoken, DayOf(frame), cancellationToken) is { } toAsk) return toAsk;
        if (turn.SpokenOf is { } id && await BriefAsync(turn, id, Assumed.Talk, cancellationToken) is { } ofTalk) return ofTalk;
        return await choices.OfferAsync(turn, cancellationToken);
    }

    private async Task<Answer?> BriefAsync(Turn turn, string id, Assumed assumed, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, id, Name, cancellationToken) is not { } client) return null;
        var facts = await reads.ReadAsync(client, turn, cancellationToken) with
        {
            Assumed = assumed,
            Rules = writing.Rules,
        };
        return await writing.ShowAsync(turn, facts, f => Reply.Show(BriefCard.Compose(f, Viewer.Of(turn))) with { Suggestions = Suggest(f, turn.Language) }, cancellationToken);
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken) => notice.View switch
    {
        BriefWriting.Live => (await BriefAsync(turn, notice.RecordId, Assumed.No, cancellationToken))?.Reply,
        Preparation.Live => await preparation.DrawAsync(turn, notice.RecordId, cancellationToken),
        _ => null,
    };

    public async Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) => work.View == Preparation.Live ? await preparation.WriteAsync(turn, work.RecordId, cancellationToken)
        : await clients.OpenAsync(turn.Reader, work.RecordId, Name, cancellationToken) is { } client
            ? await writing.WriteAsync(turn, await reads.ReadAsync(client, turn, cancellationToken), cancellationToken)
            : null;

    private static List<Suggestion> Suggest(BriefFacts facts, Language language)
    {
        var name = facts.Client.ShortName;
        List<Suggestion> suggestions = [Say(BriefWords.SuggestNote), Say(BriefWords.SuggestVisits)];
        if (facts.Unsaved.Count > 0) suggestions.Add(Say(BriefWords.SuggestUnsaved));
        return suggestions;

        Suggestion Say(Phrase phrase)
        {
            var words = phrase.In(language, name);
            return new Suggestion(words, words);
        }
    }

    // The same words whether there is no such client or somebody else's.
    private static Answer NotFound(Turn turn, ClientMention mention) =>
        Answer.Say(BriefWords.NotFound.In(turn.Language, Quotes.Cut(mention.Words, 40)));
}
