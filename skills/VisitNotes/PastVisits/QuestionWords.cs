using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes.PastVisits;

/// <summary>Reads what a question about past visits asks for: the latest or how many, whose, with whom, and the words searched for.</summary>
public static partial class QuestionWords
{
    private const int LongestWords = 40;

    public static VisitQuestion Read(Frame frame, StaffMember asker)
    {
        var (text, words) = (frame.Text, Searched(frame));
        var colleague = frame.People.FirstOrDefault(p => p.StaffId is not null && p.StaffId != asker.Id);
        var person = frame.People.FirstOrDefault(p => p.StaffId is null && (words is null || !words.Contains(p.Words, StringComparison.Ordinal)));
        var clientId = frame.Client is { Ids: [var id] } ? id : null;
        return new VisitQuestion
        {
            Wanted = words is null && Counting().IsMatch(text) ? Wanted.Count : words is null && Latest().IsMatch(text) ? Wanted.Last : Wanted.List,
            Whose = Of(text, asker, colleague is not null, clientId is not null || person is not null || words is not null),
            ClientId = clientId,
            StaffId = colleague?.StaffId,
            Person = person?.Words,
            Words = words,
            From = frame.Date?.From,
            To = frame.Date?.To,
        };
    }

    private static Whose Of(string text, StaffMember asker, bool colleague, bool narrowed)
    {
        if (colleague) return Whose.Colleague;
        if (Team().IsMatch(text)) return Whose.Team;
        if (Own().IsMatch(text)) return Whose.Mine;
        if (narrowed) return Whose.All;
        return asker.Role == StaffRole.Manager ? Whose.Mine : Whose.Team;
    }

    /// <summary>What stands behind 提过, 关于, mentioned or about, without the client, the days and the question itself.</summary>
    private static string? Searched(Frame frame)
    {
        var text = Blank(frame);
        var found = SearchedZh().Match(text) is { Success: true } zh ? zh : SearchedEn().Match(text);
        if (!found.Success) return null;
        var said = found.Groups["words"].Value;
        if (Quoted().Match(said) is { Success: true } quoted) return quoted.Groups["words"].Value.Trim();
        said = Tail().Replace(said.Trim(Around), "").Trim(Around);
        said = Head().Replace(said, "").Trim(Around);
        return said.Length is < 1 or > LongestWords || Asking().IsMatch(said) || (said.Length == 1 && said[0] < 128) ? null : said;
    }

    // The client's name and the days are taken out: they are asked about by themselves.
    private static string Blank(Frame frame)
    {
        var chars = frame.Text.ToCharArray();
        foreach (var span in new[] { frame.Client is { Ids.Count: > 0 } client ? client.Span : default, frame.Date?.Span ?? default })
            for (var i = span.Start; i < span.End && i < chars.Length; i++) chars[i] = ' ';
        return new string(chars);
    }

    private static readonly char[] Around = [' ', '\t', '\r', '\n', '?', '？', '。', '.', '，', ',', '!', '！', ':', '：', '的'];

    [GeneratedRegex("几次|几趟|几回|多少次|几家|多少家|几个客户|多少客户|多少个客户|几面|how many|how often", RegexOptions.IgnoreCase)]
    private static partial Regex Counting();

    [GeneratedRegex(@"上次|上一次|上回|最后一次|最近一次|多久没|多长时间没|什么时候|啥时候|哪天|\blast (time|visit|meeting|call|met|saw|seen|spoke|talked)\b|\bwhen (did|was|were|have)\b|\bhow long\b|\b(did|have) \w+ last\b", RegexOptions.IgnoreCase)]
    private static partial Regex Latest();

    [GeneratedRegex(@"团队|我们组|组里|全组|大家|所有人|各位|部门|\bteam('s)?\b|\beverybody\b|\beveryone\b|\bwe all\b", RegexOptions.IgnoreCase)]
    private static partial Regex Team();

    [GeneratedRegex(@"我(?!们)|\b(i|my|mine|me)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex("(?:提过|提到过|提到|提及过|提及|提起过|提起|说过|说到过|说到|聊过|聊到过|聊到|谈过|谈到过|谈到|讲过|讲到|问过|问到过|问到|抱怨过|关于|含有|包含|有关|搜一下|搜一搜|搜索|搜搜|搜|查一下记录里的|检索)(?<words>.+)$")]
    private static partial Regex SearchedZh();

    [GeneratedRegex(@"\b(?:mentioned|mentioning|mention of|mentions|mention|talked about|talking about|talk about|spoke about|brought up|bring up|asked about|ask about|complained about|said about|say about|discussed|containing|contain|search (?:the |my |our |all )?(?:past )?(?:visits|visit notes|notes|reports|meetings)? ?(?:for)?|visits about|notes about|meetings about|visits on|notes on)\b(?<words>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex SearchedEn();

    [GeneratedRegex("[\"“「『](?<words>[^\"”」』]+)[\"”」』]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:的)?(?:这件事|这个事|的事|问题吗|拜访记录|拜访|记录|客户|有哪些|有谁|是谁|都有谁|有没有|没有|了没|吗|呢|了|没)+$|\s*\b(?:with|at|to|last|recently|before|in|on|by|during|since|this|lately)\b[\s?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:一下|过|了|(?:里|中)?(?:有|的)|拜访(?:记录)?(?:里|中)?(?:的)?|记录(?:里|中)?(?:的)?)+|^(?:the|our|a|an|any|anything about|for|word|words|with)\b\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:什么|啥|些什么|哪些|哪|谁|怎么|多少|几|内容)|^(?:what|who|when|where|anything|something|it|that|them|him|her)$|\bwhat\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
