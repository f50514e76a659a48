using CrmBot.Data;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Greetings;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Greetings;

/// <summary>A greeting is drafted for the client's eyes alone, held back while something is wrong, and sent by nobody but the person.</summary>
public sealed class GreetingTests
{
    [Fact]
    public async Task It_comes_bare_and_ready_to_copy_with_the_card_behind_it()
    {
        await using var house = await DemoHouse.OpenAsync();

        await house.SayAsync("s09", "write a new year greeting for Cascadia Home");
        var replies = house.Channel.Events.Where(e => e.Address.UserId == "s09").ToList();

        var text = replies.First(e => e.Reply.Text is not null).Reply.Text!;
        Assert.Contains("Happy New Year", text, StringComparison.Ordinal);
        Assert.EndsWith("Ryan Cole", text, StringComparison.Ordinal);
        Assert.DoesNotContain('[', text);
        Assert.Contains(replies, e => e.Text.Contains("I have sent it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_complaint_is_open_it_waits_and_says_why()
    {
        await using var house = await DemoHouse.OpenAsync();

        var held = await house.SayAsync("s01", "给宏达王总写个中秋问候");

        Assert.Contains("还没了结，问候先不写", held, StringComparison.Ordinal);
        Assert.DoesNotContain("中秋快乐", held, StringComparison.Ordinal);
        Assert.Contains("中秋快乐", await house.PressAsync("s01", "还是写"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_is_said_by_the_person_and_stands_in_the_file_as_a_letter()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "给宏达写个生日祝福");
        await house.PressAsync("s01", "还是写");

        await house.PressAsync("s01", "已发送");

        var letter = Assert.Single(await house.VisitsSinceAsync("2026-11-23"));
        Assert.Equal((VisitKind.Letter, "发了生日问候"), (letter.Kind, letter.Text));
        await house.SayAsync("s01", "撤销");
        Assert.Empty(await house.VisitsSinceAsync("2026-11-23"));
    }

    [Theory]
    [InlineData("s01", "宏达简报", "给星辰科技写个问候", "没找到“星辰科技”")]
    [InlineData("s01", "宏达简报", "给星辰写个新年问候", "没找到“星辰”")]
    [InlineData("s09", "brief Northgate", "greeting for Acme Rockets", "no “Acme Rockets”")]
    public async Task A_name_nobody_has_is_not_the_client_spoken_of(string who, string before, string ask, string answer)
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync(who, before);

        Assert.Contains(answer, await house.SayAsync(who, ask), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_the_name_still_finds_it()
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.Contains("Northgate · greeting", await house.SayAsync("s09", "greeting for Northgaet"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("王芳（难缠）", "王芳")]
    [InlineData("A级 王总", null)]
    [InlineData("内线老李", null)]
    public void Words_that_are_ours_alone_never_address_a_client(string person, string? addressed)
    {
        var text = Written(new GreetingAsk("c1", Occasion.MidAutumn, person, LetterTone.Polite, Anyway: true), null, Language.Zh);

        Assert.StartsWith(addressed is null ? "您好：" : $"{addressed}，您好：", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_file_is_in_any_greeting()
    {
        var all =
            from occasion in Enum.GetValues<Occasion>()
            from language in Enum.GetValues<Language>()
            from tone in Enum.GetValues<LetterTone>()
            select Written(new GreetingAsk("c1", occasion, null, tone, Anyway: false), "王芳", language);

        Assert.DoesNotContain(all, CrmBot.Skills.Drafting.ForClients.IsInternal);
    }

    [Fact]
    public async Task Its_tone_is_changed_in_words_and_a_sentence_of_ones_own_goes_in()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s09", "write a new year greeting for Cascadia Home");

        await house.SayAsync("s09", "warmer");
        Assert.Contains("grateful", house.Channel.Events[^2].Reply.Text, StringComparison.Ordinal);
        await house.SayAsync("s09", "add a sentence see you in Portland");
        Assert.Contains("see you in Portland.", house.Channel.Events[^2].Reply.Text, StringComparison.Ordinal);
        await house.SayAsync("s09", "shorter");
        Assert.DoesNotContain("Ryan Cole", house.Channel.Events[^2].Reply.Text, StringComparison.Ordinal);
    }

    private static string Written(GreetingAsk ask, string? name, Language language)
    {
        var client = new Client { Id = "c1", Name = "宏达机械", OwnerId = "s01" };
        var facts = new GreetingFacts(client, name is null ? null : new KeyPerson { Id = "p1", Name = name });
        var letter = GreetingText.Letter(ask, facts, new StaffMember { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = StaffRole.Manager, TeamId = "t1" }, new(2026, 11, 23), TimeZoneInfo.Utc, language);
        return letter.TextOf(letter.Job.Known, language);
    }
}
