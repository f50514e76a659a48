using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Complaints;

/// <summary>Finds which complaint an order is about and what it says to do; several that fit are asked about, once.</summary>
public sealed class ComplaintOrders(ComplaintActing acting, ComplaintAsking asking, Assignment assignment, Clients clients, ComplaintLetters letters)
{
    private const int MostAsked = 10;

    public ComplaintLetters Letters => letters;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (await acting.AgainAsync(turn, cancellationToken) is { } again) return again;
        var reads = acting.Reads;
        var order = ComplaintReading.Read(frame, reads.Rules, turn.Now);
        if (order is { Event: ComplaintEvent.Assign, To: null }) order = order with { To = (await assignment.OfGroupAsync(turn, frame.Text, cancellationToken))?.Id };
        if (frame.Client is { Ids.Count: 0 } missing && frame.Slots.ComplaintRef is null) return Answer.Say(ComplaintWords.ClientNotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        if (frame.Client is { Ids.Count: > 1 } several) return Answer.Show(ComplaintListCard.WhichClient(await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken), ListFrame.Of(reads.Rules, turn)));

        var meant = await MeantAsync(turn, frame, order, cancellationToken);
        if (meant.Count == 0) return Answer.Say(await NoneAsync(turn, frame, cancellationToken));
        if (meant.Count > 1)
            return Answer.Show(ComplaintListCard.Which(await asking.NamedAsync(turn, meant, cancellationToken), order is null ? "show" : Verb(order.Event), order is null ? [] : ArgsOf(order), ListFrame.Of(reads.Rules, turn)));
        if (await reads.SightAsync(turn, meant[0], cancellationToken) is not { } sight) return Answer.Say(ComplaintWords.NotFound.In(turn.Language, meant[0].Number));
        // 我来处理, said of a colleague's: it becomes one's own.
        if (order is { Event: ComplaintEvent.Accept } && sight.Complaint.HandlerId != turn.Staff.Id) order = order with { Event = ComplaintEvent.Assign, To = turn.Staff.Id };
        if (ComplaintDraft.Asked(frame.Text, reads.Rules.Tone) is { } tone) return await letters.ShowAsync(turn, sight, tone, LetterWish.Read(frame.Text) is { Delay: true } or { Thanks: true } ? Wished(frame.Text) : LetterEdits.None, null, cancellationToken);
        return order is null
            ? ComplaintActing.Show(ComplaintCard.Compose(sight, ComplaintWords.WhatToDo.In(turn.Language, sight.Complaint.Number)), sight, inPlace: false)
            : await acting.DoAsync(turn, sight, order, inPlace: false, cancellationToken);
    }

    /// <summary>结案 原因包装太薄, said right under the complaint's card: a button's word with what the step needs.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (await LetterAsync(turn, frame, cancellationToken) is { } letter) return letter;
        if (frame.Slots.ComplaintRef is not null) return null;
        if (await AnsweredAsync(turn, frame, cancellationToken) is { } answered) return answered;
        if (OnLastCard(turn.Conversation) is not { } shown) return null;
        if (await ClosedAsync(turn, frame, shown, cancellationToken) is { } closed) return closed;
        // 把它转给李晓梅: with a complaint before one's eyes, it is that, not a client.
        var passed = frame is { Intent: Intents.ClientAssign, Client: null };
        if (!passed && !turn.Conversation.Sayable.Any(s => s.Press.Skill == ComplaintButtons.Skill && s.Of is null && Begins(frame.Text, s.Label))) return null;
        if (ComplaintReading.Read(frame, acting.Reads.Rules, turn.Now) is not { } order || (passed && order.Event != ComplaintEvent.Assign) || await acting.Reads.FindAsync(turn, shown, cancellationToken) is not { } sight) return null;
        return await acting.AgainAsync(turn, cancellationToken) ?? await acting.DoAsync(turn, sight, order, inPlace: false, cancellationToken);
    }

    // 原因是包装太薄，以后加厚: what the form for closing asks for, without its button's word.
    private async Task<Answer?> ClosedAsync(Turn turn, Frame frame, string shown, CancellationToken cancellationToken)
    {
        if (frame.Client is not null || turn.Conversation.Sayable.FirstOrDefault(s => s.TakesFields && s.Press.Skill == ComplaintButtons.Skill && s.Press["filled"] is not null && s.Press.Verb.Equals(nameof(ComplaintEvent.Close), StringComparison.OrdinalIgnoreCase)) is not { Label: var button }) return null;
        if (ComplaintReading.Read(frame with { Text = $"{button} {frame.Text}" }, acting.Reads.Rules, turn.Now) is not { Event: ComplaintEvent.Close, Cause: not null, Prevention: not null } order) return null;
        if (await acting.Reads.FindAsync(turn, shown, cancellationToken) is not { } sight) return null;
        return await acting.AgainAsync(turn, cancellationToken) ?? await acting.DoAsync(turn, sight, order, inPlace: false, cancellationToken);
    }

    // 刚给他回了电话: with one complaint of the client spoken of that still waits for its answer, it is that answer.
    private async Task<Answer?> AnsweredAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Intent is not (Intents.VisitLog or Intents.TaskDone or Intents.ComplaintUpdate or Intents.None) || !ComplaintReading.TellsOfAnAnswer(frame.Text)) return null;
        if (ComplaintReading.Read(frame, acting.Reads.Rules, turn.Now) is not { Event: ComplaintEvent.Answer } order) return null;
        var waiting = (await MeantAsync(turn, frame, order, cancellationToken)).Where(c => c.AnsweredAt is null).ToList();
        if (waiting is not [var one] || await acting.Reads.SightAsync(turn, one, cancellationToken) is not { } sight) return null;
        return await acting.AgainAsync(turn, cancellationToken) ?? await acting.DoAsync(turn, sight, order, inPlace: false, cancellationToken);
    }

    // 语气客气点, 去掉编号, right under an answer for the client.
    private async Task<Answer?> LetterAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Sayable.FirstOrDefault(s => s.Press.Skill == ComplaintButtons.Skill && s.Press.Verb == "draft" && s.Press["was"] is not null) is not { Press: var press }) return null;
        var (order, isWish) = (EditOrder.Read(frame.Text, []), LetterWish.IsOrder(frame.Text));
        if (press["id"] is not { } id || order is null && !isWish) return null;
        if (await acting.Reads.FindAsync(turn, id, cancellationToken) is not { } sight) return null;
        var (tone, edits) = (Enum.TryParse<LetterTone>(press["was"], out var was) ? was : acting.Reads.Rules.Tone, LetterEdits.Of(press["edits"]));
        if (order?.Kind == DraftEditKind.Reset) return await letters.ShowAsync(turn, sight, acting.Reads.Rules.Tone, LetterEdits.None, null, cancellationToken);
        if (order is null or { Kind: DraftEditKind.Style })
        {
            // A wish that the code can meet is met by it; any other is the model's to heed, and without one it is said that the words are the person's own to add.
            var heard = edits.With(new EditOrder(DraftEditKind.Style, frame.Text.Trim())) ?? edits;
            var wish = LetterWish.Read(frame.Text);
            var known = order?.Length < 0 ? LetterTone.Short : wish?.Tone;
            var unmet = known is null && wish is not { Delay: true } and not { Thanks: true } && (LetterWish.Mentions(frame.Text) || !letters.Serves(sight));
            return await letters.ShowAsync(turn, sight, known ?? tone, unmet ? edits : heard, unmet ? LetterParts.OwnWords.In(turn.Language) : null, cancellationToken);
        }
        return edits.With(order) is { } changed ? await letters.ShowAsync(turn, sight, tone, changed, null, cancellationToken) : Answer.Say(ComplaintButtonWords.NotForClients.In(turn.Language));
    }

    private static LetterEdits Wished(string text) => LetterEdits.None.With(new EditOrder(DraftEditKind.Style, text.Trim())) ?? LetterEdits.None;

    private static bool Begins(string text, string label) =>
        text.TrimStart() is var said && said.StartsWith(label, StringComparison.OrdinalIgnoreCase) && said.Length > label.Length && !char.IsLetterOrDigit(said[label.Length]);

    /// <summary>What a button asks for, with what was filled in on its card.</summary>
    public static ComplaintOrder? Of(Press press, Turn turn)
    {
        if (!Enum.TryParse<ComplaintEvent>(press.Verb is "pass" ? nameof(ComplaintEvent.Assign) : press.Verb, ignoreCase: true, out var happens)) return null;
        return new ComplaintOrder(happens)
        {
            How = Text(press, "how"),
            At = At(press, turn),
            To = Text(press, "to") ?? Text(press, "into"),
            // A form sent empty asks again; a button pressed for the first time asks once.
            Note = Text(press, "why") ?? (press["filled"] is null ? null : ""),
            CauseKind = Text(press, "kind"),
            Cause = Text(press, "cause"),
            Prevention = Text(press, "prevention"),
            Severity = Text(press, "severity"),
            Category = Text(press, "category"),
        };
    }

    private async Task<IReadOnlyList<Complaint>> MeantAsync(Turn turn, Frame frame, ComplaintOrder? order, CancellationToken cancellationToken)
    {
        var store = acting.Reads.Store;
        if (frame.Slots.ComplaintRef is { } number) return await store.FindAsync(turn.Reader, acting.Numbers.Forms(number), cancellationToken) is { } found ? [found] : [];
        if (frame.Client is null && OnLastCard(turn.Conversation) is { } shown && await store.FindAsync(turn.Reader, shown, cancellationToken) is { } one) return [one];
        var clientId = frame.Client?.Ids[0] ?? turn.SpokenOf;
        if (clientId is not null)
        {
            var ofClient = await clients.FindAsync(turn.Reader, clientId, cancellationToken) is null
                ? (await store.InHandAsync(turn.Reader, MostAsked, cancellationToken)).Where(c => c.ClientId == clientId)
                : await store.OfClientAsync(turn.Reader, clientId, MostAsked, cancellationToken);
            var fitting = ofClient.Where(c => order?.Event == ComplaintEvent.Reopen ? c.Standing is ComplaintState.Closed or ComplaintState.Resolved : c.IsInHand).ToList();
            // Of several, only the newest closed one can have come back.
            if (fitting.Count > 0 || frame.Client is not null) return order?.Event == ComplaintEvent.Reopen ? [.. fitting.Take(1)] : fitting;
        }
        return await store.InHandAsync(turn.Reader, MostAsked, cancellationToken);
    }

    /// <summary>升级, said right under a complaint's card, means that one.</summary>
    private static string? OnLastCard(Conversation conversation) =>
        conversation.Sayable.Where(s => s.Press.Skill == ComplaintButtons.Skill).Select(s => s.Press["id"]).OfType<string>().Distinct().ToList() is [var only] ? only : null;

    private async Task<string> NoneAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Slots.ComplaintRef is { } number) return ComplaintWords.NotFound.In(turn.Language, number);
        if (frame.Client is { Ids: [var id] } && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client) return ComplaintWords.NoneOpen.In(turn.Language, client.ShortName);
        return ComplaintWords.NoneMine.In(turn.Language);
    }

    /// <summary>What the order says besides its step, as a button carries it.</summary>
    internal static IReadOnlyList<(string Name, string Value)> ArgsOf(ComplaintOrder order) =>
        [.. new (string Name, string? Value)[]
        {
            ("how", order.How), ("to", order.Event == ComplaintEvent.Escalate ? null : order.To), ("why", order.Note), ("kind", order.CauseKind), ("cause", order.Cause), ("prevention", order.Prevention),
            ("severity", order.Severity), ("category", order.Category), ("at", order.At?.ToInstant()),
        }.Where(a => a.Value is not null).Select(a => (a.Name, a.Value ?? ""))];

    private static string Verb(ComplaintEvent happens) => happens.ToString().ToLowerInvariant();

    private static string? Text(Press press, string name) => press[name]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The hour filled in: today's, or yesterday's where today's is still to come.</summary>
    private static DateTimeOffset? At(Press press, Turn turn)
    {
        if (Text(press, "at") is { } instant && DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var said)) return said;
        if (!TimeOnly.TryParseExact(Text(press, "time"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        var local = turn.Today.ToDateTime(time);
        if (turn.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var at = new DateTimeOffset(local, turn.Zone.GetUtcOffset(local));
        return at > turn.Now.AddMinutes(1) ? at.AddDays(-1) : at;
    }
}
