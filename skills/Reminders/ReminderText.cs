using System.Text.RegularExpressions;

namespace CrmBot.Skills.Reminders;

/// <summary>What somebody is to be reminded of: his words without the asking and without what ties the time to it.</summary>
internal static partial class ReminderText
{
    private static readonly char[] Around = " \t\r\n，,。.；;、：:！!？?~～-—".ToCharArray();

    public static string Of(string words)
    {
        var text = Asking().Replace(words, " ");
        for (var before = ""; before != text;)
        {
            before = text;
            text = Leading().Replace(text.Trim(Around), "").Trim(Around);
            text = Trailing().Replace(text, "").Trim(Around);
        }
        return Blanks().Replace(text, " ");
    }

    [GeneratedRegex(@"(?:请|麻烦|帮我|给我|你)*(?:记得|别忘了?|到时候?|到点|届时)?(?:再)?(?:提醒|叫)(?:一下|一声)?(?:我|咱)?(?:一下|一声)?(?=[^醒]|$)|(?:设|设置|加|建|定|来)(?:一)?(?:个|条)提醒|\b(?:please |pls |can you |could you |also )*remind me(?: again)?\b|\b(?:set|add|create|make)(?: me)? (?:a |an )?reminder\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:(?:to|that|about|of|for|on|at|by|and)(?:\s+|$)|(?:的|要记得|记得|去一下|时候|那天|前(?!台|期)|之前|以前|我们?\s*还?(?:要|得|需要|应该|必须))(?=.)|i\s+(?:still )?(?:need|have|want|ought) to\b|i\s+(?:must|should|gotta)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+(?:by|on|before|at|in|every|from|the)$|(?<=\S)\s*(?:的时候|一下)$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Blanks();
}
