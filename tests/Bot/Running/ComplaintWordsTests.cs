using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What is said to a complaint and asked about complaints, and what a colleague it does not concern is told.</summary>
public sealed class ComplaintWordsTests : IAsyncLifetime
{
    private ComplaintHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await ComplaintHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("升级", "已升级给")]
    [InlineData("{0} 升级", "已升级给")]
    [InlineData("把{0}作废，录错了", "已作废")]
    [InlineData("{0} 改成不急", "不急")]
    [InlineData("{0} 转给李晓梅", "李晓梅（还没接手）")]
    [InlineData("{0} 已回复客户，电话解释了", "已电话答复")]
    public async Task Words_do_what_buttons_do(string words, string shown)
    {
        var number = await _house.FileAsync();
        if (!words.Contains('{', StringComparison.Ordinal)) await _house.SayAsync("s01", $"{number}怎么样了");

        Assert.Contains(shown, await _house.SayAsync("s01", words.Replace("{0}", number, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("给客户回复{0}")]
    [InlineData("回复{0}")]
    [InlineData("{0}怎么回复客户")]
    [InlineData("reply to {0}")]
    public async Task An_answer_that_is_asked_for_is_drafted_and_stops_no_clock(string words)
    {
        var number = await _house.FileAsync();

        var said = await _house.SayAsync("s01", words.Replace("{0}", number, StringComparison.Ordinal));

        Assert.Null((await _house.FindAsync(number))!.AnsweredAt);
        Assert.Contains(words.StartsWith("reply", StringComparison.Ordinal) ? "reply" : "复制就能发", said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("刚给他回了电话")]
    [InlineData("已经给他回了电话")]
    [InlineData("给王总回过电话了")]
    [InlineData("just called him back")]
    public async Task Told_in_passing_right_after_filing_it_is_the_answer_to_the_client(string words)
    {
        var number = await _house.FileAsync();

        await _house.SayAsync("s01", words);

        Assert.Equal("call", (await _house.FindAsync(number))!.AnsweredHow);
    }

    [Theory]
    [InlineData("王总刚给我回了电话，说样品可以")]
    [InlineData("he called me back about the samples")]
    public async Task The_clients_own_call_is_no_answer_of_ours(string words)
    {
        var number = await _house.FileAsync();

        await _house.SayAsync("s01", words);

        Assert.Null((await _house.FindAsync(number))!.AnsweredAt);
    }

    [Fact]
    public async Task What_the_client_is_awaited_for_stands_without_the_number()
    {
        var number = await _house.FileAsync();

        Assert.Contains("不计时：等客户寄样品", await _house.SayAsync("s01", $"{number} 等客户寄样品"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolving_an_unanswered_one_asks_how_the_client_was_answered_and_does_both()
    {
        var number = await _house.FileAsync();
        Assert.Contains("先记下客户是怎么得到答复的", await _house.SayAsync("s01", $"{number} 已解决"));

        await _house.PressAsync("s01", "已回复客户", ("how", "visit"), ("time", ""));

        var complaint = (await _house.FindAsync(number))!;
        Assert.Equal((ComplaintState.Resolved, "visit"), (complaint.State, complaint.AnsweredHow));
    }

    [Fact]
    public async Task Questions_are_answered_from_the_records()
    {
        var number = await _house.FileAsync("宏达投诉产品有划痕");

        Assert.Contains(number, await _house.SayAsync("s01", "宏达的投诉怎么样了"));
        Assert.Contains("质量：", await _house.SayAsync("s01", "本月投诉按类别"));
        Assert.DoesNotContain(number, await _house.SayAsync("s01", "超时的投诉"));
        _house.House.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains(number, await _house.SayAsync("s01", "超时的投诉"));
        Assert.Contains("次", await _house.SayAsync(ComplaintHouse.Director, "反复出现的投诉原因"));
        Assert.Contains(number, await _house.SayAsync("s01", $"投诉{number[3..]}"));
    }

    [Fact]
    public async Task In_english_the_same()
    {
        await _house.House.SayAsync("s10", "hello");
        await _house.House.SayAsync("s09", "hello");
        var asked = await _house.House.SayAsync("s09", "Northgate complained about late delivery, very urgent");
        var mark = _house.Mark;
        var number = ComplaintHouse.Numbers().Match(await _house.PressAsync("s09", "Save all")).Value;

        Assert.Contains("Complaint (Delivery, urgent “urgent”)", asked);
        Assert.Contains("Saving tells Emily Carter", asked);
        Assert.Contains("Ryan Cole filed a complaint", _house.Since(mark, "s10"));
        Assert.Contains("answered", await _house.SayAsync("s09", $"{number} called them back"));
        Assert.Contains("resolved", await _house.SayAsync("s09", $"{number} is resolved"));
        Assert.Contains("Closing takes the cause", await _house.SayAsync("s09", $"close {number}"));
    }

    [Fact]
    public async Task The_brief_shows_it_and_a_void_one_no_longer()
    {
        var number = await _house.FileAsync();
        Assert.Contains(number, await _house.SayAsync("s01", "宏达简报"));

        await _house.SayAsync("s01", $"{number} 作废，录错了");

        Assert.DoesNotContain(number, await _house.SayAsync("s01", "宏达简报"));
    }

    [Fact]
    public async Task A_manager_it_does_not_concern_cannot_see_press_or_say_anything_to_it()
    {
        var number = await _house.FileAsync();
        var complaint = (await _house.FindAsync(number))!;

        foreach (var verb in new[] { "open", "accept", "answer", "resolve", "void", "escalate", "pass" })
            Assert.Contains("没找到", await _house.House.SendAsync(_house.House.Pressing(ComplaintHouse.Stranger, Press.To("complaint", verb, ("id", complaint.Id), ("how", "call"), ("why", "x"), ("to", "s06")), "c")));
        Assert.Contains("没找到", await _house.SayAsync(ComplaintHouse.Stranger, $"{number} 已解决"));
        Assert.DoesNotContain("划痕", await _house.SayAsync(ComplaintHouse.Stranger, "未结的投诉"));
        Assert.Equal(complaint.Version, (await _house.FindAsync(number))!.Version);
    }

    [Fact]
    public async Task The_handlers_reads_are_logged()
    {
        await _house.FileAsync();

        var log = await _house.House.Store.Collection(Access.Log).FindAsync(new Query(null, 1000), Token);
        Assert.Contains(log.Docs.Select(Records<AccessLine>.Read), l => l is { StaffId: "s05", Purpose: "complaint" });
    }
}
