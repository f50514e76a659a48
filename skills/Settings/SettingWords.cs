using CrmBot.Data;

namespace CrmBot.Skills.Settings;

/// <summary>What is said about one's own settings.</summary>
public static class SettingWords
{
    public static readonly Phrase Title = new("我的设置：几点发、发哪些", "My settings: what is sent and when");
    public static readonly Phrase ExampleShow = new("我的设置", "My settings");
    public static readonly Phrase ExampleTime = new("早报改到八点半", "Send the morning card at 8:30");
    public static readonly Phrase ExampleQuiet = new("晚上九点以后别打扰我", "Do not disturb me after 9pm");
    public static readonly Phrase OfferShow = new("看我的设置", "see my settings");
    public static readonly Offer Offer = new(OfferShow, OfferShow);

    public static readonly Phrase Mine = new("我的设置", "My settings");
    public static readonly Phrase Notice = new("你的设置", "Your settings");
    public static readonly Phrase Lead = new("时间都按你当地的算。勾上的会主动告诉你。", "All times are your local ones. What is ticked is told to you.");
    public static readonly Phrase MorningAt = new("早报时间", "Morning card at");
    public static readonly Phrase TeamMorningAt = new("全组早报时间", "Team's morning cards at");
    public static readonly Phrase DailyAt = new("团队日报时间", "Team card at");
    public static readonly Phrase QuietFrom = new("免打扰从", "Quiet from");
    public static readonly Phrase QuietTo = new("免打扰到", "Quiet until");
    public static readonly Phrase Saving = new("拜访记录", "Notes");
    public static readonly Phrase SaveAtOnce = new("清楚的直接保存", "Save what is clear at once");
    public static readonly Phrase AskFirst = new("先让我确认", "Ask me first");
    public static readonly Phrase LanguageField = new("语言", "Language");
    public static readonly Phrase LanguageOpen = new("跟着我说的话", "As I write");
    public static readonly Phrase Chinese = new("中文", "中文");
    public static readonly Phrase English = new("English", "English");
    public static readonly Phrase ChannelField = new("在哪里告诉我", "Where to tell me");
    public static readonly Phrase ChannelLast = new("最近用的地方", "Where I was last");
    public static readonly Phrase Silent = new("团队没事时", "When the team needs nothing");
    public static readonly Phrase SilentYes = new("不发日报", "No team card");
    public static readonly Phrase SilentNo = new("照样发", "Send it anyway");
    public static readonly Phrase Told = new("主动告诉我的", "Told to me");
    public static readonly Phrase Snoozed = new("{0} 以后再说", "put off until {0}");
    public static readonly Phrase Save = new("保存设置", "Save settings");
    public static readonly Phrase Saved = new("设置好了", "Settings saved");
    public static readonly Phrase BadTime = new("写成 08:30 这样", "Write it like 08:30");
    public static readonly Phrase Nothing = new("和现在一样，没有改动。", "That is how it is already.");
    public static readonly Phrase Again = new("全部设置", "All settings");

    public static readonly Phrase SetMorning = new("早报改到 {0}", "The morning card comes at {0}");
    public static readonly Phrase SetDaily = new("团队日报改到 {0}", "The team card comes at {0}");
    public static readonly Phrase SetTeamMorning = new("{0}的早报改到 {1}，自己定过时间的不变", "{0}: morning cards come at {1}, except for who chose a time of his own");
    public static readonly Phrase SetTeamDaily = new("{0}的团队日报改到 {1}，自己定过时间的不变", "{0}: the team card comes at {1}, unless its lead chose a time of her own");
    public static readonly Phrase WholeTeam = new("全组", "Your team");
    public static readonly Phrase NoTeam = new("全组的时间由组长定。你自己的可以说：早报改到八点半", "A team's times are set by its lead. For your own, say: send the morning card at 8:30");
    public static readonly Phrase SetQuiet = new("{0} 到 {1} 不打扰你，自己设的提醒照常", "Quiet from {0} to {1}; reminders of your own still come");
    public static readonly Phrase QuietOff = new("免打扰关了", "Quiet hours are off");
    public static readonly Phrase SetAtOnce = new("清楚的记录直接保存，10 分钟内可撤销。告诉别人的、没把握的还是先问你", "Clear notes are saved at once and can be undone for ten minutes. What tells others or is unsure is still asked");
    public static readonly Phrase SetAsk = new("以后都先让你确认", "You are asked first from now on");
    public static readonly Phrase SetOff = new("不再主动说：{0}", "No longer told: {0}");
    public static readonly Phrase SetOn = new("又会主动说：{0}", "Told again: {0}");
    public static readonly Phrase SetSnoozed = new("{1} 以前不说：{0}", "Not told before {1}: {0}");
    public static readonly Phrase SetChannel = new("以后发到{0}", "Sent to {0} from now on");
    public static readonly Phrase SetLast = new("以后发到最近用的地方", "Sent to where you were last");
    public static readonly Phrase SetSilent = new("团队没事就不发日报", "No team card when nothing needs you");
    public static readonly Phrase SetLoud = new("团队没事也发日报", "The team card comes every day");
    public static readonly Phrase SetLanguage = new("用中文", "in English");
    public static readonly Phrase NoSuchPlace = new("还没在那里见过你。先在那里跟我说句话。", "You have not been seen there yet. Say something to me there first.");

    public static readonly Phrase KindDaily = new("团队日报", "Team card");
    public static readonly Phrase KindMorning = new("早报", "Morning card");
    public static readonly Phrase KindPromise = new("承诺到期", "Promises due");
    public static readonly Phrase KindVisitSoon = new("拜访前的准备", "Preparation before a visit");
    public static readonly Phrase KindComplaint = new("投诉快超时", "Complaint deadlines");
    public static readonly Phrase KindRenewal = new("续约临近", "Renewals");
    public static readonly Phrase KindMonthPlan = new("月度拜访计划", "Month's visit plan");
    public static readonly Phrase KindReminder = new("没说几点的提醒", "Reminders without a time");
    public static readonly Phrase KindUnsaved = new("没保存的记录", "Unsaved notes");

    public static readonly Phrase PlaceTeams = new("Teams", "Teams");
    public static readonly Phrase PlaceWeb = new("网页", "the web page");
    public static readonly Phrase PlaceTerminal = new("终端", "the terminal");

    public static Phrase Say(PushKind kind) => kind switch
    {
        PushKind.Daily => KindDaily,
        PushKind.Morning => KindMorning,
        PushKind.Promise => KindPromise,
        PushKind.VisitSoon => KindVisitSoon,
        PushKind.ComplaintClock => KindComplaint,
        PushKind.Renewal => KindRenewal,
        PushKind.MonthPlan => KindMonthPlan,
        PushKind.Reminder => KindReminder,
        _ => KindUnsaved,
    };

    /// <summary>A channel by the name it is kept under; one without a name for people as it is.</summary>
    public static string Place(string channel, Language language) => channel switch
    {
        _ when channel.Contains("teams", StringComparison.Ordinal) => PlaceTeams.In(language),
        _ when channel.StartsWith("web", StringComparison.Ordinal) => PlaceWeb.In(language),
        "terminal" => PlaceTerminal.In(language),
        _ => channel,
    };
}
