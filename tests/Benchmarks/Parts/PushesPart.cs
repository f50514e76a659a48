using System.Collections.Concurrent;
using System.Diagnostics;
using CrmBot.Channels;
using CrmBot.Channels.Activities;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Tests.Bot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmBot.Benchmarks.Parts;

/// <summary>A whole company told something in the same minute: whether what Teams allows a company is kept, and how much longer it takes than that needs.</summary>
public sealed class PushesPart(Report report, bool small)
{
    private const int AtOnce = 32;
    private const int PerSecond = 50;

    private static readonly TimeSpan Away = TimeSpan.FromMilliseconds(60);

    public async Task RunAsync()
    {
        var count = small ? 500 : 5_000;
        var arrivals = new ConcurrentQueue<long>();
        await using var connector = await Connector.StartAsync(CancellationToken.None);
        connector.Answer = async context =>
        {
            arrivals.Enqueue(Stopwatch.GetTimestamp());
            await Task.Delay(Away);
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(new { id = "1" });
        };
        using var client = new ConnectorClient(OutboundSupport.WithoutCredentials(), new SendPace(TimeProvider.System) { PacesThisMachine = true }, Options.Create(new ActivityOptions()), TimeProvider.System);
        var going = new InFlight(AtOnce);
        var activity = new byte[8 * 1024];
        activity.AsSpan().Fill((byte)' ');
        "{}"u8.CopyTo(activity);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            Address address = connector.Address($"a:tenant{i}") with { TenantId = "tenant" };
            await going.AddAsync(address.Conversation, async () =>
            {
                if ((await client.SendAsync(address, activity, CancellationToken.None)).Status != SendStatus.Sent) throw new InvalidOperationException("A push did not go out.");
            });
        }
        await going.AllAsync();

        var took = Stopwatch.GetElapsedTime(started);
        var needed = TimeSpan.FromSeconds((count - 1) / (double)PerSecond);
        report.AtMost($"{count:N0} pushes due at once, one company: time over what its 50 a second need", took / needed, 1.1, " ×", $"{took.TotalSeconds:0.0} s; each call answered after {Away.TotalMilliseconds:0} ms, 32 under way");
        var (most, after) = MostWithinASecond([.. arrivals.Order()]);
        report.AtMost("The same: most that reached Teams within a second", most, PerSecond, "", $"counted where they arrive, over every second; the fullest began {after.TotalSeconds:0.0} s after the first");
    }

    private static (int Most, TimeSpan After) MostWithinASecond(long[] arrivals)
    {
        var (most, first, fullest) = (0, 0, 0);
        for (var last = 0; last < arrivals.Length; last++)
        {
            while (Stopwatch.GetElapsedTime(arrivals[first], arrivals[last]) >= TimeSpan.FromSeconds(1)) first++;
            if (last - first + 1 > most) (most, fullest) = (last - first + 1, first);
        }
        return (most, Stopwatch.GetElapsedTime(arrivals[0], arrivals[fullest]));
    }
}
