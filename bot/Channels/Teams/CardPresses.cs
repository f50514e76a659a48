using CrmBot.Channels.Activities;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Teams;

/// <summary>Answers a pressed button inside its own request, then sends what did not fit into that answer.</summary>
internal sealed class CardPresses(Turns turns, IOptions<ActivityOptions> options)
{
    public async Task AnswerAsync(HttpResponse response, Incoming incoming, CancellationToken cancellationToken)
    {
        var language = TeamsWords.LanguageOf(incoming.Activity.Locale ?? incoming.Activity.ClientLocale);
        if (incoming.Activity.IsAutomatic)
        {
            await ActivityAnswers.LineAsync(response, TeamsWords.Unchanged.In(language));
        }
        else if (incoming.Message is not { } message)
        {
            await ActivityAnswers.WrongAsync(response, 400, "BadRequest", TeamsWords.NotOurs.In(language));
        }
        else
        {
            await AnswerAsync(response, message, language, cancellationToken);
        }
    }

    private async Task AnswerAsync(HttpResponse response, Message message, Language language, CancellationToken cancellationToken)
    {
        IReadOnlyList<Reply>? replies;
        try
        {
            replies = await turns.AnswerAsync(message, options.Value.AnswerPatience, cancellationToken);
        }
        catch (StoreException)
        {
            await ActivityAnswers.WrongAsync(response, 500, "StoreUnavailable", TeamsWords.NotStored.In(language));
            return;
        }

        var answer = replies?.FirstOrDefault(reply => !reply.OnlyInPlace);
        await (answer switch
        {
            null => ActivityAnswers.LineAsync(response, AssistantWords.Working.In(language)),
            { Card: { } card, InPlace: true } => ActivityAnswers.CardAsync(response, card, message.Address.Channel),
            { Card: { } card } => ActivityAnswers.LineAsync(response, card.Notice),
            _ => ActivityAnswers.LineAsync(response, answer.Text is { Length: > 0 } text ? text : TeamsWords.Done.In(language)),
        });
        await response.CompleteAsync();

        // A card in the answer has changed on one screen of one person: it is sent once more for his phone and for the others. Words need no second time.
        // The request is over and its token with it; the connector's own time-out ends this.
        if (replies is not null) await turns.DeliverAsync(message, [.. replies.Where(reply => reply != answer || reply.Card is not null)], CancellationToken.None);
    }
}
