using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.HistorySummary.AccountPlan;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Tells how a relationship went, over any period, every sentence with the records it rests on; and what a colleague who takes over must know.</summary>
public sealed class HistorySummarySkill(Clients clients, OwnClients own, HistoryDrafts drafts, HistoryParts parts) : ISkill
{
    public const string Name = "history";
    public const string Show = "show";

    private const string Live = "live";
    private const int Candidates = 8;
    private const int Offered = 5;

    public SkillInfo Info { get; } = new(Name, [Intents.HistorySummarize, Intents.ModelChange])
    {
        Title = HistoryWords.Title,
        Examples = [HistoryWords.Example, HistoryWords.ExampleHandOver, HistoryWords.ExamplePlan],
        Offers = new Dictionary<string, Offer> { [Intents.HistorySummarize] = HistoryWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => HistorySamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Intent == Intents.ModelChange) return await parts.Model.AnswerAsync(turn, frame, cancellationToken);
        var (length, kind) = HistoryKey.Asked(frame.Text);
        var days = frame.Period ?? frame.Date;
        var key = new HistoryKey("", days is { CannotBe: false } d ? new Period(d.From, d.To >= turn.Today ? null : d.To) : Period.Whole, length, kind);
        switch (frame.Client)
        {
            case { Ids: [var id] }:
                return await ShowAsync(turn, key with { ClientId = id }, null, null, cancellationToken) ?? NotFound(turn, frame.Client.Words);
            case { Ids.Count: > 1 } several:
                var found = await clients.FindManyAsync(turn.Reader, [.. several.Ids.Take(Candidates)], cancellationToken);
                return found switch
                {
                    [] => NotFound(turn, several.Words),
                    [var only] => await ShowAsync(turn, key with { ClientId = only.Id }, null, null, cancellationToken) ?? NotFound(turn, several.Words),
                    _ => Ask(turn, HistoryWords.WhichOf.In(turn.Language, several.Words, found.Count), found, key),
                };
            case { } missing:
                return NotFound(turn, missing.Words);
            default:
                if (turn.SpokenOf is { } spoken && await ShowAsync(turn, key with { ClientId = spoken }, null, null, cancellationToken) is { } ofTalk) return ofTalk;
                var some = await own.SomeAsync(turn, Offered, cancellationToken);
                return some.Count == 0 ? Answer.Say(await own.NoneAsync(turn, cancellationToken)) : Ask(turn, HistoryWords.Which.In(turn.Language), some, key);
        }
    }

