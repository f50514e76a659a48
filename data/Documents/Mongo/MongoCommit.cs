using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>Several writes in their order: in a transaction where the servers have them, else one after another up to the first refused.</summary>
internal sealed class MongoCommit(IReadOnlyList<MongoWrites> collections, IReadOnlyList<Func<MongoClient, Transaction?, WriteResult>> writes)
{
    private const int MostTries = 10;
    private const string TryAll = "TransientTransactionError";
    private const string TryCommit = "UnknownTransactionCommitResult";

    public WriteResult[] OneByOne(MongoClient client)
    {
        try
        {
            return Run(client, null);
        }
        catch (RefusedException refused)
        {
            throw MongoFault.Of(refused.Reply, writing: true);
        }
    }

    public WriteResult[] Together(MongoClient client)
    {
        var madeRoom = false;
        for (var tries = 1; ; tries++)
        {
            using var transaction = new Transaction(client);
            try
            {
                transaction.Begin();
                var results = Run(client, transaction);
                if (Array.FindIndex(results, r => !r.Done) is >= 0 and var at)
                {
                    transaction.Abort();
                    // An expired document may hold the key; a transaction does not look again.
                    if (results[at].Status == WriteStatus.Duplicate && !madeRoom && (madeRoom = collections[at].MakesRoom(client)))
                        continue;
                    return TakenBack(results, at);
                }
                var committed = Commit(transaction);
                if (committed.Ok)
                    return results;
                if (!committed.IsLabelled(TryAll) || tries == MostTries)
                    throw MongoFault.Of(committed, writing: true);
            }
            catch (RefusedException refused) when (refused.Reply.IsLabelled(TryAll) && tries < MostTries)
            {
                transaction.Abort();
            }
            catch (RefusedException refused)
            {
                // Nothing of it was committed, whatever went wrong.
                throw MongoFault.Of(refused.Reply, writing: false);
            }
        }
    }

    private static NativeReply Commit(Transaction transaction)
    {
        var reply = transaction.Commit();
        return !reply.Ok && reply.IsLabelled(TryCommit) ? transaction.Commit() : reply;
    }

    private static WriteResult[] TakenBack(WriteResult[] results, int refused)
    {
        var refusal = results[refused];
        Array.Fill(results, new WriteResult(WriteStatus.NotDone));
        results[refused] = refusal;
        return results;
    }

    private WriteResult[] Run(MongoClient client, Transaction? transaction)
    {
        var results = new WriteResult[writes.Count];
        Array.Fill(results, new WriteResult(WriteStatus.NotDone));
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = writes[i](client, transaction);
            if (!results[i].Done)
                break;
        }
        return results;
    }
}
