namespace CrmBot.Skills.Drafting;

/// <summary>The words that drafts of every kind share.</summary>
public static class DraftWords
{
    /// <summary>Behind every sentence that a model worded.</summary>
    public const string ModelMark = "✧";

    public static readonly Phrase ByModel = new("✧ 模型改写的句子，逐句核对过", "✧ reworded by a model, checked sentence by sentence");
    public static readonly Phrase ByModelOfSome = new("{0}；更早的{1}条记录太多，没有发给它", "{0}; {1} older records were too many to be sent to it");
    public static readonly Phrase Basis = new("依据", "Records");
    public static readonly Phrase Open = new("看原文", "Show");

    public static readonly Phrase Colleague = new("同事", "a colleague");
    public static readonly Phrase And = new("、", ", ");
    public static readonly Phrase Year = new("{0}年", "{0}");
    public static readonly Phrase Half1 = new("{0}年上半年", "the first half of {0}");
    public static readonly Phrase Half2 = new("{0}年下半年", "the second half of {0}");
    public static readonly Phrase Quarter = new("{0}年第{1}季度", "Q{1} {0}");
    public static readonly Phrase Days = new("{0}到{1}", "{0} to {1}");
    public static readonly Phrase Since = new("{0}以来", "since {0}");
    public static readonly Phrase Until = new("{0}以前", "until {0}");

    public static readonly Phrase Visits = new("拜访{0}次", "{0} visits");
    public static readonly Phrase OneVisit = new("拜访1次", "one visit");
    public static readonly Phrase Calls = new("电话{0}次", "{0} calls");
    public static readonly Phrase OneCall = new("电话1次", "one call");
    public static readonly Phrase Onlines = new("线上{0}次", "{0} online meetings");
    public static readonly Phrase OneOnline = new("线上1次", "one online meeting");
    public static readonly Phrase Letters = new("书信{0}次", "{0} letters");
    public static readonly Phrase OneLetter = new("书信1次", "one letter");
    public static readonly Phrase Dinners = new("饭局{0}次", "{0} meals");
    public static readonly Phrase OneDinner = new("饭局1次", "one meal");
}
