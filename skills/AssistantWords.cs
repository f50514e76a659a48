namespace CrmBot.Skills;

/// <summary>What the assistant says outside any skill.</summary>
public static class AssistantWords
{
    public static readonly Phrase Unknown = new("我还不认识你的账号，把 {0} 发给{1}，开通后再来。", "I don't know your account yet. Send {0} to {1}, and come back once you are let in.");

    public static readonly Phrase Administrator = new("管理员", "your administrator");
    public static readonly Phrase OnlyPrivate = new("这里人多，客户资料只在私聊里给。点我的头像发私信就行。", "Others read along here, so client data is only given in a private chat. Message me directly.");
    public static readonly Phrase AnsweredInPrivate = new("已私下回复你", "Answered you in private");
    public static readonly Phrase Empty = new("没看到文字。直接打字就行，说“帮助”看我能做什么。", "No words came through. Just type; say “help” to see what is possible.");
    public static readonly Phrase NoFiles = new("文件和图片现在还收不了，打字告诉我就行。", "Files and pictures cannot be taken yet. Tell me in words.");
    public static readonly Phrase TooLong = new("这段有 {0} 字，一次最多 {1} 字。分几段发，我一段一段记。", "This is {0} characters long; {1} is the most at once. Send it in parts and each is noted.");
    public static readonly Phrase CannotHelp = new("这个我帮不上。说“帮助”看我能做什么。", "That is not something I can do. Say “help” to see what is possible.");
    public static readonly Phrase OldButton = new("这个按钮已经不用了，直接打字告诉我。", "This button is no longer in use. Tell me in words.");
    public static readonly Phrase LanguageSet = new("好，以后用中文。", "From now on in English.");
    public static readonly Phrase WhoAreYou = new("演示公司：你是哪一位", "Demo company: who are you");
    public static readonly Phrase WhoHint = new("选一位同事，就以他的身份和权限继续", "Choose a colleague to go on as that person, with that person's rights");
    public static readonly Phrase YouAre = new("好，你现在是{0}。说“帮助”看能做什么。", "You are {0} now. Say “help” to see what is possible.");
    public static readonly Phrase Working = new("正在处理，好了会更新在这里。", "Working on it; this will change when it is done.");
    public static readonly Phrase Failed = new("这次没处理成，原话还在。过一会儿再发一次；还不行就把编号 {0} 发给管理员。", "This did not work; your words are kept. Send it again in a while; if it still fails, give your administrator the reference {0}.");
    public static readonly Phrase StoreDown = new("现在存不了东西，请别重发：恢复后会接着处理这条。", "Nothing can be stored right now. Please do not send it again: this message will be taken up when that is over.");
    public static readonly Phrase QuestionNotice = new("有一个问题等你回答", "A question waits for you");
}
