using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Reminders;

/// <summary>Takes a new reminder from a sentence: what of, when, how often, or for the next visit to a client.</summary>
public sealed class ReminderTaking(ReminderActs acts, Clients clients, Plans plans)
{
    private const int LongestText = 500;

    public async Task<Answer> TakeAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var told = frame.Records.OfType<TaskMention>().FirstOrDefault();
        // Of a message that says other things too, the words about the reminder alone.
        var alone = frame.Records.Count <= 1 || told is null;
        var words = alone ? frame.Text : told!.Span.Of(frame.Text);
        var when = WhenReading.Read(words, alone ? frame.Client : null, turn.Now, acts.Reads.Calendar);
        var text = ReminderText.Of(when.Rest);
        if (text.Length < 2) return Answer.Say(ReminderWords.WhatOf.In(turn.Language));
        if (when.CannotBe) return Answer.Say(ReminderWords.CannotBe.In(turn.Language));
        if (when.IsPast(turn.Now)) return Answer.Say(ReminderWords.Past.In(turn.Language, ReminderActs.Said(turn, when)));
        if (when.OnVisit && frame.Client is { Ids.Count: not 1 } unclear) return await WhichAsync(turn, unclear, frame.Text, cancellationToken);
        var clientId = frame.Client is { Ids: [var id] } ? id : null;
        return await KeepAsync(turn, when, text, clientId, cancellationToken);
    }

    /// <summary>The same sentence after its client was chosen.</summary>
    public async Task<Answer> TakeAsync(Turn turn, string clientId, string words, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        var when = WhenReading.Read(words, null, turn.Now, acts.Reads.Calendar);
        return await KeepAsync(turn, when with { OnVisit = true, Day = null, Repeat = null }, ReminderText.Of(when.Rest), client.Id, cancellationToken);
    }

    private async Task<Answer> KeepAsync(Turn turn, ReminderWhen when, string text, string? clientId, CancellationToken cancellationToken)
    {
        var task = new Reminding
        {
            Id = turn.IdFor("t"),
            StaffId = turn.Staff.Id,
            ClientId = clientId,
            Text = Quotes.Cut(text, LongestText),
            DueOn = when.OnVisit ? null : when.Day?.ToDay(),
            Time = when.Time is { } time && !when.OnVisit ? ReminderMoves.Clock(time) : null,
            Repeat = when.Repeat?.ToString(),
            OnVisit = when.OnVisit,
        };
        var note = when switch
        {
            { OnVisit: true } => (await plans.OfClientAsync(turn.Reader, clientId ?? "", turn.Today, 1, cancellationToken)).Count > 0 ? ReminderWords.KeptVisit : ReminderWords.KeptNoVisit,
            { IsSaid: false } => ReminderWords.KeptNoTime,
            { Time: null } => ReminderWords.KeptMorning,
            _ => null,
        };
        return await acts.AddAsync(turn, task, note is null ? [] : [note.In(turn.Language)], cancellationToken);
    }

    private async Task<Answer> WhichAsync(Turn turn, ClientMention named, string words, CancellationToken cancellationToken)
    {
        if (named.Ids.Count == 0) return Answer.Say(VisitWords.NotFound.In(turn.Language, Quotes.Cut(named.Words, 40)));
        var candidates = await clients.FindManyAsync(turn.Reader, named.Ids, cancellationToken);
        var hidden = Quotes.Cut(words, LongestText);
        return Answer.Show(new Card
        {
            Title = ConfirmingWords.WhichClient.In(turn.Language),
            Language = turn.Language,
            Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
            Parts = [new Choices("", [.. candidates.Select(c => new Choice(c.Name, c.Region, Press.To(RemindersSkill.Name, "add", ("client", c.Id), ("words", hidden))))])],
        });
    }
}
