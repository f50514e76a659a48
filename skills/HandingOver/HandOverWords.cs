namespace CrmBot.Skills.HandingOver;

/// <summary>What is said when a client goes to another account manager.</summary>
public static class HandOverWords
{
    public static readonly Phrase Title = new("把客户转给同事", "Hand a client over");
    public static readonly Phrase Example = new("把{0}转给李晓梅", "hand {0} over to Xiaomei Li");
    public static readonly Phrase OfferOf = new("把{0}转给别人", "hand {0} over");
    public static readonly Phrase OfferNone = new("转客户", "hand a client over");

    public static readonly Phrase Line = new("{0}的客户经理：{1} 改为 {2}", "Account manager of {0}: {1} becomes {2}");
    public static readonly Phrase Label = new("转客户", "Hand over");
    public static readonly Phrase FieldTo = new("转给谁", "To whom");
    public static readonly Phrase ToWhom = new("没听出转给谁，点“改”选一位", "To whom is not clear: press “Change” and choose");
    public static readonly Phrase SameOwner = new("现在就是{0}负责", "{0} has it already");
    public static readonly Phrase NotYours = new("只能转给你组里的人", "You can give it to somebody of your teams only");
    public static readonly Phrase Moves = new("一起转过去：{0}；两个人都会收到通知", "Goes along: {0}; both will be told");
    public static readonly Phrase MovesNothing = new("没有未完的承诺、计划和投诉；两个人都会收到通知", "No open promises, plans or complaints; both will be told");
    public static readonly Phrase Promises = new("未完承诺 {0} 条", "{0} open promises");
    public static readonly Phrase Plans = new("计划中的拜访 {0} 次", "{0} planned visits");
    public static readonly Phrase Complaints = new("进行中的投诉 {0} 个", "{0} open complaints");
    public static readonly Phrase Stored = new("{0}现在由{1}负责", "{1} now has {0}");

    public static readonly Phrase OnlyLeads = new("换客户经理要组长来做。把这句话发给{0}就行。", "A lead does that: send this sentence to {0}.");
    public static readonly Phrase OnlyLeadsNobody = new("换客户经理要组长或总监来做。", "A lead or a director does that.");
    public static readonly Phrase WhichClient = new("没听出是哪家客户，或者它不在你能看的客户里。一次转一家，比如：{0}", "Which client is not clear, or you cannot see it. One at a time, for instance: {0}");

    public static readonly Phrase ReceivedTitle = new("{0}现在由你负责", "{0} is yours now");
    public static readonly Phrase ReceivedFrom = new("{0}转给你的。未完的承诺、计划和投诉都在档案里。", "{0} gave it to you. Open promises, plans and complaints are in the file.");
    public static readonly Phrase GivenSay = new("{0}已经转给同事负责，未完的事一起转走了。", "{0} has gone to a colleague, with all that was open.");
    public static readonly Phrase KeptSay = new("{0}还是由你负责，转出已撤回。", "{0} stays with you: handing it over was taken back.");
    public static readonly Phrase WithdrawnSay = new("刚才转给你的客户已撤回，还由原来的同事负责。", "The client given to you was taken back and stays with the colleague who had it.");
    public static readonly Phrase Notice = new("有客户转给你", "A client was given to you");
    public static readonly Phrase Brief = new("看简报", "Brief");
}
