using CrmBot.Data;

namespace CrmBot.Skills.TeachingNames;

/// <summary>The cards about taught names, made by the code that makes the real ones.</summary>
internal static class TaughtSamples
{
    private static readonly Client Hongda = Company("c1", "深圳宏达电子有限公司", "宏达电子", "华南");
    private static readonly Client Northgate = Company("c2", "Northgate Logistics Ltd", "Northgate", "London");
    private static readonly Client Longest = Company("c3", new string('长', 120), new string('名', 60), new string('地', 60));

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("taught-list-rich-zh", TaughtCards.List([new("1", "老地方", "宏达电子", false, null, true), new("2", "宏达", "宏达电子", true, "陈静", false), new("3", "隔壁", "星河", true, null, true)], Language.Zh)),
        new("taught-list-rich-en", TaughtCards.List([new("1", "the old place", "Northgate", false, null, true), new("2", "NG", "Northgate", true, "Jing Chen", false)], Language.En)),
        new("taught-list-thin-zh", TaughtCards.List([], Language.Zh)),
        new("taught-list-thin-en", TaughtCards.List([], Language.En)),
        new("taught-list-longest-zh", TaughtCards.List([.. Enumerable.Range(0, 60).Select(i => new ListedName($"{i}", new string('简', 20), new string('名', 60), i % 2 == 0, new string('人', 30), true))], Language.Zh)),
        new("taught-list-longest-en", TaughtCards.List([.. Enumerable.Range(0, 60).Select(i => new ListedName($"{i}", new string('w', 20), new string('n', 60), i % 2 == 0, new string('p', 30), true))], Language.En)),
        new("taught-for-zh", TaughtCards.ForWhom("宏达", Hongda, Language.Zh)),
        new("taught-for-en", TaughtCards.ForWhom("the old place", Northgate, Language.En)),
        new("taught-for-longest-zh", TaughtCards.ForWhom(new string('简', 20), Longest, Language.Zh)),
        new("taught-which-zh", TaughtCards.Which("老地方", "宏达", false, [Hongda, Company("c4", "上海宏达机械有限公司", "宏达机械", "华东")], Language.Zh)),
        new("taught-which-en", TaughtCards.Which("NG", "North", true, [Northgate, Company("c5", "Northwind Traders Ltd", "Northwind", "Leeds")], Language.En)),
    ];

    private static Client Company(string id, string name, string alias, string region) => new() { Id = id, Name = name, Aliases = [alias], OwnerId = "s01", Region = region };
}
