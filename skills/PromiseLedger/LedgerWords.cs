using CrmBot.Data;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>What is said about promises and reminders.</summary>
public static class LedgerWords
{
    public static readonly Phrase Command = new("我答应了什么", "What have I promised");
    public static readonly Phrase Title = new("查承诺、办承诺", "Promises");
    public static readonly Phrase ExampleMine = new("我答应了什么", "What have I promised");
    public static readonly Phrase ExampleTheirs = new("{0}欠我们什么", "What does {0} owe us");
    public static readonly Phrase ExampleDone = new("{0}的报价发了，标记完成", "The quote to {0} is done");
    public static readonly Offer OfferList = new(new("查{0}的承诺", "look up promises with {0}"), new("查我的承诺", "look up my promises"));
    public static readonly Offer OfferDone = new(new("{0}的承诺办完了", "a promise to {0} is kept"), new("一条承诺办完了", "a promise is kept"));

    public static readonly Phrase Mine = new("我的承诺和提醒", "My promises and reminders");
    public static readonly Phrase OfClient = new("{0} · 没办完的承诺", "{0} · open promises");
    public static readonly Phrase TheyOwe = new("{0} · 对方答应我们的", "{0} · promised to us");
    public static readonly Phrase WeOwe = new("{0} · 我们答应对方的", "{0} · promised by us");
    public static readonly Phrase Overdue = new("逾期的承诺", "Overdue promises");
    public static readonly Phrase Notice = new("承诺清单已备好", "The promises are ready");
    public static readonly Phrase None = new("没有没办完的。", "Nothing is open.");
    public static readonly Phrase NoneOverdue = new("没有逾期的承诺。", "No promise is overdue.");
    public static readonly Phrase More = new("只列最近的 {0} 条", "the nearest {0} only");

    public static readonly Phrase DoneTicked = new("勾的办完了", "Ticked ones are done");
    public static readonly Phrase Change = new("改期", "Move");
    public static readonly Phrase Move = new("改到这天", "Move to this day");
    public static readonly Phrase Drop = new("不办了", "Drop it");
    public static readonly Phrase FieldDay = new("新的期限", "New day");
    public static readonly Phrase FieldWhy = new("原因", "Why");
    public static readonly Phrase WhyMissing = new("写一句原因", "Say why in a few words");
    public static readonly Phrase DayMissing = new("选一个今天以后的日子", "Choose a day from today on");
    public static readonly Phrase NothingTicked = new("一条都没勾。勾上办完的再按一次。", "Nothing is ticked. Tick what is done and press again.");
    public static readonly Phrase NotFound = new("没找到这条承诺，可能已经办完了。", "That promise was not found; it may be settled already.");
    public static readonly Phrase CannotNow = new("这条现在是“{0}”，不用再办。", "This one is “{0}” already.");

    public static readonly Phrase DoneNow = new("办完了：{0}", "Done: {0}");
    public static readonly Phrase Dropped = new("不办了：{0}", "Dropped: {0}");
    public static readonly Phrase Moved = new("改到{1}：{0}", "Moved to {1}: {0}");
    public static readonly Phrase Which = new("哪一条办完了", "Which one is done");
    public static readonly Phrase StateOpen = new("没办完", "open");
    public static readonly Phrase StateDone = new("已办完", "done");
    public static readonly Phrase StateDropped = new("不办了", "dropped");
    public static readonly Phrase MovedTimes = new("改过 {0} 次期限", "moved {0} times");
    public static readonly Phrase MovedOnce = new("改过 1 次期限", "moved once");
    public static readonly Phrase LabelUs = new("我方", "We");
    public static readonly Phrase LabelThem = new("对方", "They");
    public static readonly Phrase LabelTask = new("提醒", "Reminder");

    public static readonly Phrase DueNotice = new("今天有承诺到期", "A promise is due today");
    public static readonly Phrase LateNotice = new("有承诺过期了", "A promise is overdue");
    public static readonly Phrase DueMany = new("今天到期的承诺 · {0} 条", "Promises due today · {0}");
    public static readonly Phrase LateMany = new("过期的承诺 · {0} 条", "Overdue promises · {0}");
    public static readonly Phrase LateTitle = new("{0} · 已过期", "{0} · overdue");
    public static readonly Phrase DueTitle = new("{0} · 今天到期", "{0} · due today");

    public static Phrase Say(PromiseState state) => state switch
    {
        PromiseState.Done => StateDone,
        PromiseState.Dropped => StateDropped,
        _ => StateOpen,
    };
}
