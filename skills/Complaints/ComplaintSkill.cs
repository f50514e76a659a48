using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Complaints;

/// <summary>Complaints from the client's words to their closing: filed as a note, handled by buttons or words, asked about.</summary>
public sealed class ComplaintSkill(ComplaintActing acting, ComplaintAsking asking, ComplaintOrders orders, ComplaintFollowing following, SkillSet skills) : ISkill
{
    public SkillInfo Info { get; } = new(ComplaintButtons.Skill, [Intents.ComplaintFile, Intents.ComplaintList, Intents.ComplaintUpdate])
    {
        Title = ComplaintWords.Title,
        Commands = [ComplaintWords.Command],
        Examples = [ComplaintWords.ExampleFile, ComplaintWords.ExampleOf, ComplaintWords.ExampleLate],
        Offers = new Dictionary<string, Offer>
        {
            [Intents.ComplaintFile] = ComplaintWords.OfferFile,
            [Intents.ComplaintList] = ComplaintWords.OfferList,
            [Intents.ComplaintUpdate] = ComplaintWords.OfferUpdate,
        },
    };

    public IReadOnlyList<Sample> Samples => ComplaintSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => frame.Intent switch
    {
        Intents.ComplaintFile => FileAsync(turn, frame, cancellationToken),
        Intents.ComplaintUpdate => orders.AnswerAsync(turn, frame, cancellationToken),
        _ => asking.AnswerAsync(turn, frame, cancellationToken),
    };

    public Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => orders.JoinAsync(turn, frame, cancellationToken);

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (await acting.AgainAsync(turn, cancellationToken) is { } again) return again;
        if (press is { Verb: "of" } && press["client"] is { } clientId) return await asking.OfClientAsync(turn, clientId, cancellationToken);
        if (press["id"] is not { } id || await acting.Reads.FindAsync(turn, id, cancellationToken) is not { } sight)
            return Answer.Say(ComplaintWords.NotFound.In(turn.Language, (press["id"] is { } gone ? await acting.Numbers.FindAsync(gone, cancellationToken) : null) ?? ""));
        return press.Verb switch
        {
            "open" => ComplaintActing.Show(ComplaintCard.Compose(sight), sight, inPlace: false),
            "show" => ComplaintActing.Show(ComplaintCard.Compose(sight), sight, inPlace: true),
            "more" => ComplaintActing.Show(ComplaintForms.More(sight), sight, inPlace: true),
            "draft" => await orders.Letters.ShowAsync(turn, sight, Enum.TryParse<LetterTone>(press["tone"], out var tone) ? tone : acting.Reads.Rules.Tone, LetterEdits.Of(press["edits"]), null, cancellationToken),
            _ => ComplaintOrders.Of(press, turn) is { } order
                ? await acting.DoAsync(turn, sight, order, inPlace: true, cancellationToken)
                : Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View is LetterWriting.Text or LetterWriting.Behind) return await orders.Letters.DrawAsync(turn, notice, cancellationToken);
        if (notice.View != ComplaintTelling.UnsavedView) return await following.ShowAsync(turn, notice, cancellationToken);
        if (await following.UnsavedAsync(turn, notice, cancellationToken) is not { } unsaved || skills.Named(ConfirmingCards.Skill) is not { } confirming) return null;
        var shown = (await confirming.PressAsync(turn, ConfirmingCards.On(unsaved, "show"), cancellationToken)).Reply;
        if (shown.Card is not { } card) return shown;
        var told = TimeZoneInfo.ConvertTime(Moments.FromInstant(unsaved.CreatedAt), turn.Zone);
        return shown with { InPlace = false, Card = card with { Parts = [new Paragraph(ComplaintWords.StillUnsaved.In(turn.Language, Wording.Days.Time(told)), Tone.Warning, Strong: true), .. card.Parts] } };
    }

    public Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) => orders.Letters.WriteAsync(turn, work, cancellationToken);

    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken) => await following.FollowAsync(turn, answer, cancellationToken);

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Data.Complaints.Collection && await acting.Reads.FindAsync(turn, change.Id, cancellationToken) is { } sight
            ? ComplaintSentences.Say(sight.Complaint, sight.Complaint.HandlerId is { } handler ? sight.NameOf(handler) : null, sight.Rules, turn.Language, turn.Now, turn.Zone)
            : null;

    /// <summary>A complaint is a line of a note, with whatever else the message told.</summary>
    private async Task<Answer> FileAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (skills.For(Intents.VisitLog) is not { } notes) return Answer.Say(AssistantWords.CannotHelp.In(turn.Language));
        var answer = await notes.AnswerAsync(turn, frame with { Intent = Intents.VisitLog }, cancellationToken);
        return turn.Message.HasFiles ? answer with { More = [.. answer.More, Reply.Say(ComplaintWords.NoPictures.In(turn.Language))] } : answer;
    }
}
