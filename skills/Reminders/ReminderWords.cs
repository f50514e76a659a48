namespace CrmBot.Skills.Reminders;

/// <summary>What is said about reminders.</summary>
public static class ReminderWords
{
    public static readonly Phrase Title = new("到时候提醒我", "Reminders");
    public static readonly Phrase Command = new("我有哪些提醒", "My reminders");
    public static readonly Phrase ExampleOnce = new("明天下午三点提醒我给{0}打电话", "Remind me to call {0} tomorrow at 3pm");
    public static readonly Phrase ExampleAgain = new("每周一上午提醒我交周报", "Remind me every Monday morning to hand in the weekly report");
    public static readonly Phrase ExampleVisit = new("下次去{0}提醒我带样品", "Next time I visit {0} remind me to bring samples");
    public static readonly Phrase NoPassingOn = new("我不替人传话。到时候要我提醒你，就发“{0}”。", "I pass no messages on. To be reminded of it, say “{0}”.");
    public static readonly Offer OfferAdd = new(new("记一个{0}的提醒", "set a reminder about {0}"), new("记一个提醒", "set a reminder"));
    public static readonly Phrase OfferChangeAny = new("改一个提醒", "change a reminder");
    public static readonly Offer OfferChange = new(OfferChangeAny, OfferChangeAny);

    public static readonly Phrase Remind = new("提醒：{0} · {1}", "Reminder: {0} · {1}");
    public static readonly Phrase Again = new("{0}，下次 {1}", "{0}, next {1}");
    public static readonly Phrase NextVisit = new("下次拜访时", "at the next visit");
    public static readonly Phrase NextVisitTo = new("下次去{0}时", "at the next visit to {0}");
    public static readonly Phrase NoTime = new("没定时间", "no time set");

    public static readonly Phrase EveryDay = new("每天", "every day");
    public static readonly Phrase EveryDays = new("每 {0} 天", "every {0} days");
    public static readonly Phrase EveryWorkday = new("每个工作日", "every workday");
    public static readonly Phrase EveryWeek = new("每周{0}", "every {0}");
    public static readonly Phrase EveryWeeks = new("每 {0} 周的周{1}", "every {0} weeks on {1}");
    public static readonly Phrase EveryMonth = new("每月 {0} 号", "on day {0} of every month");
    public static readonly Phrase EveryMonthEnd = new("每月最后一天", "on the last day of every month");
    public static readonly Phrase EveryLastWorkday = new("每月最后一个工作日", "on the last workday of every month");
    public static readonly Phrase EveryYear = new("每年{0}{1}日", "every year on {0} {1}");

    public static readonly Phrase Monday = new("一", "Monday");
    public static readonly Phrase Tuesday = new("二", "Tuesday");
    public static readonly Phrase Wednesday = new("三", "Wednesday");
    public static readonly Phrase Thursday = new("四", "Thursday");
    public static readonly Phrase Friday = new("五", "Friday");
    public static readonly Phrase Saturday = new("六", "Saturday");
    public static readonly Phrase Sunday = new("日", "Sunday");
    public static readonly Phrase MondayOf = new("周一", "Monday");
    public static readonly Phrase TuesdayOf = new("周二", "Tuesday");
    public static readonly Phrase WednesdayOf = new("周三", "Wednesday");
    public static readonly Phrase ThursdayOf = new("周四", "Thursday");
    public static readonly Phrase FridayOf = new("周五", "Friday");
    public static readonly Phrase SaturdayOf = new("周六", "Saturday");
    public static readonly Phrase SundayOf = new("周日", "Sunday");
    public static readonly Phrase January = new("1月", "January");
    public static readonly Phrase February = new("2月", "February");
    public static readonly Phrase March = new("3月", "March");
    public static readonly Phrase April = new("4月", "April");
    public static readonly Phrase May = new("5月", "May");
    public static readonly Phrase June = new("6月", "June");
    public static readonly Phrase July = new("7月", "July");
    public static readonly Phrase August = new("8月", "August");
    public static readonly Phrase September = new("9月", "September");
    public static readonly Phrase October = new("10月", "October");
    public static readonly Phrase November = new("11月", "November");
    public static readonly Phrase December = new("12月", "December");

