using CrmBot.Channels.Activities;

namespace CrmBot.Channels.Teams;

/// <summary>The words of a message without the tags that name people: the bot's own name goes, other names stay as words.</summary>
internal static class MentionText
{
    public static string? Of(Activity activity)
    {
        if (activity.Text is not { } text) return null;
        foreach (var mention in activity.Mentions)
        {
            var words = mention.MentionedId == activity.Recipient?.Id ? " " : mention.Name ?? Bare(mention.Text);
            text = text.Replace(mention.Text, words, StringComparison.Ordinal);
        }

        // Teams writes the blank after a mention in this way, in plain text too.
        if (activity.Mentions.Count > 0) text = text.Replace("&nbsp;", " ", StringComparison.Ordinal);
        return text.Trim();
    }

    private static string Bare(string tagged) =>
        tagged.Replace("<at>", "", StringComparison.OrdinalIgnoreCase).Replace("</at>", "", StringComparison.OrdinalIgnoreCase);
}
