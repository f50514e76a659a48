using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.HistorySummary.AccountPlan;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Signed texts as they are read later: what has changed since, what colleagues said about them, and the card that tells a lead of one.</summary>
public sealed class SignedViews(SignedTexts texts, HistoryDrafts drafts, HistorySigning signing, Acting acting, Staff staff)
{
    public const string Signed = "signed";
    public const string Yearly = "yearly";

    private const string Field = "text";
    private const int LongestRemark = 500;
    private const int LatestTexts = 20;
    private const string Plan = "plan";

    /// <summary>The signed text: its words, the sentences that no longer agree with the records, and the comments.</summary>
    public async Task<Card?> ShowAsync(Turn turn, string id, string? above, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(turn.Reader, id, cancellationToken) is not { } text || await drafts.GatherAsync(turn, KeyOf(text), cancellationToken) is not { } set) return null;
        var (language, key) = (turn.Language, KeyOf(text));
        var remarks = new List<Item>();
        foreach (var remark in text.Remarks) remarks.Add(new Item(remark.Text, PlanPhrases.RemarkBy.In(language, await NameAsync(turn, remark.By, cancellationToken), Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(remark.At), turn.Zone), language, turn.Now))));
        var since = set.Items.Count(e => e.Kind != EvidenceKind.File && e.On > DateOnly.FromDateTime(Moments.FromInstant(text.SignedAt).DateTime));
        var against = Contradictions.Find(text, set, language);
        return Compose(text, await signing.SaidAsync(turn, text, cancellationToken), new SignedNotes(above, since, remarks, [.. against.Select(c => Row(c, set, key, language))]), key, language);
    }

    /// <summary>Asks for a comment.</summary>
    public async Task<Card?> AskAsync(Turn turn, string id, CancellationToken cancellationToken) => await texts.FindAsync(turn.Reader, id, cancellationToken) is not { } text ? null : new Card
    {
        Title = text.Title,
        Subtitle = await signing.SaidAsync(turn, text, cancellationToken),
        Language = turn.Language,
        Notice = HistoryWords.SignedNotice.In(turn.Language),
        Parts = [new Form([new FormField(Field, PlanPhrases.RemarkField.In(turn.Language), FieldKind.LongText, null, Required: true)])],
        Actions = [new CardAction(PlanPhrases.SendRemark.In(turn.Language), Press.To(HistorySummarySkill.Name, "remarked", ("key", KeyOf(text).ToString()), ("id", id)), ActionStyle.Main, TakesInputs: true)],
    };

    /// <summary>Keeps a comment beside the text and tells whom it concerns.</summary>
    public async Task<Answer?> RemarkAsync(Turn turn, string id, string? said, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(turn.Reader, id, cancellationToken) is not { } text) return null;
        if (string.IsNullOrWhiteSpace(said)) return await AskAsync(turn, id, cancellationToken) is { } ask ? Answer.Show(ask) : null;
        var remark = new SignedRemark(turn.Staff.Id, turn.Now.ToInstant(), Quotes.Cut(said, LongestRemark));
        var line = PlanPhrases.RemarkKept.In(turn.Language, turn.Staff.NameIn(turn.Language), Quotes.Of(Quotes.Cut(remark.Text, 60)));
        var act = await acting.DoAsync(turn, HistorySummarySkill.Name, text.Title, text.ClientId, () => Task.FromResult<IReadOnlyList<ProposalLine>>([Acting.Line(1, "remark", id, line, Change.Between(SignedTexts.Collection, text, text with { Remarks = [.. text.Remarks, remark] }))]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        if (await ShowAsync(turn, id, line, cancellationToken) is not { } card) return null;
        var undo = act.Done is { } done ? [new CardAction(ConfirmingWords.Undo.In(turn.Language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)] : Array.Empty<CardAction>();
        var toTell = text.Remarks.Select(r => r.By).Append(text.SignedBy).Where(s => s != turn.Staff.Id).Distinct();
        return Answer.Show(card with { Actions = [.. undo, .. card.Actions] }) with { Settled = act.Done, ClientId = text.ClientId, Notices = [.. toTell.Select(s => new Notice(s, HistorySummarySkill.Name, Signed, id))] };
    }

    /// <summary>What a notice about a signed text shows: the text to discuss, or after a year the plan to go through again.</summary>
    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, Func<HistoryKey, string, Task<Answer?>> showPlanAsync, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(turn.Reader, notice.RecordId, cancellationToken) is not { } text) return null;
        if (notice.View == Signed)
        {
            var above = text.Remarks is [.., var last] && last.By != turn.Staff.Id
                ? PlanPhrases.RemarkKept.In(turn.Language, await NameAsync(turn, last.By, cancellationToken), Quotes.Of(Quotes.Cut(last.Text, 60)))
                : PlanPhrases.SignedToLead.In(turn.Language, await NameAsync(turn, text.SignedBy, cancellationToken));
            return await ShowAsync(turn, text.Id, above, cancellationToken) is { } card ? Reply.Show(card) : null;
        }
        // Told to whoever has the client now; one signed since is the one that counts.
        if (text.OwnerId != turn.Staff.Id) return null;
        var later = await texts.OfClientAsync(turn.Reader, text.ClientId, LatestTexts, cancellationToken);
        if (later.Any(t => t.Kind == text.Kind && string.CompareOrdinal(t.SignedAt, text.SignedAt) > 0)) return null;
        return (await showPlanAsync(KeyOf(text), PlanPhrases.Yearly.In(turn.Language)))?.Reply;
    }

    /// <summary>The plan comes back to its client's account manager a year after it was signed.</summary>
    public static Reminder InAYear(string id, string ownerId, DateTimeOffset signed) => new($"accountplan|{id}|{ownerId}", signed.AddYears(1), new Notice(ownerId, HistorySummarySkill.Name, Yearly, id));

    /// <summary>A client that was handed over, or taken back, takes its plan's yearly reminder along.</summary>
    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { State: ProposalState.Applied or ProposalState.Undone } settled) return answer;
        var reminders = new List<Reminder>();
        foreach (var change in settled.Changes.Where(c => c is { Collection: Clients.Collection, Create: false }))
        {
            if (change.Fields.FirstOrDefault(f => f.Name == "ownerId") is not { } owner || (settled.State == ProposalState.Undone ? owner.Before : owner.After)?.GetString() is not { } to) continue;
            if ((await texts.OfClientAsync(turn.Reader, change.Id, LatestTexts, cancellationToken)).FirstOrDefault(t => t.Kind == Plan) is { } plan && InAYear(plan.Id, to, Moments.FromInstant(plan.SignedAt)) is var again && again.At > turn.Now) reminders.Add(again);
        }
        return reminders.Count == 0 ? answer : answer with { Reminders = [.. answer.Reminders, .. reminders] };
    }

    /// <summary>The signed text as a page to print.</summary>
    public async Task<SkillFile?> PageAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(turn.Reader, id, cancellationToken) is not { } text) return null;
        return HistoryPage.Of(text.Title, await signing.SaidAsync(turn, text, cancellationToken), text.Text, turn.Language);
    }

    internal static Card Compose(SignedText text, string signed, SignedNotes notes, HistoryKey key, Language language)
    {
        var args = new[] { ("key", key.ToString()), ("id", text.Id) };
        return new Card
        {
            Title = text.Title,
            Subtitle = signed,
            Language = language,
            Notice = HistoryWords.SignedNotice.In(language),
            Parts =
            [
                .. notes.Above is { } above ? [new Paragraph(above, Strong: true)] : Array.Empty<CardPart>(),
                .. notes.Against.Count > 0 ? [new Items(HistoryWords.Disagrees.In(language), notes.Against)] : Array.Empty<CardPart>(),
                new Paragraph(text.Text),
                .. notes.Since > 0 ? [new Paragraph(HistoryWords.Since.In(language, notes.Since), Tone.Warning)] : Array.Empty<CardPart>(),
                .. notes.Remarks.Count > 0 ? [new Items(PlanPhrases.Remarks.In(language), notes.Remarks)] : Array.Empty<CardPart>(),
            ],
            Actions =
            [
                new CardAction(PlanPhrases.Remark.In(language), Press.To(HistorySummarySkill.Name, "remark", args)),
                new CardAction(HistoryWords.SignedOnes.In(language), Press.To(HistorySummarySkill.Name, "list", args[0]), ActionStyle.Quiet),
                new CardAction(HistoryWords.BackTo.In(language, HistoryWords.NameOf(key.Kind).In(language)), Press.To(HistorySummarySkill.Name, HistorySummarySkill.Show, args[0]), ActionStyle.Quiet),
                new CardAction(HistoryWords.File.In(language), Press.To(HistorySummarySkill.Name, "file", args)) { File = new FileLink(HistorySummarySkill.Name, "signedpage", text.Id) },
            ],
        };
    }

    internal static Item Row(Contradiction against, EvidenceSet set, HistoryKey key, Language language)
    {
        var sentence = Quotes.Of(Quotes.Cut(against.Sentence, 120));
        if (against.Evidence is not { } evidence) return new Item(sentence, HistoryWords.BasisGone.In(language), Tone.Warning);
        var open = evidence.Kind == EvidenceKind.File ? null : new CardAction(DraftWords.Open.In(language), Press.To(HistorySummarySkill.Name, "record", ("key", key.ToString()), ("c", evidence.Collection), ("id", evidence.Id)), ActionStyle.Quiet);
        return new Item(sentence, $"[{evidence.Number}] {EvidenceText.Of(evidence, set, language).Head}", Tone.Warning, open);
    }

    private static HistoryKey KeyOf(SignedText text) => new(text.ClientId, Period.Whole, DraftLength.Card, text.Kind switch { Plan => HistoryKind.Plan, "handover" => HistoryKind.HandOver, _ => HistoryKind.History });

    private async Task<string> NameAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        (await staff.GetAsync(id, cancellationToken))?.NameIn(turn.Language) ?? DraftWords.Colleague.In(turn.Language);
}

/// <summary>What stands around a signed text: a line above, how many records came since, the comments, and what no longer agrees.</summary>
internal sealed record SignedNotes(string? Above, int Since, IReadOnlyList<Item> Remarks, IReadOnlyList<Item> Against);
