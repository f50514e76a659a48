using System.Threading.Channels;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Data.Demo;

/// <summary>How far a load is, in documents.</summary>
public readonly record struct LoadProgress(long Done, long Total);

/// <summary>Loads made-up documents: they are made on one thread while the store writes on another, in bounded memory.</summary>
internal static class BulkLoad
{
    private const int BatchSize = 1000;
    private const int BatchesAhead = 8;

    public static async Task RunAsync(IDocumentStore store, long total, Func<Batches, Task> makeAsync, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<(string Collection, List<Doc> Docs)>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(() => MakeAsync(makeAsync, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            Task Write() => WriteAsync(store, batches.Reader, total, progress, stop.Token);
            // The embedded file builds its indexes once at the end; row by row they would be most of the work.
            await (store is SqliteDocumentStore embedded ? embedded.BulkLoadAsync(Write, stop.Token) : Write());
        }
        finally
        {
            await stop.CancelAsync();
            // The maker may be waiting for room that nobody will make; what it has to say of itself, the channel has said.
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task WriteAsync(IDocumentStore store, ChannelReader<(string Collection, List<Doc> Docs)> batches, long total, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        long done = 0;
        await foreach (var (collection, docs) in batches.ReadAllAsync(cancellationToken))
        {
            await store.Collection(collection).InsertManyAsync(docs, cancellationToken);
            done += docs.Count;
            progress?.Report(new LoadProgress(done, total));
        }
    }

    private static async Task MakeAsync(Func<Batches, Task> makeAsync, ChannelWriter<(string, List<Doc>)> writer, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            var batches = new Batches(writer, BatchSize, cancellationToken);
            await makeAsync(batches);
            await batches.FlushAsync();
        }
#pragma warning disable CA1031 // Whatever stopped the maker is thrown on the writer's side, through the channel.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fault = exception;
        }
        writer.Complete(fault);
    }
}
