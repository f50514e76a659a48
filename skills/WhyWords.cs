namespace CrmBot.Skills;

/// <summary>How the words that an understanding rests on are shown.</summary>
public static class WhyWords
{
    public static readonly Phrase Said = new("你说的是{0}，我是看这些字理解的：", "You said {0}. I went by these words:");
    public static readonly Phrase Intent = new("要做什么：", "What to do: ");
    public static readonly Phrase Client = new("客户：", "Client: ");
    public static readonly Phrase Date = new("日期：", "Date: ");
    public static readonly Phrase Due = new("期限：", "Due: ");
    public static readonly Phrase Person = new("人：", "Person: ");
    public static readonly Phrase FromBefore = new("其余接着上一句", "The rest is taken from what you said before");
    public static readonly Phrase NoWords = new("没有哪个词能说明，是按整句猜的", "No single word tells; the sentence as a whole was taken");
    public static readonly Phrase Nothing = new("最近没有要理解的话。", "There is nothing recent to explain.");
}
