using CrmBot.Channels.WebChat;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Bot.Channels.WebChat;
using CrmBot.Tests.Support;
using Microsoft.Playwright;

namespace CrmBot.Tests.Bot.Browser;

/// <summary>The page itself, with answers made up by the test: who you are, language, colours, reload, a card that changes.</summary>
public sealed class WebChatPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(390, "zh-CN", ColorScheme.Light)]
    [InlineData(390, "en-US", ColorScheme.Dark)]
    [InlineData(1280, "zh-CN", ColorScheme.Dark)]
    [InlineData(1280, "en-US", ColorScheme.Light)]
    public async Task I_choose_who_I_am_ask_and_press_and_the_card_changes_in_its_place(int width, string locale, ColorScheme scheme)
    {
        await using var host = await WebChatHost.StartAsync();
        AnswerWithCards(host);
        var language = locale == "zh-CN" ? Language.Zh : Language.En;
        var picture = $"page-{width}-{locale}-{scheme}".ToLowerInvariant();

        await using var me = await browser.OpenAsync(host.Address, width, locale, scheme);
        await me.Page.GetByText(WebChatWords.WhoAreYou.In(language)).WaitForAsync();
        await me.PictureAsync(picture + "-1-choose");
        await me.ChooseAsync(language == Language.Zh ? "李雷" : "Lei Li");
        await me.SeeAsync("宏达");
        await me.PictureAsync(picture + "-2-greeted");
        await me.SayAsync("今天拜访了宏达,王总说要换系统");
        await me.SeeAsync("一共 1 条");
        await me.PictureAsync(picture + "-3-asked");
        await me.PressAsync("全部保存");
        await me.SeeAsync("已保存");
        await me.PictureAsync(picture + "-4-saved");

        await Assertions.Expect(me.Chat.GetByText("一共 1 条")).ToHaveCountAsync(0);
        Assert.Equal(0, await me.Page.Locator("input[type=file]:visible").CountAsync());
        await me.Page.ReloadAsync();
        await me.SeeAsync("已保存");
        await Assertions.Expect(me.Chat.GetByText("一共 1 条")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_other_language_is_one_press_away_and_so_is_another_person()
    {
        await using var host = await WebChatHost.StartAsync();
        AnswerWithCards(host);

        await using var me = await browser.OpenAsync(host.Address, 390, "zh-CN");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await me.ChooseAsync("Lei Li");
        await me.SeeAsync("宏达");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "Switch person" }).ClickAsync();
        await me.ChooseAsync("Meimei Han");

        await Assertions.Expect(me.Page.Locator("#me")).ToHaveTextAsync("Meimei Han · Lead, East");
    }

    /// <summary>Long enough a card to see how it looks: badges, facts, people, ticks, a fold.</summary>
    private static void AnswerWithCards(WebChatHost host)
    {
        var channel = host.Get<WebChatChannel>();
        host.Work = async message =>
        {
            var reply = message.Kind switch
            {
                MessageKind.Arrival => new Reply { Text = "你好,李雷。拜访前问我要简报,拜访后说一句我来记。", Suggestions = [new("宏达简报", "宏达简报"), new("今天要做什么", "今天要做什么"), new("你能做什么", "帮助")] },
                MessageKind.Press => Reply.Show(Saved),
                _ => Reply.Show(Asking),
            };
            if (message.CardId is { } card) await channel.UpdateAsync(message.Address, card, reply, CancellationToken.None);
            else await channel.SendAsync(message.Address, reply, CancellationToken.None);
        };
    }

    private static Card Asking => new()
    {
        Title = "宏达机械 · 拜访",
        Badges = [new("A 级", Tone.Good), new("续约 12月31日", Tone.Warning)],
        Subtitle = "华东组 李雷 · 11月22日 周日",
        Language = Language.Zh,
        Notice = "一条拜访等你确认",
        Parts =
        [
            new Paragraph("一共 1 条,勾上的会保存。"),
            new Facts([new("决策人", "王建国(总经理)", Tone.Plain), new("上次联系", "11月3日 周二,李雷"), new("投诉", "1 条未结,截至 18:40", Tone.Bad)]),
            new People("关键人", [new("王建国", "总经理", "积极", Tone.Good, "「明年想换系统」11月3日"), new("陈敏", "采购经理", "尚未建立", Tone.Warning)]),
            new Ticks([new("1", "拜访 · 今天", "今天拜访宏达机械,王总说要换系统", true, "「王总说要换系统」"), new("2", "态度变积极", "王建国的态度:中立 → 积极", false, "从原话推断", Tone.Warning)]),
            new Fold("更多", [new Items("以前的拜访", [new("10月15日 周四:看了新产线", "李雷"), new("9月2日 周三:报价", "李雷")])]),
        ],
        Actions = [new("全部保存", Press.To("notes", "save"), ActionStyle.Main, TakesInputs: true), new("改一改", Press.To("notes", "edit")), new("不要了", Press.To("notes", "drop"), ActionStyle.Quiet)],
    };

    private static Card Saved => new()
    {
        Title = "宏达机械 · 已保存",
        Language = Language.Zh,
        Notice = "拜访已保存",
        Parts = [new Paragraph("今天拜访宏达机械,王总说要换系统", Tone.Good), new Paragraph("可撤销到 14:15", Tone.Quiet)],
        Actions = [new("撤销", Press.To("notes", "undo"))],
    };
}
