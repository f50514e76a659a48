using System.Text.RegularExpressions;
namespace CrmBot.Skills.Understanding;

/// <summary>What is said of somebody at a client.</summary>
public enum ContactSaidKind
{
    /// <summary>He is new there.</summary>
    New,

    /// <summary>He has another number.</summary>
    Phone,

    /// <summary>He has another job.</summary>
    Title,

    /// <summary>He works there no more.</summary>
    Left,
}

/// <summary>
/// Somebody at a client who is new, has another number or job, or has left: 宏达加个联系人 赵敏 采购经理, 王芳电话改成139…, Theo left Northgate.
/// Only a message that says this and nothing else is one. Pure.
/// </summary>
public sealed partial record ContactSaid(ContactSaidKind Kind, string? Person)
{
    private const int Longest = 100;

    private static readonly Lexicon Jobs = new("""
        采购 财务 质量 质检 品质 技术 研发 生产 仓储 物流 行政 人事 市场 销售 运营 工艺 设备 计划 前台 出纳 仓管 库管 司机 跟单 文员 法务 审计 工厂 车间 老总 负责人 一把手 二把手 接口人 对接人 合伙人 创始人 ceo cfo cto coo vp
        """);

    private static readonly Lexicon JobsEn = new("manager director vp president head chief officer buyer engineer lead leader supervisor ceo cfo coo cto owner partner assistant specialist coordinator analyst purchasing procurement controller accountant foreman planner executive counsel secretary chairman chairwoman chair inspector clerk operator technician founder boss");

    /// <summary>Words of which one stands in each of the forms below: what has none is passed over at once.</summary>
    private static readonly Lexicon Cues = new("""
        联系人 电话 手机 号码 来了 新来 换了 新换 升 提为 提了 改任 调任 转任 现任 现在是 现在做 当了 当上 改做 接任 接手 离职 辞职 退休 离开 调走 调离 走人 被裁 跳槽 不干 不在
        contact contacts phone mobile cell number promoted is_now now_is became has_become is_the_new moved_up moved_on left quit resigned retired let_go no_longer is_gone have_a_new doesn't_work doesn’t_work does_not_work
        """);

    public string? Title { get; init; }

    public string? Phone { get; init; }

    /// <summary>Whether the words are of this kind, whoever they name.</summary>
    public static bool In(string text) => Read(text, null) is { Kind: not ContactSaidKind.New } or { Person: not null };

