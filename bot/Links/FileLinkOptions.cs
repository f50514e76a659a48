using System.ComponentModel.DataAnnotations;

namespace CrmBot.Links;

/// <summary>Settings of addresses that open one file for one reader (section "Links").</summary>
public sealed class FileLinkOptions
{
    /// <summary>Where people reach this host; without it no file is offered, except in Development, where the host's own address is taken.</summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>How long an address holds, in hours. The default is 24.</summary>
    [Range(1, 168)]
    public int Hours { get; set; } = 24;
}
