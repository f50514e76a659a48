using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>What a careless model makes of a true sentence.</summary>
public enum Falsehood
{
    Number,
    Date,
    Amount,
    Name,
    Quote,
    InventedEvent,
    OtherSide,
    Negation,
}

/// <summary>Plants one falsehood of a kind into the true sentences of a history.</summary>
internal static partial class Falsehoods
{
    private static readonly string[] EventsZh =
    [
        "双方签了三年独家协议。", "客户把尾款全部付清了。", "对方换了新的采购总监。", "客户取消了全部订单。", "我们给客户退了货款。", "客户去工厂参观了产线。", "对方把竞品的样品退了回去。", "客户要求更换业务员。", "双方打起了官司。", "对方扩建了新仓库。",
        "客户被同行收购了。", "我们送了两盒礼品。", "客户表扬了送货司机。", "对方的工厂停产了。", "客户推荐了一家新客户。", "双方续签了合同。", "客户拖欠货款。", "对方裁掉了质检部门。", "客户申请破产。", "我们涨了价。",
    ];

    private static readonly string[] EventsEn =
    [
        "The two sides signed a three-year exclusive agreement.", "The client paid the whole balance.", "The client hired a new purchasing director.", "The client cancelled every order.", "We refunded the client in full.", "The client toured our factory.", "They returned the samples of a competitor.", "The client asked for another account manager.", "Both sides went to court.", "The client built a second warehouse.",
        "The client was bought by a rival.", "We sent two gift boxes.", "The client praised our driver.", "Their plant shut down.", "The client recommended us to a neighbour.", "The contract was extended by five years.", "The client withholds payment.", "They dissolved the quality department.", "The client filed for bankruptcy.", "We raised our prices.",
    ];

    private static readonly string[] StrangersZh = ["刘博", "何欣怡", "苏文", "高远志", "马千里"];
    private static readonly string[] StrangersEn = ["Laura Chen", "Boris Petrov", "Anita Falk", "Samuel Ortega", "Greta Lind"];

    /// <summary>The sentence with the falsehood in it; null where this sentence bears none of the kind.</summary>
    public static DraftSentence? Plant(Falsehood kind, DraftSentence s, Evidence e, EvidenceSet set, Language language, int i) => kind switch
    {
        Falsehood.Number => Number(s, set, language, i),
        Falsehood.Date => s.Text.Contains(Day(e.On, language), StringComparison.Ordinal) ? s with { Text = s.Text.Replace(Day(e.On, language), Day(e.On.AddDays(3 + (i % 37)), language), StringComparison.Ordinal) } : null,
        Falsehood.Amount => e.Visit is { } v && AmountIn().Match(s.Text) is { Success: true } m && v.Text.Contains(m.Value, StringComparison.Ordinal) ? s with { Text = s.Text.Replace(m.Value, Other(m.Value, v.Text), StringComparison.Ordinal) } : null,
        Falsehood.Name => Name(s, e, set, language, i),
        Falsehood.Quote => QuoteIn().Match(s.Text) is { Success: true } m ? s with { Text = s.Text.Replace(m.Value, Misquoted(m.Value, language), StringComparison.Ordinal) } : null,
        Falsehood.InventedEvent => s with { Text = language == Language.Zh ? EventsZh[i % EventsZh.Length] : EventsEn[i % EventsEn.Length] },
        Falsehood.OtherSide => e.Promise is { } p ? Other(s, p, set, language) : null,
        _ => Negated(s, language, i),
    };

