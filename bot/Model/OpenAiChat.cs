using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace CrmBot.Model;

/// <summary>The official OpenAI client as an <see cref="IChatClient"/>: text in, text out, streamed.</summary>
internal sealed class OpenAiChat(ChatClient client) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var wanted = new ChatCompletionOptions { Temperature = options?.Temperature, MaxOutputTokenCount = options?.MaxOutputTokens };
        if (options?.ResponseFormat is ChatResponseFormatJson) wanted.ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat();
        await foreach (var update in client.CompleteChatStreamingAsync(messages.Select(Message), wanted, cancellationToken))
        {
            var said = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(c => c.Text)))
            {
                FinishReason = update.FinishReason switch
                {
                    null => null,
                    OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
                    OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
                    _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
                },
            };
            if (update.Usage is { } usage) said.Contents.Add(new UsageContent(new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount }));
            yield return said;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(client) ? client : null;

    public void Dispose()
    {
    }

    private static OpenAI.Chat.ChatMessage Message(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);
}
