using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>A form that stands in the place of a card is not drawn over while somebody fills it in; the card comes back with what changed once it was sent or left.</summary>
public sealed class FormInPlaceTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_form_stays_while_the_record_changes_and_the_card_is_drawn_when_it_was_left()
    {
        var card = await FormAsync();
        await _house.SayAsync("s04", "TS-1064 转给孙悦");

        await DueAsync();
        var waiting = Drawn(card);
        await _house.SayAsync("s01", "你好");
        await DueAsync();

        Assert.DoesNotContain(waiting, t => t.Contains("孙悦", StringComparison.Ordinal));
        Assert.Contains("处理人：孙悦", Drawn(card)[^1]);
    }

    [Fact]
    public async Task Sent_the_card_shows_both_what_was_filled_in_and_what_changed_meanwhile()
    {
        var card = await FormAsync();
        await _house.SayAsync("s04", "TS-1064 算紧急");
        await DueAsync();

        await _house.PressAsync("s01", "等客户", ("why", "等对方的照片"));
        await DueAsync();

        Assert.Contains("等对方的照片", Drawn(card)[^1]);
    }

    [Fact]
    public async Task A_form_forgotten_for_half_an_hour_gives_way()
    {
        var card = await FormAsync();
        await _house.SayAsync("s04", "TS-1064 转给孙悦");
        await DueAsync();

        _house.Clock.Advance(TimeSpan.FromMinutes(31));
        await DueAsync();

        Assert.Contains("处理人：孙悦", Drawn(card)[^1]);
    }

    [Fact]
    public async Task Whom_to_pass_it_to_stays_to_choose_while_the_day_changes()
    {
        await _house.SayAsync("s04", "今天团队怎么样");
        await _house.PressAsync("s04", "转给…");
        var choices = _house.Channel.Events.Last(e => e.Address.UserId == "s04");
        Assert.True(choices.Update, choices.Text);

        await _house.SayAsync("s01", "TS-1064 等客户寄样品");
        await DueAsync();

        Assert.Equal(choices.Text, Drawn(choices.CardId)[^1]);
    }

    [Fact]
    public async Task What_is_pressed_while_the_card_is_drawn_stands_on_it_afterwards()
    {
        await _house.SayAsync("s04", "今天团队怎么样");
        var card = _house.Channel.Events.Last(e => e.Address.UserId == "s04").CardId;
        await _house.PressAsync("s04", "转给…");
        var to = _house.Channel.Events[^1].Reply.Card!.Parts.OfType<CrmBot.Skills.Choices>().Single().Options[0];
        await _house.SendAsync(_house.Pressing("s04", Press.To("day", "back"), card));
        await _house.SayAsync("s01", "TS-1064 等客户寄样品");

        _house.Channel.DuringUpdate = () => _house.SendAsync(_house.Pressing("s04", to.Press, card));
        await DueAsync();

        Assert.Contains($"已转给{to.Label}", Drawn(card)[^1]);
    }

    private async Task<string> FormAsync()
    {
        await _house.SayAsync("s01", "TS-1064");
        await _house.PressAsync("s01", "更多");
        await _house.PressAsync("s01", "等客户");
        var form = _house.Channel.Events.Last(e => e.Address.UserId == "s01");
        Assert.True(form.Update, form.Text);
        return form.CardId;
    }

    private async Task DueAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            _house.Clock.Advance(TimeSpan.FromSeconds(6));
            await _house.RunDueAsync();
        }
    }

    private List<string> Drawn(string card) => [.. _house.Channel.Events.Where(e => e.Update && e.CardId == card).Select(e => e.Text)];
}
