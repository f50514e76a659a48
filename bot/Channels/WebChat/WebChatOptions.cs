using System.ComponentModel.DataAnnotations;

namespace CrmBot.Channels.WebChat;

/// <summary>Settings of the web page and its Direct Line endpoint (section WebChat). In Development both work on this machine without any.</summary>
public sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>What another back end shows as Bearer to get a token for one of its people; without it there is no Direct Line outside Development. From the environment only, at least 24 characters.</summary>
    [MinLength(24)]
    public string? Secret { get; set; }

    /// <summary>Other origins whose pages may talk to the Direct Line endpoint, exactly as a browser writes them (https://portal.example.com). Default none.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>Minutes a token holds; the page renews it in time. Default 30.</summary>
    [Range(2, 1440)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>Days a transcript is kept. Default 14.</summary>
    [Range(1, 365)]
    public int KeepDays { get; set; } = 14;

    internal TimeSpan TokenLife => TimeSpan.FromMinutes(TokenMinutes);

    internal TimeSpan Keep => TimeSpan.FromDays(KeepDays);
}
