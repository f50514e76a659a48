namespace CrmBot.Skills.HistorySummary.AccountPlan;

/// <summary>The sentences of an account plan.</summary>
public static class PlanPhrases
{
    public static readonly Phrase Summary = new("摘要", "Summary");
    public static readonly Phrase Client = new("客户概况", "The client");
    public static readonly Phrase Competition = new("竞争概况", "Competition");
    public static readonly Phrase Assessment = new("情况评估", "Where we stand");
    public static readonly Phrase Actions = new("客户计划", "Goals and actions");

    public static readonly Phrase Is = new("{0}：{1}。", "{0}: {1}.");
    public static readonly Phrase TierBecause = new("定这个级别的理由是{0}。", "The reason for the tier: {0}.");
    public static readonly Phrase Profile = new("档案里写着{0}。", "The file says {0}.");
    public static readonly Phrase Renews = new("合同{0}到期续约。", "The contract is up for renewal on {0}.");
    public static readonly Phrase Cares = new("{0}在意的是{1}。", "What matters to {0}: {1}.");
    public static readonly Phrase NothingKnown = new("{0}的档案里还没有概况和联系人。", "The file of {0} holds no profile and no contact yet.");

    public static readonly Phrase OfCompetitor = new("{0}{1}记下：{2}。", "{1} noted on {0}: {2}.");
    public static readonly Phrase NoCompetitor = new("记录里没有提到竞争对手，下次拜访问一下。", "No record mentions a competitor; ask at the next visit.");

    public static readonly Phrase Strength = new("优势：{0}", "Strength: {0}");
    public static readonly Phrase Weakness = new("劣势：{0}", "Weakness: {0}");
    public static readonly Phrase Chance = new("机会：{0}", "Opportunity: {0}");
    public static readonly Phrase Threat = new("威胁：{0}", "Threat: {0}");

    public static readonly Phrase DeciderForUs = new("决策人{0}态度积极，{1}记的。", "{0}, who decides, is positive, as noted on {1}.");
    public static readonly Phrase KeepsWord = new("我方了结的承诺{0}件，兑现了{1}件。", "of {0} settled promises of ours {1} were kept.");
    public static readonly Phrase HighScore = new("最近一次打分{1}分（满分{2}），{0}。", "the latest score was {1} of {2}, on {0}.");
    public static readonly Phrase LongKnown = new("从{0}打交道到现在，{1}。", "in contact since {0}, {1}.");
    public static readonly Phrase LatePromises = new("我方有{0}件承诺逾期，最早的是{1}。", "{0} promises of ours are overdue, the oldest {1}.");
    public static readonly Phrase LatePromise = new("我方有1件承诺逾期：{0}。", "one promise of ours is overdue: {0}.");
    public static readonly Phrase OpenComplaint = new("还有1件投诉没了结：{0}。", "one complaint is still open: {0}.");
    public static readonly Phrase OpenComplaints = new("还有{0}件投诉没了结：{1}。", "{0} complaints are still open: {1}.");
    public static readonly Phrase DeciderUnknown = new("和决策人{0}还没有建立关系。", "there is no relationship yet with {0}, who decides.");
    public static readonly Phrase ChanceTold = new("{0}记下{1}。", "noted on {0}: {1}.");
    public static readonly Phrase RenewalAhead = new("{0}续约，还有{1}天。", "the renewal on {0}, in {1} days.");
    public static readonly Phrase CompetitorTold = new("{0}提到竞争对手，{1}。", "a competitor was mentioned on {0}: {1}.");
    public static readonly Phrase AgainstUs = new("{0}态度消极，{1}记的。", "{0} is negative, as noted on {1}.");
    public static readonly Phrase ComplainedAgain = new("同类投诉有{0}次：{1}。", "{0} complaints were of the same kind: {1}.");

    public static readonly Phrase GoalRenew = new("目标：{0}前谈成续约。", "Goal: agree the renewal before {0}.");
    public static readonly Phrase GoalDecider = new("目标：弄清谁拍板，登记进档案。", "Goal: find out who decides and put it on file.");
    public static readonly Phrase GoalMeet = new("目标：和决策人{0}建立关系。", "Goal: build a relationship with {0}, who decides.");
    public static readonly Phrase GoalWin = new("目标：让决策人{0}从{1}转为积极。", "Goal: turn {0}, who decides, from {1} to positive.");
    public static readonly Phrase GoalSettle = new("目标：把{0}办结。", "Goal: close {0}.");
    public static readonly Phrase GoalKeepWord = new("目标：把逾期的{0}件承诺兑现。", "Goal: keep the {0} promises that are overdue.");
    public static readonly Phrase GoalKeepOne = new("目标：把逾期的那件承诺兑现：{0}。", "Goal: keep the promise that is overdue: {0}.");
    public static readonly Phrase GoalKeep = new("目标：保住现在的关系，至少{0}天联系一次。", "Goal: keep the relationship as it is, in contact at least every {0} days.");
    public static readonly Phrase GoalContact = new("目标：先把联系建立起来，至少{0}天联系一次。", "Goal: get in touch first, at least every {0} days.");
    public static readonly Phrase Action = new("行动：{0}", "Action: {0}");

    public static readonly Phrase OneLength = new("客户计划只有一种长度。要去掉哪句就说“去掉…”，或点“改各部分”。", "An account plan has one length. Say “leave out …” for what is too much, or edit the parts.");
    public static readonly Phrase EditParts = new("改各部分，每行一句；改完再签字", "Change the parts, a sentence a line; sign it afterwards");
    public static readonly Phrase Edit = new("改各部分", "Edit the parts");
    public static readonly Phrase Keep = new("存下改动", "Keep the changes");
    public static readonly Phrase PlanOf = new("{0} · 客户计划", "{0} · account plan");
    public static readonly Phrase Plan = new("客户计划", "Account plan");
    public static readonly Phrase Yearly = new("这份客户计划签了一年了，看一遍还对不对，改好再签一次。", "This account plan was signed a year ago: see whether it still holds, change it and sign it again.");
    public static readonly Phrase YearlyNotice = new("有一份客户计划该更新了", "An account plan is due for its yearly update");
    public static readonly Phrase SignedToLead = new("{0}签了这份客户计划，有要说的写在下面。", "{0} signed this account plan; say below what you think of it.");
    public static readonly Phrase Remark = new("说一句", "Comment");
    public static readonly Phrase RemarkField = new("你的意见", "What you think");
    public static readonly Phrase SendRemark = new("发出去", "Send it");
    public static readonly Phrase Remarks = new("意见", "Comments");
    public static readonly Phrase RemarkBy = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase RemarkKept = new("{0}的意见：{1}", "Comment of {0}: {1}");
}
