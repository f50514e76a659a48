namespace CrmBot.Skills.ClientLists;

/// <summary>What is said when somebody asks which clients there are.</summary>
public static class ClientListWords
{
    public static readonly Phrase Title = new("列客户：级别、地区、行业、续约", "List clients by tier, region, industry, renewal");
    public static readonly Phrase Example = new("我的A级客户", "my tier A clients");
    public static readonly Phrase RenewalExample = new("下个月要续约的客户", "clients to renew next month");
    public static readonly Phrase OfferOf = new("列客户", "list clients");

    public static readonly Phrase Own = new("你的客户", "Your clients");
    public static readonly Phrase OfColleague = new("{0}的客户", "Clients of {0}");
    public static readonly Phrase OfTeam = new("你能看的客户", "Clients you may see");
    public static readonly Phrase Count = new("{0} · {1}家", "{0} · {1}");
    public static readonly Phrase CountAtLeast = new("{0} · 至少{1}家", "{0} · at least {1}");
    public static readonly Phrase Notice = new("客户名单已备好", "The list of clients is ready");
    public static readonly Phrase Renewing = new("续约{0}至{1}", "renewal {0} to {1}");
    public static readonly Phrase RenewsOn = new("续约{0}", "renewal {0}");
    public static readonly Phrase Shown = new("第{0}到{1}家", "{0} to {1}");
    public static readonly Phrase Cut = new("太多了，没有全列出来。加上级别、地区或客户经理再问。", "There are too many to list them all. Ask with a tier, a region or an account manager.");
    public static readonly Phrase OnlyRenewals = new("按日子只能查续约日，“{0}”没有用上。", "Days are only looked up as renewal days: “{0}” was left aside.");
    public static readonly Phrase None = new("没有这样的客户。说“我的客户”看全部。", "There is no such client. Say “my clients” for all of them.");
    public static readonly Phrase NotKnown = new("没找到“{0}”：客户按级别、地区、行业、阶段、续约日和客户经理列。说“我的客户”看全部。", "“{0}” was not found: clients are listed by tier, region, industry, stage, renewal day and account manager. Say “my clients” for all of them.");
    public static readonly Phrase NotYours = new("{0}的客户你看不到。", "You cannot see the clients of {0}.");
    public static readonly Phrase More = new("再看{0}家", "{0} more");
    public static readonly Phrase Brief = new("简报", "Brief");

    public static readonly Phrase NotVisitedSince = new("{0}以来没去过", "not visited since {0}");
    public static readonly Phrase NoContactSince = new("{0}以来没联系", "no contact since {0}");
    public static readonly Phrase NotVisited = new("{0}至{1}没去过", "not visited {0} to {1}");
    public static readonly Phrase NoContact = new("{0}至{1}没联系", "no contact {0} to {1}");
    public static readonly Phrase LastSeen = new("上次联系{0} {1}", "last contact {0}, {1}");
    public static readonly Phrase NeverSeen = new("还没联系过", "never contacted");

    public static readonly Phrase WentToNobody = new("没有拜访的：{0}人", "Visited nobody: {0}");
    public static readonly Phrase SpokeWithNobody = new("没有联系客户的：{0}人", "Contacted nobody: {0}");
    public static readonly Phrase AllWent = new("每个人都去过", "Everybody has been out");
    public static readonly Phrase FromTo = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Phrase Times = new("{0} {1}次", "{0} {1}");
    public static readonly Phrase Others = new("其他人：{0}", "The others: {0}");
    public static readonly Phrase Comma = new("，", ", ");
    public static readonly Phrase Away = new("这段时间请假", "away all this time");
    public static readonly Phrase NotAll = new("人或拜访太多，没有全数进来。时间说短一点再问。", "There are too many people or visits to count them all. Ask for a shorter time.");
    public static readonly Phrase WentNotice = new("谁去过、谁没去过", "Who went and who did not");
    public static readonly Phrase LeadsNobody = new("你还没有带人。问“哪些客户好久没去了”看你自己的客户。", "Nobody reports to you. Ask “which clients haven't I seen in a while” for your own.");
    public static readonly Phrase UnseenExample = new("三个月没去过的客户", "clients not visited for three months");
}
