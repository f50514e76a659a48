using System.ComponentModel.DataAnnotations;

namespace CrmBot.Channels.Activities;

/// <summary>Limits of the Activity protocol (section Activities).</summary>
public sealed class ActivityOptions
{
    public const string Section = "Activities";

    /// <summary>The longest activity taken, in bytes (default 256 KB); a longer one is answered 413.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How long a pressed button waits for its answer before it says that it is being worked on (default 10 s; the platform gives up after 15).</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan AnswerPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one call to the connector may take (default 15 s).</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether a lock screen shows a card's title, client names included, in place of the matter alone (default false).</summary>
    public bool NamesOnLockScreen { get; set; }
}
