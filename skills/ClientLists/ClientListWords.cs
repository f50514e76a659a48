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
}
