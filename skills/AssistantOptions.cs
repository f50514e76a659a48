using System.ComponentModel.DataAnnotations;
using CrmBot.Skills.Drafting.Letters;

namespace CrmBot.Skills;

/// <summary>Settings of the conversation itself (section "Assistant").</summary>
public sealed class AssistantOptions
{
    /// <summary>The company's IANA zone, for people whose own is not known. The default is Asia/Shanghai.</summary>
    [Required]
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>The longest message that is read, in characters; a longer one is asked to be parted. The default is 20,000.</summary>
    [Range(500, 1_000_000)]
    public int LongestMessage { get; set; } = 20_000;

    /// <summary>Below this confidence the two likeliest meanings are offered, where both can be done. 0 never asks. The default is 0.5.</summary>
    [Range(0d, 1d)]
    public double AskBelow { get; set; } = 0.5;

    /// <summary>The month (1 to 12) in which the company's fiscal year begins, so that FY26 and 本财年 are read; it is named after the year it ends in. Without it they are not read as dates.</summary>
    [Range(1, 12)]
    public int? FiscalYearStart { get; set; }

    /// <summary>The name of the colleague who lets people in, said to whoever is not known yet. Without it: the administrator.</summary>
    public string? Admin { get; set; }

    /// <summary>The staff id of the colleague who is told in chat what the assistant itself needs, such as a secret that ends. Without it only the log says so.</summary>
    public string? AdminId { get; set; }

    /// <summary>An unknown person may choose which of the staff he is. Only ever true in Development with the demo company; set by the host, not by a file.</summary>
    public bool DangerouslyLetStrangersChoose { get; set; }

    /// <summary>How answers for clients who complained sound unless it is said otherwise: Plain, Polite, Warm or Short. The default is Plain.</summary>
    public LetterTone LetterTone { get; set; } = LetterTone.Plain;
}
