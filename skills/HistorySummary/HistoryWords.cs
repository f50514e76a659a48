namespace CrmBot.Skills.HistorySummary;

/// <summary>What the history's card says around the text.</summary>
public static class HistoryWords
{
    public static readonly Phrase Title = new("讲一个客户这一路是怎么走过来的", "Tell how things went with a client over time");
    public static readonly Phrase Example = new("总结{0}", "Summarize {0}");
    public static readonly Phrase ExampleHandOver = new("{0}交接说明", "Hand-over note for {0}");
    public static readonly Phrase OfferNamed = new("总结和{0}的往来", "summarize the history with {0}");
    public static readonly Phrase OfferUnnamed = new("总结和一个客户的往来", "summarize the history with a client");
    public static readonly Offer Offer = new(OfferNamed, OfferUnnamed);

    public static readonly Phrase HistoryOf = new("{0} · 往来", "{0} · history");
    public static readonly Phrase HandOverOf = new("{0} · 交接", "{0} · hand-over");
    public static readonly Phrase WholeTime = new("有记录以来", "Since the first record");
    public static readonly Phrase Records = new("{0} · 依据{1}条记录", "{0} · from {1} records");
    public static readonly Phrase CutOff = new("记录太多，更早的没有读进来。", "There are too many records; the oldest were not read.");
    public static readonly Phrase Notice = new("往来总结好了 {0}", "A history is ready {0}");
    public static readonly Phrase AskNotice = new("有一个问题要你选 {0}", "A question for you {0}");
    public static readonly Phrase MoreBasis = new("还有{0}条，说“记录{1}”就打开那一条", "{0} more: say “record {1}” to open that one");
    public static readonly Phrase Longer = new("详细版", "Long version");
    public static readonly Phrase Middle = new("短一点", "Shorter");
    public static readonly Phrase HandOver = new("交接说明", "Hand-over note");
    public static readonly Phrase Brief = new("简报", "Brief");
    public static readonly Phrase File = new("存成文件", "Save as a file");
    public static readonly Phrase Which = new("看哪个客户的往来？", "Which client's history?");
    public static readonly Phrase WhichOf = new("“{0}”有{1}家，看哪一家？", "“{0}” fits {1} clients. Which one?");
    public static readonly Phrase RecordTitle = new("第{0}条记录", "Record {0}");
    public static readonly Phrase RecordGone = new("这条记录现在看不到了。", "This record can no longer be shown.");
    public static readonly Phrase ToSign = new("改成你的话，再签字", "Put it in your own words, then sign");
    public static readonly Phrase TextField = new("正文", "Text");
    public static readonly Phrase Edit = new("改一改再签字", "Edit and sign");
    public static readonly Phrase Sign = new("签字存档", "Sign and keep");
    public static readonly Phrase SignedNotice = new("签过的文字", "Signed texts");
    public static readonly Phrase SignedNow = new("已存档，{0}签于{1}。", "Kept, signed by {0}, {1}.");
    public static readonly Phrase SignedBy = new("{0}签于{1}", "signed by {0}, {1}");
    public static readonly Phrase SignedOnes = new("签过的", "Signed ones");
    public static readonly Phrase SignedOf = new("{0} · 签过的", "{0} · signed");
    public static readonly Phrase NothingSigned = new("还没有签过的。", "Nothing has been signed yet.");
    public static readonly Phrase Since = new("签字以后又有{0}条新记录，内容可能要更新。", "{0} records have come since it was signed; it may need an update.");
    public static readonly Phrase KeepFromModel = new("别发给模型", "Keep from the model");
    public static readonly Phrase LetModel = new("可以发给模型", "Let the model see it");
    public static readonly Phrase KeptFromModel = new("{0}的记录以后不发给模型。", "Nothing about {0} goes to the model from now on.");
    public static readonly Phrase ModelLet = new("{0}的记录以后可以发给模型。", "The model may see the records of {0} from now on.");
    public static readonly Phrase KeptAlready = new("{0}的记录本来就不发给模型。", "Nothing about {0} goes to the model as it is.");
    public static readonly Phrase LetAlready = new("{0}的记录本来就可以发给模型。", "The model may see the records of {0} already.");
    public static readonly Phrase WhichKept = new("哪个客户不发给模型？", "Which client is to be kept from the model?");
    public static readonly Phrase WhichLet = new("哪个客户可以发给模型？", "Which client may the model see?");
    public static readonly Phrase BackTo = new("回到{0}", "Back to the {0}");
    public static readonly Phrase NameHistory = new("往来", "history");
    public static readonly Phrase NameHandOver = new("交接", "hand-over note");
    public static readonly Phrase NamePlan = new("客户计划", "account plan");
    public static readonly Phrase ExamplePlan = new("{0}的客户计划", "Account plan for {0}");

    public static readonly Phrase EditedBy = new("按你的话改过：{0}。", "Changed as you said: {0}.");
    public static readonly Phrase EditedPlan = new("改过的地方：{0}。", "Changed: {0}.");
    public static readonly Phrase LeftOut = new("去掉了{0}", "left out {0}");
    public static readonly Phrase Replaced = new("{0}改成{1}", "{0} became {1}");
    public static readonly Phrase Added = new("加了{0}", "added {0}");
    public static readonly Phrase PartWritten = new("重写了{0}", "rewrote {0}");
    public static readonly Phrase AsItWas = new("恢复了原样", "back to the original");
    public static readonly Phrase Wished = new("写法按{0}", "worded as you asked: {0}");
    public static readonly Phrase SomePart = new("一部分", "a part");
    public static readonly Phrase OriginalAgain = new("恢复原样", "Back to the original");
    public static readonly Phrase Sentences = new("少了{0}句", "{0} sentences fewer");
    public static readonly Phrase NothingSuch = new("这里没有提到{0}，没有改。", "Nothing here speaks of {0}; it stays as it is.");
    public static readonly Phrase ShortestNow = new("已经是一句话了，不能再短。", "It is one sentence already.");
    public static readonly Phrase LongestNow = new("已经是详细版了。", "It is the long version already.");
    public static readonly Phrase StyleNoted = new("记下了：{0}。模型改写时照这个写，写好了就换上。", "Noted: {0}. The model heeds it and its wording takes this place when it is checked.");
    public static readonly Phrase StyleYours = new("语气要靠模型改，这里没有接。你直接改正文，改完签字。", "Wording takes a model, and there is none here. Change the text yourself and sign it.");
    public static readonly Phrase Disagrees = new("和现在的记录对不上", "No longer agrees with the records");
    public static readonly Phrase DisagreesCount = new("有{0}处和现在的记录对不上", "{0} no longer agree with the records");
    public static readonly Phrase BasisGone = new("它依据的记录已经不在了", "the record it rests on is gone");

    /// <summary>The card's title for each kind.</summary>
    public static Phrase TitleOf(HistoryKind kind) => kind switch { HistoryKind.HandOver => HandOverOf, HistoryKind.Plan => AccountPlan.PlanPhrases.PlanOf, _ => HistoryOf };

    public static Phrase NameOf(HistoryKind kind) => kind switch { HistoryKind.HandOver => NameHandOver, HistoryKind.Plan => NamePlan, _ => NameHistory };
}
