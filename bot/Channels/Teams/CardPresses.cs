using CrmBot.Channels.Activities;
using CrmBot.Data;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Teams;

/// <summary>Answers a pressed button inside its own request, then brings what did not fit into that answer.</summary>
internal sealed partial class CardPresses(Turns turns, TeamsChannel channel, IOptions<ActivityOptions> options, ILogger<CardPresses> log)
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
            await ActivityAnswers.WrongAsync(response, "BadRequest", TeamsWords.NotOurs.In(language));
        }
        else if (await turns.AnswerAsync(message, options.Value.AnswerPatience, cancellationToken) is { Count: > 0 } replies)
        {
            await FirstAsync(response, message, replies[0], language);
            foreach (var reply in replies.Skip(1)) await SendAsync(message.Address, reply);
        }
        else
        {
            await ActivityAnswers.LineAsync(response, TeamsWords.Working.In(language));
        }
    }

    private async Task FirstAsync(HttpResponse response, Message message, Reply reply, Language language)
    {
        if (reply.Card is null)
        {
            await ActivityAnswers.LineAsync(response, reply.Text is { Length: > 0 } text ? text : TeamsWords.Done.In(language));
            await response.CompleteAsync();
        }
        else if (reply.InPlace)
        {
            await ActivityAnswers.CardAsync(response, reply.Card, message.Address.Channel);
            await response.CompleteAsync();
            await EverywhereAsync(message, reply);
        }
        else
        {
            await ActivityAnswers.LineAsync(response, reply.Card.Notice);
            await response.CompleteAsync();
            await SendAsync(message.Address, reply);
        }
    }

    /// <summary>The answer changed the card on one screen of one person; this changes it on his phone and for the others.</summary>
    private async Task EverywhereAsync(Message message, Reply reply)
    {
        if (message.CardId is null) return;
        if (!await channel.UpdateAsync(message.Address, message.CardId, reply, CancellationToken.None)) LogNotUpdated(log, message.Address.Channel);
    }

    /// <summary>The request is over: its token would end this too early, the connector's own time-out ends it.</summary>
    private async Task SendAsync(Address address, Reply reply)
    {
        var sent = await channel.SendAsync(address, reply, CancellationToken.None);
        if (sent.Status != SendStatus.Sent) LogNotSent(log, address.Channel, sent.Status, sent.Reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A pressed card could not be changed on the other screens ({Channel}).")]
    private static partial void LogNotUpdated(ILogger logger, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A further reply to a pressed button did not arrive ({Channel}): {Status} {Reason}.")]
    private static partial void LogNotSent(ILogger logger, string channel, SendStatus status, string? reason);
}
