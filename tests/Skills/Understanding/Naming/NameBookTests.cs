using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding.Naming;

public sealed class NameBookTests
{
    private static readonly NameBook Book = NameBook.Of(
    [
        Company("hd-dz", "深圳宏达电子有限公司", "s01"), Company("hd-jx", "上海宏达机械股份有限公司", "s02"), Company("hx", "恒信医疗器械（北京）有限公司", "s01", "恒信"),
        Company("yd-fz", "远东纺织有限公司", "s01"), Company("yd-hg", "远东化工有限公司", "s01"), Company("al", "阿里巴巴网络技术有限公司", "s01"), Company("wl", "未来汽车（上海）有限公司", "s02"),
        Company("tcl", "TCL科技集团股份有限公司", "s01"), Company("cq", "重庆长安汽车股份有限公司", "s02"), Company("ly", "杭州绿源电动车有限公司", "s01"), Company("lt", "蓝天物流有限公司", "s02"),
        Company("pcsl", "Pacific Crest Shipping Lines Ltd", "s01"), Company("jj", "Johnson & Johnson Inc", "s02"), Company("mm", "Müller Maschinenbau GmbH & Co. KG", "s02"), Company("ng", "Northgate Pumps LLC", "s01"),
    ]);

    [Theory]
    [InlineData("宏達電子簡報", "hd-dz")]
    [InlineData("跟深圳市宏达的王经理吃饭", "hd-dz")]
    [InlineData("hongda dianzi简报", "hd-dz")]
    [InlineData("hd简报", "hd-dz")]
    [InlineData("Hongda Electronics brief", "hd-dz")]
    [InlineData("北京恒信", "hx")]
    [InlineData("阿里简报", "al")]
    [InlineData("拜访TCL", "tcl")]
    [InlineData("chongqing changan简报", "cq")]
    [InlineData("cqca简报", "cq")]
    [InlineData("lvyuan brief", "ly")]
    [InlineData("ＰＣＳＬ profile", "pcsl")]
    [InlineData("pacificcrest brief", "pcsl")]
    [InlineData("north gate brief", "ng")]
    [InlineData("J&J brief", "jj")]
    [InlineData("visited Johnson and Johnson", "jj")]
    [InlineData("Muller Maschinenbau", "mm")]
    public void A_client_is_known_by_every_natural_name(string text, string id)
    {
        var found = Book.Find(Query(text));

        Assert.Equal([id], found?.Mention.Ids);
        Assert.False(found!.Mention.Inexact);
    }

    [Theory]
    [InlineData("弘达电子简报", "hd-dz")]
    [InlineData("红达简报", "hd-dz")]
    [InlineData("昨天拜访完弘达电子之后", "hd-dz")]
    [InlineData("末来汽车简报", "wl")]
    [InlineData("篮天物流简报", "lt")]
    [InlineData("Pacifc Crest Shippng Lines", "pcsl")]
    [InlineData("Northgte called about pumps", "ng")]
    [InlineData("Mueller brief", "mm")]
    public void A_slip_is_forgiven_and_said(string text, string id)
    {
        var found = Book.Find(Query(text));

        Assert.Equal([id], found?.Mention.Ids);
        Assert.True(found!.Mention.Inexact);
    }

    [Theory]
    [InlineData("北京宏达简报")]
    [InlineData("新宏达简报")]
    [InlineData("宏达昌简报")]
    [InlineData("星辰科技简报")]
    [InlineData("brief on Acme Rockets")]
    public void A_name_that_is_not_there_is_not_forced_onto_one_that_is(string text) => Assert.Empty(Book.Find(Query(text))!.Mention.Ids);

    [Theory]
    [InlineData("今天天下雨了")]
    [InlineData("打开excel")]
    [InlineData("帮我订机票")]
    [InlineData("见了王总，答应周五前报价")]
    public void A_sentence_without_a_client_names_none(string text) => Assert.Null(Book.Find(Query(text)));

    [Fact]
    public void Two_that_fit_equally_are_both_named_and_the_conversations_last_one_settles_it()
    {
        Assert.Equal(["yd-fz", "yd-hg"], Book.Find(Query("远东简报"))!.Mention.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(["yd-hg"], Book.Find(Query("远东简报", "yd-hg"))!.Mention.Ids);
    }

    [Fact]
    public void The_speakers_own_comes_first_and_the_conversations_last_one_before_it()
    {
        Assert.Equal(["hd-dz"], Book.Find(Query("宏达的合同"))!.Mention.Ids);
        Assert.Equal(["hd-jx"], Book.Find(Query("宏达的合同", "hd-jx"))!.Mention.Ids);
    }

    [Fact]
    public void All_clients_of_a_sentence_are_named_in_its_order() =>
        Assert.Equal(["hd-dz", "hx"], Book.FindAll(Query("上午去了宏达，下午去恒信")).SelectMany(f => f.Mention.Ids));

    [Theory]
    [InlineData("宏达")]
    [InlineData("弘达 ")]
    [InlineData("Pacifc ")]
    [InlineData("a")]
    [InlineData("\ud800\u200f宏\udc00")]
    public void A_long_text_costs_bounded_work(string word)
    {
        var query = Query(string.Concat(Enumerable.Repeat(word, 100_000 / word.Length)));
        var look = Book.Look(query);

        CrmBot.Skills.Understanding.Naming.NameSearch.Find(query, look);

        Assert.InRange(look.Work, 0, 50_000 + (20 * query.Text.Text.Length));
    }

    private static Client Company(string id, string name, string owner, params string[] aliases) => new() { Id = id, Name = name, OwnerId = owner, Aliases = aliases };

    private static ClientQuery Query(string text, params string[] last)
    {
        var folded = FoldedText.Of(text);
        var tokens = Tokens.Of(folded.Text);
        List<Span> taken = [.. Dates.Find(folded, UnderstandingWorld.Now).Select(d => new Span(d.Start, d.End)), .. People.Titled(folded).Select(p => new Span(p.Start, p.End))];
        return new ClientQuery(folded, tokens, taken, Stretches.Find(folded, tokens, taken), "s01", Cues.Brief.In(folded.Text)) { LastClients = last };
    }
}
