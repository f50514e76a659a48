using CrmBot.Channels.WebChat;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;
using CrmBot.Links;

namespace CrmBot;

/// <summary>Before anything is served: makes the collections, and in Development loads the demo company into an empty store and says so.</summary>
public sealed partial class DataStart(IDocumentStore store, IHostEnvironment environment, TimeProvider clock, ILogger<DataStart> logger) : IHostedLifecycleService
{
    /// <summary>Every collection of this host.</summary>
    public static IReadOnlyList<CollectionSpec> Collections { get; } = [.. DataSchema.All, .. WebChatActivities.Specs, FileLinks.Spec];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.EnsureAsync(Collections, cancellationToken);
        if (!environment.IsDevelopment() || !await DemoCompany.IsEmptyAsync(store, cancellationToken)) return;
        var added = await DemoCompany.LoadAsync(store, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), cancellationToken);
        LogDemo(added);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "The store was empty: loaded the demo company ({Documents} documents).")]
    private partial void LogDemo(int documents);
}
