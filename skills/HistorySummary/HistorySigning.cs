using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>A history read, changed in one's own words and signed: kept as a text with the records it rests on, beside those signed before.</summary>
public sealed partial class HistorySigning(Acting acting, SignedTexts texts, Staff staff)
{
    private const int Longest = 4000;
    private const int Listed = 10;
    private const int MostRecords = 500;
    private const string Field = "text";

    /// <summary>签字, sign it: said under a draft, they open it to be signed.</summary>
    public static bool IsAskedFor(string text) => Asked().IsMatch(text.Trim());

    /// <summary>The text to be changed and signed.</summary>
    public static Card Form(EvidenceSet set, Draft draft, HistoryKey key, Language language) => new()
    {
        Title = Title(set.Client, key, language),
        Subtitle = HistoryWords.ToSign.In(language),
        Language = language,
        Notice = HistoryWords.ToSign.In(language),
        Parts = [new Form([new FormField(Field, HistoryWords.TextField.In(language), FieldKind.LongText, TextOf(set, draft, key, language), Required: true)])],
        Actions =
        [
            new CardAction(HistoryWords.Sign.In(language), To("signed", key), ActionStyle.Main, TakesInputs: true),
            Back(key, language),
        ],
    };

    /// <summary>Keeps what was signed, once however often the button is delivered.</summary>
    public async Task<Answer> SignAsync(Turn turn, WrittenDraft written, HistoryKey key, string? said, CancellationToken cancellationToken)
    {
        var (set, draft) = (written.Set, written.Draft);
        var text = (said ?? TextOf(set, draft, key, turn.Language)).Trim();
        if (text.Length == 0) return Answer.Show(Form(set, draft, key, turn.Language));
        var title = Title(set.Client, key, turn.Language);
        // The person's own numbers count too: he may have put a record in that the draft left out.
        var stood = Contradictions.Stand(set, draft.Sentences.SelectMany(s => s.Cites).Concat(Cites.In(text)).Distinct().Order().Take(MostRecords));
        var signed = new SignedText
        {
            Id = turn.IdFor("t"),
            ClientId = set.Client.Id,
            OwnerId = set.Client.OwnerId,
            Kind = key.Draft,
            Title = title,
            Text = Limited(text),
            Records = [.. stood.Select(s => s.Record)],
            Stood = stood,
            SignedBy = turn.Staff.Id,
            SignedAt = turn.Now.ToInstant(),
        };
        var act = await acting.DoAsync(turn, HistorySummarySkill.Name, title, set.Client.Id, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "signed", signed.Id, title, Change.Make(SignedTexts.Collection, signed))]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var card = new Card
        {
            Title = title,
            Language = turn.Language,
            Notice = HistoryWords.SignedNotice.In(turn.Language),
            Parts = [new Paragraph(HistoryWords.SignedNow.In(turn.Language, turn.Staff.NameIn(turn.Language), Days.Clock(turn.Now, turn.Language, turn.Now)), Tone.Good)],
            Actions =
            [
                new CardAction(HistoryWords.SignedOnes.In(turn.Language), To("list", key)),
                .. act.Done is { } done ? [new CardAction(ConfirmingWords.Undo.In(turn.Language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)] : Array.Empty<CardAction>(),
            ],
        };
        var answer = Answer.Show(card) with { Settled = act.Done, ClientId = set.Client.Id };
        return key.Kind == HistoryKind.Plan ? await ToldAsync(turn, answer, set.Client, signed.Id, cancellationToken) : answer;
    }

    // An account plan is discussed by the lead, and looked at again in a year.
    private async Task<Answer> ToldAsync(Turn turn, Answer answer, Client client, string id, CancellationToken cancellationToken)
    {
        var lead = await staff.GetAsync(client.OwnerId, cancellationToken) is { } owner ? await staff.ApproverOfAsync(owner, cancellationToken) : null;
        return answer with
        {
            Notices = lead is null || lead.Id == turn.Staff.Id ? [] : [new Notice(lead.Id, HistorySummarySkill.Name, SignedViews.Signed, id)],
            Reminders = [SignedViews.InAYear(id, client.OwnerId, turn.Now)],
        };
    }

