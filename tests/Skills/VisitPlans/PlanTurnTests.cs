using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

public sealed class PlanTurnTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Try()
    {
        string[] said = ["帮我排下个月的拜访计划", "今天该去看谁", "下周二上午十点约宏达王总谈续约", "好", "明天有什么拜访", "准备明天的拜访", "我下周三到周五休假", "记下", "宏达的拜访改到下周四", "好", "取消宏达的拜访", "改到12月9日", "好", "撤销", "待批的拜访计划", "看一下12月的拜访计划"];
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var words in said)
        {
            output.WriteLine($">>> {words}");
            output.WriteLine(await _house.SayAsync("s01", words));
            await _house.RunDueAsync();
        }
        await _house.SayAsync("s04", "你好");
        await Press("s01", "提交给周敏");
        await Press("s04", "改");
        await Press("s04", "不批", ("comment", "上周刚去过"), ("on", "2026-12-07"));
        await Press("s04", "全部批准");
        await Press("s01", "撤销");
        output.WriteLine(await _house.SayAsync("s04", "待批的拜访计划"));
        async Task Press(string who, string title, params (string, string)[] inputs)
        {
            output.WriteLine($">>> {who} [{title}]");
            output.WriteLine(await _house.PressAsync(who, title, inputs));
            foreach (var l in _house.Log.All.Split('\n').SkipWhile(l => !l.StartsWith("Error", StringComparison.Ordinal)).Take(12)) output.WriteLine(l);
            var before = _house.Channel.Events.Count;
            await _house.RunDueAsync();
            foreach (var e in _house.Channel.Events.Skip(before)) output.WriteLine($"--- due to {e.Address.UserId}: {e.Text}");
        }
        output.WriteLine(_house.Log.All.Length > 3000 ? string.Join("\n", _house.Log.All.Split('\n').Where(l => l.Contains("rror", StringComparison.Ordinal) || l.Contains("arning", StringComparison.Ordinal)).Take(20)) : _house.Log.All);
    }
}
