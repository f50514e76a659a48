namespace CrmBot.Skills.HistorySummary;

/// <summary>The sentences about promises, complaints, scores, people, what is open and what to do next.</summary>
public static class LedgerPhrases
{
    public static readonly Phrase WeMade = new("我方答应过{0}件：{1}。", "We made {0} promises: {1}.");
    public static readonly Phrase WeMadeOne = new("我方答应过{0}件：{1}。", "We made {0} promise: {1}.");
    public static readonly Phrase TheyMade = new("对方答应过{0}件：{1}。", "They made {0} promises: {1}.");
    public static readonly Phrase TheyMadeOne = new("对方答应过{0}件：{1}。", "They made {0} promise: {1}.");
    public static readonly Phrase Kept = new("兑现{0}件", "{0} kept");
    public static readonly Phrase KeptLate = new("兑现{0}件（{1}件晚了）", "{0} kept ({1} of them late)");
    public static readonly Phrase Overdue = new("逾期没办{0}件", "{0} overdue");
    public static readonly Phrase NotDue = new("没到期{0}件", "{0} not due yet");
    public static readonly Phrase NoDate = new("没说期限{0}件", "{0} open without a date");
    public static readonly Phrase Dropped = new("不做了{0}件", "{0} dropped");
    public static readonly Phrase LateOne = new("{0}约好{1}，{2}才办到，晚了{3}天。", "{0} was due on {1} and came on {2}, {3} days late.");
    public static readonly Phrase DroppedOne = new("{0}没有做，原因是{1}。", "{0} was dropped; the reason given: {1}.");
    public static readonly Phrase MovedOne = new("{0}改过{1}次日子。", "The date of {0} was moved {1} times.");

    public static readonly Phrase Complained = new("投诉过{0}次：{1}。", "{0} complaints: {1}.");
    public static readonly Phrase ComplainedOnce = new("投诉过{0}次：{1}。", "{0} complaint: {1}.");
    public static readonly Phrase OfCategory = new("{0}{1}次", "{1} about {0}");
    public static readonly Phrase OneComplaint = new("{0}，{1}：{2}，{3}。", "{0}, {1}: {2}; {3}.");
    public static readonly Phrase AnsweredAfter = new("{0}后答复", "answered after {0}");
    public static readonly Phrase NotAnswered = new("还没答复", "not answered yet");
    public static readonly Phrase ClosedNow = new("已结案", "closed");
    public static readonly Phrase ResolvedNow = new("已解决，没结案", "resolved, not closed");
    public static readonly Phrase UnresolvedNow = new("还没解决", "not resolved");
    public static readonly Phrase ReopenedNow = new("重开过", "reopened once");
    public static readonly Phrase CauseWas = new("记下的原因是{0}", "cause on file: {0}");
    public static readonly Phrase Scored = new("最近一次打分是{0}，{1}分（满分{2}）。", "The latest score was {1} of {2}, on {0}.");
    public static readonly Phrase ScoredBefore = new("最近一次打分是{0}，{1}分（满分{2}），再上一次{3}分（满分{4}）。", "The latest score was {1} of {2}, on {0}; the one before was {3} of {4}.");

    public static readonly Phrase Stands = new("{0}对{1}的态度是{2}，{3}的原话是{4}。", "{0} is {2} towards {1}; the words on {3}: {4}.");
    public static readonly Phrase StandsBare = new("{0}对{1}的态度是{2}，{3}记的。", "{0} is {2} towards {1}, as noted on {3}.");
    public static readonly Phrase NotMet = new("{0}还没有建立关系，也没有接触记录。", "{0}: no relationship yet, and no contact on record.");
    public static readonly Phrase NotWon = new("{0}还没有建立关系，{1}接触过。", "{0}: no relationship yet; there was contact on {1}.");
    public static readonly Phrase NoDecider = new("决策人还没有登记。", "No decision maker is on file.");
    public static readonly Phrase PersonTitle = new("{0}（{1}）", "{0} ({1})");

    public static readonly Phrase TwoMinds = new("{0}的态度两处不一样：对{1}{2}（{3}），对{4}{5}（{6}）。", "{0}'s attitude is on file in two ways: {2} towards {1} ({3}), {5} towards {4} ({6}).");
    public static readonly Phrase ScoreAgainst = new("{0}打了{1}分（满分{2}），而{3}的态度{4}记的是积极。", "A score of {1} of {2} on {0}, while {3}'s attitude was noted as positive on {4}.");
    public static readonly Phrase TwoDeciders = new("登记的决策人有{0}个：{1}。", "{0} people are registered as deciders: {1}.");
    public static readonly Phrase KeptButOpen = new("{0}标了已结，{1}客户又提起，重开了。", "{0} had been settled and was reopened on {1}.");

