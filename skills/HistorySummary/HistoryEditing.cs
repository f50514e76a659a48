using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.HistorySummary.AccountPlan;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Changes a draft as words or a form say; each change is kept at once and can be taken back.</summary>
public sealed class HistoryEditing(Acting acting)
{
    private const int LongestPart = 1500;
    private const int MostSaid = 5;

    /// <summary>The draft that the conversation's last card shows; null where it shows none.</summary>
    public static HistoryKey? OnLastCard(Conversation conversation) =>
        conversation.Sayable.FirstOrDefault(s => s.Press is { Skill: HistorySummarySkill.Name, Verb: "sign" }) is { } shown ? HistoryKey.Parse(shown.Press["key"]) : null;

    /// <summary>The parts of an account plan, each to be put in one's own words.</summary>
    public static Card Form(WrittenDraft written, HistoryKey key, Language language) => new()
    {
        Title = HistoryWords.TitleOf(key.Kind).In(language, written.Set.Client.ShortName),
        Subtitle = PlanPhrases.EditParts.In(language),
        Language = language,
        Notice = HistoryWords.ToSign.In(language),
        Parts = [new Form([.. written.Draft.Sections.Select(s => new FormField(s.Id, s.Heading, FieldKind.LongText, TextOf(s)))])],
        Actions =
        [
            new CardAction(PlanPhrases.Keep.In(language), Press.To(HistorySummarySkill.Name, "edited", ("key", key.ToString())), ActionStyle.Main, TakesInputs: true),
            new CardAction(HistoryWords.BackTo.In(language, HistoryWords.NameOf(key.Kind).In(language)), Press.To(HistorySummarySkill.Name, HistorySummarySkill.Show, ("key", key.ToString())), ActionStyle.Quiet),
        ],
    };

    /// <summary>The parts that the form holds in other words than the draft.</summary>
    public static IReadOnlyList<EditOrder> Changed(WrittenDraft written, Press press) =>
    [
        .. written.Draft.Sections.Select(s => (Part: s, Words: press[s.Id]?.ReplaceLineEndings("\n").Trim()))
            .Where(p => p.Words is { Length: > 0 } words && words != TextOf(p.Part))
            .Select(p => new EditOrder(DraftEditKind.Part, p.Part.Id, p.Words!.Length > LongestPart ? p.Words[..LongestPart] : p.Words)),
    ];

    /// <summary>Keeps the changes, once however often the message is delivered.</summary>
    public Task<Act> KeepAsync(Turn turn, WrittenDraft written, HistoryKey key, IReadOnlyList<EditOrder> orders, CancellationToken cancellationToken)
    {
        var client = written.Set.Client;
        // Changes count in their order, also two of one moment.
        var at = written.ChangedAt is { } last && Moments.FromInstant(last) >= turn.Now ? Moments.FromInstant(last).AddMilliseconds(1) : turn.Now;
        var title = HistoryWords.TitleOf(key.Kind).In(turn.Language, client.ShortName);
        return acting.DoAsync(turn, HistorySummarySkill.Name, title, client.Id, () => Task.FromResult<IReadOnlyList<ProposalLine>>([.. orders.Select((order, i) =>
        {
            var edit = new DraftEdit
            {
                Id = $"{turn.IdFor("e")}{i}",
                ClientId = client.Id,
                OwnerId = client.OwnerId,
                StaffId = turn.Staff.Id,
                Draft = key.Draft,
                Kind = order.Kind,
                What = order.What,
                Words = order.Words,
                At = at.AddMilliseconds(i).ToInstant(),
            };
            return Acting.Line(i + 1, "edit", edit.Id, Say(edit, turn.Language), Change.Make(DraftEdits.Collection, edit));
        })]), cancellationToken);
    }

    /// <summary>Whether there is anything in the draft that the order changes.</summary>
    public static bool Finds(Draft draft, EditOrder order) => order switch
    {
        { Kind: DraftEditKind.Replace, What: { } what } => draft.Sentences.Any(s => s.Text.Contains(what, StringComparison.Ordinal)),
        { What: { } what } => draft.Sentences.Any(s => Mentions.Of(what, s.Text)) || draft.Sections.Any(s => s.Heading.Contains(what, StringComparison.OrdinalIgnoreCase)),
        _ => true,
    };

    /// <summary>What was changed in the draft, in one line; null where nothing was.</summary>
    public static string? Summary(EditedDraft edited, HistoryKey key, Language language)
    {
        if (edited.Edits.Count == 0) return null;
        var said = edited.Edits.TakeLast(MostSaid).Select(e => Say(e, language));
        if (edited.LeftOut > 0) said = said.Append(HistoryWords.Sentences.In(language, edited.LeftOut));
        return (key.Kind == HistoryKind.Plan ? HistoryWords.EditedPlan : HistoryWords.EditedBy).In(language, string.Join(DraftWords.And.In(language), said));
    }

    /// <summary>A change in a few words.</summary>
    public static string Say(DraftEdit edit, Language language) => edit.Kind switch
    {
        DraftEditKind.LeaveOut => HistoryWords.LeftOut.In(language, Quotes.Of(edit.What ?? "")),
        DraftEditKind.Replace => HistoryWords.Replaced.In(language, Quotes.Of(edit.What ?? ""), Quotes.Of(Quotes.Cut(edit.Words ?? "", 40))),
        DraftEditKind.Add => HistoryWords.Added.In(language, Quotes.Of(Quotes.Cut(edit.Words ?? "", 40))),
        DraftEditKind.Part => HistoryWords.PartWritten.In(language, PartName(edit.What, language)),
        DraftEditKind.Reset => HistoryWords.AsItWas.In(language),
        _ => HistoryWords.Wished.In(language, Quotes.Of(Quotes.Cut(edit.What ?? "", 40))),
    };

    private static string PartName(string? id, Language language) => (id switch
    {
        "summary" => PlanPhrases.Summary,
        "client" => PlanPhrases.Client,
        "competition" => PlanPhrases.Competition,
        "assessment" => PlanPhrases.Assessment,
        "actions" => PlanPhrases.Actions,
        _ => HistoryWords.SomePart,
    }).In(language);

    private static string TextOf(DraftSection section) => string.Join('\n', section.Sentences.Select(s => s.WithCites())) is { Length: > LongestPart } text ? text[..LongestPart] : string.Join('\n', section.Sentences.Select(s => s.WithCites()));
}
