using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.ClientLists;

/// <summary>A time in which nobody went somewhere, or in which nobody was spoken with either. Both ends are included.</summary>
public sealed record Unseen(DateOnly From, DateOnly To, bool InPerson)
{
    /// <summary>Whether such a contact is one.</summary>
    public bool Counts(VisitMade contact) => !InPerson || contact.Kind.IsInPerson();
}

/// <summary>Reads that clients are asked for whom nobody went to or spoke with, or colleagues who went to nobody. Pure.</summary>
public static partial class UnseenAsked
{
    /// <summary>"For long" without a number.</summary>
    private const int Long = 90;

    private static readonly string[] Small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A question about nobody's going there: of no client by name, and no report.</summary>
    public static bool In(Frame frame) =>
        frame is { Client: null } && !frame.Records.Any(r => r is VisitMention or ComplaintMention) && Neglected().IsMatch(frame.Text) && (Whom().IsMatch(frame.Text) || Colleagues(frame.Text));

    /// <summary>Which colleagues went to nobody, rather than which clients nobody went to.</summary>
    public static bool Colleagues(string text) => Who().IsMatch(text) && !Mine().IsMatch(text);

    /// <summary>The time meant: the days said, so long back as was said, or <paramref name="otherwise"/>.</summary>
    public static Unseen Of(Frame frame, DateOnly today, DateOnly? otherwise = null)
    {
        var inPerson = !Spoken().IsMatch(frame.Text);
        if ((frame.Period ?? frame.Date) is { CannotBe: false } said && said.From <= today) return new Unseen(said.From, said.To < today ? said.To : today, inPerson);
        return new Unseen(Back(frame.Text, today) ?? otherwise ?? today.AddDays(-Long), today, inPerson);
    }

    private static DateOnly? Back(string text, DateOnly today)
    {
        var match = Length().Match(text);
        if (!match.Success) return null;
        var words = match.Groups["n"].ValueSpan;
        var number = words is "a" or "an" ? 1 : Array.IndexOf(Small, words.ToString().ToLowerInvariant()) is >= 0 and var small ? small + 1 : Numbers.Read(words, 0, out var read) > 0 ? read : 0;
        if (words is "半") return match.Groups["u"].Value is "年" ? today.AddMonths(-6) : today.AddDays(-15);
        if (number is 0 or > 999) return null;
        return match.Groups["u"].Value.ToLowerInvariant() switch
        {
            "天" or "日" or "day" => today.AddDays(-number),
            "周" or "星期" or "礼拜" or "week" => today.AddDays(-7 * number),
            "季度" or "quarter" => today.AddMonths(-3 * number),
            "年" or "year" => today.AddYears(-number),
            _ => today.AddMonths(-number),
        };
    }

    [GeneratedRegex(@"(?:好久|很久|许久|多久|长时间|一直|还|[天周月年])都?没(?:有)?人?(?:怎么)?(?:去|跑|联系|拜访|见|动静|接触|打交道)|(?:谁|哪些?家?|几家).{0,8}没(?:有)?人?(?:去|跑|拜访|联系|见|出门|(?:写|记|报|录|填)(?:过|上)?(?:任何)?(?:拜访|走访|记录)(?!计划))|\b(?:haven['’]?t|have not|hasn['’]?t|has not|not|never|didn['’]?t|did not)(?: i| we)?(?: been)? (?:seen?|visit(?:ed)?|call(?:ed)?|contact(?:ed)?|to|spoken to|talked to|meet|met|heard|logged|reported)\b|\bno (?:contact|visits?)\b|\bwithout (?:contact|an?y? visit)\b|\b(?:neglect(?:ed|ing)?|lost touch|gone quiet|out of touch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Neglected();

    [GeneratedRegex(@"客户|谁|哪|\b(?:which|who|whom|clients?|customers?|accounts?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whom();

    [GeneratedRegex(@"谁(?!家|那)|(?:哪些|哪个|哪几个)(?:人|同事|客户经理|销售|组员|成员)|\bwho(?:'s)?\b.*\b(?:hasn't|has not|didn't|did not|never)\b|\bwho's not\b", RegexOptions.IgnoreCase)]
    private static partial Regex Who();

    [GeneratedRegex(@"我(?!们)|\b(?:i|my|us)\b|没(?:有)?人", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"联系|动静|接触|打交道|\b(?:contact(?:ed)?|call(?:ed)?|spoken|talked|heard|touch|quiet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"(?<n>\d{1,3}|[一两二三四五六七八九十半]{1,3})个?多?(?<u>天|日|周|星期|礼拜|月|季度|年)|\b(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<u>day|week|month|quarter|year)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
