using System.Diagnostics;
using System.Net.Sockets;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Load;

/// <summary>Puts a number of turns to one target, so many conversations at a time, and checks every reply.</summary>
public sealed class LoadRun(Connector connector, Target target)
{
    private readonly ILookup<string, BusyClient> _byOwner = target.Clients.ToLookup(client => client.OwnerUserId);

    public Round Go(int conversations, int turns, int seed)
    {
        var lanes = Enumerable.Range(0, conversations).Select(_ => new Lane(target.Port, connector.ServiceUrl, target.Token)).ToArray();
        var failures = new List<Exception>();
        var taken = new double[turns];
        var next = -1;
        var (ownCpu, hostCpu) = (Environment.CpuUsage.TotalTime, HostCpu());
        using var start = new ManualResetEventSlim();
        var threads = lanes.Select((lane, i) => new Thread(() => Run(lane, i)) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        var watch = Stopwatch.StartNew();
        start.Set();
        threads.ForEach(thread => thread.Join());
        watch.Stop();
        var round = new Round(taken, watch.Elapsed, Environment.CpuUsage.TotalTime - ownCpu, HostCpu() - hostCpu);
        Array.ForEach(lanes, lane => lane.Dispose());
        return failures.Count == 0 ? round : throw new WrongReplyException($"{target.Name}: {failures[0].Message}");

        void Run(Lane lane, int index)
        {
            var random = new Random((seed * 1000) + index);
            var clients = ClientsOf(index, conversations, lane);
            start.Wait();
            try
            {
                for (int turn; (turn = Interlocked.Increment(ref next)) < turns;)
                {
                    var (client, conversation) = clients[random.Next(clients.Count)];
                    taken[turn] = Stopwatch.GetElapsedTime(0, lane.Ask(target.Ask(client), conversation)).TotalMilliseconds;
                }
            }
            catch (Exception e) when (e is WrongReplyException or SocketException or InvalidDataException)
            {
                lock (failures)
                    failures.Add(e);
                // The others stop too: one wrong reply ends the run.
                Interlocked.Add(ref next, turns);
            }
        }
    }

    /// <summary>Owners are dealt out over the lanes, so that the conversations under way belong to different people.</summary>
    private List<(BusyClient Client, string Conversation)> ClientsOf(int index, int lanes, Lane lane)
    {
        var owners = _byOwner.Select(group => group.Key).Order(StringComparer.Ordinal).ToList();
        var shared = owners.Count < lanes;
        var mine = shared ? [owners[index % owners.Count]] : owners.Where((_, i) => i % lanes == index).ToList();
        var clients = new List<(BusyClient, string)>();
        foreach (var owner in mine)
        {
            var conversation = shared ? $"a:bench-{owner}-{index}" : $"a:bench-{owner}";
            connector.Route(conversation, lane);
            clients.AddRange(_byOwner[owner].Select(client => (client, conversation)));
        }

        return clients;
    }

    private TimeSpan HostCpu() => target.Process?.CpuTime ?? TimeSpan.Zero;
}
