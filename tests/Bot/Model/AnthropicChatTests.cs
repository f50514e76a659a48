using CrmBot.Model;
using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;

namespace CrmBot.Tests.Bot.Model;

/// <summary>The same failures on Anthropic's wire.</summary>
public sealed class AnthropicChatTests(ModelServer server) : IClassFixture<ModelServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_comes_whole_and_the_rules_go_apart_from_the_words()
    {
        using var chat = Chat("ok");

        var answer = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, "rules"), new ChatMessage(ChatRole.User, "hello")], new ChatOptions { Temperature = 0.3f, MaxOutputTokens = 100 }, Token);

        Assert.Equal("fine [1]", answer.Text);
        Assert.Equal(3, answer.Usage?.OutputTokenCount);
        Assert.Contains(server.Asked, a => a.StartsWith("Bearer k {", StringComparison.Ordinal) && a.Contains("\"system\":", StringComparison.Ordinal) && a.Contains("\"stream\":true", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("401", ModelFault.Refused)]
    [InlineData("429", ModelFault.Busy)]
    [InlineData("500", ModelFault.ServerError)]
    [InlineData("stops", ModelFault.BrokenOff)]
    [InlineData("silent", ModelFault.Silent)]
    [InlineData("empty", ModelFault.Empty)]
    public async Task A_failure_says_what_it_was(string model, ModelFault fault)
    {
        using var chat = Chat(model);

        Assert.Equal(fault, (await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("hello", null, Token))).Fault);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_unreachable()
    {
        using var chat = Chat("ok", "http://127.0.0.1:9");

        Assert.Equal(ModelFault.Unreachable, (await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("hello", null, Token))).Fault);
    }

    private GuardedChat Chat(string model, string? url = null)
    {
        var options = new ModelOptions { Kind = ModelKind.Anthropic, Name = model, Endpoint = url ?? server.Url[..^"/v1".Length], Key = "k", SilenceSeconds = model == "silent" ? 1 : 20 };
        return new GuardedChat(ChatClients.Make(options), options, TimeProvider.System);
    }
}
