using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>An answer for a client that is asked for, not told as given: 给宏达一个回复, give Northgate a reply.</summary>
internal static partial class LetterAsked
{
    public static bool In(string folded) => Giving().IsMatch(folded.Trim());

    [GeneratedRegex(@"^(请|帮我|麻烦)?给.{1,40}(回|写|发)?(个|一个|封|一封)(客气点?的|简短的|正式的)?(回复|答复|回信)(吧)?[。？?]?$|^(请|帮我|麻烦)?(给客户|给对方|给他们?|给她们?)?(回复|答复)(一下)?(客户|对方)?(的)?(投诉)?[ ]?[a-z]{1,4}-?\d{2,}(的投诉|的客户)?(吧)?[。？?]?$|^(请|帮我|麻烦)?(给)?[a-z]{1,4}-?\d{2,}(的投诉)?(怎么|如何|该怎么)(回复?|答复)(客户)?[。？?]?$|^(please )?(reply to|answer) [a-z]{1,4}-?\d{2,}[.?]?$|^(please |can you |could you )?(give|send|get) .{1,60} (a|an) (short |polite |quick )?(reply|answer|response)[.?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Giving();
}