    public static readonly Phrase OursLate = new("我方：{0}，{1}到期，晚了{2}天，{3}负责。", "Ours: {0}, due on {1}, {2} days late, with {3}.");
    public static readonly Phrase OursDue = new("我方：{0}，{1}到期，{2}负责。", "Ours: {0}, due on {1}, with {2}.");
    public static readonly Phrase OursOpen = new("我方：{0}，没说期限，{1}答应的，{2}负责。", "Ours: {0}, no date given, promised on {1}, with {2}.");
    public static readonly Phrase TheirsLate = new("对方：{0}，{1}到期，晚了{2}天。", "Theirs: {0}, due on {1}, {2} days late.");
    public static readonly Phrase TheirsDue = new("对方：{0}，{1}到期。", "Theirs: {0}, due on {1}.");
    public static readonly Phrase TheirsOpen = new("对方：{0}，没说期限，{1}答应的。", "Theirs: {0}, no date given, promised on {1}.");
    public static readonly Phrase ComplaintOpen = new("{0}（{1}投诉）：{2}。", "{0} (of {1}): {2}.");
    public static readonly Phrase OpenMore = new("另外还有{0}件。", "And {0} more.");
    public static readonly Phrase NothingOpen = new("没有未了结的承诺和投诉。", "No promise or complaint is open.");

    public static readonly Phrase DoAnswer = new("先答复{0}：客户{1}投诉，还没有人回。", "Answer {0} first: the client complained on {1} and has had no answer.");
    public static readonly Phrase DoSettle = new("把{0}办结：已经答复，还没解决。", "Settle {0}: it is answered but not resolved.");
    public static readonly Phrase DoOurs = new("给客户一个准信：{0}已经晚了{1}天。", "Give the client a date: {0} is {1} days late.");
    public static readonly Phrase DoTheirs = new("催一下对方：{0}晚了{1}天。", "Chase the client: {0} is {1} days late.");
    public static readonly Phrase DoContact = new("该联系了：上一次是{0}，隔了{1}天，这个客户按{2}天一次。", "Get in touch: the last contact was on {0}, {1} days ago, and this client is due every {2} days.");
    public static readonly Phrase DoMeet = new("约见{0}：是决策人，还没有建立关系。", "Meet {0}: decides, and there is no relationship yet.");
    public static readonly Phrase DoDecider = new("弄清谁是决策人：还没有登记。", "Find out who decides: no decision maker is on file.");
    public static readonly Phrase DoNegative = new("找{0}谈一次：态度是消极，{1}记的。", "Talk to {0}: the attitude is negative, noted on {1}.");
    public static readonly Phrase DoRenew = new("谈续约：{0}到期，还有{1}天。", "Talk about the renewal: it is due on {0}, in {1} days.");
    public static readonly Phrase DoRenewLate = new("弄清续约：登记的续约日{0}已经过了{1}天。", "Clear up the renewal: the date on file, {0}, passed {1} days ago.");
    public static readonly Phrase DoKeepUp = new("没有逾期的事，下次联系不晚于{0}。", "Nothing is late; the next contact is due by {0}.");

    public static readonly Phrase LineContacts = new("{0}：接触{1}次，最近{2}", "{0}: contacts {1}, the latest on {2}");
    public static readonly Phrase LineNone = new("{0}：没有接触记录", "{0}: no contact on record");
    public static readonly Phrase LinePromises = new("我方承诺{0}件、兑现{1}件、逾期{2}件", "promises of ours {0}, kept {1}, overdue {2}");
    public static readonly Phrase LineComplaints = new("投诉{0}次、未了结{1}次", "complaints {0}, still open {1}");
    public static readonly Phrase LineSettled = new("投诉{0}次、都已了结", "complaints {0}, all settled");
    public static readonly Phrase LineDeciderNone = new("决策人{0}还没建立关系", "no relationship yet with {0}, who decides");
    public static readonly Phrase LineDecider = new("决策人{0}{1}", "{0}, who decides, is {1}");
    public static readonly Phrase Join = new("；", "; ");
    public static readonly Phrase Stop = new("。", ".");
}
