using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Confirming;

/// <summary>The cards a proposal goes through: to save, saved, taken back, given up. The same for every skill that proposes.</summary>
public static class ConfirmingCards
{
    public const string Skill = "proposal";

    public static string LiveKey(Proposal proposal) => $"proposal:{proposal.Id}";

    /// <summary>The card that asks: every line with a tick, one main button.</summary>
    public static Card Pending(Proposal proposal, Client? client, Language language, string? warning = null)
    {
        var parts = new List<CardPart>();
        if (warning is not null) parts.Add(new Paragraph(warning, Tone.Warning));
        if (client is not null && proposal.ClientFrom is { } from)
            parts.Add(new Paragraph((from switch { "plan" => ConfirmingWords.FromPlan, "planned" => ConfirmingWords.FromPlanned, "person" => ConfirmingWords.FromPerson, _ => ConfirmingWords.FromTalk }).In(language, client.ShortName), Tone.Warning));
        parts.Add(new Ticks([.. proposal.Lines.Select(l => Row(proposal, l, language))]));
        if (proposal.Text.Length > 0) parts.Add(new Paragraph(ConfirmingWords.Words.In(language, Quotes.Of(Quotes.Cut(proposal.Text, 120))), Tone.Quiet));
        return new Card
        {
            Title = ConfirmingWords.PendingTitle.In(language, client?.ShortName ?? ConfirmingWords.SomeClient.In(language)),
            Language = language,
            Notice = ConfirmingWords.PendingNotice.In(language),
            Parts = parts,
            Actions =
            [
                new(ConfirmingWords.SaveAll.In(language), On(proposal, "save"), ActionStyle.Main, TakesInputs: true),
                .. proposal.ClientFrom is null ? Array.Empty<CardAction>() : [new(ConfirmingWords.OtherClient.In(language), On(proposal, "client"), ActionStyle.Normal, TakesInputs: true)],
                new(ConfirmingWords.DoNotSave.In(language), On(proposal, "giveup"), ActionStyle.Quiet),
            ],
        };
    }

    /// <summary>What is stored, as it was read back, and until when it can be taken back.</summary>
    public static Card Saved(Proposal proposal, string clientName, IReadOnlyList<string> stored, Language language, TimeZoneInfo zone, bool correctable = false) => new()
    {
        Title = (proposal.Corrects is null ? ConfirmingWords.SavedTitle : ConfirmingWords.CorrectedTitle).In(language, clientName),
        Language = language,
        Notice = (proposal.Corrects is null ? ConfirmingWords.SavedNotice : ConfirmingWords.CorrectedNotice).In(language),
        Parts =
        [
            new Items(null, [.. stored.Select(s => new Item(s, null, Tone.Good))]),
            .. UndoLine.Part(proposal, language, zone),
        ],
        Actions =
        [
            new(ConfirmingWords.Undo.In(language), On(proposal, "undo"), ActionStyle.Quiet),
            .. proposal.Lines.Any(l => l.Ticked && l.Fields.Count > 0 && l.Kind.Length > 0) && correctable ? [new CardAction(ConfirmingWords.Correct.In(language), On(proposal, "correct"), ActionStyle.Quiet)] : Array.Empty<CardAction>(),
        ],
    };

    /// <summary>What is stored, line by line, each to be changed; the client, or the whole, too.</summary>
    public static Card Correct(Proposal saved, string clientName, Language language, string? warning = null) => new()
    {
        Title = ConfirmingWords.CorrectTitle.In(language, clientName),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts =
        [
            .. warning is null ? Array.Empty<CardPart>() : [new Paragraph(warning, Tone.Warning)],
            new Items(null, [.. saved.Lines.Where(l => l.Ticked).Select(l => new Item(l.Sentence, null, Tone.Plain) { Action = new(ConfirmingWords.ChangeLine.In(language), On(saved, "edit", ("line", l.Id)), ActionStyle.Quiet) })]),
            new Paragraph(ConfirmingWords.CorrectHow.In(language), Tone.Quiet),
        ],
        Actions =
        [
            new(ConfirmingWords.OtherClient.In(language), On(saved, "client")),
            new(ConfirmingWords.Void.In(language), On(saved, "void"), ActionStyle.Quiet),
        ],
    };

    /// <summary>Offers to take changed words over into what was saved.</summary>
    public static Card Retold(Proposal saved, string words, string clientName, Language language) => new()
    {
        Title = ConfirmingWords.RetoldTitle.In(language, clientName),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts = [new Paragraph(ConfirmingWords.RetoldWords.In(language, Quotes.Of(Quotes.Cut(words, 200))))],
        Actions = [new(ConfirmingWords.Retell.In(language), On(saved, "retold", ("text", words)), ActionStyle.Main)],
    };

    /// <summary>The message behind a note was deleted: the note is as it was, and can go too.</summary>
    public static Card WordsGone(Proposal note, string clientName, DateTimeOffset now, Language language)
    {
        var pending = note.State == ProposalState.Pending;
        var undoable = note.UndoUntil is { } until && string.CompareOrdinal(now.ToInstant(), until) < 0;
        return new()
        {
            Title = ConfirmingWords.WordsGoneTitle.In(language, clientName),
            Language = language,
            Notice = ConfirmingWords.QuestionNotice.In(language),
            Parts = [new Paragraph((pending ? ConfirmingWords.WordsGonePending : ConfirmingWords.WordsGoneSaved).In(language)), new Items(null, [.. note.Lines.Where(l => l.Ticked).Select(l => new Item(l.Sentence, null, Tone.Quiet))])],
            Actions = pending
                ? [new(ConfirmingWords.DoNotSave.In(language), On(note, "giveup")), new(ConfirmingWords.Open.In(language), On(note, "show"), ActionStyle.Quiet)]
                : [undoable ? new(ConfirmingWords.Undo.In(language), On(note, "undo")) : new(ConfirmingWords.Void.In(language), On(note, "void", ("reason", ConfirmingWords.WordsGoneReason.In(language))))],
        };
    }

