using CrmBot.Data;
using CrmBot.Skills.FactNotes;
using CrmBot.Skills.HistorySummary;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.FactNotes;

/// <summary>What was learned about a client is kept with its source and grade, shown with its age, and an insider's word stays with those who may have it.</summary>
public sealed class FactNotesTests
{
    [Theory]
    [InlineData("记一下:打算明年上新产线,听王总说的", "打算明年上新产线", "王总", SourceGrade.Contact)]
    [InlineData("记一下：年营收十二亿，年报上写的", "年营收十二亿", "年报", SourceGrade.Published)]
    [InlineData("记一条情况：华东区要裁人，据行业媒体报道", "华东区要裁人", "行业媒体", SourceGrade.Analysts)]
    [InlineData("记下：评标价格占六成，内部人说的", "评标价格占六成", "内部人", SourceGrade.Insider)]
    [InlineData("note: planning a new line next year, says Wang", "planning a new line next year", "Wang", SourceGrade.Contact)]
    [InlineData("note: they will move in May, according to their website", "they will move in May", "their website", SourceGrade.Published)]
    [InlineData("heard that the price counts for 60%, from an insider", "the price counts for 60%", "an insider", SourceGrade.Insider)]
    public void A_message_gives_the_words_the_source_and_its_grade(string message, string text, string source, SourceGrade grade)
    {
        var read = FactReading.Of(message);

        Assert.Equal((text, source, grade), (read?.Text, read?.Source, read?.Grade));
    }

    [Theory]
    [InlineData("s01", "记一下：宏达打算明年上新产线，听王总说的", "听王总说", "宏达简报", "3级", "总结宏达", "3个月前，听王总说")]
    [InlineData("s09", "note about Northgate: planning a new line next year, says Wang", "told by Wang", "brief Northgate", "grade 3", "summarize Northgate", "3 months ago, told by Wang")]
    public async Task It_is_noted_at_once_and_stands_in_the_brief_and_the_history_with_its_age(string who, string words, string how, string brief, string grade, string history, string age)
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.Contains(how, await house.SayAsync(who, words), StringComparison.Ordinal);
        house.Clock.Now = house.Clock.Now.AddDays(100);

        Assert.Contains(grade, await house.SayAsync(who, brief), StringComparison.Ordinal);
        Assert.Contains(age, await house.SayAsync(who, history), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_like_any_act_of_ones_own()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "记一下：宏达打算明年上新产线，听王总说的");

        await house.SayAsync("s01", "撤销");

        Assert.Contains("还没有记下的情况", await house.SayAsync("s01", "宏达记下的情况"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_insiders_word_is_for_its_author_and_leads_and_never_in_a_text_that_is_kept()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s04", "记一下：宏达评标价格占六成，内部人说的");

        Assert.Contains("评标价格占六成", await house.SayAsync("s04", "总结宏达"), StringComparison.Ordinal);
        Assert.DoesNotContain("评标价格占六成", await house.PressAsync("s04", "改一改再签字"), StringComparison.Ordinal);
        foreach (var words in (string[])["宏达简报", "总结宏达", "宏达记下的情况", "宏达的客户计划"])
            Assert.DoesNotContain("评标", await house.SayAsync("s01", words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_grade_is_changed_and_it_is_dropped_with_a_tap()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "记一下：宏达打算明年上新产线，听王总说的");

        Assert.Contains("1级", await house.PressAsync("s01", "改成公开资料"), StringComparison.Ordinal);
        await house.PressAsync("s01", "删掉");

        Assert.Contains("还没有记下的情况", await house.SayAsync("s01", "宏达记下的情况"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_a_person_released_gets_into_a_greeting()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s09", "note about Cascadia Home: the new hall opened in October, says their website");
        await house.SayAsync("s09", "write a new year greeting for Cascadia Home");
        Assert.DoesNotContain(house.Channel.Events, e => e.Reply.Card?.Actions.Any(a => a.Title.Contains("the new hall", StringComparison.Ordinal)) == true);

        await house.SayAsync("s09", "facts about Cascadia Home");
        await house.PressAsync("s09", "Open");
        await house.PressAsync("s09", "The client may read it");
        await house.SayAsync("s09", "write a new year greeting for Cascadia Home");
        var add = house.Channel.Events[^1].Reply.Card!.Actions.Select(a => a.Title).First(t => t.StartsWith("Add “the new", StringComparison.Ordinal));
        var added = await house.PressAsync("s09", add);

        Assert.Contains("the new hall opened in October.", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_handed_over_takes_its_facts_along()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "记一下：宏达打算明年上新产线，听王总说的");
        await house.SayAsync("s04", "把宏达转给李晓梅");
        await house.SayAsync("s04", "好");
        for (var i = 0; i < 4; i++) await house.RunDueAsync();

        Assert.Contains("打算明年上新产线", await house.SayAsync("s02", "宏达记下的情况"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("记一下宏达今天的拜访，王总说预算批了")]
    [InlineData("今天拜访了宏达，听王总说预算批了")]
    [InlineData("记一下：答应宏达周五给报价，王总说的")]
    [InlineData("宏达投诉产品有划痕，王总说的")]
    public async Task Reports_stay_reports(string words)
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.DoesNotContain("记下的情况", await house.SayAsync("s01", words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_to_keep_is_without_what_an_insider_told()
    {
        var set = CrmBot.Skills.Drafting.EvidenceSet.Of(
            new Client { Id = "c1", Name = "宏达机械", OwnerId = "s01" },
            ClientPast.Empty with { Facts = [Fact("f1", SourceGrade.Contact, "要上新产线"), Fact("f2", SourceGrade.Insider, "评标价格占六成")] },
            CrmBot.Skills.Drafting.Period.Whole,
            new(2026, 11, 23),
            TimeZoneInfo.Utc);

        var kept = WrittenDraft.Without(HistoryWriter.Write(set, Language.Zh, CrmBot.Skills.Drafting.DraftLength.Page), set).ToText();

        Assert.Contains("要上新产线", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("评标", kept, StringComparison.Ordinal);
    }

    private static ClientFact Fact(string id, SourceGrade grade, string text) => new() { Id = id, ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-08-20", Text = text, Grade = grade };
}
