using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>A small card to send.</summary>
internal static class SmallCard
{
    public static Card Brief { get; } = new() { Title = "宏达", Language = Language.Zh, Notice = "宏达 · 简报" };
}
