using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What is said further while a note waits: of the same visit it joins, of another contact it stands alone. Today is Monday, 23 November 2026, 14:05.</summary>
public sealed class SameVisitTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task An_hour_later_the_same_visit_still_joins_its_note()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈得不错");
        await _house.SayAsync("s01", "明天上午九点去美家家居见马总");
        _house.Clock.Now += TimeSpan.FromMinutes(50);

        var joined = await _house.SayAsync("s01", "今天拜访宏达还见了李娟，我答应周五前给报价");

        Assert.Contains("拜访李娟", joined);
        Assert.Contains("给报价", joined);
        Assert.Contains("谈得不错", joined);
        Assert.DoesNotContain("2 11月23日 周一 拜访", joined);
    }

    [Fact]
    public async Task The_next_visit_said_twice_is_one_line()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，约了下周四再去");

        var joined = await _house.SayAsync("s01", "下周四上午十点再去宏达，带样品");

        Assert.Contains("12月3日 周四 10:00 宏达", joined);
        Assert.Equal(2, joined.Split("12月3日").Length);
    }

    [Fact]
    public async Task Where_somebody_stands_said_again_takes_the_first_ones_place()
    {
        await _house.SayAsync("s01", "昨天去了弘达精密，周思洁不太高兴，说标签又印错了");

        var joined = await _house.SayAsync("s01", "周思洁的态度是中立");

        Assert.Contains("周思洁的态度：中立", joined);
        Assert.DoesNotContain("消极", joined);
        Assert.DoesNotContain("说的是谁", joined);
    }

    [Fact]
    public async Task Another_clients_contact_makes_a_note_of_its_own()
    {
        await _house.SayAsync("s01", "昨天去了弘达精密，见了曾俊兰");

        var call = await _house.SayAsync("s01", "下午三点给赵宏峰打了电话，聊循环箱责任条款");
        var heard = await _house.SayAsync("s01", "李娟打电话投诉说箱子破了");

        Assert.Contains("海格新能源 · 待保存", call);
        Assert.Contains("记在海格新能源名下", call);
        Assert.DoesNotContain("曾俊兰", call);
        Assert.Contains("宏达 · 待保存", heard);
    }

    [Fact]
    public async Task A_call_beside_a_visit_is_a_contact_of_its_own()
    {
        await _house.SayAsync("s01", "今天上午拜访了宏达，见了王芳");

        var joined = await _house.SayAsync("s01", "下午又给王强打了电话，说交期的事");

        Assert.Contains("拜访王芳", joined);
        Assert.Contains("电话王强", joined);
    }

    [Fact]
    public async Task Who_just_left_is_not_asked_for_the_day()
    {
        var note = await _house.SayAsync("s01", "刚从宏大物流出来，聊得不错");

        Assert.Contains("11月23日 周一 拜访", note);
        Assert.DoesNotContain("没说哪天", note);
    }

    [Theory]
    [InlineData("今天去了宏达，他让我周四前把合同草案发过去，聊得不错", "我方承诺：把合同草案发过去，11月26日 周四 前")]
    [InlineData("just left Pacific Crest, I told her Id send the number Friday", "We promised: send the number")]
    [InlineData("met Ian at Harborview yesterday, he owes me the volume forecast by Dec 5", "They promised: volume forecast")]
    public async Task What_is_to_be_done_is_not_lost(string told, string promise) => Assert.Contains(promise, await _house.SayAsync("s01", told));
}
