using CrmBot.Channels.Activities;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Schedule;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Teams;

/// <summary>Answers a pressed button inside its own request, then sends what did not fit into that answer.</summary>
internal sealed class CardPresses(Turns turns, IOptions<ActivityOptions> options)
{
    public async Task AnswerAsync(HttpResponse response, Incoming incoming, CancellationToken cancellationToken)
    {
        var language = TeamsWords.LanguageOf(incoming.Activity.Locale ?? incoming.Activity.ClientLocale);
        if (incoming.Message is { } asks && (incoming.Activity.IsAutomatic || LiveView.Of(asks.Press) is not null))
        {
            await RefreshAsync(response, asks, language, cancellationToken);
        }
        else if (incoming.Activity.IsAutomatic)
        {
            await ActivityAnswers.LineAsync(response, TeamsWords.Unchanged.In(language));
        }
        else if (incoming.Message is not { } message)
        {
            await ActivityAnswers.WrongAsync(response, 400, "BadRequest", TeamsWords.NotOurs.In(language));
        }
        else
        {
            await AnswerAsync(response, message, incoming.Address.InGroup && !message.Address.InGroup, language, cancellationToken);
        }
    }

    /// <summary>The card as it is now for whoever looks at it; where that cannot be had it stays as it is.</summary>
    private async Task RefreshAsync(HttpResponse response, Message message, Language language, CancellationToken cancellationToken)
    {
        Reply? shown;
        try
        {
            shown = await turns.RefreshAsync(message, cancellationToken);
        }
        catch (StoreException)
        {
            shown = null;
        }

        await (shown?.Card is null ? ActivityAnswers.LineAsync(response, TeamsWords.Unchanged.In(language)) : ActivityAnswers.CardAsync(response, shown, message.Address));
    }

    private async Task AnswerAsync(HttpResponse response, Message message, bool moved, Language language, CancellationToken cancellationToken)
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

        if (moved && replies is not null)
        {
            // Pressed before others: the answer goes to him alone, and under the card stands that it did.
            var reached = await turns.DeliverAsync(message, replies, CancellationToken.None);
            await ActivityAnswers.LineAsync(response, (reached ? AssistantWords.AnsweredInPrivate : AssistantWords.OnlyPrivate).In(language));
            return;
        }

        var answer = replies?.FirstOrDefault(reply => !reply.OnlyInPlace);
        await (answer switch
        {
            null => ActivityAnswers.LineAsync(response, AssistantWords.Working.In(language)),
            { Card: not null, InPlace: true } => ActivityAnswers.CardAsync(response, answer, message.Address),
            { Card: { } card } => ActivityAnswers.LineAsync(response, card.Notice),
            _ => ActivityAnswers.LineAsync(response, answer.Text is { Length: > 0 } text ? text : TeamsWords.Done.In(language)),
        });
        await response.CompleteAsync();

        // A card in the answer has changed on one screen of one person: it is sent once more for his phone and for the others. Words need no second time.
        // The request is over and its token with it; the connector's own time-out ends this.
        if (replies is not null) await turns.DeliverAsync(message, [.. replies.Where(reply => reply != answer || reply.Card is not null)], CancellationToken.None);
    }
}