    /// <summary>Somebody's own words stand behind it: an act of a button or a setting has none but ours.</summary>
    public static bool HasWords(Proposal proposal) => proposal.Text.Length > 0 && !proposal.Lines.Any(l => l.Fields.ContainsKey(Acting.Record));

    /// <summary>A card that is over: its lines for the record, and one word on how it ended.</summary>
    public static Card Over(Phrase title, Proposal proposal, string clientName, Language language, string? note = null) => new()
    {
        Title = title.In(language, clientName),
        Language = language,
        Notice = ConfirmingWords.ChangedNotice.In(language),
        Parts =
        [
            new Items(null, [.. proposal.Lines.Where(l => l.Ticked || l.Problem is not null).Select(l => new Item(l.Sentence, null, Tone.Quiet))]),
            .. HasWords(proposal) ? [new Paragraph(ConfirmingWords.Words.In(language, Quotes.Of(Quotes.Cut(proposal.Text, 120))), Tone.Quiet)] : Array.Empty<CardPart>(),
            .. note is null ? Array.Empty<CardPart>() : [new Paragraph(note, Tone.Quiet)],
        ],
    };

    /// <summary>The form that changes one line.</summary>
    public static Card Edit(Proposal proposal, ProposalLine line, IReadOnlyList<FormField> fields, Language language) => new()
    {
        Title = ConfirmingWords.EditTitle.In(language),
        Subtitle = line.Sentence,
        Language = language,
        Notice = ConfirmingWords.PendingNotice.In(language),
        Parts = [new Form(fields)],
        Actions =
        [
            new(ConfirmingWords.Ok.In(language), On(proposal, "edited", ("line", line.Id)), ActionStyle.Main, TakesInputs: true),
            new(ConfirmingWords.Back.In(language), On(proposal, "show"), ActionStyle.Quiet),
        ],
    };

    /// <summary>Asks which client the words are about; the words are kept meanwhile.</summary>
    public static Card WhichClient(Proposal proposal, IReadOnlyList<Client> candidates, Language language) => new()
    {
        Title = ConfirmingWords.WhichClient.In(language),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts =
        [
            new Paragraph(ConfirmingWords.Words.In(language, Quotes.Of(Quotes.Cut(proposal.Text, 120))), Tone.Quiet),
            new Choices(ConfirmingWords.SayClient.In(language), [.. candidates.Select(c => new Choice(c.Name, Apart(c), On(proposal, "choose", ("field", "client"), ("value", c.Id))))]),
        ],
        Actions = [new(ConfirmingWords.DoNotSave.In(language), On(proposal, "giveup"), ActionStyle.Quiet)],
    };

    /// <summary>Several notes to choose one from, for an answer in words that could mean each, and for 我没保存的.</summary>
    public static Card Which(Phrase title, IReadOnlyList<(Proposal Proposal, string Client)> open, string verb, Turn turn) => new()
    {
        Title = title.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
        Parts =
        [
            new Choices("", [.. open.Select(o => new Choice(
                $"{o.Client} · {(o.Proposal.Lines.Count > 0 ? o.Proposal.Lines[0].Label : "")}",
                $"{Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(o.Proposal.CreatedAt), turn.Zone), turn.Language, turn.Now)} · {Quotes.Of(Quotes.Cut(o.Proposal.Text, 40))}",
                On(o.Proposal, verb)))]),
        ],
    };

    /// <summary>Which line new words are for, where they fit several.</summary>
    public static Card WhichLine(Proposal proposal, IReadOnlyList<ProposalLine> lines, string words, Language language) => new()
    {
        Title = ConfirmingWords.WhichLine.In(language, Quotes.Of(Quotes.Cut(words, 20))),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts = [new Choices("", [.. lines.Select(l => new Choice(l.Sentence, null, On(proposal, "reword", ("line", l.Id), ("words", words))))])],
        Actions = [new(ConfirmingWords.Back.In(language), On(proposal, "show"), ActionStyle.Quiet)],
    };

    public static Press On(Proposal proposal, string verb, params IReadOnlyList<(string Name, string Value)> args) =>
        Press.To(Skill, verb, [("id", proposal.Id), .. args]);

    private static Tick Row(Proposal proposal, ProposalLine line, Language language) =>
        new(line.Id, line.Label, line.Sentence, line.Ticked, Join(line.Problem, line.Note), line.Problem is not null ? Tone.Bad : line.Note is not null ? Tone.Warning : Tone.Plain)
        {
            Actions =
            [
                .. line.Choices.Select(c => new CardAction(c.Label, On(proposal, "choose", ("line", line.Id), ("field", c.Field), ("value", c.Value)), ActionStyle.Quiet, TakesInputs: true)),
                new(ConfirmingWords.ChangeLine.In(language), On(proposal, "edit", ("line", line.Id)), ActionStyle.Quiet, TakesInputs: true),
            ],
        };

    private static string? Join(string? problem, string? note) => problem is null ? note : note is null ? problem : string.Create(CultureInfo.InvariantCulture, $"{problem} · {note}");

    /// <summary>What tells a client from another of like name.</summary>
    internal static string? Apart(Client client) => string.Join(" · ", new[] { client.Region, client.Industry }.Where(s => !string.IsNullOrEmpty(s))) is { Length: > 0 } apart ? apart : null;
}
