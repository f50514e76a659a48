using CrmBot.Tests.Support;

namespace CrmBot.Tests.Data.Documents;

/// <summary>Where the documents lie in a cluster is written down for every collection, and no unique key stands against it.</summary>
public sealed class MongoShardKeyTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(TestFolder.Tests, "..", "data", "Documents", "Mongo", "README.md"))
            .SkipWhile(l => !l.StartsWith("| Collection | Shard key", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('|')),
    ];

    [Fact]
    public void Every_collection_has_its_row() =>
        Assert.Equal(DataStart.Collections.Select(c => c.Name).Order(), Rows.SelectMany(r => Names(r[1])).Order());

    [Fact]
    public void What_is_sharded_keeps_its_unique_keys()
    {
        foreach (var spec in DataStart.Collections.Where(c => c.Indexes.Any(i => i.Unique)))
        {
            var key = Rows.Single(r => Names(r[1]).Contains(spec.Name))[2];
            Assert.All(spec.Indexes.Where(i => i.Unique), i => Assert.True(key.Contains("whole", StringComparison.Ordinal) || key.Contains($"{{{i.Fields[0]}: 1}}", StringComparison.Ordinal), $"{spec.Name} {key}"));
        }
    }

    private static IEnumerable<string> Names(string cell) => cell.Split('`').Where((_, i) => i % 2 == 1);
}
