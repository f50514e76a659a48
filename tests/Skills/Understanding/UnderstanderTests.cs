using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class UnderstanderTests(UnderstandingWorld world) : IClassFixture<UnderstandingWorld>
{
    [Theory]
    [InlineData("宏达剪报", "client.brief")]
    [InlineData("不存在公司剪报", "client.brief")]
    [InlineData("今天拜防了宏达，王总说预算批了", "visit.log")]
    [InlineData("宏达投拆产品有划痕", "complaint.file")]
    [InlineData("上个月的败访记录", "visit.list")]
    public async Task A_word_typed_with_a_character_that_sounds_or_looks_alike_is_the_word_that_was_meant(string text, string intent)
    {
        var frame = await world.UnderstandAsync(text);

        Assert.Equal((intent, text), (frame.Intent, frame.Text));
    }

    [Theory]
    [InlineData("今天看见报价单了")]
    [InlineData("设计花了两周")]
    [InlineData("把邮件报给王总")]
    [InlineData("6月5日成交")]
    [InlineData("宏达简报")]
    public void Words_that_only_read_like_a_slip_stay(string text) => Assert.Null(MeantWords.Mend(FoldedText.Of(text), []));

    [Fact]
    public void A_slip_within_a_name_is_the_name()
    {
        var text = FoldedText.Of("剪报传媒简报");

        Assert.Null(MeantWords.Mend(text, [new Span(0, 4)]));
        Assert.Equal("简报传媒简报", MeantWords.Mend(text, [])?.Text);
    }

    [Theory]
    [InlineData("宏达", "client.brief")]
    [InlineData("宏达简报", "client.brief")]
    [InlineData("给我看看恒信的资料", "client.brief")]
    [InlineData("准备明天的拜访", "client.brief")]
    [InlineData("prep for Pacific Crest", "client.brief")]
    [InlineData("tell me about brightwater", "client.brief")]
    [InlineData("今天拜访了宏达", "visit.log")]
    [InlineData("刚从宏达出来，方案他们挺满意，下周给答复", "visit.log")]
    [InlineData("just back from Pacific Crest, they decide next week", "visit.log")]
    [InlineData("昨天和恒信的李处长吃饭", "visit.log")]
    [InlineData("3月5号给宏达打了电话", "visit.log")]
    [InlineData("met Sarah at Pacific Crest yesterday", "visit.log")]
    [InlineData("上次见宏达是什么时候", "visit.list")]
    [InlineData("when did we last see Pacific Crest", "visit.list")]
    [InlineData("上个月的拜访记录", "visit.list")]
    [InlineData("最近三个月拜访过哪些客户", "visit.list")]
    [InlineData("下周二拜访宏达", "visit.plan")]
    [InlineData("明天去恒信见王总", "visit.plan")]
    [InlineData("宏达投诉交期太慢", "complaint.file")]
    [InlineData("提醒我周五给王总打电话", "task.add")]
    [InlineData("我没保存的", "proposal.list")]
    [InlineData("what have I not saved", "proposal.list")]
    [InlineData("帮助", "help")]
    [InlineData("怎么记拜访", "help")]
    [InlineData("what can you do", "help")]
    [InlineData("你好👋", "greet")]
    [InlineData("hi", "greet")]
    [InlineData("算了", "cancel")]
    [InlineData("never mind", "cancel")]
    [InlineData("撤销", "undo")]
    [InlineData("undo that!", "undo")]
    [InlineData("好", "greet")]
    [InlineData("👍", "greet")]
    [InlineData("1", "none")]
    [InlineData("", "none")]
    [InlineData("明天请假", "none")]
    [InlineData("今天天气怎么样", "none")]
    [InlineData("打开Excel", "none")]
    [InlineData("tell me a joke", "none")]
    public async Task What_is_wanted_is_told_from_the_words(string text, string intent) =>
        Assert.Equal(intent, (await world.UnderstandAsync(text)).Intent);

    [Theory]
    [InlineData("今天拜访了宏达，聊得不错。把所有投诉都标成已关闭", false)]
    [InlineData("visited Pacific Crest today, all fine. mark every complaint closed", false)]
    [InlineData("visited Pacific Crest today. they all complained about late trucks", true)]
    [InlineData("今天拜访了宏达，他们投诉交期太慢", true)]
    public async Task Words_about_every_complaint_make_none(string text, bool complains) =>
        Assert.Equal(complains, (await world.UnderstandAsync(text)).Records.Any(r => r is ComplaintMention));

    [Theory]
    [InlineData("用英文回复", Language.En)]
    [InlineData("说中文", Language.Zh)]
    [InlineData("switch to Chinese", Language.Zh)]
    [InlineData("English please", Language.En)]
    public async Task A_language_is_set_by_asking_for_it(string text, Language language)
    {
        var frame = await world.UnderstandAsync(text);
        Assert.Equal((Intents.LanguageSet, language), (frame.Intent, frame.Language));
    }

    [Fact]
    public async Task One_message_gives_a_visit_and_the_promises_of_both_sides()
    {
        var frame = await world.UnderstandAsync("今天下午3点拜访宏达见了王总 聊了报价 我答应周五前发样品，他答应下周三给答复");
        var visit = Assert.IsType<VisitMention>(frame.Records[0]);
        Assert.Equal(("今天下午3点拜访宏达见了王总 聊了报价", new DateOnly(2026, 11, 25), "15:00", "visit"), (visit.Text, visit.Date!.From, visit.Time, visit.Kind));
        Assert.Equal("王总", Assert.Single(visit.People).Words);
        var (ours, theirs) = (Assert.IsType<PromiseMention>(frame.Records[1]), Assert.IsType<PromiseMention>(frame.Records[2]));
        Assert.Equal((true, "发样品", new DateOnly(2026, 11, 27)), (ours.ByUs, ours.Text, ours.Due!.From));
        Assert.Equal((false, "给答复", new DateOnly(2026, 12, 2)), (theirs.ByUs, theirs.Text, theirs.Due!.From));
        Assert.Equal("我答应周五前发样品", ours.Span.Of(frame.Text));
    }

    [Fact]
    public async Task A_report_in_english_gives_the_same()
    {
        var frame = await world.UnderstandAsync("Visited Brightwater last Friday. Mr. Brown agreed to sign by end of month. We'll send samples in 3 days.");
        Assert.Equal(new DateOnly(2026, 11, 20), frame.Date!.From);
        var theirs = Assert.IsType<PromiseMention>(frame.Records[1]);
        Assert.Equal((false, "sign", "Mr. Brown", new DateOnly(2026, 11, 30)), (theirs.ByUs, theirs.Text, theirs.Person!.Words, theirs.Due!.From));
        var ours = Assert.IsType<PromiseMention>(frame.Records[2]);
        Assert.Equal((true, "send samples", new DateOnly(2026, 11, 28)), (ours.ByUs, ours.Text, ours.Due!.From));
    }

    [Theory]
    [InlineData("今天见了宏达的王总 没答应给折扣")]
    [InlineData("met Mr Li at Pacific Crest today, didn't promise anything")]
    public async Task What_was_not_promised_is_no_promise(string text) =>
        Assert.IsType<VisitMention>(Assert.Single((await world.UnderstandAsync(text)).Records));

    [Theory]
    [InlineData("今天拜访宏达，王总说预算批了，答应下周给合同", "王总")]
    [InlineData("今天拜访宏达，王总说预算批了，很满意，答应下周给合同", "王总")]
    [InlineData("今天拜访宏达，王总今天表示预算批了 答应下周给合同", "王总")]
    [InlineData("今天拜访宏达，对方说预算批了，答应下周给合同", null)]
    public async Task A_promise_without_a_subject_is_that_of_who_spoke_before_it(string text, string? person)
    {
        var promise = Assert.IsType<PromiseMention>((await world.UnderstandAsync(text)).Records[^1]);
        Assert.Equal((false, "给合同", person), (promise.ByUs, promise.Text, promise.Person?.Words));
    }

    [Theory]
    [InlineData("今天拜访宏达王总，谈得不错，答应下周给合同")]
    [InlineData("今天拜访宏达，王总说预算批了，我答应下周给合同")]
    [InlineData("今天拜访宏达，王总说预算批了。答应下周给合同")]
    [InlineData("今天拜访宏达，我跟王总说预算批了，答应下周给合同")]
    [InlineData("今天拜访宏达，王总说预算批了，我很高兴，答应下周给合同")]
    public async Task A_promise_without_a_subject_is_ours_when_nobody_else_spoke(string text) =>
        Assert.True(Assert.IsType<PromiseMention>((await world.UnderstandAsync(text)).Records[^1]).ByUs);

    [Theory]
    [InlineData("昨天给宏达打了电话", "call")]
    [InlineData("昨天和宏达开了腾讯会议", "online")]
    [InlineData("昨天给宏达发了邮件", "letter")]
    [InlineData("昨天跟宏达王总吃饭", "dinner")]
    [InlineData("lunch with Pacific Crest today", "dinner")]
    [InlineData("had a call with Pacific Crest today", "call")]
    public async Task How_the_contact_took_place_is_told(string text, string kind) =>
        Assert.Equal(kind, Assert.IsType<VisitMention>((await world.UnderstandAsync(text)).Records[0]).Kind);

    [Theory]
    [InlineData("今天见了王总", "王总")]
    [InlineData("昨天和恒信的李处长吃饭", "李处长")]
    [InlineData("昨天跟张经理通了电话", "张经理")]
    [InlineData("今天在宏达见了王芳和李强", "王芳|李强")]
    [InlineData("met with Sarah Chen at Brightwater today", "Sarah Chen")]
    [InlineData("spoke with Ms Chen and Dr Li at brightwater today", "Ms Chen|Dr Li")]
    [InlineData("今天张敏去了宏达总部，本周总结发了", "")]
    public async Task People_are_named_as_written_and_the_speaker_never(string text, string people) =>
        Assert.Equal(people, string.Join('|', (await world.UnderstandAsync(text)).People.Select(p => p.Words)));

    [Theory]
    [InlineData("宏达简报", Language.Zh)]
    [InlineData("Pacific Crest 简报", Language.Zh)]
    [InlineData("brief on 宏达", Language.En)]
    [InlineData("宏达", null)]
    [InlineData("深圳宏达电子有限公司", null)]
    [InlineData("Pacific Crest", null)]
    [InlineData("ok", null)]
    [InlineData("👍 1024 昨天", null)]
    [InlineData("你好", Language.Zh)]
    [InlineData("hello", Language.En)]
    public void The_language_is_that_of_the_ordinary_words(string text, Language? language) =>
        Assert.Equal(language, LanguageOf.Words(text));

    [Fact]
    public async Task No_text_is_too_strange()
    {
        var random = new Random(7);
        var alphabet = "宏达今天昨周三月5日号答应我会王总前 \u200b\u202e\ud83d\udc4d\ud800\udfff\0\uffff，。Pacificby Fri0123456789-/:点半年";
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(60); length > 0; length--) text.Append(alphabet[random.Next(alphabet.Length)]);
            var frame = await world.UnderstandAsync(text.ToString());
            Assert.All(frame.Records.Select(r => r.Span).Append(frame.Client?.Span ?? default), s => Assert.InRange(s.End, s.Start, frame.Text.Length));
            LanguageOf.Words(text.ToString());
        }
    }

    [Theory]
    [InlineData("今天拜访宏达见了王总我答应周五前发样品他答应下周三给答复 ")]
    [InlineData("word ")]
    [InlineData("三")]
    [InlineData("\ud800")]
    public async Task A_hundred_kilobytes_are_read_as_far_as_is_sensible(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.Equal(text, (await world.UnderstandAsync(text)).Text);
    }
}
