using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Data.Documents;

namespace CrmBot.Data.Demo;

/// <summary>A company of any size to measure with: in bounded memory.</summary>
public static class LargeCompany
{
    private const ulong Seed = 20260106;
    private const int MostInManifest = 20_000;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The largest company there are names for.</summary>
    public static int MostClients => LargeNames.Most;

    /// <summary>Loads so many clients into an empty store and writes one line for each busy client, up to 20,000, to the manifest.</summary>
    public static async Task LoadAsync(IDocumentStore store, int clients, DateOnly today, IProgress<LoadProgress>? progress, TextWriter? manifest, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clients, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clients, MostClients);
        await BulkLoad.RunAsync(store, Total(clients), batches => MakeAsync(clients, today, manifest, batches), progress, cancellationToken);
    }

    internal static long Total(int clients)
    {
        var staff = new LargeStaff(Seed, clients);
        long busy = LargeClients.Busy(clients);
        return clients + ((clients - busy) * 2) + (busy * (LargeClients.BusyVisits + LargeClients.BusyPromises + LargeClients.BusyComplaints))
            + staff.Teams.Count + (staff.People.Count * 4L);
    }

    private static async Task MakeAsync(int clients, DateOnly today, TextWriter? manifest, Batches batches)
    {
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
            if (manifest is not null && LargeClients.IsBusy(i) && listed++ < MostInManifest) await manifest.WriteLineAsync(Line(file));
        }
    }

    private static string Line(ClientFile file)
    {
        var last = file.Visits[^1];
        var line = new { name = file.Client.Name, clientId = file.Client.Id, ownerUserId = $"29:demo-{file.Client.OwnerId}", lastVisitDay = last.On, lastVisitText = last.Text };
        return JsonSerializer.Serialize(line, Readable);
    }
}
