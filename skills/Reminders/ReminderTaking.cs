using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Reminders;

/// <summary>Takes a new reminder from a sentence: what of, when, how often, or for the next visit to a client.</summary>
public sealed partial class ReminderTaking(ReminderActs acts, Clients clients, Plans plans)
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
        if (!when.IsSaid && frame.Client is null && VisitUnnamed().IsMatch(words)) return Answer.Say(ReminderWords.NoClientForVisit.In(turn.Language));
        if (text.Length < 2) return Answer.Say(ReminderWords.WhatOf.In(turn.Language));
        if (when.CannotBe) return Answer.Say(ReminderWords.CannotBe.In(turn.Language));
        if (when.IsPast(turn.Now)) return Answer.Say(ReminderWords.Past.In(turn.Language, ReminderActs.Said(turn, when)));
        if (when.OnVisit && frame.Client is { Ids.Count: not 1 } unclear) return await WhichAsync(turn, unclear, frame.Text, cancellationToken);
        var clientId = frame.Client is { Ids: [var id] } ? id : null;
        return await KeepAsync(turn, when, text, clientId, cancellationToken);
    }

    /// <summary>The same sentence after its client was chosen.</summary>
    public async Task<Answer> TakeAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["client"] is not { } id || press["words"] is not { } words || press["name"] is not { } name || words.IndexOf(name, StringComparison.Ordinal) is not (>= 0 and var at)) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        if (await clients.FindAsync(turn.Reader, id, cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        var when = WhenReading.Read(words, new ClientMention([id], name, new Span(at, at + name.Length)), turn.Now, acts.Reads.Calendar);
        return await KeepAsync(turn, when, ReminderText.Of(when.Rest), client.Id, cancellationToken);
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
        if (words.Length > LongestText) return Answer.Say(ReminderWords.WhatOf.In(turn.Language));
        return Answer.Show(new Card
        {
            Title = ConfirmingWords.WhichClient.In(turn.Language),
            Language = turn.Language,
            Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
            Parts = [new Choices("", [.. candidates.Select(c => new Choice(c.Name, c.Region, Press.To(RemindersSkill.Name, "add", ("client", c.Id), ("words", words), ("name", named.Words))))])],
        });
    }

    [GeneratedRegex("下次(?:去|拜访|见|到)|下一?回(?:去|拜访|见)|\\bnext (?:visit|time i (?:visit|see|meet))\\b", RegexOptions.IgnoreCase)]
    private static partial Regex VisitUnnamed();
}
