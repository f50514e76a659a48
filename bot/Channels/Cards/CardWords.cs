using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>The few words that renderers add to a card.</summary>
public static class CardWords
{
    public static readonly Phrase MoreRows = new("… 还有 {0} 条", "… {0} more");
    public static readonly Phrase FillIn = new("请填{0}", "Please fill in: {0}");
    public static readonly Phrase Needed = new("必填", "required");
    public static readonly Phrase InPlaceOf = new("（代替上面的“{0}”）", "(in place of “{0}” above)");
    public static readonly Phrase OrSay = new("也可以说：", "You can also say: ");
}
