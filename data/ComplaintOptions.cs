using System.ComponentModel.DataAnnotations;

namespace CrmBot.Data;

/// <summary>Settings of complaints (section "Complaints").</summary>
public sealed class ComplaintOptions
{
    /// <summary>The hours within which the client is to be answered. The default is 24.</summary>
    [Range(1, 240)]
    public int AnswerWithinHours { get; set; } = 24;

    /// <summary>Which hours count: Calendar or Working. The default is Calendar.</summary>
    public HoursKind Hours { get; set; } = HoursKind.Calendar;

    /// <summary>The clock is yellow from so many percent on. The default is 50.</summary>
    [Range(1, 99)]
    public int YellowAt { get; set; } = 50;

    /// <summary>A number carries its year: TS-2026-1001. Off by default; the count goes on over the years either way.</summary>
    public bool YearInNumber { get; set; }

    /// <summary>A complaint still unsaved is asked about after so many minutes. The default is 15.</summary>
    [Range(1, 1440)]
    public int AskUnsavedMinutes { get; set; } = 15;

    /// <summary>What complaints are about. Empty: quality, delivery, service, billing, other.</summary>
    public IReadOnlyList<ComplaintKind> Categories { get; set; } = [];

    /// <summary>What caused them. Empty: process, people, supplier, transport, equipment, communication, other.</summary>
    public IReadOnlyList<ComplaintKind> Causes { get; set; } = [];

    /// <summary>Problem groups, asked in this order. None by default: the client's own manager handles it.</summary>
    public IReadOnlyList<ProblemGroup> Groups { get; set; } = [];
}

/// <summary>A category or a kind of cause: what is stored, how it is said, and the words it is known by.</summary>
public sealed class ComplaintKind
{
    [Required]
    public string Id { get; set; } = "";

    public string Zh { get; set; } = "";

    public string En { get; set; } = "";

    /// <summary>Words of either language, parted by blanks; _ stands for a blank within one.</summary>
    public string Words { get; set; } = "";

    public string NameIn(Language language) => language == Language.Zh ? Zh : En;

    public bool IsCalled(string? said) =>
        said is not null && (string.Equals(said, Id, StringComparison.OrdinalIgnoreCase) || string.Equals(said, Zh, StringComparison.OrdinalIgnoreCase) || string.Equals(said, En, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Colleagues who settle certain complaints.</summary>
public sealed class ProblemGroup
{
    [Required]
    public string Name { get; set; } = "";

    /// <summary>Staff ids; the one with the fewest complaints in hand gets it.</summary>
    public IReadOnlyList<string> Members { get; set; } = [];

    /// <summary>Category ids; empty: all.</summary>
    public IReadOnlyList<string> Categories { get; set; } = [];

    /// <summary>Only what is urgent or threatens the business.</summary>
    public bool OnlyHigh { get; set; }
}
