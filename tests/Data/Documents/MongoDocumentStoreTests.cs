using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Tests.MongoServer;

namespace CrmBot.Tests.Data.Documents;

/// <summary>The contract on MongoDB; one database for each way the server may be set up, emptied before each test.</summary>
public abstract class MongoDocumentStoreContract : DocumentStoreContract
{
    private protected abstract Topology Topology { get; }

    protected override async Task<IDocumentStore> OpenAsync()
    {
        var server = await MongoTestServer.GetAsync();
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var connection = server.Connection($"contract{Topology}", Topology);
        await MongoDatabase.EmptyAsync(connection, "clients", "links", "messages");
        return MongoDocumentStore.Open(new MongoStoreOptions { Connection = connection, ServerExpires = false }, Clock);
    }
}

/// <summary>A server on its own, which has no transactions.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoStandaloneTests : MongoDocumentStoreContract
{
    private protected override Topology Topology => Topology.Standalone;
}

/// <summary>A replica set.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoReplicaSetTests : MongoDocumentStoreContract
{
    private protected override Topology Topology => Topology.ReplicaSet;
}

/// <summary>A sharded cluster, seen through mongos.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoClusterTests : MongoDocumentStoreContract
{
    private protected override Topology Topology => Topology.Mongos;
}
