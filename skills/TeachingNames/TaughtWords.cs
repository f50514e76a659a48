namespace CrmBot.Skills.TeachingNames;

/// <summary>What is said about names that people taught.</summary>
public static class TaughtWords
{
    public static readonly Phrase Title = new("记住客户的叫法", "Learn what you call a client");
    public static readonly Phrase ExampleTeach = new("老地方 = {0}", "the old place = {0}");
    public static readonly Phrase ExampleList = new("我教过你什么", "What names did I teach you");
    public static readonly Phrase OfferTeachNamed = new("记住{0}的叫法", "learn a name for {0}");
    public static readonly Phrase OfferTeachUnnamed = new("记住一个叫法", "learn a name");
    public static readonly Phrase OfferList = new("看教过我的叫法", "see the names you taught me");
    public static readonly Offer OffersTeach = new(OfferTeachNamed, OfferTeachUnnamed);
    public static readonly Offer OffersList = new(OfferList, OfferList);

    public static readonly Phrase Mine = new("“{0}”就是{1}，只对你", "“{0}” means {1}, for you");
    public static readonly Phrase Everybodys = new("“{0}”就是{1}，全公司都用", "“{0}” means {1}, for everybody");
    public static readonly Phrase NoLonger = new("“{0}”不再指{1}", "“{0}” no longer means {1}");
    public static readonly Phrase Offer = new("以后“{0}”就是{1}？", "From now on “{0}” means {1}?");
    public static readonly Phrase Remember = new("记住", "Remember");
    public static readonly Phrase Forget = new("忘掉", "Forget");

    public static readonly Phrase ForWhom = new("“{0}”就是{1}，给谁用", "“{0}” means {1}: for whom");
    public static readonly Phrase ForMe = new("只我自己", "Only me");
    public static readonly Phrase ForAll = new("全公司", "Everybody");
    public static readonly Phrase ForMeNote = new("只在你说的时候算数", "Counts when you say it");
    public static readonly Phrase ForAllNote = new("能看到这家客户的人都算数", "Counts for all who can see the client");
    public static readonly Phrase Which = new("“{0}”指哪一家", "Which client is “{0}”");
    public static readonly Phrase Notice = new("叫法的问题等你回答", "A question about a name waits");

    public static readonly Phrase ListTitle = new("教过我的叫法", "Names you taught me");
    public static readonly Phrase ListNotice = new("教过的叫法已备好", "The names are ready");
    public static readonly Phrase ListNone = new("还没教过。说“简称 = 客户名”，我就记住。", "None yet. Say “short name = client's name” and it is remembered.");
    public static readonly Phrase ListMore = new("还有 {0} 个没列出", "{0} more are not listed");
    public static readonly Phrase NoteMine = new("只对你", "for you");
    public static readonly Phrase NoteAll = new("全公司都用", "for everybody");
    public static readonly Phrase NoteAllBy = new("全公司都用 · {0}教的", "for everybody · taught by {0}");

    public static readonly Phrase Already = new("早就记着：“{0}”就是{1}。", "Known already: “{0}” means {1}.");
    public static readonly Phrase OwnName = new("“{0}”本来就是它的名字，不用记。", "“{0}” is its name already; there is nothing to learn.");
    public static readonly Phrase OnlyLeads = new("全公司的叫法由组长或总监来教。只给你自己用，就说“{0} = {1}”。", "Names for everybody are taught by leads and directors. For you alone, say “{0} = {1}”.");
    public static readonly Phrase NotFound = new("在你能看的客户里没找到“{0}”，没有记。换个说法再试，比如全称。", "“{0}” was not found among the clients you can see, so nothing was learned. Try another form of the name.");
    public static readonly Phrase HowTo = new("这样说我就记住：简称 = 客户名。", "Say it like this and it is remembered: short name = client's name.");
    public static readonly Phrase Gone = new("这个叫法已经没有了。", "That name is gone already.");
    public static readonly Phrase NotYours = new("全公司的叫法由组长或总监来改。你可以给自己另教一个。", "Names for everybody are changed by leads and directors. You can teach one of your own.");
}
