using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>Short questions about people: where a contact stands (王芳对我们什么态度), what a colleague has been doing (张伟最近在忙啥), where the team is going.</summary>
internal static partial class PeopleAsked
{
    private const int Longest = 40;

    /// <summary>The intent that answers; null for other words.</summary>
    public static string? Of(Reading reading, FoundClient? client)
    {
        if (reading.Folded.Length > Longest) return null;
        if (client is null && TeamGoing().IsMatch(reading.Folded)) return Intents.VisitPlan;
        // 王芳 and Theo are found in the files; here a name is enough.
        var names = client is not null || reading.People.Exists(p => p.StaffId is null) || (reading.Folded.Length > 0 && (PersonTitles.IsSurname(reading.Folded[0]) || char.IsAsciiLetter(reading.Folded[0])));
        if (names && Standing().IsMatch(reading.Folded)) return Intents.ContactFind;
        var today = DateOnly.FromDateTime(reading.Now.DateTime);
        return client is null && reading.People.Exists(p => p.StaffId is not null) && Doing().IsMatch(reading.Folded) && !reading.Dates.Exists(d => d.Back.To > today && d.Back.From > today) ? Intents.VisitList : null;
    }

    [GeneratedRegex(@"(?:是|持|抱)?(?:什么|啥|怎样的|怎么样的|哪种)态度[？?]?$|态度(?:现在|最近|到底)?(?:怎么样|怎样|如何|咋样|是什么|好吗|好不好)[？?]?$|^(?:where does|where do|how does|how do) (?!we\b|i\b|it\b|things\b|you\b).{2,24} (?:stand|feel)(?: (?:on|about|with|towards?) us)?\??$|\battitude (?:of|towards?)\b")]
    private static partial Regex Standing();

    [GeneratedRegex(@"^(?:where|whom?) (?:is|are|will) (?:the team|my team|our team|everyone|everybody|we all) (?:be )?(?:going|visiting|seeing|headed|off to)\b")]
    private static partial Regex TeamGoing();

    [GeneratedRegex(@"(?:在|都|都在)?(?:忙|干|做)(?:些|点)?(?:什么|啥|嘛|吗呢)(?:呢|啊|去了|了)?[？?]?$|^what (?:has|have|is|was) .{2,24} (?:been )?(?:doing|up to|busy with)\b")]
    private static partial Regex Doing();
}
