using System.Text.RegularExpressions;

namespace CrmBot.Skills.Drafting.Editing;

/// <summary>Whether a sentence speaks of what somebody wants left out: the word itself, the others for it, and for prices the amounts.</summary>
public static partial class Mentions
{
    private static readonly (string[] Asked, string[] Words)[] Groups =
    [
        (["价格", "价钱", "报价", "price", "prices", "pricing", "quote", "quotes"], ["价", "折扣", "price", "pricing", "quote", "discount"]),
        (["金额", "钱", "数字", "amount", "amounts", "money", "figures"], ["金额", "预算", "amount", "budget"]),
        (["竞品", "对手", "竞争对手", "competitor", "competitors", "competition"], ["竞品", "对手", "别家", "competitor", "competing"]),
        (["投诉", "complaint", "complaints"], ["投诉", "complain", "TS-"]),
        (["承诺", "promise", "promises"], ["承诺", "答应", "promise"]),
        (["电话", "手机", "phone", "phones", "phone numbers"], ["电话", "手机", "phone"]),
        (["态度", "attitude", "attitudes"], ["态度", "积极", "消极", "中立", "attitude", "positive", "negative", "neutral"]),
    ];

    private static readonly HashSet<string> OfMoney = ["价格", "价钱", "报价", "price", "prices", "pricing", "quote", "quotes", "金额", "钱", "amount", "amounts", "money"];

    public static bool Of(string what, string sentence)
    {
        var asked = what.Trim().ToLowerInvariant();
        if (sentence.Contains(asked, StringComparison.OrdinalIgnoreCase)) return true;
        if (OfMoney.Contains(asked) && Money().IsMatch(sentence)) return true;
        foreach (var (words, others) in Groups)
        {
            if (!words.Contains(asked)) continue;
            foreach (var other in others)
                if (sentence.Contains(other, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    [GeneratedRegex(@"\d[\d,.]*\s*(元|个点|个百分点|万|块|亿|折|%|k\b|usd|cny|rmb|yuan|dollars?|euros?)|[¥￥$€]\s*\d|百分之", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();
}
