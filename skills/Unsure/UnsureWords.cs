namespace CrmBot.Skills.Unsure;

/// <summary>How it is asked which of two things was meant.</summary>
public static class UnsureWords
{
    public static readonly Phrase Title = new("问清楚要做什么", "Ask what was meant");
    public static readonly Phrase Question = new("我不确定：{0}，还是{1}？", "I am not sure: {0}, or {1}?");
    public static readonly Phrase Said = new("你说的是{0}", "You said {0}");
}