    /// <summary>What the words say, the client's name in them left aside; null for anything else.</summary>
    public static ContactSaid? Read(string text, string? client)
    {
        var said = text.Trim();
        if (said.Length is 0 or > Longest || said.Contains('\n', StringComparison.Ordinal) || !Cues.In(said.ToLowerInvariant())) return null;
        if (client is { Length: > 0 } && said.IndexOf(client, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) said = OfClient().Replace($"{said[..at]} {said[(at + client.Length)..]}".Trim(), "").Trim();
        return New(said) ?? Number(said) ?? Job(said) ?? Gone(said);
    }

    private static ContactSaid? New(string said)
    {
        if (AsContact().Match(said) is { Success: true } named) return Who(named.Groups["who"].Value);
        if (NewContact().Match(said) is { Success: true } told) return Who(told.Groups["who"].Value);
        return Came().Match(said) is { Success: true } came && Who(came.Groups["who"].Value) is { Person: not null, Title: not null } who ? who : null;
    }

    private static ContactSaid? Number(string said) =>
        NumberIs().Match(said) is { Success: true } m && PhoneOf(m.Groups["v"].Value) is { } phone ? new(ContactSaidKind.Phone, Name(m)) { Phone = phone } : null;

    private static ContactSaid? Job(string said) =>
        JobIs().Match(said) is { Success: true } m && m.Groups["v"].Value.Trim() is { Length: > 1 } job && IsJob(job) ? new(ContactSaidKind.Title, Name(m)) { Title = job } : null;

    private static ContactSaid? Gone(string said) => HasLeft().Match(said) is { Success: true } m ? new(ContactSaidKind.Left, Name(m)) : null;

    /// <summary>Whether the words that stand for the person are a name, rather than anything else that has a number or becomes something.</summary>
    public bool NamesSomebody => Person is { Length: > 1 } person && (FoldedText.IsHan(person[0]) ? Zh(person).Name == person : Capitals().IsMatch(person));

    /// <summary>Name, job and number, in whatever order they stand; without a name all that is said is that somebody is new.</summary>
    private static ContactSaid Who(string words)
    {
        var phone = AnyPhone().Match(words);
        var rest = phone.Success ? words.Remove(phone.Index, phone.Length) : words;
        var who = new ContactSaid(ContactSaidKind.New, null) { Phone = phone.Success ? PhoneOf(phone.Groups["v"].Value) : null };
        foreach (var token in Between().Split(rest).Select(t => t.Trim('.', '。', '!', '！', ' ', '"', '“', '”')).Where(t => t.Length > 1))
        {
            var (name, job) = FoldedText.IsHan(token[0]) ? Zh(token) : En(token, who.Person is null);
            who = who with { Person = who.Person ?? name, Title = who.Title ?? job };
        }
        return who;
    }

    // 赵敏采购经理, 采购经理赵敏, 赵敏, 采购经理, 赵总
    private static (string? Name, string? Job) Zh(string token)
    {
        var surname = PersonTitles.Surname(token, 0);
        if (surname > 0 && PersonTitles.Zh.Has(token.AsSpan(surname))) return (token, null);
        if (surname > 0 && new[] { surname + 2, surname + 1 }.Where(l => l < token.Length && IsJob(token[l..])).OrderByDescending(l => BeginsAsJob(token[l..])).FirstOrDefault() is > 0 and var end) return (token[..end], token[end..]);
        for (var length = 4; length >= 2; length--)
            if (length < token.Length && PersonTitles.Surname(token, token.Length - length) is > 0 and var own && length - own is 1 or 2 && EndsAsJob(token[..^length])) return (token[^length..], token[..^length]);
        return IsJob(token) ? (null, token) : surname > 0 && token.Length - surname is 1 or 2 ? (token, null) : (null, null);
    }

    // Kim Lee; buyer; buyer Kim Lee
    private static (string? Name, string? Job) En(string token, bool nameless)
    {
        if (nameless && JobThenName().Match(token) is { Success: true } both && IsJob(both.Groups["job"].Value)) return (both.Groups["who"].Value, both.Groups["job"].Value);
        if (nameless && !IsJob(token) && Capitals().IsMatch(token)) return (token, null);
        return (null, token.Length <= 60 && token.Any(char.IsLetter) ? token : null);
    }

    private static bool IsJob(string words) => FoldedText.IsHan(words[0]) ? words.Length <= 12 && EndsAsJob(words) : JobsEn.In(words.ToLowerInvariant());

    // 敏采购经理 is no job, 采购经理 is.
    private static bool BeginsAsJob(string words) => PersonTitles.Zh.At(words, 0) > 0 || Jobs.At(words.ToLowerInvariant(), 0) > 0;

    private static bool EndsAsJob(string words) => PersonTitles.Zh.Before(words, words.Length) is > 0 and var title && (title > 1 || words.Length > 1) || Jobs.Before(words.ToLowerInvariant(), words.Length) > 0;

    private static string? Name(Match match) => match.Groups["p"].Value.Trim(' ', '的', '把', ',', '，') is { Length: > 0 } name ? name : null;

    private static string? PhoneOf(string said) => said.Count(char.IsAsciiDigit) is >= 6 and <= 16 ? said.Trim() : null;

    [GeneratedRegex(@"^(?:在|的|那边的?|这边的?|公司的?|里的?|at|for)+\s*|\s+(?:at|for|from|with|in)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex OfClient();

    [GeneratedRegex(@"^(?:请|帮我|把|将)*(?<who>[^，,]{2,20}?)(?:加为|加成|设为|加到|加进|录为)[^，,]{0,4}联系人(?:里|中)?[。！!]?$|^(?:please )?add (?<who>.{2,60}?) (?:as|to) (?:a |the |our )?(?:new )?(?:key )?contacts?(?: list)?(?: (?:at|for))?[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex AsContact();

    [GeneratedRegex(@"^(?:请|帮我|给|把|\s)*(?:(?:新增|添加|增加|加上?|录入|登记|新建|新的?)了?(?:一个|一位|个|位)?(?:新的?)?联系人|联系人(?:里|中)?(?:要|再)?(?:加上?|添加|增加|新增|多)了?(?:一个|一位|个|位)?)(?:是|叫|[:：])?(?<who>.*)$|^(?:please |can you |could you )*(?:add|create|save|register)(?: a| an| the| one)?(?: new)?(?: key)? contact(?: person)?(?:\s+(?:at|for|to|in|called|named))*\s*[:,–-]?(?<who>.*)$|^new contact(?: person)?(?:\s+(?:at|for))?\s*[:,–-]?(?<who>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex NewContact();

    [GeneratedRegex(@"^(?:最近|刚刚?|又|这周|上周)*(?:新来了?|来了|新换了?|换了)(?:一个|一位|个|位)?(?:新的?)?(?<who>.+)$|^(?:they|we) have a new (?<who>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Came();

    [GeneratedRegex(@"^把?(?<p>[^\d，,]{1,12}?)的?(?:新的?)?(?:联系)?(?:电话|手机|号码)(?:号码?)?(?:现在|已经)*(?:是|改成了?|改为|换成了?|变成了?|更新为|更新成|换了|改了|[:：,，\s])+(?:新的?(?:号码?|电话)?|号码?)?(?:是|[:：])?\s*(?<v>\+?\d[\d\s()-]{5,20})$|^(?<p>[^\d，,]{1,12}?)(?:换了?|改了?)(?:电话|手机|号码)(?:号码?)?了?[，,：:\s]*(?:新的?)?(?:号码)?(?:是)?\s*(?<v>\+?\d[\d\s()-]{5,20})$|^(?:change|update|set) (?<p>[\p{L} .'’-]{2,40}?)(?:'s|’s) (?:new )?(?:phone|mobile|cell|number)(?: number)? to (?<v>\+?[\d(][\d\s()-]{5,20})\.?$|^(?<p>[\p{L} .'’-]{2,40}?)(?:'s|’s) (?:new )?(?:phone|mobile|cell|number)(?: number)?(?: is| now| changed to| has changed to| became|:)+ (?<v>\+?[\d(][\d\s()-]{5,20})\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberIs();

    [GeneratedRegex(@"^(?<p>[^，,。]{2,8}?)(?:已经|刚刚?|最近|上周|上个月)*(?:升职为|升任|升为|升成|升到|升了|升|晋升为|晋升|提为|提了|改任|调任|转任|现在是|现在做|现任|当上了?|当了|改做|接任|接手)(?<v>\p{L}{2,12}?)了?[。！!]?$|^(?<p>[\p{L} .'’-]{2,40}?) (?:is now|now is|has become|became|is the new|moved up to|(?:was|has been|got)(?: just)? promoted to)(?: the| an?| our| their)? (?<v>[\p{L} .&'’-]{2,60}?)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex JobIs();

    [GeneratedRegex(@"^(?<p>[^，,。]{2,8}?)(?:已经|刚刚?|最近|昨天|今天|上周|上个月|都)*(?:离职|辞职|退休|离开|(?:被)?调走|调离|走人|被裁|跳槽|不干|不在(?:这里|这儿|那边|那儿|公司)?(?:(?:做|干|上班)|(?=了)))了?[。！!]?$|^(?<p>[\p{L} .'’-]{2,40}?) (?:has |have |just |recently )*(?:left|quit|resigned|retired|moved on|been let go|was let go|no longer works(?: there)?|does(?: not|n't|n’t) work there any ?more|is no longer there|is gone)(?: the company| them| there| at)?[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex HasLeft();

    [GeneratedRegex(@"(?:(?:电话|手机|号码)(?:号码?)?(?:是)?|tel\.?|phone|mobile|cell)?[:：\s]*(?<v>\+?[\d(][\d\s()-]{5,18}\d)", RegexOptions.IgnoreCase)]
    private static partial Regex AnyPhone();

    [GeneratedRegex(@"[，,、;；:：（）()]+|\s+as\s+|(?<=\p{IsCJKUnifiedIdeographs})\s+|\s+(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<job>\p{Ll}[\p{L} &-]*?) (?:called |named )?(?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})$")]
    private static partial Regex JobThenName();

    [GeneratedRegex(@"^(?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}$")]
    private static partial Regex Capitals();
}
