using CrmBot.Data.Documents.Mongo;
using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The C driver's own cost: a command that is ready, sent again and again by threads that do nothing else.</summary>
internal static class DriverAlone
{
    /// <summary>Microseconds of processor time a call.</summary>
    public static double Measure(string connection, int threads, int calls)
    {
        using var address = MongoAddress.Parse(connection);
        using var pool = new MongoPool(address);
        var command = new FindCommand("bench", new BsonWriter().Text("_id"u8, "c-1").ToArray(), 1).Command;
        Run(pool, command, threads, calls / 10);
        var cpu = Environment.CpuUsage.TotalTime;
        Run(pool, command, threads, calls);
        return (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / calls;
    }

    private static void Run(MongoPool pool, byte[] command, int threads, int calls)
    {
        var all = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            using var client = new MongoClient(pool);
            for (var i = 0; i < calls / threads; i++) client.Read(command);
        })).ToList();
        all.ForEach(t => t.Start());
        all.ForEach(t => t.Join());
    }
}
