using CrmBot.Skills;

namespace CrmBot.Links;

/// <summary>What a browser shows where there is no file.</summary>
public static class LinkWords
{
    public static readonly Phrase Gone = new("这个链接过期了，或者文件已经没有了。回到对话里再要一次。", "This link is over, or there is no such file any more. Ask for it again in the conversation.");
}
