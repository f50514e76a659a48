using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>The cards of the ledger: the list to tick off, the form that moves or drops a line.</summary>
public static class LedgerCards
{
    private const int TextLength = 60;

    /// <summary>The lines, to be ticked when done; each can be moved or dropped with a reason.</summary>
    public static Card List(string title, string scope, IReadOnlyList<LedgerEntry> entries, Phrase none, Language language, DateOnly today, string? done = null, Proposal? undoable = null) => new()
    {
        Title = title,
        Language = language,
        Notice = LedgerWords.Notice.In(language),
        Parts =
        [
            .. done is null ? Array.Empty<CardPart>() : [new Paragraph(done, Tone.Good)],
            entries.Count == 0 ? new Paragraph(none.In(language), Tone.Quiet) : new Ticks([.. entries.Take(LedgerReads.Most).Select(e => Row(e, scope, language, today))]),
            .. entries.Count > LedgerReads.Most ? [new Paragraph(LedgerWords.More.In(language, LedgerReads.Most), Tone.Quiet)] : Array.Empty<CardPart>(),
        ],
        Actions =
        [
            .. entries.Count == 0 ? Array.Empty<CardAction>() : [new CardAction(LedgerWords.DoneTicked.In(language), Press.To(PromiseLedgerSkill.Name, "done", [("scope", scope)]), ActionStyle.Main, TakesInputs: true)],
            .. undoable is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(undoable, "undo"), ActionStyle.Quiet)],
        ],
    };

    /// <summary>A new day and why, or that it is not done at all and why.</summary>
    public static Card Change(LedgerEntry entry, string scope, Language language, DateOnly today, string? day = null, string? why = null, Phrase? dayError = null, Phrase? whyError = null) => new()
    {
        Title = entry.Client ?? LedgerWords.LabelTask.In(language),
        Subtitle = entry.Say(language, today),
        Language = language,
        Notice = LedgerWords.Notice.In(language),
        Parts =
        [
            .. Came(entry, language, today),
            new Form(
            [
                new FormField("day", LedgerWords.FieldDay.In(language), FieldKind.Day, day ?? entry.DueOn) { Error = dayError?.In(language) },
                new FormField("why", LedgerWords.FieldWhy.In(language), FieldKind.Text, why, Required: true) { Error = whyError?.In(language) },
            ]),
        ],
        Actions =
        [
            new(LedgerWords.Move.In(language), Press.To(PromiseLedgerSkill.Name, "move", [("id", entry.Id), ("scope", scope)]), ActionStyle.Main, TakesInputs: true),
            new(LedgerWords.Drop.In(language), Press.To(PromiseLedgerSkill.Name, "drop", [("id", entry.Id), ("scope", scope)]), ActionStyle.Quiet, TakesInputs: true),
        ],
    };

    /// <summary>Which of several that the words could mean is done.</summary>
    public static Card Which(IReadOnlyList<LedgerEntry> entries, Language language, DateOnly today) => new()
    {
        Title = LedgerWords.Which.In(language),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts = [new Choices("", [.. entries.Take(6).Select(e => new Choice(Quotes.Cut(e.Text, 30), Note(e, language, today), Press.To(PromiseLedgerSkill.Name, "done", [("id", e.Id), ("scope", "mine")])))])],
    };

    private static Tick Row(LedgerEntry entry, string scope, Language language, DateOnly today) =>
        new(entry.Id, entry.Label(language), Quotes.Cut(entry.Text, TextLength), false, Note(entry, language, today), Deadlines.Say(entry.DueOn, language, today).Tone)
        {
            Actions = [new(LedgerWords.Change.In(language), entry.Task is { } task ? ReminderCards.On(task, "change") : Press.To(PromiseLedgerSkill.Name, "change", [("id", entry.Id), ("scope", scope)]), ActionStyle.Quiet)],
        };

    private static string Note(LedgerEntry entry, Language language, DateOnly today)
    {
        string?[] said =
        [
            entry.Tier is { } tier ? $"{entry.Client} {RecordWords.Say(tier, language)}" : entry.Client,
            entry.Keeper,
            entry.Promise?.Person,
            entry.Complaint,
            entry.Task is { } task ? ReminderSentences.When(task, entry.Client, language, today) : Deadlines.Say(entry.DueOn, language, today).Words,
            entry.Promise?.Moves.Count switch { null or 0 => null, 1 => LedgerWords.MovedOnce.In(language), var times => LedgerWords.MovedTimes.In(language, times) },
        ];
        return string.Join(" · ", said.Where(s => !string.IsNullOrEmpty(s)));
    }

    private static IEnumerable<CardPart> Came(LedgerEntry entry, Language language, DateOnly today)
    {
        foreach (var move in entry.Promise?.Moves ?? [])
            yield return new Paragraph(LedgerWords.Moved.In(language, move.Why ?? "", Days.Say(move.To, language, today)), Tone.Quiet);
    }
}
