using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Reminders;

public sealed class WhenReadingTests
{
    /// <summary>A Tuesday, 14:05.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 14, 5, 0, TimeSpan.FromHours(8));
    private static readonly WorkCalendar Calendar = WorkCalendar.Of(new CalendarOptions());

    [Theory]
    [InlineData("明天下午三点提醒我给王总打电话", "2026-11-25", "15:00", null, "给王总打电话")]
    [InlineData("提醒我周五上午交方案", "2026-11-27", "09:00", null, "交方案")]
    [InlineData("半小时后提醒我回电话", "2026-11-24", "14:35", null, "回电话")]
    [InlineData("两个半小时后提醒我开会", "2026-11-24", "16:35", null, "开会")]
    [InlineData("三点提醒我打电话", "2026-11-24", "15:00", null, "打电话")]
    [InlineData("明早提醒我发资料", "2026-11-25", "09:00", null, "发资料")]
    [InlineData("每周一上午提醒我交周报", "2026-11-30", "09:00", "week 1 1", "交周报")]
    [InlineData("提醒我每周一三五下午四点看库存", "2026-11-25", "16:00", "week 1 1,3,5", "看库存")]
    [InlineData("每两周周五提醒我更新报价", "2026-11-27", null, "week 2 5 2026-11-24", "更新报价")]
    [InlineData("每月15号提醒我对账", "2026-12-15", null, "month 15", "对账")]
    [InlineData("每月最后一天提醒我交报表", "2026-11-30", null, "month 31", "交报表")]
    [InlineData("每月最后一个工作日提醒我交报表", "2026-11-30", null, "lastWorkday", "交报表")]
    [InlineData("每个工作日下午五点提醒我写日志", "2026-11-24", "17:00", "workday", "写日志")]
    [InlineData("每年2月29日提醒我给李处长送生日祝福", "2027-02-28", null, "year 2 29", "给李处长送生日祝福")]
    [InlineData("每天早上八点提醒我看邮件", "2026-11-25", "08:00", "day 1", "看邮件")]
    [InlineData("remind me to call Sarah tomorrow at 3pm", "2026-11-25", "15:00", null, "call Sarah")]
    [InlineData("remind me in two hours to call back Sarah", "2026-11-24", "16:05", null, "call back Sarah")]
    [InlineData("remind me every Monday morning to hand in the weekly report", "2026-11-30", "09:00", "week 1 1", "hand in the weekly report")]
    [InlineData("remind me on the last day of each month to send the report", "2026-11-30", null, "month 31", "send the report")]
    [InlineData("remind me every other Friday to update prices", "2026-11-27", null, "week 2 5 2026-11-24", "update prices")]
    [InlineData("remind me every weekday at 5pm to write my notes", "2026-11-24", "17:00", "workday", "write my notes")]
    [InlineData("每周一到周五下午五点提醒我写日志", "2026-11-24", "17:00", "workday", "写日志")]
    [InlineData("remind me on Mondays to hand in the report", "2026-11-30", null, "week 1 1", "hand in the report")]
    [InlineData("提醒我买茶叶", null, null, null, "买茶叶")]
    [InlineData("提醒我下午三点给深圳宏达打电话", "2026-11-24", "15:00", null, "给深圳宏达打电话")]
    public void When_and_what_of_are_told_apart(string words, string? day, string? time, string? repeat, string text)
    {
        var when = WhenReading.Read(words, null, Now, Calendar);

        Assert.Equal((day, time, repeat, text), (when.Day?.ToDay(), when.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), when.Repeat?.ToString(), ReminderText.Of(when.Rest)));
    }

    [Theory]
    [InlineData("下次去宏达提醒我带样品", "宏达", "带样品")]
    [InlineData("提醒我下次去宏达带合同", "宏达", "带合同")]
    [InlineData("下次拜访恒信时提醒我问续约的事", "恒信", "问续约的事")]
    [InlineData("见恒信的时候提醒我要名片", "恒信", "要名片")]
    [InlineData("remind me to bring samples next time I visit Northgate", "Northgate", "bring samples")]
    [InlineData("next time I see Northgate, remind me to ask about payment", "Northgate", "ask about payment")]
    public void The_next_visit_is_a_time_too(string words, string client, string text)
    {
        var at = words.IndexOf(client, StringComparison.Ordinal);
        var when = WhenReading.Read(words, new ClientMention(["c1"], client, new Span(at, at + client.Length)), Now, Calendar);

        Assert.Equal((true, null, text), (when.OnVisit, when.Day, ReminderText.Of(when.Rest)));
    }

    [Theory]
    [InlineData("半小时后再提醒我", true)]
    [InlineData("明天上午再提醒我", true)]
    [InlineData("remind me again in an hour", true)]
    [InlineData("别再提醒我续约", true)]
    [InlineData("stop reminding me about renewals", true)]
    [InlineData("续约还是提醒我吧", true)]
    [InlineData("周报的提醒改到周二", true)]
    [InlineData("取消周报的提醒", true)]
    [InlineData("move the sample reminder to friday", true)]
    [InlineData("提醒我取消酒店", false)]
    [InlineData("明天提醒我给王总打电话", false)]
    [InlineData("别忘了提醒我明天交报告", false)]
    [InlineData("我有哪些提醒", false)]
    [InlineData("remind me to cancel the hotel", false)]
    [InlineData("don't forget to remind me about the quote", false)]
    public void Changing_a_reminder_is_not_setting_one(string words, bool changes) => Assert.Equal(changes, ReminderAsked.In(FoldedText.Of(words).Text));
}
