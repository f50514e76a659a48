using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>What is said at a pressed button when its answer is not a card.</summary>
internal static class TeamsWords
{
    public static readonly Phrase Unchanged = new("卡片没有变。按钮按现在的情况处理。", "The card has not changed. Its buttons act on how things stand now.");

    public static readonly Phrase NotOurs = new("这个按钮用不了了。直接发消息告诉我要做什么。", "This button no longer works. Send me a message with what you need.");

    public static readonly Phrase NotStored = new("现在存不了东西，过一会儿再按一次。", "Nothing can be stored right now. Press again in a while.");

    public static readonly Phrase Done = new("好了。", "Done.");

    public static readonly Phrase NotKnown = new("我还不认识你的账号。先给我发条私信。", "I don't know your account yet. Message me directly first.");

    public static Language LanguageOf(string? locale) =>
        locale is null || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
