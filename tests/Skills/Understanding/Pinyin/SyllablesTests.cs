using System.Diagnostics;
using System.Text.Json;
using CrmBot.Skills.Understanding.Pinyin;

namespace CrmBot.Tests.Skills.Understanding.Pinyin;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData('单', "shan")]
    [InlineData('解', "xie")]
    [InlineData('仇', "qiu")]
    [InlineData('曾', "zeng")]
    [InlineData('任', "ren")]
    [InlineData('查', "zha")]
    [InlineData('盖', "ge")]
    [InlineData('尉', "yu")]
    [InlineData('长', "chang")]
    [InlineData('重', "chong")]
    [InlineData('乐', "yue")]
    [InlineData('厦', "xia")]
    public void A_character_of_several_readings_has_the_one_that_names_need(char c, string reading)
    {
        List<string> readings = [Syllables.Letters(Syllables.Of(c))];
        foreach (var other in Syllables.OthersOf(c)) readings.Add(Syllables.Letters(other));

        Assert.Contains(reading, readings);
    }

    [Fact]
    public async Task Ninety_nine_in_a_hundred_of_the_common_characters_are_said_as_pinyin_pro_says()
    {
        var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));
        var peers = Path.Combine(root, "Benchmarks/peers/clients");
        peers = Directory.Exists(peers) ? peers : Path.Combine(root, "tests/Benchmarks/peers/clients");
        Assert.SkipUnless(Directory.Exists(Path.Combine(peers, "node_modules/pinyin-pro")), "pinyin-pro is not installed (npm ci --prefix tests/Benchmarks/peers/clients)");
        var file = Path.Combine(Directory.CreateTempSubdirectory("crmbot-pinyin-").FullName, "readings.json");
        using var node = Process.Start("node", [Path.Combine(peers, "readings.js"), file]);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        var theirs = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        var same = theirs.Count(r => r.Value.Contains(Syllables.Letters(Syllables.Of(r.Key[0]))));
        Directory.Delete(Path.GetDirectoryName(file)!, true);

        Assert.Equal(6763, theirs.Count);
        Assert.InRange(same, 6763 * 0.99, 6763);
    }
}
