using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.TeamDay;

/// <summary>What a colleague sees who is asked about a matter.</summary>
internal static class NudgeCard
{
    public static Card Compose(Matter matter, (string Text, string? Note)? about, string lead, Language language, string? error = null, Proposal? done = null, TimeZoneInfo? zone = null)
    {
        var open = matter is { Answer: null, NudgedAt: not null } && about is not null;
        var undo = UndoLine.Of(done, language, zone);
        return new Card
        {
            Title = TeamDayWords.NudgeTitle.In(language, lead),
            Language = language,
            Notice = TeamDayWords.NudgeNotice.In(language),
            Parts =
            [
                about is { } matterNow ? new Items(null, [new Item(matterNow.Text, matterNow.Note)]) : new Paragraph(TeamDayWords.AlreadySettled.In(language), Tone.Quiet),
                .. matter.Answer is { } answer ? [new Paragraph(TeamDayWords.Told.In(language, lead, LineWords.Say(answer, matter.Words, language)), Tone.Good)] : Array.Empty<CardPart>(),
                .. undo is null ? Array.Empty<CardPart>() : [new Paragraph(undo, Tone.Quiet)],
                .. open ? [new Form([new FormField("words", TeamDayWords.AnswerField.In(language), FieldKind.Text) { Error = error }])] : Array.Empty<CardPart>(),
            ],
            Actions =
            [
                .. open ? Answers(matter, language) : [],
                .. undo is null || done is null ? [] : new[] { new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet) },
            ],
        };
    }

    public static Card TakenBack(Language language) => new()
    {
        Title = TeamDayWords.TakenBack.In(language),
        Language = language,
        Notice = TeamDayWords.NudgeNotice.In(language),
        Parts = [new Paragraph(TeamDayWords.NothingToAnswer.In(language), Tone.Quiet)],
    };

    private static IEnumerable<CardAction> Answers(Matter matter, Language language)
    {
        CardAction To(Phrase words, MatterAnswer answer, bool inputs = false) =>
            new(words.In(language), Press.To(TeamDaySkill.Name, "answer", ("m", matter.Id), ("a", answer.ToString().ToLowerInvariant())), ActionStyle.Normal, inputs);
        switch (matter.Kind)
        {
            case MatterKind.Complaint:
                yield return new(TeamDayWords.OpenComplaint.In(language), Press.To(ComplaintButtons.Skill, "open", ("id", matter.RecordId)), ActionStyle.Main);
                break;
            case MatterKind.Promise:
                yield return new(TeamDayWords.OpenLedger.In(language), Press.To(PromiseLedger.PromiseLedgerSkill.Name, "list", ("scope", "mine")), ActionStyle.Main);
                yield return To(TeamDayWords.AnswerDone, MatterAnswer.Done);
                break;
            case MatterKind.Unsaved:
                yield return new(TeamDayWords.SaveNote.In(language), Press.To(ConfirmingCards.Skill, "show", ("id", matter.RecordId)), ActionStyle.Main);
                break;
            default:
                yield return To(TeamDayWords.AnswerDone, MatterAnswer.Done) with { Style = ActionStyle.Main };
                break;
        }
        yield return To(TeamDayWords.AnswerToday, MatterAnswer.Today);
        yield return To(TeamDayWords.AnswerWeek, MatterAnswer.Week);
        yield return To(TeamDayWords.AnswerSay, MatterAnswer.Said, inputs: true);
    }
}
