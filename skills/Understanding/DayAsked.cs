using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding;

/// <summary>What a day holds, asked with nothing else said: 明天有啥, 下周怎么安排的, whats on tomorrow, am I free on Friday.</summary>
internal static partial class DayAsked
{
    private const int Longest = 40;

    public static bool In(Reading reading)
    {
        if (reading.Folded.Length > Longest || reading.Dates is not [var day] || day.IsDeadline) return false;
        var (before, behind) = (Rest(reading.Folded[..day.Start]), Rest(reading.Folded[day.End..]));
        return before.Length == 0 || Mine().IsMatch(before) ? Chinese().IsMatch(behind) : English().IsMatch(before) && (behind.Length == 0 || Part().IsMatch(behind));
    }

    private static string Rest(string words) => words.Trim(' ', ',', '，', '.', '。', '?', '？', '!', '！');

    [GeneratedRegex("^(?:我|咱|我们|咱们)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    [GeneratedRegex("^(?:morning|afternoon|evening|night)$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:早上|上午|中午|下午|晚上|晚)?(?:我|咱|我们|咱们)?(?:都|还|那边|这边)?(?:有(?:没有)?(?:什么|啥|哪些|些什么|些啥)?(?:安排|事情?|行程|活动|拜访)?|(?:是)?(?:怎么|如何)安排|(?:有没有|有|得)?空(?:着|闲)?|忙(?:什么|啥|不忙)?|(?:要)?(?:干|做)(?:什么|啥))(?:的|吗|嘛|呢|啊|没|没有|不)?(?:我|来着)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:so |and |hey |ok )?(?:what'?s|what is|what do (?:i|we) have|what have (?:i|we) got|what am i doing|anything|do (?:i|we) have anything|have (?:i|we) got anything|is there anything|am i (?:free|busy))(?: going)?(?: on| up| planned| scheduled| booked| for me| my plan| my schedule| in my (?:calendar|diary)| on my (?:calendar|schedule))*(?: for| on| in)?$", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
