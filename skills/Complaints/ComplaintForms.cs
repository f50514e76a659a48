using CrmBot.Data;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Complaints;

/// <summary>The cards that ask for what a step needs: the cause, the colleague, the reason.</summary>
public static class ComplaintForms
{
    private const int MostColleagues = 12;

    /// <summary>How and when, and then on to the step that was meant, with what was filled in for it already.</summary>
    public static Card Answer(ComplaintSight sight, string then, string? how, string? wrongTime, params IReadOnlyList<(string, string)> filled) => Ask(sight, ComplaintButtonWords.FormAnswer, then, ComplaintButtonWords.Answered,
        [.. (ComplaintButtons.AnswerForm(sight with { Complaint = sight.Complaint with { AcceptedAt = sight.Complaint.ComplainedAt } })?.Fields ?? []).Select(f => f.Id == "how" ? f with { Value = how ?? f.Value } : f with { Error = wrongTime })], filled);

    /// <summary>Cause and prevention; with how it was answered, where that was filled in before.</summary>
    public static Card Close(ComplaintSight sight, string? kind, string? cause, string? prevention, bool missing, params IReadOnlyList<(string, string)> filled)
    {
        var language = sight.Language;
        string? Missing(string? value) => missing && string.IsNullOrWhiteSpace(value) ? ComplaintButtonWords.Missing.In(language) : null;
        return Ask(sight, ComplaintButtonWords.FormClose, "close", ComplaintButtonWords.Close,
        [
            new("kind", ComplaintButtonWords.CauseKind.In(language), FieldKind.Choice, kind ?? ComplaintKinds.Other, Required: true)
            {
                Options = [.. sight.Rules.Causes.Select(c => new FormOption(c.Id, c.NameIn(language)))],
            },
            new("cause", ComplaintButtonWords.Cause.In(language), FieldKind.LongText, cause, Required: true) { Error = Missing(cause) },
            new("prevention", ComplaintButtonWords.Prevention.In(language), FieldKind.LongText, prevention, Required: true) { Error = Missing(prevention) },
        ], filled);
    }

    public static Card Why(ComplaintSight sight, string verb, bool missing)
    {
        var (title, label, button) = verb == "void"
            ? (ComplaintButtonWords.FormVoid, ComplaintButtonWords.WhyVoid, ComplaintButtonWords.Void)
            : (ComplaintButtonWords.FormWait, ComplaintButtonWords.WhyWait, ComplaintButtonWords.Wait);
        return Ask(sight, title, verb, button, [new("why", label.In(sight.Language), FieldKind.Text, null, Required: true) { Error = missing ? ComplaintButtonWords.Missing.In(sight.Language) : null }]);
    }

    /// <summary>To whom it may go, each a button that does it.</summary>
    public static Card Pass(ComplaintSight sight, IReadOnlyList<(StaffMember Person, long InHand)> colleagues) => Choose(sight, ComplaintButtonWords.FormPass,
        colleagues.Take(MostColleagues).Select(c => (ComplaintButtonWords.PassTo.In(sight.Language, c.Person.NameIn(sight.Language)), (string?)ComplaintListWords.InHand.In(sight.Language, c.InHand), ComplaintButtons.On(sight.Complaint, "pass", ("to", c.Person.Id)))));

    public static Card Merge(ComplaintSight sight, IReadOnlyList<Complaint> others) => Choose(sight, ComplaintButtonWords.FormMerge,
        others.Select(o => (ComplaintButtonWords.MergeInto.In(sight.Language, o.Number), (string?)Quotes.Of(Quotes.Cut(o.Text, 60)), ComplaintButtons.On(sight.Complaint, "merge", ("into", o.Id)))));

    public static Card More(ComplaintSight sight) => Choose(sight, ComplaintButtonWords.FormMore, ComplaintButtons.Rest(sight).Select(a => (a.Title, (string?)null, a.Press)));

    /// <summary>What stands behind an answer that was written for the client, and how else it may sound; the answer itself is a message of its own.</summary>
    public static Card Draft(ComplaintSight sight, LetterTone tone, ClientLetter letter, Worded worded)
    {
        var language = sight.Language;
        CardPart[] kept = ComplaintDraft.LeftOut(sight) is > 0 and var left ? [new Paragraph(ComplaintButtonWords.PromisesLeftOut.In(language, left), Tone.Warning)] : [];
        return new Card
        {
            Title = Title(sight),
            Subtitle = ComplaintButtonWords.DraftTitle.In(language),
            Language = language,
            Notice = ComplaintWords.Notice.In(language, Days.Time(sight.Now)),
            Parts = [.. LetterParts.Of(letter, worded, language), .. kept],
            Actions =
            [
                .. sight.Complaint.AwaitsAnswer ? [new CardAction(ComplaintButtonWords.Sent.In(language), ComplaintButtons.On(sight.Complaint, "answer", ("how", "wechat")), ActionStyle.Main)] : Array.Empty<CardAction>(),
                .. Enum.GetValues<LetterTone>().Where(t => t != tone).Select(t => new CardAction(LetterTones.Of(t).In(language), ComplaintButtons.On(sight.Complaint, "draft", ("tone", t.ToString()), ("was", tone.ToString()), ("edits", letter.Edits.ToString())))),
                Back(sight),
            ],
        };
    }

    /// <summary>Whether the card is one of these forms, and not the complaint's own.</summary>
    public static bool IsForm(Card card) => card.Actions.Any(a => a.TakesInputs && a.Press["filled"] is not null);

    private static Card Ask(ComplaintSight sight, Phrase subtitle, string verb, Phrase button, IReadOnlyList<FormField> fields, params IReadOnlyList<(string, string)> filled) => new()
    {
        Title = Title(sight),
        Subtitle = subtitle.In(sight.Language),
        Language = sight.Language,
        Notice = ComplaintWords.Notice.In(sight.Language, Days.Time(sight.Now)),
        Parts = [new Form(fields)],
        Actions = [new(button.In(sight.Language), ComplaintButtons.On(sight.Complaint, verb, [("filled", "1"), .. filled]), ActionStyle.Main, TakesInputs: true), Back(sight)],
    };

    private static Card Choose(ComplaintSight sight, Phrase question, IEnumerable<(string Label, string? Note, Press Press)> options) => new()
    {
        Title = Title(sight),
        Language = sight.Language,
        Notice = ComplaintWords.Notice.In(sight.Language, Days.Time(sight.Now)),
        Parts = [new Choices(question.In(sight.Language), [.. options.Select(o => new Choice(o.Label, o.Note, o.Press))])],
        Actions = [Back(sight)],
    };

    private static string Title(ComplaintSight sight) => ComplaintWords.CardTitle.In(sight.Language, sight.Complaint.Number, sight.Contact.ClientName);

    private static CardAction Back(ComplaintSight sight) => new(ComplaintButtonWords.Back.In(sight.Language), ComplaintButtons.On(sight.Complaint, "show"), ActionStyle.Quiet);
}
