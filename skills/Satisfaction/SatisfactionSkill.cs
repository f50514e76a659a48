using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Satisfaction;

/// <summary>Takes a client's score out of a line; a low one offers a complaint and never files it by itself.</summary>
public sealed class SatisfactionSkill(Surveys surveys, Clients clients, SkillSet skills, IOptions<SatisfactionOptions> options) : ISkill
{
    public const string Name = "satisfaction";

    public SkillInfo Info { get; } = new(Name, [Intents.SatisfactionRecord])
    {
        Title = SatisfactionWords.Title,
        Examples = [SatisfactionWords.Example],
        Offers = new Dictionary<string, Offer> { [Intents.SatisfactionRecord] = SatisfactionWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => SatisfactionSamples.All;

    /// <summary>A score is a line of a note, with whatever else the message told; 很满意 counts as one.</summary>
    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (skills.For(Intents.VisitLog) is not { } notes) return Task.FromResult(Answer.Say(AssistantWords.CannotHelp.In(turn.Language)));
        var records = frame.Records;
        if (!records.OfType<ScoreMention>().Any())
        {
            var percent = ScoreWords.PercentIn(frame.Text);
            var text = records.Count == 0 ? frame.Text : "";
            records = [.. records, new ScoreMention(text, new Span(0, frame.Text.Length)) { Score = percent is { } p ? p * options.Value.Scale / 100m : -1, OutOf = percent is null ? null : options.Value.Scale, Person = frame.People.FirstOrDefault(p => p.StaffId is null) }];
        }
        return notes.AnswerAsync(turn, frame with { Intent = Intents.VisitLog, Records = records }, cancellationToken);
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["id"] is not { } id || await surveys.FindAsync(turn.Reader, id, cancellationToken) is not { } survey || skills.For(Intents.ComplaintFile) is not { } complaints)
            return Answer.Say(Confirming.ConfirmingWords.NotFound.In(turn.Language));
        var text = TextOf(survey, turn.Language);
        return await complaints.AnswerAsync(turn, new Frame
        {
            Text = text,
            Intent = Intents.ComplaintFile,
            Confidence = 1,
            Client = new ClientMention([survey.ClientId], text, new Span(0, 0)),
            Records = [new ComplaintMention(text, new Span(0, text.Length)) { Person = survey.Person is { } person ? new PersonMention(person, new Span(0, 0)) : null }],
        }, cancellationToken);
    }

    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { State: ProposalState.Applied } saved || saved.Changes.FirstOrDefault(c => c is { Collection: Surveys.Collection, Create: true }) is not { } made) return answer;
        if (saved.Changes.Any(c => c is { Collection: Data.Complaints.Collection, Create: true })) return answer;
        if (await surveys.FindAsync(turn.Reader, made.Id, cancellationToken) is not { } survey || Scores.Percent(survey) > options.Value.LowPercent) return answer;
        if (answer.Reply.Card is { } card)
        {
            var file = new CardAction(SatisfactionWords.FileIt.In(turn.Language), Press.To(Name, "complain", ("id", survey.Id)));
            return answer with { Reply = answer.Reply with { Card = card with { Parts = [.. card.Parts, new Paragraph(SatisfactionWords.Low.In(turn.Language), Tone.Warning)], Actions = [file, .. card.Actions] } } };
        }
        var client = (await clients.FindAsync(turn.Reader, survey.ClientId, cancellationToken))?.ShortName ?? "";
        var says = SatisfactionWords.FileSays.In(turn.Language, client, TextOf(survey, turn.Language));
        return answer with { Reply = answer.Reply with { Text = $"{answer.Reply.Text}\n{SatisfactionWords.Low.In(turn.Language)}", Suggestions = [new(SatisfactionWords.FileIt.In(turn.Language), says), .. answer.Reply.Suggestions] } };
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Surveys.Collection && await surveys.FindAsync(turn.Reader, change.Id, cancellationToken) is { } survey ? Scores.Say(survey, turn.Language) : null;

    private static string TextOf(Survey survey, Language language) =>
        survey.Text is { Length: > 1 } text ? Quotes.Cut(text, 500) : SatisfactionWords.GaveOnly.In(language, Scores.Write(survey.Score), survey.OutOf);
}
