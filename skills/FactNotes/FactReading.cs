using System.Text.RegularExpressions;
using CrmBot.Data;

namespace CrmBot.Skills.FactNotes;

/// <summary>What a message notes about a client: the words to keep, who or what they are from, and the grade of that source.</summary>
internal sealed partial record FactReading(string Text, string? Source, SourceGrade Grade)
{
    private const int Longest = 600;
    private const int LongestSource = 30;

    /// <summary>Reads the message; null where nothing is left to keep.</summary>
    public static FactReading? Of(string message)
    {
        var text = Opener().Replace(Closer().Replace(message.Trim(), ""), "").Trim();
        string? source = null;
        foreach (var pattern in (Regex[])[Behind(), Before(), BehindEn(), BeforeEn()])
        {
            if (pattern.Match(text) is not { Success: true } match || match.Groups["who"].Value.Trim(' ', ',', '，', ':', '：') is not { Length: > 0 and <= LongestSource } who) continue;
            (source, text) = (who, text.Remove(match.Index, match.Length).Trim());
            break;
        }
        text = text.Trim(' ', ',', '，', ':', '：', ';', '；').Trim();
        if (text.Length > Longest) text = text[..Longest];
        return text.Length < 2 ? null : new FactReading(text, source is { } known && Bare().IsMatch(known) ? null : source, GradeOf(source ?? message));
    }

    private static SourceGrade GradeOf(string source) =>
        Insiders().IsMatch(source) ? SourceGrade.Insider
        : Publications().IsMatch(source) ? SourceGrade.Published
        : Trade().IsMatch(source) ? SourceGrade.Analysts
        : SourceGrade.Contact;

    [GeneratedRegex(@"^(帮我|请|麻烦)?(备注|记一?[条个](情况|消息|信息|情报)|记一下|记下|记住|记录一下|记一笔|留意一下|了解到|得知|打听到|听说(?!的))[：:，,。 ]*|^(please )?(make a |take a |add a )?(note|fact|intel|fyi|remember|for the record)( (about|on|that))?[:, ]*|^(i |we )?(heard|learned|learnt) that ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opener();

    // 王芳喜欢喝茶，记一下.
    [GeneratedRegex(@"[，,。；; ]+(帮我|请|麻烦|你)?(记一下|记一笔|备注一?下|记下来)[。.~ ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Closer();

    // …，听王总说的; …，年报上写的; 是王总说的.
    [GeneratedRegex(@"[，,。；; ]+(这是|这个是|是)?(听|据|从)?(?<who>[^，,。；; ]{1,20}?)(那里|那儿|上面|上|里)?(说的?|讲的?|透露的?|告诉我的?|告诉我们的?|提的|写的|看到的?|看来的|听来的?|听到的?|报道的?)[。.!！ ]*$|[，,。；; ]+(来源|出处)[：:是 ]*(?<who>[^，,。；;]{1,30})[。.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // 听王总说，…; 据年报，….
    [GeneratedRegex(@"^(听|据)(?<who>[^，,。：:]{1,20}?)(说|讲|提到|称|透露|报道|介绍|上写|显示)[，,：: ]*", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"[,;.]? *(says|said|as told by|told me by|told by|heard from|according to|source:|from) (?<who>(the |their |its |an? )?[\w][\w .'’&-]{1,28})[.! ]*$|[,;.] *(?<who>[A-Z][\w .'’-]{1,28}?) (says|said|told me|told us)( so| it)?[.! ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex BehindEn();

    [GeneratedRegex(@"^(according to|from) (?<who>[^,:]{2,30})[,:] *|^(?<who>[A-Z][\w .'’-]{1,28}?) (says|said|told me|told us)( that)?[,: ]+", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeEn();

    [GeneratedRegex(@"^(人|别人|人家|大家|有人|somebody|someone|people)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"内部|内线|线人|自己人|卧底|insider|inside|off the record|confidential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Insiders();

    [GeneratedRegex(@"年报|官网|公众号|宣传册|手册|招股|公告|广告|财报|annual report|website|web site|brochure|filing|prospectus|advert", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publications();

    [GeneratedRegex(@"新闻|媒体|报道|报纸|行业|研报|分析师|协会|统计|政府|展会|同行|press|news|trade|analyst|report|government|association|statistic", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trade();
}
