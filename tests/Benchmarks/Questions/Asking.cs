using System.Globalization;

namespace CrmBot.Benchmarks.Questions;

/// <summary>The same question put to both systems, each with its own right answer.</summary>
public static class Asking
{
    private static readonly Needle AdaptiveCard = new("application/vnd.microsoft.card.adaptive");

    /// <summary>The lines of cards that come by themselves, at whatever hour it is measured.</summary>
    private static readonly Needle[] ByItself = [new("今天的安排"), new("今天有承诺到期"), new("有承诺过期了"), new("有客户快续约了"), new("快到拜访时间了"), new("团队今天的情况")];

    /// <summary>Asks for a brief; right is a card with the client's name, the day of the last visit and the start of its text.</summary>
    public static Question Brief(BusyClient client)
    {
        var name = new Needle(client.Name);
        var days = DayForms(client.LastVisitDay).Select(form => new Needle(form)).ToArray();
        var phrase = OpeningPhrase(client.LastVisitText) is { Length: > 0 } opening ? new Needle(opening) : null;
        return new Question(client.OwnerUserId, Text(client), Check);

        Verdict Check(ReadOnlySpan<byte> activity)
        {
            if (!IsAnswer(activity))
                return Verdict.Unrelated;
            var right = name.IsIn(activity) && AnyDay(activity) && (phrase is null || phrase.IsIn(activity));
            return right ? Verdict.Right : Verdict.Wrong;
        }

        bool AnyDay(ReadOnlySpan<byte> activity)
        {
            foreach (var day in days)
            {
                if (day.IsIn(activity))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Says the same words; right is their echo.</summary>
    public static Question Echo(BusyClient client)
    {
        var echo = new Needle($"Echo: {Text(client)}");
        return new Question(client.OwnerUserId, Text(client), activity => echo.IsIn(activity) ? Verdict.Right : Verdict.Wrong);
    }

    /// <summary>Tells a visit with a promise; right is the card that asks whether to save both.</summary>
    public static Question Visit(BusyClient client)
    {
        var (name, ask) = (new Needle(client.Name), new Needle("全部保存"));
        return new Question(client.OwnerUserId, $"今天拜访了{client.Name}，谈了明年的框架协议，我答应下周五前给新报价", Check);

        Verdict Check(ReadOnlySpan<byte> activity) => !IsAnswer(activity) ? Verdict.Unrelated : ask.IsIn(activity) && name.IsIn(activity) ? Verdict.Right : Verdict.Wrong;
    }

    /// <summary>Confirms it; right is what was read back from the store.</summary>
    public static Question Confirm(BusyClient client)
    {
        var (saved, undo) = (new Needle("已保存"), new Needle("撤销"));
        return new Question(client.OwnerUserId, "好", Check);

        Verdict Check(ReadOnlySpan<byte> activity) => saved.IsIn(activity) && undo.IsIn(activity) ? Verdict.Right : Verdict.Unrelated;
    }

    /// <summary>Asks for one's own indicators; right is the card with the manager's share of clients seen in rhythm.</summary>
    public static Question Indicators(BusyClient client)
    {
        var (title, rhythm) = (new Needle("指标"), new Needle("回访及时"));
        return new Question(client.OwnerUserId, "我这个月的指标", Check);

        Verdict Check(ReadOnlySpan<byte> activity) => !IsAnswer(activity) ? Verdict.Unrelated : title.IsIn(activity) && rhythm.IsIn(activity) ? Verdict.Right : Verdict.Wrong;
    }

    private static bool IsAnswer(ReadOnlySpan<byte> activity)
    {
        if (!AdaptiveCard.IsIn(activity)) return false;
        foreach (var line in ByItself)
        {
            if (line.IsIn(activity)) return false;
        }

        return true;
    }

    private static string Text(BusyClient client) => $"{client.Name}简报";

    private static IEnumerable<string> DayForms(DateOnly day) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日"),
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        day.ToString("d MMM", CultureInfo.InvariantCulture),
        day.ToString("MMM d", CultureInfo.InvariantCulture),
    ];

    // A card may shorten the text or break it at punctuation; its opening stays. A number cut in two would not be found.
    private static string OpeningPhrase(string text) => new string(text.TakeWhile(char.IsLetterOrDigit).Take(8).ToArray()).TrimEnd("0123456789".ToCharArray());
}
