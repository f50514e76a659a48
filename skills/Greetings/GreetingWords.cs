namespace CrmBot.Skills.Greetings;

/// <summary>What is said around a greeting.</summary>
public static class GreetingWords
{
    public static readonly Phrase Title = new("写一段给客户的问候", "Write a greeting for a client");
    public static readonly Phrase Example = new("给{0}写个新年问候", "Write a new year greeting for {0}");
    public static readonly Phrase TitleOf = new("{0} · 问候", "{0} · greeting");
    public static readonly Phrase Above = new("上面是给客户的话，复制就能发", "The message above is for the client, ready to copy");
    public static readonly Phrase Notice = new("一段问候写好了 {0}", "A greeting is ready {0}");
    public static readonly Phrase For = new("为了", "For");
    public static readonly Phrase To = new("给谁", "To");
    public static readonly Phrase Nobody = new("没指明，没写称呼", "nobody in particular");
    public static readonly Phrase Sent = new("已发送", "I have sent it");
    public static readonly Phrase Thanks = new("谢谢您一直以来的关照。", "Thank you for your support.");
    public static readonly Phrase ThanksWarm = new("这一路多亏有您，真心谢谢您。", "It is good to work with you, and I am grateful for it.");
    public static readonly Phrase AddKnown = new("加上“{0}”", "Add “{0}”");
    public static readonly Phrase NotForClients = new("这样的话不能写进给客户的问候：像是内部的话，或者太长。", "That cannot go into a greeting for a client: it reads like words for us alone, or is too long.");
    public static readonly Phrase HeldForComplaint = new("{0}还没了结，问候先不写。", "{0} is still open, so the greeting waits.");
    public static readonly Phrase HeldForPerson = new("{0}现在对我们消极，问候先不写。", "{0} is against us at present, so the greeting waits.");
    public static readonly Phrase SeeComplaint = new("看投诉", "See the complaint");
    public static readonly Phrase Anyway = new("还是写", "Write it anyway");
    public static readonly Phrase SentAs = new("发了{0}问候", "Sent a greeting ({0})");
    public static readonly Phrase Kept = new("问候记下了", "The greeting is noted");
    public static readonly Phrase KeptAs = new("记下了：{0}，算一次书信。", "Noted: {0}, as a letter.");
    public static readonly Phrase Which = new("写给哪个客户？", "For which client?");
}
