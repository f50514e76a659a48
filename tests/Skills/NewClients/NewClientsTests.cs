using CrmBot.Data;
using CrmBot.Skills.NewClients;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.NewClients;

/// <summary>A client that is new: its file is opened in words and one tap, and the note that waited for it goes on.</summary>
public sealed class NewClientsTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task What_was_said_stands_in_the_form_and_one_tap_opens_the_file()
    {
        var asked = await _house.SayAsync("s01", "新建客户 广州新锐电子有限公司，B级");
        Assert.Contains("广州新锐电子有限公司", asked);
        Assert.Contains("新锐电子", asked);

        Assert.Contains("已新建：新锐电子", await _house.SayAsync("s01", "新建"));

        var file = Assert.Single(await FilesAsync("s01", "新锐电子"));
        Assert.Equal(("广州新锐电子有限公司", "新锐电子", Tier.B, Stage.Prospect, "s01"), (file.Name, file.ShortName, file.Tier, file.Stage, file.OwnerId));
        Assert.Contains("广州新锐电子有限公司", await _house.SayAsync("s01", "新锐电子简报"));
    }

    [Fact]
    public async Task In_english_too()
    {
        Assert.Contains("Brightwater Foods", await _house.SayAsync("s09", "new client Brightwater Foods Inc"));
        Assert.Contains("Added: Brightwater Foods", await _house.SayAsync("s09", "Add"));
        Assert.Contains("Brightwater Foods Inc", await _house.SayAsync("s09", "Brightwater Foods"));
    }

    [Fact]
    public async Task A_note_about_somebody_unknown_goes_on_when_the_client_is_added()
    {
        var missing = await _house.SayAsync("s01", "今天拜访了天河智造，我答应周五前给样品");
        Assert.Contains("没找到“天河智造”", missing);
        Assert.Contains("新建客户 天河智造", missing);

        await _house.SayAsync("s01", "新建客户 天河智造");
        var made = await _house.PressAsync("s01", "新建", ("name", "广州天河智造科技有限公司"));
        Assert.Contains("已新建：天河智造科技", made);
        Assert.Contains("天河智造科技 · 待保存", made);
        Assert.Contains("待保存", _house.Channel.Events[^1].Text);

        await _house.SayAsync("s01", "好");
        var file = Assert.Single(await FilesAsync("s01", "天河智造科技"));
        Assert.Equal(file.Id, Assert.Single(await _house.VisitsSinceAsync("2026-11-22"), v => v.Text.Contains("天河智造", StringComparison.Ordinal)).ClientId);
    }

    [Fact]
    public async Task It_is_taken_back_and_not_any_more_when_something_was_noted_of_it()
    {
        await _house.SayAsync("s01", "新建客户 鼎新包装");
        await _house.SayAsync("s01", "新建");
        Assert.Contains("已撤销", await _house.SayAsync("s01", "撤销"));
        Assert.Empty(await FilesAsync("s01", "鼎新包装"));
        Assert.Contains("没找到", await _house.SayAsync("s01", "鼎新包装简报"));

        await _house.SayAsync("s01", "新建客户 鼎立包装");
        await _house.SayAsync("s01", "新建");
        var (card, undo) = _house.Channel.Button("s01", "撤销");
        await _house.SayAsync("s01", "今天拜访了鼎立包装，聊得不错");
        await _house.SayAsync("s01", "好");

        Assert.DoesNotContain("已撤销", await _house.SendAsync(_house.Pressing("s01", undo.Press, card)));
        Assert.Single(await FilesAsync("s01", "鼎立包装"));
    }

    [Fact]
    public async Task One_of_that_name_is_not_made_twice_and_names_like_it_are_shown()
    {
        Assert.Contains("已经在你的客户里了", await _house.SayAsync("s01", "新建客户 宏达"));

        var alike = await _house.SayAsync("s01", "新建客户 宏达食品");
        Assert.Contains("名字相近", alike);
        Assert.Contains("深圳宏达电子有限公司", alike);

        await _house.SayAsync("s01", "新建客户 星火机电");
        var (card, make) = _house.Channel.Button("s01", "新建");
        await _house.SendAsync(_house.Pressing("s01", make.Press, card, ("name", "星火机电")));
        Assert.Contains("已经在你的客户里了", await _house.SendAsync(_house.Pressing("s01", make.Press, card, ("name", "星火机电"))));
        Assert.Single(await FilesAsync("s01", "星火机电"));
    }

    [Fact]
    public async Task A_client_of_somebody_else_is_not_given_away_by_the_answer()
    {
        var others = (await _house.Get<Clients>().OfOwnerAsync(_house.Get<Access>().System("test"), "s09", 1, Token))[0];

        var said = await _house.SayAsync("s01", $"新建客户 {others.Name}");

        Assert.DoesNotContain("已经在", said);
        Assert.DoesNotContain("名字相近", said);
    }

    [Fact]
    public async Task A_lead_gives_it_to_one_of_hers_who_is_told_and_told_again_when_it_is_taken_back()
    {
        await _house.SayAsync("s01", "你好");
        Assert.Contains("张伟", await _house.SayAsync("s04", "新建客户 佛山鼎盛陶瓷有限公司，归张伟"));
        Assert.Contains("已告诉张伟", await _house.SayAsync("s04", "新建"));
        Assert.Equal("s01", Assert.Single(await FilesAsync("s01", "鼎盛陶瓷")).OwnerId);
        await _house.RunDueAsync();
        Assert.Contains(_house.Channel.Events, e => e.Text.Contains("鼎盛陶瓷", StringComparison.Ordinal) && e.Address.UserId == "s01");

        var before = _house.Channel.Events.Count;
        Assert.Contains("已撤销", await _house.SayAsync("s04", "撤销"));
        await _house.RunDueAsync();
        Assert.Contains(_house.Channel.Events.Skip(before), e => e.Address.UserId == "s01");
        Assert.Empty(await FilesAsync("s01", "鼎盛陶瓷"));
    }

    [Fact]
    public async Task A_director_says_whose_it_is_before_it_is_stored()
    {
        await _house.SayAsync("s11", "新建客户 大洋电器");
        Assert.Contains("选一位客户经理", await _house.PressAsync("s11", "新建", ("name", "大洋电器")));

        Assert.Contains("已告诉李晓梅", await _house.PressAsync("s11", "新建", ("name", "大洋电器"), ("owner", "s02")));
        Assert.Single(await FilesAsync("s02", "大洋电器"));
    }

    [Fact]
    public async Task Nobody_opens_a_file_for_whom_he_does_not_lead_whatever_the_button_says()
    {
        await _house.SayAsync("s01", "新建客户 星火机电");
        var (card, make) = _house.Channel.Button("s01", "新建");

        await _house.SendAsync(_house.Pressing("s01", make.Press, card, ("name", "星火机电"), ("owner", "s09")));

        Assert.Equal("s01", Assert.Single(await FilesAsync("s01", "星火机电")).OwnerId);
        Assert.Empty(await FilesAsync("s09", "星火机电"));
    }

    [Theory]
    [InlineData("帮我加一个新客户", "")]
    [InlineData("can you add a new client", "")]
    [InlineData("新建客户", "")]
    public async Task Without_a_name_the_form_is_empty_and_asks_for_it(string words, string name)
    {
        Assert.Contains(words.Contains("new", StringComparison.Ordinal) ? "Full name (required): " + name : "全称（必填）：" + name, await _house.SayAsync("s01", words));
        Assert.Contains(words.Contains("new", StringComparison.Ordinal) ? "Say what the client is called" : "写上客户的名称", await _house.SayAsync("s01", words.Contains("new", StringComparison.Ordinal) ? "Add" : "新建"));
    }

    [Theory]
    [InlineData("广州新锐电子有限公司", "新锐电子")]
    [InlineData("深圳市蓝天科技股份有限公司", "蓝天科技")]
    [InlineData("Brightwater Foods Inc", "Brightwater Foods")]
    [InlineData("天河智造", "")]
    [InlineData("宏达食品", "")]
    [InlineData("", "")]
    public void A_company_is_called_without_its_place_and_its_legal_form(string name, string called) => Assert.Equal(called, NewClient.ShortOf(name));

    [Theory]
    [InlineData("广州天河智造科技有限公司", "天河")]
    [InlineData("宏达食品", "宏达")]
    [InlineData("", "")]
    public void What_is_its_own_in_a_name_is_known(string name, string brand) => Assert.Equal(brand, NewClient.BrandOf(name), ignoreCase: true);

    private async Task<IReadOnlyList<Client>> FilesAsync(string owner, string called) =>
        [.. (await _house.Get<Clients>().OfOwnerAsync(_house.Get<Access>().System("test"), owner, 500, Token)).Where(c => c.ShortName == called)];
}
