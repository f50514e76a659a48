using CrmBot.Model;
using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;

namespace CrmBot.Tests.Bot.Model;

/// <summary>Every way a model can fail, against a server that speaks OpenAI's wire.</summary>
public sealed class GuardedChatTests(ModelServer server) : IClassFixture<ModelServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_comes_whole_with_what_it_used()
    {
        using var chat = Chat("ok");

        var answer = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, "rules"), new ChatMessage(ChatRole.User, "hello")], null, Token);

        Assert.Equal("fine [1]", answer.Text);
        Assert.Equal((12, 3), (answer.Usage?.InputTokenCount, answer.Usage?.OutputTokenCount));
        Assert.Contains(server.Asked, a => a.Contains("\"rules\"", StringComparison.Ordinal) && a.Contains("\"stream\":true", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("401", ModelFault.Refused)]
    [InlineData("429", ModelFault.Busy)]
    [InlineData("500", ModelFault.ServerError)]
    [InlineData("broken", ModelFault.Unreadable)]
    [InlineData("stops", ModelFault.BrokenOff)]
    [InlineData("ends early", ModelFault.BrokenOff)]
    [InlineData("silent", ModelFault.Silent)]
    [InlineData("empty", ModelFault.Empty)]
    [InlineData("huge", ModelFault.TooLong)]
    public async Task A_failure_says_what_it_was(string model, ModelFault fault)
    {
        using var chat = Chat(model);

        var failed = await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("hello", null, Token));

        Assert.Equal(fault, failed.Fault);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_unreachable()
    {
        using var chat = Chat("ok", "http://127.0.0.1:9/v1");

        Assert.Equal(ModelFault.Unreachable, (await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("hello", null, Token))).Fault);
    }

    [Fact]
    public async Task A_busy_model_is_asked_once_more_after_the_time_it_names()
    {
        using var chat = Chat("429-then-ok");

        Assert.Equal("fine [1]", (await chat.GetResponseAsync("hello", null, Token)).Text);
    }

    [Fact]
    public async Task After_three_failures_it_is_left_alone()
    {
        using var chat = Chat("500");
        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("resting", null, Token));
        var asked = server.Asked.Count(a => a.Contains("\"resting\"", StringComparison.Ordinal));

        var failed = await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("resting", null, Token));

        Assert.Equal(ModelFault.Resting, failed.Fault);
        Assert.Equal(asked, server.Asked.Count(a => a.Contains("\"resting\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ModelKind.None, null, null, null, null)]
    [InlineData(ModelKind.OpenAI, null, null, "key", "Model:Name is not set.")]
    [InlineData(ModelKind.OpenAI, "gpt", null, null, "Model:Key is not set.")]
    [InlineData(ModelKind.Compatible, "qwen", null, null, "Model:Endpoint is not set.")]
    [InlineData(ModelKind.Compatible, "qwen", "http://localhost:11434/v1", null, null)]
    [InlineData(ModelKind.Azure, "deployment", "https://a.openai.azure.com/openai/v1/", "key", null)]
    [InlineData(ModelKind.Anthropic, "claude", null, "key", null)]
    public void A_wrong_setting_is_named(ModelKind kind, string? name, string? endpoint, string? key, string? problem)
    {
        var options = new ModelOptions { Kind = kind, Name = name, Endpoint = endpoint, Key = key };

        Assert.Equal(problem, options.Problem());
        if (problem is null && kind != ModelKind.None) ChatClients.Make(options).Dispose();
    }

    private GuardedChat Chat(string model, string? url = null)
    {
        var options = new ModelOptions { Kind = ModelKind.Compatible, Name = model, Endpoint = url ?? server.Url, Key = "k", SilenceSeconds = model == "silent" ? 1 : 20 };
        return new GuardedChat(ChatClients.Make(options), options, TimeProvider.System);
    }
}