    /// <summary>What was signed about the client, the latest first, each to be opened; the latest of its kind says when records disagree with it.</summary>
    public async Task<Card> ListAsync(Turn turn, EvidenceSet now, HistoryKey key, CancellationToken cancellationToken)
    {
        var (rows, kinds) = (new List<Item>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in await texts.OfClientAsync(turn.Reader, now.Client.Id, Listed, cancellationToken))
        {
            var against = kinds.Add(text.Kind) ? Contradictions.Find(text, now, turn.Language).Count : 0;
            var opening = Quotes.FirstSentence(Opening(text.Text), 80);
            rows.Add(new Item(
                await SaidAsync(turn, text, cancellationToken),
                against == 0 ? opening : $"{opening} · {HistoryWords.DisagreesCount.In(turn.Language, against)}",
                against == 0 ? Tone.Plain : Tone.Warning,
                new CardAction(DraftWords.Open.In(turn.Language), Press.To(HistorySummarySkill.Name, "text", ("key", key.ToString()), ("id", text.Id)), ActionStyle.Quiet)));
        }
        return new Card
        {
            Title = HistoryWords.SignedOf.In(turn.Language, now.Client.ShortName),
            Language = turn.Language,
            Notice = HistoryWords.SignedNotice.In(turn.Language),
            Parts = rows.Count == 0 ? [new Paragraph(HistoryWords.NothingSigned.In(turn.Language), Tone.Quiet)] : [new Items(null, rows)],
            Actions = [Back(key, turn.Language)],
        };
    }

    /// <summary>A stored text as a sentence.</summary>
    public async Task<string?> SayAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        await texts.FindAsync(turn.Reader, id, cancellationToken) is { } text ? $"{text.Title} · {await SaidAsync(turn, text, cancellationToken)}" : null;

    /// <summary>By whom it was signed, and when.</summary>
    internal async Task<string> SaidAsync(Turn turn, SignedText text, CancellationToken cancellationToken)
    {
        var by = await staff.GetAsync(text.SignedBy, cancellationToken);
        return HistoryWords.SignedBy.In(turn.Language, by?.NameIn(turn.Language) ?? DraftWords.Colleague.In(turn.Language), Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(text.SignedAt), turn.Zone), turn.Language, turn.Now));
    }

    // The first line that says something: a heading stands alone and ends in no stop.
    private static string Opening(string text) =>
        Cites.Without(Array.Find(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), l => Cites.In(l).Count > 0 || l[^1] is '。' or '.' or '！' or '!' or '？' or '?') ?? text);

    // What is too long for a form is offered in its shorter version.
    private static string TextOf(EvidenceSet set, Draft draft, HistoryKey key, Language language) =>
        draft.ToText() is { Length: <= Longest } whole ? whole : Limited(WrittenDraft.Without(HistoryWriter.Write(set, language, DraftLength.Card, key.Kind), set).ToText());

    private static string Limited(string text) => text.Length <= Longest ? text : text[..Longest];

    private static string Title(Client client, HistoryKey key, Language language) => HistoryWords.TitleOf(key.Kind).In(language, client.ShortName);

    [GeneratedRegex(@"^(我|请|帮我)?(来|要|想)?(签字存档|签字|签个字|签了它?|签一下|签名)(吧|了)?[。.]?$|^(please )?(let me |i want to |i'll )?sign( it| this| the (draft|plan|text|note|history|summary))?( and keep( it)?)?( please)?[.]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    private static CardAction Back(HistoryKey key, Language language) => new(HistoryWords.BackTo.In(language, HistoryWords.NameOf(key.Kind).In(language)), To(HistorySummarySkill.Show, key), ActionStyle.Quiet);

    private static Press To(string verb, HistoryKey key) => Press.To(HistorySummarySkill.Name, verb, ("key", key.ToString()));
}
