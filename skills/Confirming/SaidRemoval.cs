using System.Text.RegularExpressions;

namespace CrmBot.Skills.Confirming;

/// <summary>Reads which line is to be left out: 去掉投诉, 第二个不要, 把第三条删了, drop the complaint.</summary>
internal static partial class SaidRemoval
{
    private const int LongestName = 12;

    private static readonly string[] Before = ["去掉", "删掉", "删了", "删除", "不要", "除去", "拿掉", "不记", "别记", "remove", "delete", "without", "drop", "leave out", "take out", "skip"];
    private static readonly string[] Behind = ["不要了", "不要", "去掉吧", "去掉", "删掉吧", "删掉", "删了吧", "删了", "删除", "不用了", "不用记", "不记了", "不记", "别记", "拿掉"];

    public static SaidAnswer? Read(string said)
    {
        foreach (var word in Before)
        {
            if (said.StartsWith(word, StringComparison.Ordinal) && What(said[word.Length..]) is { } what) return Removal(what);
        }
        foreach (var word in Behind)
        {
            if (said.EndsWith(word, StringComparison.Ordinal) && What(said[..^word.Length]) is { Length: <= LongestName } what && IsLine(what)) return Removal(what);
        }
        return null;
    }

    private static SaidAnswer Removal(string what) => new(SaidKind.Remove, what, SaidAnswer.NumberIn(what) ?? 0);

    private static string? What(string words) => Around().Replace(words.Trim(), "") is { Length: > 0 } what ? what : null;

    // 明天不去了 is no line of a card, 投诉不要了 and 第二个不要 are.
    private static bool IsLine(string what) => SaidAnswer.NumberIn(what) is not null || Kinds().IsMatch(what);

    [GeneratedRegex(@"^(?:把|那就|[那这][个条项]?|the |that |this )+|(?:这|那)(?:一?[条个项])$|(?:的?那|的?这)(?:一?[条个项])$| (?:line|one|item)$")]
    private static partial Regex Around();

    [GeneratedRegex("^(?:拜访计划|计划|下次拜访|拜访|投诉|承诺|态度|级别|满意度|打分|评分|提醒|报价|合同|样品|电话)$")]
    private static partial Regex Kinds();
}
