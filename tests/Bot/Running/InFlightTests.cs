using System.Collections.Concurrent;
using CrmBot.Schedule;

namespace CrmBot.Tests.Bot.Running;

public sealed class InFlightTests
{
    [Fact]
    public async Task Things_of_different_lanes_are_done_at_once_within_their_number_and_those_of_one_in_order()
    {
        const int most = 4;
        var (now, mostSeen) = (0, 0);
        var order = new ConcurrentDictionary<string, ConcurrentQueue<int>>();
        var going = new InFlight(most);

        for (var i = 0; i < 60; i++)
        {
            var (lane, which) = ($"s{i % 7}", i);
            await going.AddAsync(lane, async () =>
            {
                InterlockedMax(ref mostSeen, Interlocked.Increment(ref now));
                await Task.Yield();
                order.GetOrAdd(lane, _ => []).Enqueue(which);
                Interlocked.Decrement(ref now);
            });
        }
        await going.AllAsync();

        Assert.InRange(mostSeen, 1, most);
        Assert.Equal(60, order.Values.Sum(o => o.Count));
        Assert.All(order.Values, o => Assert.Equal(o.Order(), o));
    }

    [Fact]
    public async Task What_fails_is_told_when_all_are_waited_for()
    {
        var going = new InFlight(2);
        await going.AddAsync("a", () => Task.FromException(new InvalidOperationException("broken")));
        await going.AddAsync("b", () => Task.CompletedTask);

        await Assert.ThrowsAsync<InvalidOperationException>(going.AllAsync);
    }

    private static void InterlockedMax(ref int most, int seen)
    {
        int before;
        while ((before = Volatile.Read(ref most)) < seen && Interlocked.CompareExchange(ref most, seen, before) != before) { }
    }
}
