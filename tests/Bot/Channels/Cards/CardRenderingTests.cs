using System.Text.Json;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Channels.Cards;

public sealed class CardRenderingTests
{
    public static TheoryData<string> Names => [.. SampleCards.OfAll.Select(s => s.Name)];

    /// <summary>The ones that are made too long on purpose lose some of their facts.</summary>
    public static TheoryData<string> Fitting => [.. SampleCards.OfAll.Where(s => !s.Name.Contains("longest", StringComparison.Ordinal)).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Fitting))]
    public void An_adaptive_card_shows_every_fact_and_button_in_order(string name)
    {
        foreach (var target in Enum.GetValues<AdaptiveTarget>())
        {
            foreach (var knowsCharts in (bool[])[true, false])
            {
                var words = AdaptiveReading.Words(Rendered(Card(name), target), knowsCharts).Replace("\u2060", "", StringComparison.Ordinal);
                CardContents.AssertInOrder(CardContents.Of(Card(name)), words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Plain_text_shows_every_fact_and_button_in_order(string name)
    {
        var words = PlainText.Render(Card(name));

        CardContents.AssertInOrder(CardContents.Of(Card(name)), words.Replace("\n    ", "\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_fits_into_a_message_and_keeps_its_buttons(string name)
    {
        foreach (var target in Enum.GetValues<AdaptiveTarget>())
        {
            var json = AdaptiveCards.Render(Card(name), target);

            Assert.InRange(json.Length, 1, 28 * 1024);
            var titles = AdaptiveReading.Objects(JsonDocument.Parse(json).RootElement)
                .Where(o => o.TryGetProperty("title", out _)).Select(o => o.GetProperty("title").GetString()).ToHashSet();
            Assert.All(CardContents.Buttons(Card(name)), b => Assert.Contains(b, titles));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_lock_screen_shows_names_nobody(string name)
    {
        string[] names = ["宏达", "宏大", "百味源", "Pacific", "Northgate", "Harborview", "王", "张伟", "Sarah", "138"];

        Assert.DoesNotContain(names, n => Card(name).Notice.Contains(n, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_cut_short_says_how_many_rows_are_missing()
    {
        var words = AdaptiveReading.Words(Rendered(Card("sample: longest zh"), AdaptiveTarget.Teams));

        Assert.Matches("… 还有 [0-9]+ 条", words);
    }

    [Fact]
    public void A_card_that_fits_is_not_cut() =>
        Assert.Same(Card("sample: brief zh"), CardSize.Fit(Card("sample: brief zh"), AdaptiveCards.MaxBytes, c => AdaptiveCards.Render(c, AdaptiveTarget.Teams).Length));

    [Fact]
    public void Teams_presses_are_answered_in_place_with_a_message_as_fallback_and_the_web_page_sends_messages()
    {
        var teams = AdaptiveReading.Objects(Rendered(Card("sample: note zh"), AdaptiveTarget.Teams)).Where(o => o.TryGetProperty("data", out _)).ToList();
        var page = AdaptiveReading.Objects(Rendered(Card("sample: note zh"), AdaptiveTarget.WebChat)).Where(o => o.TryGetProperty("data", out _)).ToList();

        Assert.All(teams, a => Assert.Equal(("Action.Execute", "Action.Submit"), (a.GetProperty("type").GetString(), a.GetProperty("fallback").GetProperty("type").GetString())));
        Assert.All(teams, a => Assert.Equal(a.GetProperty("data").GetRawText(), a.GetProperty("fallback").GetProperty("data").GetRawText()));
        Assert.All(page, a => Assert.Equal("Action.Submit", a.GetProperty("type").GetString()));
        Assert.Equal(teams.Count, page.Count);
    }

    [Fact]
    public void The_main_button_comes_first_and_is_the_only_one_that_stands_out()
    {
        var actions = AdaptiveReading.Objects(Rendered(Card("sample: note zh"), AdaptiveTarget.Teams)).Where(o => o.TryGetProperty("data", out _)).ToList();

        Assert.Equal("全部保存", Assert.Single(actions, a => a.TryGetProperty("style", out _)).GetProperty("title").GetString());
        Assert.Equal(["全部保存", "换客户", "不记了"], actions.TakeLast(3).Select(a => a.GetProperty("title").GetString()));
    }

    [Fact]
    public void The_lock_screen_line_is_what_old_clients_show_too()
    {
        var card = Rendered(Card("sample: brief zh"), AdaptiveTarget.Teams);

        Assert.Equal("客户简报 · 周三 14:00 的拜访", card.GetProperty("fallbackText").GetString());
        Assert.Equal(("zh", "1.5"), (card.GetProperty("lang").GetString(), card.GetProperty("version").GetString()));
    }

    [Fact]
    public void Plain_text_reads_like_this()
    {
        var card = Card("sample: note zh");

        var text = PlainText.Render(Reply.Show(card) with { Suggestions = [new("简报", "宏达的简报")] });

        Assert.Equal("""
            宏达精密机械 · 要记下的
            沿用刚才说的宏达
            [x] 1 11月18日 周三拜访宏达，见了王建国和刘敏，谈续约价格
                「上周三」
                「改」
            [x] 2 你答应 11月27日 周五前把新报价单发给王建国
                有两位姓王：按总经理记
                「改」 · 「王芳 采购」 · 「王建国 总经理」
            [ ] 3 赵强的态度从中立变成消极
                从「赵强一直抱怨漏油」推出来的，不对就别勾
                「改」
            保存后会告诉：韩梅梅（组长）
            「全部保存」 · 「换客户」 · 「不记了」

            也可以说：「宏达的简报」
            """, text);
    }

    [Theory]
    [InlineData(Language.Zh, "决策人：王芳", "1. 王芳（总经理）")]
    [InlineData(Language.En, "决策人: 王芳", "1. 王芳 (总经理)")]
    public void Plain_text_is_punctuated_as_its_language_is(Language language, string fact, string choice)
    {
        var text = PlainText.Render(new Card
        {
            Title = "t",
            Language = language,
            Notice = "n",
            Parts = [new Facts([new("决策人", "王芳")]), new Choices("q", [new("王芳", "总经理", Press.To("sample", "pick"))])],
        });

        Assert.Contains(fact, text, StringComparison.Ordinal);
        Assert.Contains(choice, text, StringComparison.Ordinal);
    }

    private static Card Card(string name) => SampleCards.OfAll.Single(s => s.Name == name).Card;

    private static JsonElement Rendered(Card card, AdaptiveTarget target) => JsonDocument.Parse(AdaptiveCards.Render(card, target)).RootElement;
}
