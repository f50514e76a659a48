using System.Threading.Channels;
using CrmBot.Data.Documents;

namespace CrmBot.Data.Demo;

/// <summary>Gathers documents by collection and hands each full batch on, waiting while too many are ahead.</summary>
internal sealed class Batches(ChannelWriter<(string Collection, List<Doc> Docs)> writer, int size, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, List<Doc>> _open = new(StringComparer.Ordinal);

    public ValueTask AddAsync<T>(string collection, T record) where T : Document
    {
        if (!_open.TryGetValue(collection, out var docs)) _open[collection] = docs = new(size);
        docs.Add(new Doc(record.Id, 0, Records<T>.Json(record)));
        if (docs.Count < size) return ValueTask.CompletedTask;
        _open[collection] = new(size);
        return writer.WriteAsync((collection, docs), cancellationToken);
    }

    public async ValueTask FlushAsync()
    {
        foreach (var (collection, docs) in _open)
        {
            if (docs.Count > 0) await writer.WriteAsync((collection, docs), cancellationToken);
        }
        _open.Clear();
    }
}