    public static readonly Phrase WhatOf = new("提醒你什么？连着时间一起说，比如：明天下午三点提醒我给客户打电话。", "Remind you of what? Say it with the time, such as: remind me tomorrow at 3pm to call the client.");
    public static readonly Phrase Past = new("{0} 已经过了。换个时间再说一遍。", "{0} is over. Say it again with another time.");
    public static readonly Phrase CannotBe = new("没有这一天。换个日子再说一遍。", "There is no such day. Say it again with another one.");
    public static readonly Phrase NoClientForVisit = new("下次去哪家？连着客户一起说，比如：下次去宏达提醒我带样品。", "The next visit to whom? Say it with the client, such as: next time I visit Northgate remind me to bring samples.");

    public static readonly Phrase Kept = new("记下了", "Noted");
    public static readonly Phrase KeptNoTime = new("没说时间，先放在清单里。说“明早提醒我”就定下来。", "No time was said, so it waits in the list. Say “remind me tomorrow morning” to set one.");
    public static readonly Phrase KeptVisit = new("去之前的准备里会写上，出发前 1 小时再说一次。", "It will be in the preparation, and is told an hour before.");
    public static readonly Phrase KeptNoVisit = new("还没约下次拜访。约好以后，出发前 1 小时会提醒。", "No visit is planned yet. Once it is, you are told an hour before.");
    public static readonly Phrase KeptMorning = new("没说几点，上午 9 点提醒。", "No hour was said: told at 9 in the morning.");

    public static readonly Phrase Mine = new("我的提醒", "My reminders");
    public static readonly Phrase None = new("没有提醒。想让我提醒什么，说一句就行。", "No reminders. Say what you want to be reminded of.");
    public static readonly Phrase DoneTicked = new("勾的做完了", "Ticked ones are done");
    public static readonly Phrase Edit = new("改", "Change");
    public static readonly Phrase More = new("只列最近的 {0} 条", "the nearest {0} only");
    public static readonly Phrase Label = new("提醒", "Reminder");
    public static readonly Phrase Notice = new("有一条提醒", "A reminder");
    public static readonly Phrase ListNotice = new("提醒清单已备好", "Your reminders are ready");

    public static readonly Phrase Done = new("完成", "Done");
    public static readonly Phrase Later = new("过一会", "Later");
    public static readonly Phrase LaterWhen = new("什么时候再提醒", "When again");
    public static readonly Phrase LaterHint = new("也可以直接说：半小时后再提醒我", "Or say: remind me again in half an hour");
    public static readonly Phrase InAnHour = new("1 小时后", "In an hour");
    public static readonly Phrase TomorrowMorning = new("明天上午", "Tomorrow morning");
    public static readonly Phrase WasDue = new("本该 {0} 提醒", "Was to be told {0}");

    public static readonly Phrase ForVisit = new("这次去别忘了", "Not to forget this time");

    public static readonly Phrase FieldText = new("提醒什么", "What of");
    public static readonly Phrase FieldDay = new("哪天", "Day");
    public static readonly Phrase FieldTime = new("几点", "Time");
    public static readonly Phrase Save = new("改好了", "Save");
    public static readonly Phrase Drop = new("不提醒了", "Drop it");
    public static readonly Phrase DayMissing = new("选一个今天以后的日子", "Choose a day from today on");

    public static readonly Phrase DoneNow = new("做完了：{0}", "Done: {0}");
    public static readonly Phrase DoneNext = new("这次做完了：{0} · {1}", "Done this time: {0} · {1}");
    public static readonly Phrase Dropped = new("不提醒了：{0}", "Dropped: {0}");
    public static readonly Phrase Changed = new("改好了：{0} · {1}", "Changed: {0} · {1}");
    public static readonly Phrase Snoozed = new("{0} 再提醒：{1}", "Told again {0}: {1}");
    public static readonly Phrase SnoozedKind = new("{0} 再提醒你。", "You will be told again {0}.");
    public static readonly Phrase PutOff = new("往后放的提醒", "What was put off");
    public static readonly Phrase NotFound = new("没找到这条提醒，可能已经做完了。", "That reminder was not found; it may be done already.");
    public static readonly Phrase NothingLater = new("现在没有要往后放的提醒。", "There is no reminder to put off.");
    public static readonly Phrase WhichOne = new("哪一条", "Which one");
    public static readonly Phrase SayWhen = new("改到什么时候？比如：周报的提醒改到周二上午。", "Move it to when? Such as: move the report reminder to Tuesday morning.");
}
