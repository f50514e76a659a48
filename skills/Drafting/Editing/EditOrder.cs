using System.Text.RegularExpressions;
using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Editing;

/// <summary>What words said under a draft want of it: 更短, 去掉价格, 语气客气点, 加一句…, 把A改成B, 摘要改成….</summary>
public sealed partial record EditOrder(DraftEditKind Kind, string? What = null, string? Words = null)
{
    private const int LongestWords = 1500;
    private const int LongestWhat = 60;

    /// <summary>Steps to a shorter (-1) or longer (1) version rather than a change of its words.</summary>
    public int Length { get; private init; }

    /// <summary>The order, or null where the words are none; <paramref name="parts"/> are the draft's headings, by which a part is named.</summary>
    public static EditOrder? Read(string text, IEnumerable<DraftSection> parts)
    {
        var said = text.Trim().TrimEnd('。', '.', '！', '!', '~', '～').Trim();
        if (said.Length is 0 or > LongestWords) return null;
        if (Shorter().IsMatch(said)) return new EditOrder(DraftEditKind.Style, said) { Length = -1 };
        if (Longer().IsMatch(said)) return new EditOrder(DraftEditKind.Style, said) { Length = 1 };
        if (Reset().IsMatch(said)) return new EditOrder(DraftEditKind.Reset);
        if (Own().Match(said) is { Success: true } own) return new EditOrder(DraftEditKind.Add, Words: own.Groups["words"].Value.Trim());
        if (PartOf(said, parts) is { } part) return part;
        if (Instead().Match(said) is { Success: true } instead && instead.Groups["what"].Value.Trim() is { Length: > 0 and <= LongestWhat } from)
            return NamesPart(from, parts) is { } id ? new EditOrder(DraftEditKind.Part, id, instead.Groups["words"].Value.Trim()) : new EditOrder(DraftEditKind.Replace, from, instead.Groups["words"].Value.Trim());
        if (Out().Match(said) is { Success: true } left && left.Groups["what"].Value.Trim(' ', '“', '”', '"', '「', '」') is { Length: > 0 and <= LongestWhat } what) return new EditOrder(DraftEditKind.LeaveOut, what);
        return Style().IsMatch(said) && said.Length <= LongestWhat * 2 ? new EditOrder(DraftEditKind.Style, said) : null;
    }

    // 摘要改成……, Summary: …
    private static EditOrder? PartOf(string said, IEnumerable<DraftSection> parts)
    {
        foreach (var part in parts.Where(p => p.Heading.Length > 0 && said.StartsWith(p.Heading, StringComparison.OrdinalIgnoreCase)))
            if (Becomes().Match(said[part.Heading.Length..]) is { Success: true } becomes) return new EditOrder(DraftEditKind.Part, part.Id, becomes.Groups["words"].Value.Trim());
        return null;
    }

    private static string? NamesPart(string words, IEnumerable<DraftSection> parts) =>
        parts.FirstOrDefault(p => p.Heading.Length > 0 && (string.Equals(p.Heading, words, StringComparison.OrdinalIgnoreCase) || string.Equals("the " + p.Heading, words, StringComparison.OrdinalIgnoreCase)))?.Id;

    [GeneratedRegex(@"^(再|要|请|写|改|弄)?(得)?(更|再)?(短|简短|精简|简单)(一?点儿?|一?些)?$|^(太长了?|长了)$|^(make (it|this) )?(much |a bit |a little )?(shorter|more concise|briefer)( please)?$|^too long$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shorter();

    [GeneratedRegex(@"^(再|要|请|写|改|弄)?(得)?(更|再)?(长|详细|具体)(一?点儿?|一?些)?$|^太短了?$|^(make (it|this) )?(much |a bit |a little )?(longer|more detailed)( please)?$|^more details?( please)?$|^too short$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Longer();

    [GeneratedRegex(@"^(恢复原样|恢复原文|还原|改回原来的?|回到原文|不要这些改动|去掉(所有|全部)?改动)$|^(back to the original|reset( it| the draft)?|drop my changes|undo all changes|start over)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reset();

    [GeneratedRegex(@"^(请|帮我|再)*(加|补|补充|添)(上|充)?(一句|一条|几句)(话)?[：:，, ]*(?<words>.{2,})$|^(please )?add (a sentence|a line|the sentence|the line)( that| saying)?[:,]? (?<words>.{2,})$|^add: (?<words>.{2,})$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"^\s*(这?部分)?(要|应该)?(改成|改为|写成|换成|是)?[：:]\s*(?<words>.{2,})$|^\s*(这?部分)?(要|应该)?(改成|改为|写成|换成)\s*(?<words>.{2,})$|^ (should (say|read)|becomes) (?<words>.{2,})$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Becomes();

    [GeneratedRegex(@"^(请|帮我)?把(?<what>.+?)(改成|改为|换成|写成)[：:，]?\s*(?<words>.+)$|^(please )?(change|replace) (?<what>.+?) (to|with|by|into) (?<words>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^(请|帮我)?(去掉|删掉|删除|删去|拿掉|不要提|不要写|别提|别写|不提)(关于|有关)?(?<what>.+?)(的?(内容|部分|那句|那条|事|话))?$|^(请|帮我)?把?(?<what>.+?)(的?(内容|部分|那句|那条))?(都|全)?(去掉|删掉|删了|拿掉)$|^(please )?(remove|leave out|drop|delete|take out|cut out|don't mention|do not mention|without) (everything about |anything about |all mention of |the part about )?(the |any )?(?<what>.+?)( please)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Out();

    [GeneratedRegex(@"^(请|帮我)?(语气|口气|措辞|用词|写得|写成|改得|说得|换个说法|换种说法|重写|重新写|润色|(再|更)?(客气|委婉|礼貌|正式|口语|随和|直接|亲切|热情|温暖|诚恳))(.*)$|^(please )?(make it|write it|say it|word it|tone|rewrite|reword|rephrase|polish|more (polite|formal|casual|friendly|direct|warm|sincere)|politer|friendlier|warmer|kinder|gentler|softer|less formal)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Style();
}
