using CrmBot.Skills;

namespace CrmBot.Channels.Activities;

/// <summary>What a lock screen shows of an answer in words.</summary>
internal static class ActivityWords
{
    public static readonly Phrase Answer = new("有一条回复", "An answer");
}
