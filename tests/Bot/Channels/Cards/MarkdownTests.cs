using CrmBot.Channels.Cards;

namespace CrmBot.Tests.Bot.Channels.Cards;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("11月18日 周三拜访宏达,见了王建国(总经理)")]
    [InlineData("12.5 万的订单")]
    [InlineData("You send R&D the quote by Fri 27 Nov")]
    [InlineData("2026 plan: +5 %, renewal")]
    [InlineData("")]
    public void An_ordinary_sentence_is_free_of_marks(string text) => Assert.True(Markdown.IsFree(text));

    [Theory]
    [InlineData("*星光*")]
    [InlineData("a_b")]
    [InlineData("[x](y)")]
    [InlineData("1. 第一")]
    [InlineData("12) 第一")]
    [InlineData("- 第一")]
    [InlineData("+ 第一")]
    [InlineData("# 第一")]
    [InlineData("https://x.example")]
    [InlineData("wang@x.example")]
    [InlineData("&amp;")]
    [InlineData("{{DATE(2026-11-18T06:08:39Z,SHORT)}}")]
    [InlineData("两行\n字")]
    public void A_sentence_that_markdown_would_change_is_known(string text) => Assert.False(Markdown.IsFree(text));
}
