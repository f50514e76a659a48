using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;

namespace CrmBot.Skills.Understanding;

/// <summary>Asks a language model about words that were not understood surely. What it may answer is a closed list; anything else, or nothing within three seconds, and the local answer stands.</summary>
public sealed class SecondOpinion(IChatClient? chat, TimeProvider clock, OpinionGate? gate = null)
{
    /// <summary>Below this confidence the model is asked.</summary>
    public const double Doubtful = 0.6;

    private const int LongestText = 2_000;
    private const int MostCandidates = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Prompt = ReadPrompt();

    /// <summary>The same, asked for this person: within his share, never about a client that is kept from the model, and logged.</summary>
    internal SecondOpinion For(Reader reader, DateTimeOffset now) => gate is null || chat is null ? this : new SecondOpinion(chat, clock, gate with { Reader = reader, Now = now });

    internal async ValueTask<Frame> AskAsync(Frame frame, Func<string, ValueTask<Frame>> read, CancellationToken cancellationToken)
    {
        if (chat is null || frame.Confidence >= Doubtful || frame.Text.Length == 0) return frame;
        if (gate is not null && !await gate.MayAskAsync(frame, cancellationToken)) return frame;
        if (await AnswerAsync(frame, cancellationToken) is not { } answer || Check(answer, frame) is not { } checkedAnswer) return frame;
        var (intent, clientId) = checkedAnswer;
        var again = intent == frame.Intent ? frame : await read(intent);
        if (clientId is not null && again.Client is { } client) again = again with { Client = client with { Ids = [clientId] } };
        return again with { Confidence = Math.Max(frame.Confidence, Doubtful), Guesses = [] };
    }

    private async Task<string?> AnswerAsync(Frame frame, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var asking = SendAsync(frame, either.Token).WaitAsync(Patience, clock, cancellationToken);
        // A model that fails, for whatever reason, is one that has nothing to say.
        await ((Task)asking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return asking.IsCompletedSuccessfully ? asking.Result : null;
    }

    private async Task<string> SendAsync(Frame frame, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.Serialize(
            new
            {
                text = frame.Text.Length > LongestText ? frame.Text[..LongestText] : frame.Text,
                clients = frame.Candidates.Take(MostCandidates).Select(c => new { id = c.Id, name = c.Name }),
                guess = frame.Intent,
            },
            Readable);
        // Phones, mails and the like leave as marks here as they do in drafts; the answer holds none, since it is one of a closed list.
        ChatMessage[] messages = [new(ChatRole.System, Prompt), new(ChatRole.User, new Masks().Mask(data))];
        try
        {
            var response = await chat!.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 100, ResponseFormat = ChatResponseFormat.Json }, cancellationToken);
            if (gate is not null) await gate.LogAsync(frame, messages, response, "asked");
            return response.Text;
        }
        catch (ModelException e) when (gate is not null)
        {
            await gate.LogAsync(frame, messages, null, e.Fault.ToString());
            throw;
        }
    }

    // An intent of the list, and no client or one of those it was shown.
    private static (string Intent, string? ClientId)? Check(string answer, Frame frame)
    {
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        var end = answer.LastIndexOf('}');
        if (start < 0 || end < start) return null;
        try
        {
            using var json = JsonDocument.Parse(answer.AsMemory(start, end - start + 1));
            if (!json.RootElement.TryGetProperty("intent", out var intent) || intent.ValueKind != JsonValueKind.String || intent.GetString() is not { } named || !Intents.Contract.Contains(named)) return null;
            if (!json.RootElement.TryGetProperty("client", out var client) || client.ValueKind == JsonValueKind.Null) return (named, null);
            return client.ValueKind == JsonValueKind.String && client.GetString() is { } id && frame.Candidates.Any(c => c.Id == id) ? (named, id) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ReadPrompt()
    {
        using var stream = typeof(SecondOpinion).Assembly.GetManifestResourceStream("CrmBot.Skills.Understanding.SecondOpinion.prompt.md")
            ?? throw new InvalidOperationException("SecondOpinion.prompt.md is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
