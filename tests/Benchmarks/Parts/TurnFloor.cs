using System.Diagnostics;
using CrmBot.Benchmarks.Questions;
using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The commands of a brief by themselves, as close together as they may be: what a turn takes at least on this server, whatever is done around them.</summary>
internal sealed class TurnFloor(IDocumentStore store, IReadOnlyList<BusyClient> busy)
{
    private const int Turns = 400;
    private const int Looks = 10;
    private const double SettledMilliseconds = 30;

    private readonly ClientFiles _files = new(store);
    private readonly Staff _staff = new(store, TimeProvider.System);
    private readonly Access _access = new(store, new Staff(store, TimeProvider.System), TimeProvider.System);

    /// <summary>The median in milliseconds.</summary>
    public async Task<double> MeasureAsync()
    {
        var (random, taken) = (new Random(5), new List<double>());
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var conversation = await store.Collection(Conversations.Collection).PutAsync("floor", Body(0), CancellationToken.None);
        for (var i = 0; i < Turns; i++)
        {
            var id = busy[random.Next(busy.Count)].ClientId;
            var reader = await ReaderOfAsync(id);
            var start = Stopwatch.GetTimestamp();
            var receiving = ReceiveAsync(i);
            await store.Collection(Clients.Collection).GetAsync(id, CancellationToken.None);
            await _files.ReadAsync(reader, id, today, CancellationToken.None);
            await receiving;
            var noting = store.Collection(Access.Log).InsertAsync($"floor-{Guid.NewGuid():N}", Body(i), CancellationToken.None);
            conversation = await store.Collection(Conversations.Collection).ReplaceAsync("floor", Body(i), conversation.Version, CancellationToken.None);
            await noting;
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return taken.Order().ElementAt(Turns / 2);
    }

    /// <summary>
    /// Returns once a client's records are read by their indexes, or after the patience: right after a load the engine has no statistics and looks through everything.
    /// </summary>
    public async Task SettleAsync(TimeSpan patience)
    {
        var (random, start) = (new Random(9), Stopwatch.GetTimestamp());
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        while (Stopwatch.GetElapsedTime(start) < patience)
        {
            var mark = Stopwatch.GetTimestamp();
            for (var i = 0; i < Looks; i++)
            {
                var id = busy[random.Next(busy.Count)].ClientId;
                await _files.ReadAsync(await ReaderOfAsync(id), id, today, CancellationToken.None);
            }
            if (Stopwatch.GetElapsedTime(mark).TotalMilliseconds < Looks * SettledMilliseconds) return;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    private async Task<Reader> ReaderOfAsync(string clientId)
    {
        var owner = Records<Client>.Read((await store.Collection(Clients.Collection).GetAsync(clientId, CancellationToken.None))!).OwnerId;
        return await _access.ForAsync((await _staff.GetAsync(owner, CancellationToken.None))!, CancellationToken.None);
    }

    private async Task ReceiveAsync(int i)
    {
        var inbox = store.Collection(Inbox.Collection);
        await inbox.InsertAsync($"floor-{Guid.NewGuid():N}", Body(i), CancellationToken.None);
        await inbox.FindAsync(new Query(Filter.Is("conversation", "floor"), 50), CancellationToken.None);
    }

    // Handled already, so that no host takes it up.
    private static byte[] Body(int i) => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { schema = 1, text = new string('x', 600), place = i });
}
