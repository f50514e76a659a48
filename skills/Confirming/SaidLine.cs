using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CrmBot.Skills.Confirming;

/// <summary>Reads which line is to be left out or taken along: 去掉投诉, 第二个不要, drop the complaint; 第二条也要, 勾上3, tick 2, 都要.</summary>
internal static partial class SaidLine
{
    private const int LongestName = 12;

    private static readonly string[] OutBefore = ["去掉", "删掉", "删了", "删除", "不要", "除去", "拿掉", "不记", "别记", "不勾", "取消勾选", "remove", "delete", "without", "drop", "leave out", "take out", "skip", "untick"];
    private static readonly string[] OutBehind = ["不要了", "不要", "去掉吧", "去掉", "删掉吧", "删掉", "删了吧", "删了", "删除", "不用了", "不用记", "不记了", "不记", "别记", "拿掉", "不勾"];
    private static readonly string[] InBefore = ["勾上", "勾选", "打勾", "打钩", "勾", "也要", "加上", "算上", "带上", "保留", "留着", "tick", "check", "include", "keep"];
    private static readonly string[] InBehind = ["也要", "也勾上", "也勾", "勾上", "也存", "也保存", "也记上", "也记", "也加上", "也算上", "打勾", "打钩", "留着", "保留", " as well", " too", " also"];

    private static readonly FrozenSet<string> Every = FrozenSet.Create(
        StringComparer.Ordinal,
        "都要", "全要", "全都要", "全部都要", "全部要", "都勾上", "全勾上", "全都勾上", "都存上", "都记上", "都留着", "tick all", "tick them all", "keep all", "keep them all", "all of them", "include all", "everything", "save everything", "save all of them");

    public static SaidAnswer? Read(string said) =>
        Every.Contains(said) ? new(SaidKind.KeepAll) : Line(said, SaidKind.Remove, OutBefore, OutBehind, isPlain: true) ?? Line(said, SaidKind.Keep, InBefore, InBehind, isPlain: false);

    // 去掉 names what it likes; 加上 and keep say so much else that only a line of the card counts.
    private static SaidAnswer? Line(string said, SaidKind kind, string[] before, string[] behind, bool isPlain)
    {
        foreach (var word in before)
        {
            if (said.StartsWith(word, StringComparison.Ordinal) && What(said[word.Length..]) is { } what && (isPlain || IsLine(what))) return Of(kind, what);
        }
        foreach (var word in behind)
        {
            if (said.EndsWith(word, StringComparison.Ordinal) && What(said[..^word.Length]) is { Length: <= LongestName } what && IsLine(what)) return Of(kind, what);
        }
        return null;
    }

    private static SaidAnswer Of(SaidKind kind, string what) => new(kind, what, SaidAnswer.NumberIn(what) ?? 0);

    private static string? What(string words) => Around().Replace(words.Trim(), "") is { Length: > 0 } what ? what : null;

    // 明天不去了 is no line of a card, 投诉不要了 and 第二个不要 are.
    private static bool IsLine(string what) => SaidAnswer.NumberIn(what) is not null || Kinds().IsMatch(what);

    [GeneratedRegex(@"^(?:把|那就|[那这][个条项]?|the |that |this |number |line )+|(?:这|那)(?:一?[条个项])$|(?:的?那|的?这)(?:一?[条个项])$| (?:line|one|item)$")]
    private static partial Regex Around();

    [GeneratedRegex("^(?:拜访计划|计划|下次拜访|拜访|投诉|承诺|态度|级别|满意度|打分|评分|提醒|报价|合同|样品|电话|联系人|visit|plan|promise|complaint|attitude|contact|reminder|score|quote|samples?)$")]
    private static partial Regex Kinds();
}
