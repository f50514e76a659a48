using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Which clients a model may see, said in words or by a button: 宏达以后别用模型, and 宏达可以用模型了 takes it back.</summary>
public sealed class ModelChoice(Clients clients, OwnClients own, HistoryRewriting rewriting)
{
    public const string Verb = "model";

    private const int Candidates = 8;
    private const string Keep = "keep";

    /// <summary>The button that keeps the client from the model, or lets it see him again.</summary>
    public static Press On(HistoryKey key, bool keep) => Press.To(HistorySummarySkill.Name, Verb, ("key", key.ToString()), (Keep, keep ? "yes" : "no"));

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var folded = FoldedText.Of(frame.Text).WithoutCourtesies().Text;
        var keep = ModelAsked.Keeps(folded, frame.Client is { Words: var words } ? FoldedText.Of(words).Text : null) ?? true;
        if (frame.Client is { Ids: [var id] }) return await rewriting.ChangeAsync(turn, id, keep, clients, cancellationToken) ?? NotFound(turn, frame.Client.Words);
        if (frame.Client is { Ids.Count: 0 } missing) return NotFound(turn, missing.Words);
        if (frame.Client is null && turn.SpokenOf is { } spoken && await rewriting.ChangeAsync(turn, spoken, keep, clients, cancellationToken) is { } ofTalk) return ofTalk;
        var among = frame.Client is { } several ? await clients.FindManyAsync(turn.Reader, [.. several.Ids.Take(Candidates)], cancellationToken) : await own.SomeAsync(turn, Candidates, cancellationToken);
        if (among.Count == 0) return frame.Client is { Words: var said } ? NotFound(turn, said) : Answer.Say(await own.NoneAsync(turn, cancellationToken));
        return Answer.Show(Which(among, keep, turn.Language));
    }

    public async Task<Answer> PressAsync(Turn turn, HistoryKey key, Press press, CancellationToken cancellationToken) =>
        await rewriting.ChangeAsync(turn, key.ClientId, press[Keep] != "no", clients, cancellationToken) ?? Answer.Say(AssistantWords.OldButton.In(turn.Language));

    internal static Card Which(IReadOnlyList<Client> among, bool keep, Language language) => new()
    {
        Title = (keep ? HistoryWords.WhichKept : HistoryWords.WhichLet).In(language),
        Language = language,
        Notice = AssistantWords.QuestionNotice.In(language),
        Parts =
        [
            new Choices("", [.. among.Select(c => new Choice(
                c.Name,
                string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()),
                On(new HistoryKey(c.Id, Period.Whole, DraftLength.Card, HistoryKind.History), keep)))]),
        ],
    };

    private static Answer NotFound(Turn turn, string words) => Answer.Say(BriefWords.NotFound.In(turn.Language, Quotes.Cut(words, 40)));
}
