using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace CrmBot.Model;

/// <summary>Makes the client of each kind of model over its official SDK, without retries of its own: those are <see cref="GuardedChat"/>'s.</summary>
internal static class ChatClients
{
    // Servers on one's own machine want no key, the SDK wants one.
    private const string NoKey = "none";

    public static IChatClient Make(ModelOptions options) => options.Kind switch
    {
        ModelKind.Anthropic => Anthropic(options),
        _ => new OpenAiChat(OpenAi(options)),
    };

    private static ChatClient OpenAi(ModelOptions options)
    {
        var wire = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = Timeout.InfiniteTimeSpan };
        if (options.Endpoint is { } endpoint) wire.Endpoint = new Uri(endpoint);
        return new ChatClient(options.Name, new ApiKeyCredential(string.IsNullOrWhiteSpace(options.Key) ? NoKey : options.Key), wire);
    }

    private static IChatClient Anthropic(ModelOptions options)
    {
        var client = new AnthropicClient { ApiKey = options.Key, MaxRetries = 0 };
        if (options.Endpoint is { } endpoint) client = new AnthropicClient { ApiKey = options.Key, MaxRetries = 0, BaseUrl = endpoint };
        return client.AsIChatClient(options.Name);
    }
}
