using System.Buffers;
using CrmBot.Channels.Activities;
using CrmBot.Data;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Teams;

/// <summary>POST /api/messages: judges the caller, reads one activity, hands it to a turn and answers its platform.</summary>
internal sealed partial class MessagesEndpoint(Turns turns, CardPresses presses, InboundCheck check, IOptions<ActivityOptions> options, TimeProvider time, ILogger<MessagesEndpoint> log)
{
    private readonly ActivityOptions _options = options.Value;

    public async Task HandleAsync(HttpContext context)
    {
        var caller = await check.CallerAsync(context);
        if (!caller.IsAllowed)
        {
            LogRefused(log, caller.Code, caller.Rule, caller.Status);
            await ActivityAnswers.ErrorAsync(context.Response, caller.Status, caller.Code, caller.Message);
        }
        else if (!IsJson(context.Request.ContentType))
        {
            await ActivityAnswers.ErrorAsync(context.Response, StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is sent as application/json.");
        }
        else if (await ReadAsync(context, caller.Caller ?? Caller.ThisMachine) is { } incoming)
        {
            await AnswerAsync(context, incoming);
        }
    }

    private async Task AnswerAsync(HttpContext context, Incoming incoming)
    {
        await turns.NoteAsync(incoming.Activity, incoming.Address, context.RequestAborted);
        if (incoming.Message is { Address.InGroup: true } among) incoming = incoming with { Message = await turns.MoveAsync(among, context.RequestAborted) };
        if (incoming.IsPress)
        {
            await presses.AnswerAsync(context.Response, incoming, context.RequestAborted);
        }
        else if (incoming.Activity.Type == "invoke")
        {
            var asked = ActivityMessages.Asked(incoming.Activity, incoming.Address, time.GetUtcNow());
            if (!await turns.ComposeAsync(incoming, asked, context.Response, context.RequestAborted)) context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        }
        else if (incoming.Activity.DeliveryMode == "expectReplies")
        {
            await ActivityAnswers.RepliesAsync(context.Response, incoming.Address, await RepliesAsync(incoming, context.RequestAborted), incoming.Activity.Id);
        }
        else if (incoming.Message is { } message)
        {
            await turns.AcceptAsync(message, context.RequestAborted);
        }
    }

    /// <summary>What the response holds: the answer, or of one that goes to the person alone the line that his group hears.</summary>
    private async Task<IReadOnlyList<Reply>> RepliesAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming.Message is not { } asked) return [];
        if (asked.AskedIn is null) return await turns.AnswerAsync(asked, _options.AnswerPatience, cancellationToken) ?? [];
        await turns.AcceptAsync(asked with { AskedIn = null }, cancellationToken);
        return [Reply.Say(Delivery.GroupLine(asked, reached: true))];
    }

    /// <summary>Reads the body where Kestrel put it; null when the request was already answered with what is wrong with it.</summary>
    private async ValueTask<Incoming?> ReadAsync(HttpContext context, Caller caller)
    {
        var reader = context.Request.BodyReader;
        while (context.Request.ContentLength is null || context.Request.ContentLength <= _options.MaxBodyBytes)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > _options.MaxBodyBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                break;
            }

            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var outcome = Take(read.Buffer, caller);
            reader.AdvanceTo(read.Buffer.End);
            if (outcome.Verdict is null) return outcome.Incoming;
            await ActivityAnswers.ErrorAsync(context.Response, outcome.Verdict.Status, outcome.Verdict.Code, outcome.Verdict.Message);
            return null;
        }

        await ActivityAnswers.ErrorAsync(context.Response, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"An activity has at most {_options.MaxBodyBytes} bytes.");
        return null;
    }

    private (Incoming? Incoming, InboundVerdict? Verdict) Take(in ReadOnlySequence<byte> body, Caller caller)
    {
        if (body.IsSingleSegment) return Take(body.FirstSpan, caller);
        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(copy);
        var outcome = Take(copy.AsSpan(0, length), caller);
        ArrayPool<byte>.Shared.Return(copy);
        return outcome;
    }

    private (Incoming? Incoming, InboundVerdict? Verdict) Take(ReadOnlySpan<byte> body, Caller caller)
    {
        if (ActivityReader.Read(body) is not { } activity) return (null, Incoming.NotJson);
        if (string.IsNullOrEmpty(activity.Type)) return (null, Incoming.NoType);
        if (ActivityChannels.AddressOf(activity) is not { } address || ServiceUrl.Read(address.ServiceUrl) is not { } service) return (null, Incoming.Incomplete);
        if (check.Activity(caller, activity, service) is { IsAllowed: false } refused)
        {
            LogRefused(log, refused.Code, refused.Rule, refused.Status);
            return (null, refused);
        }

        address = address with { ServiceProven = caller.IsProven };
        var now = time.GetUtcNow();
        var message = activity.Type switch
        {
            "message" when activity.From?.Id != activity.Recipient?.Id => IsForUs(activity, address) ? ActivityMessages.Said(activity, address, body, now) : null,
            "messageUpdate" when activity.EventType == "editMessage" && !address.InGroup => ActivityMessages.Edited(activity, address, body, now),
            "messageDelete" when !address.InGroup => ActivityMessages.Deleted(activity, address, body, now),
            "messageReaction" when !address.InGroup => ActivityMessages.Reacted(activity, address, now),
            "conversationUpdate" or "installationUpdate" => ActivityMessages.Arrived(activity, address, now),
            "invoke" when activity.Name == Incoming.Press => ActivityMessages.Pressed(activity, address, body, now),
            _ => null,
        };
        return (new Incoming(activity, address, message), null);
    }

    /// <summary>In a group only what names the bot, or presses a button of its card.</summary>
    private static bool IsForUs(Activity activity, Address address) =>
        !address.InGroup || activity.Value is not null || activity.Mentions.Exists(m => m.MentionedId == activity.Recipient?.Id);

    private static bool IsJson(string? contentType)
    {
        var type = contentType.AsSpan();
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Code} {Rule} ({Status}).")]
    private static partial void LogRefused(ILogger logger, string code, string rule, int status);
}

/// <summary>An activity that was read and found whole, with the message it makes, if any.</summary>
internal sealed record Incoming(Activity Activity, Address Address, Message? Message)
{
    public const string Press = "adaptiveCard/action";

    public static readonly InboundVerdict NotJson = new(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not one JSON object.");

    public static readonly InboundVerdict NoType = new(StatusCodes.Status400BadRequest, "MissingProperty", "An activity has a type.");

    public static readonly InboundVerdict Incomplete =
        new(StatusCodes.Status400BadRequest, "MissingProperty", "An activity has from.id, conversation.id, an http(s) serviceUrl and a known channelId.");

    public bool IsPress => Activity is { Type: "invoke", Name: Press };
}
