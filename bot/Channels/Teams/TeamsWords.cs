using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>What is said at a pressed button when its answer is not a card.</summary>
internal static class TeamsWords
{
    public static readonly Phrase Working = new("还在处理,好了会更新到这里。", "Still working on it; this will be updated when it is done.");

    public static readonly Phrase Unchanged = new("卡片没有变。按钮按现在的情况处理。", "The card has not changed. Its buttons act on how things stand now.");

    public static readonly Phrase NotOurs = new("这个按钮用不了了。直接发消息告诉我要做什么。", "This button no longer works. Send me a message with what you need.");

    public static readonly Phrase Done = new("好了,看下面的新消息。", "Done; see the new message below.");

    public static Language LanguageOf(string? locale) =>
        locale is null || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
