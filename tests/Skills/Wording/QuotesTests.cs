using CrmBot.Skills.Wording;

namespace CrmBot.Tests.Skills.Wording;

public sealed class QuotesTests
{
    [Theory]
    [InlineData("见了王总。他要新报价。", "见了王总。")]
    [InlineData("Met Mr. Chen at 3.5 pm. He wants a quote.", "Met Mr. Chen at 3.5 pm.")]
    [InlineData("见了王总\n他要新报价", "见了王总")]
    [InlineData("可以吗？可以！", "可以吗？")]
    [InlineData("还在谈", "还在谈")]
    public void The_first_sentence_is_quoted_as_it_was_written(string text, string first) =>
        Assert.Equal(first, Quotes.FirstSentence(text));

    [Fact]
    public void A_long_sentence_is_cut_without_breaking_a_character()
    {
        Assert.Equal("见见见见…", Quotes.FirstSentence(new string('见', 5000), 4));
        Assert.Equal("ab…", Quotes.Cut("ab👨‍👩‍👧cdefgh", 4));
    }
}
