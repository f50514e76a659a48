using CrmBot.Data;

namespace CrmBot.Tests.Bot.Browser;

/// <summary>Who goes through the visit loop and what they type, in one language.</summary>
internal sealed record LoopWords(Language Language, string Locale, string Manager, string Lead)
{
    /// <summary>When the month is planned, and when the first visit has taken place.</summary>
    public required DateTimeOffset Planning { get; init; }

    public required DateTimeOffset Visited { get; init; }

    public required string Client { get; init; }

    public required string Plan { get; init; }

    /// <summary>What the lead is told, and the day to which he moves the client's line.</summary>
    public required string HandedIn { get; init; }

    public required string Moved { get; init; }

    public required string Goal { get; init; }

    public required string Comment { get; init; }

    public required string Refusal { get; init; }

    public required string Note { get; init; }

    /// <summary>What the card shows of each thing that the note tells.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The colleague who handles it, where it is not the manager himself.</summary>
    public string? Handler { get; init; }

    /// <summary>The button that says how the goal was met.</summary>
    public required string Partly { get; init; }

    public required string WhyNot { get; init; }

    public required string Cause { get; init; }

    public required string Prevention { get; init; }

    public required string Brief { get; init; }

    /// <summary>What the brief then says of the visit, its promise and the complaint.</summary>
    public required IReadOnlyList<string> Told { get; init; }

    public static LoopWords Zh { get; } = new(Language.Zh, "zh-CN", "张伟", "周敏")
    {
        Planning = new(2026, 11, 27, 15, 0, 0, TimeSpan.FromHours(8)),
        Visited = new(2026, 12, 1, 16, 30, 0, TimeSpan.FromHours(8)),
        Client = "宏达",
        Plan = "帮我排下个月的拜访计划",
        HandedIn = "张伟交了12月拜访计划",
        Moved = "12月1日",
        Goal = "谈续约价格",
        Comment = "早点去",
        Refusal = "上周刚去过",
        Note = "今天拜访宏达王芳，续约价格还差两个点，她投诉产品有划痕，很生气，我答应周五前给说法",
        Lines = ["拜访王芳", "我方承诺：给说法", "投诉（质量，紧急「很生气」）"],
        Handler = "孙悦",
        Partly = "部分达成",
        WhyNot = "价格差两个点，下次带成本表",
        Cause = "包装太薄",
        Prevention = "换双层纸箱",
        Brief = "宏达简报",
        Told = ["给说法", "续约价格还差两个点"],
    };

    public static LoopWords En { get; } = new(Language.En, "en-US", "Ryan Cole", "Emily Carter")
    {
        Planning = new(2026, 11, 27, 15, 0, 0, TimeSpan.FromHours(-8)),
        Visited = new(2026, 12, 1, 16, 30, 0, TimeSpan.FromHours(-8)),
        Client = "Redwood Roasters",
        Plan = "draft my visit plan for next month",
        HandedIn = "Ryan Cole has handed in the visit plan for December",
        Moved = "1 Dec",
        Goal = "agree the renewal price",
        Comment = "go early",
        Refusal = "seen last week",
        Note = "Visited Redwood Roasters today, the renewal price is two points off, they complained about late delivery, very urgent, I promised a recovery plan by Friday",
        Lines = ["Visit on Tue 1 Dec", "We promised: a recovery plan", "Complaint (Delivery, urgent"],
        Partly = "Partly reached",
        WhyNot = "two points off, bring the cost sheet next time",
        Cause = "the carrier missed two pick-ups",
        Prevention = "a second carrier on Fridays",
        Brief = "brief Redwood Roasters",
        Told = ["recovery plan", "Visited Redwood Roasters today, the renewal"],
    };
}
