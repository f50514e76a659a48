namespace CrmBot.Skills.Renewals;

/// <summary>What is said of a contract that is to be renewed.</summary>
public static class RenewalWords
{
    public static readonly Phrase Title = new("续约提醒", "Renewals");
    public static readonly Phrase Near = new("{0} · 还有 {1} 天续约", "{0} · renewal in {1} days");
    public static readonly Phrase Notice = new("有客户快续约了", "A renewal is near");
    public static readonly Phrase On = new("续约日", "Renews on");
    public static readonly Phrase Complaints = new("没结的投诉", "Open complaints");
    public static readonly Phrase Promises = new("没办的承诺", "Open promises");
    public static readonly Phrase Last = new("上次联系", "Last contact");
    public static readonly Phrase Next = new("下次拜访", "Next visit");
    public static readonly Phrase NoNext = new("还没约", "none planned");
    public static readonly Phrase NoContact = new("没有记录", "none on record");
    public static readonly Phrase Brief = new("简报", "Brief");
    public static readonly Phrase Off = new("别再提醒续约", "Stop these");
    public static readonly Phrase Hint = new("续好了就说：{0}续约日改成{1}", "Renewed? Say: change the renewal date of {0} to {1}");
}
