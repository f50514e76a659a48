using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Data.Demo;

/// <summary>How far a load is, in documents.</summary>
public readonly record struct LoadProgress(long Done, long Total);

/// <summary>A company of any size to measure with: made on one thread while the store writes on another, in bounded memory.</summary>
public static class LargeCompany
{
    private const ulong Seed = 20260106;
    private const int BatchSize = 1000;
    private const int BatchesAhead = 8;
    private const int MostInManifest = 20_000;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The largest company there are names for.</summary>
    public static int MostClients => LargeNames.Most;

    /// <summary>Loads so many clients into an empty store and writes one line for each busy client, up to 20,000, to the manifest.</summary>
    public static async Task LoadAsync(IDocumentStore store, int clients, DateOnly today, IProgress<LoadProgress>? progress, TextWriter? manifest, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clients, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clients, MostClients);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<(string Collection, List<Doc> Docs)>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(() => MakeAsync(clients, today, manifest, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            Task Write() => WriteAsync(store, batches.Reader, Total(clients), progress, stop.Token);
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

    internal static long Total(int clients)
    {
        var staff = new LargeStaff(Seed, clients);
        long busy = LargeClients.Busy(clients);
        return clients + ((clients - busy) * 2) + (busy * (LargeClients.BusyVisits + LargeClients.BusyPromises + LargeClients.BusyComplaints))
            + staff.Teams.Count + (staff.People.Count * 4L);
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

    private static async Task MakeAsync(int clients, DateOnly today, TextWriter? manifest, ChannelWriter<(string, List<Doc>)> writer, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            var batches = new Batches(writer, BatchSize, cancellationToken);
            var staff = new LargeStaff(Seed, clients);
            foreach (var team in staff.Teams) await batches.AddAsync("teams", team);
            foreach (var person in staff.People)
            {
                await batches.AddAsync(Staff.Collection, person);
                foreach (var identity in DemoStaff.IdentitiesOf(person.Id)) await batches.AddAsync("identities", identity);
            }
            var source = new LargeClients(Seed, clients, today, staff);
            var (complaints, listed) = (0, 0);
            for (var i = 0; i < clients; i++)
            {
                var file = source.Make(i);
                await batches.AddAsync(Clients.Collection, file.Client);
                foreach (var visit in file.Visits) await batches.AddAsync(Visits.Collection, visit);
                foreach (var promise in file.Promises) await batches.AddAsync(Promises.Collection, promise);
                foreach (var complaint in file.Complaints)
                    await batches.AddAsync(Complaints.Collection, complaint with { Number = string.Create(CultureInfo.InvariantCulture, $"TS-{1001 + complaints++}") });
                if (manifest is not null && LargeClients.IsBusy(i) && listed++ < MostInManifest) await manifest.WriteLineAsync(Line(file).AsMemory(), cancellationToken);
            }
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

    private static string Line(ClientFile file)
    {
        var last = file.Visits[^1];
        var line = new { name = file.Client.Name, clientId = file.Client.Id, ownerUserId = $"29:demo-{file.Client.OwnerId}", lastVisitDay = last.On, lastVisitText = last.Text };
        return JsonSerializer.Serialize(line, Readable);
    }
}