    private static DraftSentence? Number(DraftSentence s, EvidenceSet set, Language language, int i) => s.Cites.Count > 3
        ? s with { Text = s.Text.Replace(set.Contacts.Count.ToString(CultureInfo.InvariantCulture), (set.Contacts.Count + 1 + (i % 4)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) }
        : set.At(s.Cites[0])?.Complaint is { } c && s.Text.Contains(c.Number, StringComparison.Ordinal) && !c.Text.Contains("times", StringComparison.Ordinal) && !c.Text.Contains('次', StringComparison.Ordinal) ? s with { Text = (language == Language.Zh ? $"客户在这件事上催过{3 + (i % 5)}次：" : $"The client asked {3 + (i % 5)} times: ") + s.Text } : null;

    private static DraftSentence? Name(DraftSentence s, Evidence e, EvidenceSet set, Language language, int i)
    {
        var said = e.Visit?.People.FirstOrDefault(p => s.Text.Contains(p, StringComparison.Ordinal)) ?? new[] { e.Promise?.Person, e.Complaint?.Person, e.Person?.Name }.FirstOrDefault(p => p is not null && s.Text.Contains(p, StringComparison.Ordinal));
        if (said is null) return null;
        var known = set.Client.KeyPeople.Select(p => p.Name).Where(n => n != said && e.Visit?.People.Contains(n) != true && !(e.Visit?.Text.Contains(n, StringComparison.Ordinal) ?? false)).ToList();
        var other = i % 2 == 0 && known.Count > 0 ? known[i % known.Count] : language == Language.Zh ? StrangersZh[i % 5] : StrangersEn[i % 5];
        return s with { Text = s.Text.Replace(said, other, StringComparison.Ordinal) };
    }

    private static DraftSentence? Other(DraftSentence s, Promise p, EvidenceSet set, Language language)
    {
        var staff = set.NameOf(p.StaffId, language);
        var person = p.Person ?? (language == Language.Zh ? "对方" : "the client");
        (string From, string To)[] turns = p.By == PromiseSide.Us
            ? language == Language.Zh ? [("我方", "对方"), ("我们", "客户"), (staff, person)] : [("we undertook", "they undertook"), ("We kept what we promised", "They kept what they promised"), (staff + " promised", person + " promised")]
            : language == Language.Zh ? [("对方", "我方"), (person, staff)] : [("The client agreed", "We agreed"), (person + " promised", staff + " promised")];
        foreach (var (from, to) in turns)
            if (s.Text.Contains(from, StringComparison.Ordinal) && (s.Text.Contains("答应", StringComparison.Ordinal) || s.Text.Contains("承诺", StringComparison.Ordinal) || language == Language.En)) return s with { Text = s.Text.Replace(from, to, StringComparison.Ordinal) };
        return null;
    }

    private static DraftSentence? Negated(DraftSentence s, Language language, int i)
    {
        if (language == Language.En)
        {
            foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[(" is not ", " is "), (" will not ", " will "), (" not ", " "), (" promised to ", " promised not to "), (" was ", " was not "), (" is ", " is not "), ("We kept", "We never kept"), (" met ", " never met "), (" went to see ", " did not see ")])
                if (QuoteFree(s.Text).Contains(from, StringComparison.Ordinal)) return s with { Text = ReplaceFirst(s.Text, from, to) };
            return null;
        }
        foreach (var word in (string[])["不", "没有", "没"])
            if (i % 2 == 0 && QuoteFree(s.Text).Contains(word, StringComparison.Ordinal) && !QuoteFree(s.Text).Contains("不过", StringComparison.Ordinal)) return s with { Text = ReplaceFirst(s.Text, word, "") };
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("见了", "没见"), ("答应", "没答应"), ("承诺", "没有承诺"), ("办到", "没办到"), ("参加", "没参加"), ("在场", "不在场"), ("致电", "没有致电"), ("接触", "没有接触"), ("结案", "没结案"), ("积极", "不积极"), ("消极", "不消极")])
            if (QuoteFree(s.Text).Contains(from, StringComparison.Ordinal)) return s with { Text = ReplaceFirst(s.Text, from, to) };
        return null;
    }

    private static string QuoteFree(string text) => QuoteIn().Replace(text, "");

    // Outside the quotations alone.
    private static string ReplaceFirst(string text, string from, string to)
    {
        var open = text.IndexOf('“', StringComparison.Ordinal);
        var close = text.LastIndexOf('”');
        var at = text.IndexOf(from, StringComparison.Ordinal);
        while (open >= 0 && at > open && at < close) at = text.IndexOf(from, close, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + to + text[(at + from.Length)..];
    }

    private static string Day(DateOnly day, Language language) => language == Language.Zh ? Paraphrases.Z(day) : Paraphrases.E(day);

    private static string Other(string number, string text)
    {
        for (var add = 1; ; add++)
        {
            var other = (int.Parse(number, CultureInfo.InvariantCulture) + add).ToString(CultureInfo.InvariantCulture);
            if (!text.Contains(other, StringComparison.Ordinal)) return other;
        }
    }

    private static string Misquoted(string quoted, Language language)
    {
        var middle = quoted.Length / 2;
        return language == Language.Zh ? quoted[..middle] + "肯定" + quoted[middle..] : quoted[..middle] + " surely " + quoted[middle..];
    }

    [GeneratedRegex(@"(?<![\d年月日TS.,-])\d{1,4}(?![\d年月日.,-])(?!\s(January|February|March|April|May|June|July|August|September|October|November|December))(?<!\b(January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4})")]
    private static partial Regex AmountIn();

    [GeneratedRegex("“[^”]{6,}”")]
    private static partial Regex QuoteIn();
}
