using System.CommandLine;
using CrmBot.Channels;
using CrmBot.Commands;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>People whose platform takes nothing more from us.</summary>
public sealed class UnreachableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_the_app_and_never_wrote_is_told_in_a_chat_that_is_opened_for_it()
    {
        await using var house = await DemoHouse.OpenAsync(null, ("Complaints:Groups:0:Name", "质量组"), ("Complaints:Groups:0:Members:0", ComplaintHouse.Handler), ("Complaints:Groups:0:Categories:0", "quality"));
        await house.Get<CrmBot.Data.Services>().NoteAsync(DemoHouse.AddressOf("s01") with { ServiceUrl = "https://smba.example/", ServiceProven = true, TenantId = "t1" }, Token);
        await house.SayAsync(ComplaintHouse.Reporter, ComplaintHouse.Filing);
        house.Channel.Opens = true;
        await house.PressAsync(ComplaintHouse.Reporter, "全部保存");

        await house.RunDueAsync();

        Assert.Contains(house.Channel.Events, e => e.Address.UserId == ComplaintHouse.Handler && e.Text.Contains("投诉", StringComparison.Ordinal));
        var place = Assert.Single(await house.Get<Conversations>().OfStaffAsync(ComplaintHouse.Handler, Token));
        Assert.Equal(("https://smba.example/", true), (place.Address.ServiceUrl, place.Address.ServiceProven));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_left_alone_until_he_writes_again_and_check_tells_why()
    {
        await using var complaints = await ComplaintHouse.OpenAsync();
        var house = complaints.House;
        await house.SayAsync(ComplaintHouse.Reporter, ComplaintHouse.Filing);
        var number = ComplaintHouse.Numbers().Match(await house.PressAsync(ComplaintHouse.Reporter, "全部保存")).Value;
        for (var i = 0; i < 10; i++) house.Channel.Answers.Enqueue(new Sent(SendStatus.Refused, Reason: "ConversationBlockedByUser"));
        await house.RunDueAsync();
        house.Channel.Answers.Clear();
        var complaint = (await complaints.FindAsync(number))!;
        var mark = complaints.Mark;

        Assert.Equal(DueStatus.GiveUp, await TellAsync());

        Assert.Equal(mark, complaints.Mark);
        Assert.Contains("not reached: s05 on test", await CheckAsync(), StringComparison.Ordinal);
        Assert.Contains("(ConversationBlockedByUser)", await CheckAsync(), StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SayAsync(ComplaintHouse.Handler, "你好");
        Assert.Equal(DueStatus.Done, await TellAsync());

        async Task<DueStatus> TellAsync()
        {
            var push = house.Get<IEnumerable<IDueKind>>().Single(k => k is Push);
            return (await push.DoAsync(Push.Item("tell", new Notice(ComplaintHouse.Handler, "complaint", "card", complaint.Id), house.Clock.Now), Token)).Status;
        }

        async Task<string> CheckAsync()
        {
            var output = new StringWriter();
            await new CheckCommand(_ => Task.FromResult(house.Store)).Build().Parse([]).InvokeAsync(new InvocationConfiguration { Output = output }, Token);
            return output.ToString();
        }
    }
}
