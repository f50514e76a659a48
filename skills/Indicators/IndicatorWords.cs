namespace CrmBot.Skills.Indicators;

/// <summary>What is said about indicators: their names and formulas, and the card around them.</summary>
public static class IndicatorWords
{
    public static readonly Phrase Title = new("看指标", "Show indicators");
    public static readonly Phrase ExampleMine = new("我这个月的指标", "My indicators this month");
    public static readonly Phrase ExampleTeam = new("团队上个月的指标", "The team's indicators last month");
    public static readonly Phrase OfferShow = new("看指标", "show indicators");
    public static readonly Offer Offer = new(OfferShow, OfferShow);

    public static readonly Phrase NewClients = new("新客户", "New clients");
    public static readonly Phrase NewClientsBy = new("第一次联系就在这段时间的客户数", "Clients whose first contact ever was in the period");
    public static readonly Phrase Renewals = new("续约", "Renewals");
    public static readonly Phrase RenewalsBy = new("这段时间到期的合同里续上的；没到期的不算", "Of the contracts that ran out in the period, those renewed; what is still to run out does not count");
    public static readonly Phrase Satisfaction = new("满意度", "Satisfaction");
    public static readonly Phrase SatisfactionBy = new("客户打分的平均，按各自满分折成百分数", "The mean of the scores given, each in percent of its scale");
    public static readonly Phrase Complaints = new("投诉率", "Complaints");
    public static readonly Phrase ComplaintsBy = new("这段时间的投诉数，按每百家客户算", "Complaints made in the period for each hundred clients");
    public static readonly Phrase Contacts = new("拜访联系", "Contacts");
    public static readonly Phrase ContactsBy = new("拜访、电话、线上等联系的次数和家数", "Visits, calls and other contacts, and how many clients they were with");
    public static readonly Phrase Cadence = new("回访及时", "In rhythm");
    public static readonly Phrase CadenceBy = new("名下客户里，到期末没超过回访周期的；周期按级别，客户单独定的优先", "Of the clients, those last contacted within their rhythm at the period's end; the rhythm goes by tier unless the client has its own");
    public static readonly Phrase Plan = new("计划完成", "Plan kept");
    public static readonly Phrase PlanBy = new("该去的拜访里去了的；取消的算没去，改期的算到新日子", "Of the visits planned, those that took place; called off counts as not done, moved counts on its new day");
    public static readonly Phrase Promises = new("承诺准时", "Promises kept");
    public static readonly Phrase PromisesBy = new("这段时间到期的我方承诺里按时办完的；不办了的不算", "Of our promises due in the period, those kept by their day; dropped ones do not count");
    public static readonly Phrase FirstAnswer = new("首次答复", "First answer");
    public static readonly Phrase FirstAnswerBy = new("这段时间的投诉里在时限内答复的；还没到时限的不算", "Of the complaints made in the period, those answered within the time; what still has time does not count");
    public static readonly Phrase Resolved = new("问题解决", "Resolved");
    public static readonly Phrase ResolvedBy = new("这段时间的投诉里已解决或结案的", "Of the complaints made in the period, those resolved or closed");

    public static readonly Phrase Of = new("{0} · 指标", "{0} · indicators");
    public static readonly Phrase Everybody = new("全公司", "The company");
    public static readonly Phrase Period = new("{0} 到 {1}", "{0} to {1}");
    public static readonly Phrase Against = new("上期 {0} 到 {1}", "against {0} to {1}");
    public static readonly Phrase Before = new("上期 {0}", "was {0}");
    public static readonly Phrase Results = new("结果", "Results");
    public static readonly Phrase Behaviours = new("行为", "Behaviours");
    public static readonly Phrase Chart = new("各项比例", "Shares");
    public static readonly Phrase ByMember = new("各人联系次数", "Contacts by member");
    public static readonly Phrase Times = new("{0} 次", "{0}");
    public static readonly Phrase Clients = new("{0} 次 · {1} 家", "{0} · {1} clients");
    public static readonly Phrase Each = new("{0} 家", "{0}");
    public static readonly Phrase PerHundred = new("{0} 件 · 每百家 {1}", "{0} · {1} per 100");
    public static readonly Phrase Average = new("{0}% · {1} 次打分", "{0}% · {1} scores");
    public static readonly Phrase Share = new("{0}% · {1}/{2}", "{0}% · {1}/{2}");
    public static readonly Phrase None = new("这段时间没有", "nothing in this period");
    public static readonly Phrase See = new("看", "See");
    public static readonly Phrase How = new("怎么算的", "How they are counted");
    public static readonly Phrase Source = new("{0} · 手册 {1}", "{0} · handbook {1}");
    public static readonly Phrase Visible = new("只算你现在能看的记录", "From the records you can see now");
    public static readonly Phrase Cut = new("记录太多，只算了一部分。选短一点的时间", "There are too many records; only some are counted. Choose a shorter time");
    public static readonly Phrase Earlier = new("上一期", "The period before");
    public static readonly Phrase Team = new("看团队", "The team");
    public static readonly Phrase Mine = new("看我的", "My own");
    public static readonly Phrase Notice = new("指标已备好", "The indicators are ready");

    public static readonly Phrase Records = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase For = new("算上的 {0}", "Counted: {0}");
    public static readonly Phrase NotFor = new("没算上的 {0}", "Counted against: {0}");
    public static readonly Phrase More = new("还有 {0} 条", "{0} more");
    public static readonly Phrase Back = new("回到指标", "Back to the indicators");
    public static readonly Phrase Brief = new("简报", "Brief");

    public static readonly Phrase WhichTeam = new("看哪个团队", "Which team");
    public static readonly Phrase WhichTeamHint = new("也可以直接说团队的名字：{0}这个月的指标", "Or say the team: indicators of {0} this month");
    public static readonly Phrase NotYours = new("在你能看的同事里没找到“{0}”。", "“{0}” was not found among the colleagues you can see.");
    public static readonly Phrase NoTeam = new("你没有带团队，只能看自己的指标。", "You lead no team, so there are only your own indicators.");
    public static readonly Phrase Future = new("这段时间还没开始。", "That time has not begun yet.");
}
