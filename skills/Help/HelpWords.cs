namespace CrmBot.Skills.Help;

/// <summary>The sentences of the help card, the greeting, and what is beyond us.</summary>
public static class HelpWords
{
    public static readonly Phrase Command = new("帮助", "Help");
    public static readonly Phrase SkillTitle = new("看我能做什么", "See what I can do");
    public static readonly Phrase SeeHow = new("看怎么用我", "see how to use me");
    public static readonly Offer Offer = new(SeeHow, SeeHow);
    public static readonly Phrase Example = new("帮助", "Help");
    public static readonly Phrase Title = new("我能帮你", "What I can do for you");
    public static readonly Phrase Hello = new("{0}，你好", "Hello {0}");
    public static readonly Phrase HelloLine = new("这些我能帮你做，点下面一句试试。", "Here is what I can do. Press an example below to try it.");
    public static readonly Phrase SmallTalk = new("有事随时说。", "Just say when you need something.");
    public static readonly Phrase Try = new("比如：{0}", "Say: {0}");
    public static readonly Phrase Between = new(" 或 ", " or ");
    public static readonly Phrase Notice = new("能做什么，看这里", "What I can do");
    public static readonly Phrase Cannot = new("这个我帮不上。能帮的比如下面这些，说“帮助”看全部。", "I cannot help with that. Here is some of what I can do; say “help” for all of it.");
}
