using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitNotes;

/// <summary>A message about two clients: each file keeps the words about its own client, the author the whole.</summary>
public sealed class WholeMessageTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Its_author_opens_it_from_either_visit_and_nobody_else_does()
    {
        await _house.SayAsync("s01", "昨天上午拜访了宏达，谈了紫水晶方案；下午拜访了海格新能源，谈了琥珀方案");
        await _house.SayAsync("s01", "好");
        foreach (var (client, own, other) in new[] { ("宏达", "紫水晶", "琥珀"), ("海格新能源", "琥珀", "紫水晶") })
        {
            var list = await _house.SayAsync("s01", $"{client}的拜访记录");
            Assert.Contains(own, list);
            Assert.DoesNotContain(other, list);
            var whole = await _house.PressAsync("s01", "原话全文");
            Assert.Contains("紫水晶方案；下午拜访了海格新能源，谈了琥珀", whole);
        }

        var leads = await _house.SayAsync("s04", "宏达的拜访记录");
        Assert.Contains("紫水晶", leads);
        Assert.DoesNotContain("原话全文", leads);
        var (_, action) = _house.Channel.Button("s01", "原话全文");
        Assert.DoesNotContain("琥珀", await _house.SendAsync(_house.Pressing("s04", action.Press, "card")));
    }

    [Fact]
    public async Task It_goes_with_the_note_when_that_is_taken_back()
    {
        await _house.SayAsync("s01", "昨天上午拜访了宏达，谈了紫水晶方案；下午拜访了海格新能源，谈了琥珀方案");
        await _house.SayAsync("s01", "好");
        await _house.SayAsync("s01", "宏达的拜访记录");
        var (card, action) = _house.Channel.Button("s01", "原话全文");
        await _house.SayAsync("s01", "撤销");
        Assert.DoesNotContain("琥珀", await _house.SendAsync(_house.Pressing("s01", action.Press, card)));
    }
}
