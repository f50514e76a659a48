using System.CommandLine;
using CrmBot.Channels;
using CrmBot.Commands;
using CrmBot.Schedule;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Running;

/// <summary>People whose platform takes nothing more from us.</summary>
public sealed class UnreachableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
