using System.Runtime.CompilerServices;
using System.Text;
using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CrmBot.Model;

/// <summary>Keeps a model's failures from its callers: silence ends the call, an answer has a length, a busy model is asked once more when it says so, and one that keeps failing is left alone for a minute. Every failure is a <see cref="ModelException"/>.</summary>
internal sealed class GuardedChat : DelegatingChatClient
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly ModelOptions _options;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _pipeline;

    public GuardedChat(IChatClient inner, ModelOptions options, TimeProvider clock) : base(inner)
    {
        (_options, _clock) = (options, clock);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 1,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ModelException { Fault: ModelFault.Busy, After: { } after } && after <= LongestWait),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as ModelException)?.After),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.9,
                MinimumThroughput = 3,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = TimeSpan.FromMinutes(1),
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ModelException { Fault: not (ModelFault.Empty or ModelFault.TooLong) }),
            })
            .Build();
    }

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        try
        {
            return await _pipeline.ExecuteAsync(async token => await ReadAsync(asked, options, token), cancellationToken);
        }
        catch (BrokenCircuitException e)
        {
            throw new ModelException(ModelFault.Resting, inner: e);
        }
    }

    private async Task<ChatResponse> ReadAsync(ChatMessage[] messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(_options.SilenceSeconds);
        using var silence = new CancellationTokenSource(patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        var text = new StringBuilder();
        var (finish, usage) = (default(ChatFinishReason?), default(UsageDetails));
        try
        {
            await foreach (var update in Heard(InnerClient.GetStreamingResponseAsync(messages, options, either.Token), either.Token))
            {
                silence.CancelAfter(patience);
                text.Append(update.Text);
                finish = update.FinishReason ?? finish;
                usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
                if (text.Length > _options.LongestAnswer) throw new ModelException(ModelFault.TooLong);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelException(ModelFault.Silent, inner: e);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ModelException))
        {
            throw ModelFaults.Of(e);
        }
        if (finish is null) throw new ModelException(text.Length == 0 ? ModelFault.Empty : ModelFault.BrokenOff);
        if (string.IsNullOrWhiteSpace(text.ToString())) throw new ModelException(ModelFault.Empty);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text.ToString())) { FinishReason = finish, Usage = usage };
    }

    // A stream that does not heed its token is let go when the time is over, and closed when it comes back.
    private static async IAsyncEnumerable<ChatResponseUpdate> Heard(IAsyncEnumerable<ChatResponseUpdate> updates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = updates.GetAsyncEnumerator(cancellationToken);
        var next = Task.FromResult(true);
        try
        {
            while (await (next = stream.MoveNextAsync().AsTask()).WaitAsync(cancellationToken)) yield return stream.Current;
        }
        finally
        {
            if (next.IsCompleted) await stream.DisposeAsync();
            else _ = next.ContinueWith(_ => stream.DisposeAsync().AsTask(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
