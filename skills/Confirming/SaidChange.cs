using System.Text.RegularExpressions;

namespace CrmBot.Skills.Confirming;

/// <summary>Reads a change said in words: 改成周四, 不是宏达是宏大, 报价改到下周四, "not Friday but Thursday", "move the quote to Monday".</summary>
internal static partial class SaidChange
{
    // 是 before a value; but 是不是 asks.
    private static readonly string[] Openings =
    [
        "改成", "改为", "换成", "改到", "挪到", "推到", "推迟到", "提前到", "应该是", "我说的是", "其实是", "约的是", "约在", "约到", "定的是", "定在", "时间是", "日期是", "是",
        "change it to", "change that to", "change to", "move it to", "move that to", "push it to", "make it", "make that", "should be", "it should be", "it was", "it's", "i meant", "i mean", "actually",
    ];

    private static readonly string[] Middles = ["改成", "改为", "换成", "改到", "挪到", "推到", "推迟到", "提前到", "应该是", " should be ", " was ", " is on ", " moves to "];
    private static readonly string[] NotThisBut = ["，而是", ",而是", "而是", "，应该是", ",应该是", "应该是", "，我说的是", "，是", ",是", " 是", "是"];
    private static readonly string[] NotThisButEn = [", but ", " but ", ", it's ", ", it was ", ", i meant ", " it's ", ", "];
    private static readonly string[] RatherThan = [", not ", " not ", " instead of ", " rather than "];
    private static readonly string[] Moves = ["change ", "move ", "set ", "push ", "switch "];

    public static SaidAnswer? Read(string said)
    {
        if (said.StartsWith("不是", StringComparison.Ordinal) && Parted(said[2..], NotThisBut) is { } denied) return Sure(denied.After, denied.Before);
        if (said.StartsWith("not ", StringComparison.Ordinal) && Parted(said[4..], NotThisButEn) is { } not) return Sure(not.After, not.Before);
        foreach (var word in Moves)
        {
            if (said.StartsWith(word, StringComparison.Ordinal) && Parted(said[word.Length..], [" to "]) is { } moved && moved.Before is not ("it" or "that")) return Perhaps(moved.After, moved.Before);
        }
        if (MadeOn().Match(said) is { Success: true } made) return Perhaps(made.Groups["day"].Value, made.Groups["what"].Value);
        if (Parted(said, RatherThan) is { } rather) return Perhaps(Without(rather.Before, Openings), rather.After);
        if (said.IndexOf("不是", StringComparison.Ordinal) is > 0 and var at && said[at - 1] != '是' && said[(at + 2)..].Trim() is { Length: > 0 } wrong) return Perhaps(Without(said[..at].TrimEnd('，', ',', ' '), Openings), wrong);
        foreach (var word in Openings)
        {
            if (said.StartsWith(word, StringComparison.Ordinal) && Rest(said, word) is { Length: > 0 } value && !value.StartsWith("不是", StringComparison.Ordinal)) return Sure(value, null);
        }
        return Parted(said, Middles) is { } middle ? Perhaps(middle.After, Without(middle.Before, ["把", "将"])) : null;
    }

    // make the quote thursday, 报价改周四
    [GeneratedRegex(@"^make (?:the|my|our) (?<what>[\p{L} ]{2,30}?) (?:to |for |by |on )?(?<day>(?:(?:next|this) )?(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|tomorrow|tmrw?|next week|\d{1,2}(?:st|nd|rd|th)?(?: \p{L}+)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2}(?:st|nd|rd|th)?)$|^把?(?<what>[^改]{1,10}?)改(?<day>(?:下下?|这|本)?(?:周|星期|礼拜)[一二三四五六日天]|[今明后]天|大后天|月底|\d{1,2}[月号日].*)$")]
    private static partial Regex MadeOn();

    private static SaidAnswer? Sure(string value, string? was) => value.Length == 0 ? null : new(SaidKind.ChangeTo, value) { Was = was };

    private static SaidAnswer? Perhaps(string value, string was) => value.Length == 0 || was.Length == 0 ? null : new(SaidKind.PerhapsChangeTo, value) { Was = was };

    // Words in letters end where the opening does.
    private static string Rest(string said, string word)
    {
        var rest = said[word.Length..];
        return char.IsAsciiLetter(word[^1]) && rest.Length > 0 && rest[0] != ' ' ? "" : rest.Trim();
    }

    private static (string Before, string After)? Parted(string said, string[] by)
    {
        foreach (var word in by)
        {
            if (said.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && said[(at + word.Length)..].Trim() is { Length: > 0 } after) return (said[..at].Trim(), after);
        }
        return null;
    }

    private static string Without(string words, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (words.StartsWith(opening, StringComparison.Ordinal) && words.Length > opening.Length) return words[opening.Length..].Trim();
        }
        return words;
    }
}