    /// <summary>更短, 去掉价格, 语气客气点, right under a draft.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (HistoryEditing.OnLastCard(turn.Conversation) is not { } key || await drafts.WriteAsync(turn, key, cancellationToken) is not { } written) return null;
        if (RecordCard.NumberIn(frame.Text) is { } number) return Record(turn, written.Set, key, written.Set.At(number));
        if (HistorySigning.IsAskedFor(frame.Text)) return Answer.Show(HistorySigning.Form(written.Set, written.ToKeep().Draft, key, turn.Language)) with { ClientId = key.ClientId };
        return EditOrder.Read(frame.Text, written.Draft.Sections) is { } order ? await EditAsync(turn, key, written, order, cancellationToken) : null;
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (HistoryKey.Parse(press["key"]) is not { } key) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        if (press.Verb == ModelChoice.Verb) return await parts.Model.PressAsync(turn, key, press, cancellationToken);
        var answer = press["id"] is { } id && press.Verb is not "record" ? await OfSignedAsync(turn, press.Verb, id, press["text"], cancellationToken) : await OfDraftAsync(turn, key, press, cancellationToken);
        return answer is null ? Answer.Say(BriefWords.NotFoundThis.In(turn.Language)) : answer with { ClientId = answer.ClientId ?? key.ClientId };
    }

    private async Task<Answer?> OfSignedAsync(Turn turn, string verb, string id, string? said, CancellationToken cancellationToken) => verb switch
    {
        "remarked" => await parts.Views.RemarkAsync(turn, id, said, cancellationToken),
        "remark" => await parts.Views.AskAsync(turn, id, cancellationToken) is { } ask ? Answer.Show(ask) : null,
        "text" => await parts.Views.ShowAsync(turn, id, null, cancellationToken) is { } text ? Answer.Show(text) : null,
        _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
    };

    private async Task<Answer?> OfDraftAsync(Turn turn, HistoryKey key, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb == Show) return await ShowAsync(turn, key, null, null, cancellationToken);
        if (await drafts.WriteAsync(turn, key, cancellationToken) is not { } written) return null;
        if (press.Verb is "sign" or "signed" or "edit" or "edited") written = written.ToKeep();
        return press.Verb switch
        {
            "record" => Record(turn, written.Set, key, written.Set.Items.FirstOrDefault(e => e.Collection == press["c"] && e.Id == press["id"]), press["n"]),
            "sign" => Answer.Show(HistorySigning.Form(written.Set, written.Draft, key, turn.Language)),
            "signed" => await parts.Signing.SignAsync(turn, written, key, press["text"], cancellationToken),
            "list" when key.Period == Period.Whole => Answer.Show(await parts.Signing.ListAsync(turn, written.Set, key, cancellationToken)),
            "list" => await drafts.GatherAsync(turn, key with { Period = Period.Whole }, cancellationToken) is { } whole ? Answer.Show(await parts.Signing.ListAsync(turn, whole, key, cancellationToken)) : null,
            "edit" => Answer.Show(HistoryEditing.Form(written, key, turn.Language)),
            "edited" => await KeepAsync(turn, key, written, HistoryEditing.Changed(written, press), null, cancellationToken),
            "reset" => await KeepAsync(turn, key, written, [new EditOrder(DraftEditKind.Reset)], null, cancellationToken),
            _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    private async Task<Answer?> EditAsync(Turn turn, HistoryKey key, WrittenDraft written, EditOrder order, CancellationToken cancellationToken)
    {
        // After 更短 the draft as it was is the usual length.
        if (order.Kind == DraftEditKind.Reset && written.Edited.Edits.Count == 0) return await ShowAsync(turn, key.Kind == HistoryKind.Plan ? key : key with { Length = DraftLength.Card }, null, null, cancellationToken);
        if (order.Length != 0)
        {
            if (key.Kind == HistoryKind.Plan) return Answer.Say(PlanPhrases.OneLength.In(turn.Language));
            var length = (DraftLength)((int)key.Length + order.Length);
            return Enum.IsDefined(length) ? await ShowAsync(turn, key with { Length = length }, null, null, cancellationToken) : Answer.Say((order.Length < 0 ? HistoryWords.ShortestNow : HistoryWords.LongestNow).In(turn.Language));
        }
        if (order is { Kind: DraftEditKind.LeaveOut or DraftEditKind.Replace, What: { } what } && !HistoryEditing.Finds(written.Draft, order)) return Answer.Say(HistoryWords.NothingSuch.In(turn.Language, Quotes.Of(what)));
        if (order.Kind != DraftEditKind.Style || drafts.Rewriting.Serves(written.Set.Client, key)) return await KeepAsync(turn, key, written, [order], order.Kind == DraftEditKind.Style ? HistoryWords.StyleNoted.In(turn.Language, Quotes.Of(order.What!)) : null, cancellationToken);
        var form = HistorySigning.Form(written.Set, written.ToKeep().Draft, key, turn.Language);
        return Answer.Show(form with { Parts = [new Paragraph(HistoryWords.StyleYours.In(turn.Language), Tone.Warning), .. form.Parts] }) with { ClientId = key.ClientId };
    }

    private async Task<Answer?> KeepAsync(Turn turn, HistoryKey key, WrittenDraft written, IReadOnlyList<EditOrder> orders, string? said, CancellationToken cancellationToken)
    {
        if (orders.Count == 0) return await ShowAsync(turn, key, null, null, cancellationToken);
        var act = await parts.Editing.KeepAsync(turn, written, key, orders, cancellationToken);
        return act.Otherwise ?? await ShowAsync(turn, key, said, act.Done, cancellationToken);
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) => change.Collection switch
    {
        SignedTexts.Collection => await parts.Signing.SayAsync(turn, change.Id, cancellationToken),
        DraftEdits.Collection when await drafts.FindEditAsync(turn, change.Id, cancellationToken) is { } edit => HistoryEditing.Say(edit, turn.Language),
        _ => null,
    };

    private static Answer Record(Turn turn, EvidenceSet set, HistoryKey key, Drafting.Evidence? evidence, string? said = null) => evidence is null
        ? Answer.Say(HistoryWords.RecordGone.In(turn.Language))
        : Answer.Show(RecordCard.Compose(evidence, set, key, turn.Language, said)) with { ClientId = key.ClientId };

    public async Task<SkillFile?> FileAsync(Turn turn, string view, string recordId, CancellationToken cancellationToken)
    {
        if (view == "signedpage") return await parts.Views.PageAsync(turn, recordId, cancellationToken);
        if (view != "page" || HistoryKey.Parse(recordId) is not { } key) return null;
        key = key.Kind == HistoryKind.Plan ? key : key with { Length = DraftLength.Page };
        return await drafts.WriteAsync(turn, key, cancellationToken) is { } written ? HistoryPage.Make(written.Set, written.ToKeep().Draft, key, turn.Language) : null;
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View is SignedViews.Signed or SignedViews.Yearly) return await parts.Views.ShowNoticeAsync(turn, notice, (plan, above) => ShowAsync(turn, plan, above, null, cancellationToken), cancellationToken);
        return notice.View == Live && HistoryKey.Parse(notice.RecordId) is { } key ? (await ShowAsync(turn, key, null, null, cancellationToken))?.Reply : null;
    }

    public ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken) => parts.Views.FollowAsync(turn, answer, cancellationToken);

    public async Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) =>
        HistoryKey.Parse(work.RecordId) is { } key && await drafts.RewriteAsync(turn, key, cancellationToken) is { } worked ? worked with { Redrawn = [LiveKey(turn, key)] } : null;

    // The draft written in code is shown at once; where a model may say it better, it does so behind the turn and the card is drawn anew.
    private async Task<Answer?> ShowAsync(Turn turn, HistoryKey key, string? above, Proposal? kept, CancellationToken cancellationToken)
    {
        if (await drafts.WriteAsync(turn, key, cancellationToken) is not { } written) return null;
        var (rewriting, text) = (drafts.Rewriting, written.Text);
        var notes = new HistoryNotes(above, HistoryEditing.Summary(written.Edited, key, turn.Language), Rewording.Why(text, turn.Language), rewriting.IsThere)
        {
            LeftOut = text?.LeftOut ?? 0,
            Undo = kept is null ? null : new CardAction(ConfirmingWords.Undo.In(turn.Language), ConfirmingCards.On(kept, "undo"), ActionStyle.Quiet),
        };
        var reply = Reply.Show(HistoryCard.Compose(written.Set, written.Draft, key, Viewer.Of(turn), notes));
        var answer = new Answer(reply) { ClientId = key.ClientId, Settled = kept };
        if (!rewriting.Serves(written.Set.Client, key)) return answer;
        var live = reply with { LiveKey = LiveKey(turn, key), Live = new Notice(turn.Staff.Id, Name, Live, key.ToString()), LiveVersion = (written.Edited.Edits.Count * 2) + (text is null ? 1 : 2) };
        return answer with { Reply = live, Work = text is null ? [new Notice(turn.Staff.Id, Name, "write", key.ToString())] : [] };
    }

    /// <summary>What opens one record in full from a draft of another skill, under the number it has there.</summary>
    public static Press ToRecord(string clientId, Drafting.Evidence evidence) =>
        Press.To(Name, "record", ("key", new HistoryKey(clientId, Period.Whole, DraftLength.Card, HistoryKind.History).ToString()), ("c", evidence.Collection), ("id", evidence.Id), ("n", evidence.Number.ToString(CultureInfo.InvariantCulture)));

    private static string LiveKey(Turn turn, HistoryKey key) => $"history:{turn.Staff.Id}:{key}";

    private static Answer Ask(Turn turn, string question, IReadOnlyList<Client> among, HistoryKey key) => Answer.Show(HistoryChoice.Compose(question, among, key, turn.Language, turn.Now));

    // The same words whether there is no such client or somebody else's.
    private static Answer NotFound(Turn turn, string words) => Answer.Say(BriefWords.NotFound.In(turn.Language, Quotes.Cut(words, 40)));
}

/// <summary>What the skill is made of besides its drafts, handed on together: how they are changed, signed and read later, and which clients a model may see.</summary>
public sealed record HistoryParts(HistoryEditing Editing, HistorySigning Signing, SignedViews Views, ModelChoice Model);
