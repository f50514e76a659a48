using System.Text;
using System.Text.RegularExpressions;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.FileReviews;

/// <summary>Words that ask to go through a client's file, or how far that has come: 宏达档案核对, 哪些档案没核对, file review of Northgate. Only a message that says this and nothing else is one. Pure.</summary>
internal sealed partial record FileReviewSaid(ClientMention? Client, bool OfTeam)
{
    private const int Longest = 60;
    private const char AClient = '@';
    private const char AColleague = '#';

    private static readonly Lexicon Cues = new("核对 审核 复核 盘点 核定 审查 review reviews reviewed reviewing unreviewed");

    private static readonly HashSet<string> Plain = new(
        "@ # please can could you we i let lets let's me my our the a of for at in on to want need like would start continue do show see open go through this quarter quarters quarter's client clients client's clients' account accounts customer customers which how many what whose who are is still be not yet have haven't hasn't has been left team teams team's everyone everyone's status progress next and up due 's ’s s"
            .Split(' '),
        StringComparer.Ordinal);

    /// <summary>What the words ask; null for anything else.</summary>
    public static FileReviewSaid? Read(Frame frame)
    {
        if (frame.Text.Length is 0 or > Longest || !Cues.In(frame.Text.ToLowerInvariant())) return null;
        // 团队 before 档案 looks like the name of a client that is not there.
        var client = frame.Client is { Ids.Count: 0 } unknown && Team().IsMatch(unknown.Words) ? null : frame.Client;
        var said = WithoutNames(frame, client);
        return IsZh(said) || IsEn(said) ? new(client, Team().IsMatch(said)) : null;
    }

    /// <summary>都对, 签字, sign it: said under a file that is shown, they sign it.</summary>
    public static bool Signs(string text) => AllRight().IsMatch(text.Trim());

    private static string WithoutNames(Frame frame, ClientMention? client)
    {
        var text = new StringBuilder(frame.Text);
        var names = frame.Clients.Where(c => c.Ids.Count > 0).Select(c => (c.Span, Mark: AClient)).ToList();
        if (names.Count == 0 && client is not null) names.Add((client.Span, AClient));
        foreach (var person in frame.People.Where(p => p.StaffId is not null && !names.Any(n => n.Span.Start < p.Span.End && p.Span.Start < n.Span.End))) names.Add((person.Span, AColleague));
        foreach (var (span, mark) in names.OrderByDescending(n => n.Span.Start))
        {
            if (span.End > text.Length) continue;
            text.Remove(span.Start, span.End - span.Start).Insert(span.Start, $" {mark} ");
        }
        return text.ToString().ToLowerInvariant().Trim(' ', '.', '?', '!', '。', '？', '！');
    }

    private static bool IsZh(string said)
    {
        var close = Space().Replace(said, "");
        return About().IsMatch(close) && (AskedZh().IsMatch(close) || WhichZh().IsMatch(close));
    }

    private static bool IsEn(string said)
    {
        var words = Space().Split(said);
        return words.Any(w => w is "review" or "reviews" or "reviewed" or "reviewing" or "unreviewed")
            && words.Any(w => w is "file" or "files" or "quarterly")
            && words.All(w => w.Length == 0 || w is "review" or "reviews" or "reviewed" or "reviewing" or "unreviewed" or "file" or "files" or "quarterly" || Plain.Contains(w));
    }

    // 核对资料 alone may be about anything: a client, the files or the quarter must be named.
    [GeneratedRegex("档案|季度|[@#]|客户")]
    private static partial Regex About();

    [GeneratedRegex("^(?:请|麻烦|帮我|给我|我要|我想|来|去|开始|继续|做|看看|看一?下|看|查一?下|查|打开|我们组|我们|我|团队|全组|组里|大家|公司|本|这个|上|季度|每|客户|下一?[家个]|的|[@#])*(?:(?:档案|资料)的?(?:季度)?(?:核对|审核|复核|盘点|核定|审查)|(?:核对|审核|复核|盘点|核定|审查)(?:一下|下)?(?:[@#]|我们|我|团队|客户|季度|的)*(?:档案|资料)|季度的?(?:核对|审核|复核|盘点))(?:一下|下|情况|进度|进展|怎么样|如何|到哪|做|完成|完|了|没有?|吗|呢|[@#])*$")]
    private static partial Regex AskedZh();

    [GeneratedRegex("^(?:我们组|我们|我|团队|全组|[@#]|的|还|有|本季度|这个季度|档案|剩|差)*(?:哪些|哪几[个家份]|哪[家份]|几[家个份]|多少[家个份]?|谁)(?:的|客户|档案|资料|还|都)*(?:没有?|未|要|该|需要)(?:做|完)?(?:核对|审核|复核|盘点)(?:过|完|的|档案|客户|资料|呢)*$")]
    private static partial Regex WhichZh();

    [GeneratedRegex("我们组|我们|团队|全组|组里|大家|公司|谁|\\bteams?\\b|\\beveryone\\b|\\bour\\b|\\bwhose\\b|\\bwho\\b")]
    private static partial Regex Team();

    [GeneratedRegex(@"^(?:都对|全对|没问题|没错|签字|签了|签一下|都对[，, ]?签字)[吧了]?[。.!！]?$|^(?:sign(?: it)?|all right|all good|all correct|looks (?:right|good))[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex AllRight();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
