namespace CrmBot.Data.Demo;

/// <summary>Company names by number: each number its own name, without remembering any.</summary>
internal static class LargeNames
{
    // Larger than any of the lists' products and prime, so that consecutive numbers land far apart and never on the same name.
    private const long Stride = 2_654_435_761;

    private const string First = "宏弘恒鸿华瑞锐金锦晶嘉佳永泰盛晟正振中众天德东万福富丰鹏腾飞云运海联立利隆龙美明铭诺普启千庆荣润森尚顺思通拓维祥新信兴旭亚益英源远泽卓";
    private const string Second = "达发丰海航华辉惠嘉建捷锦凯康科力立联林隆茂美诺鹏普奇强泉锐瑞润森升盛顺泰腾通威伟翔欣鑫信兴旭扬业益盈宇裕源远云泽展智洲";

    private static readonly (string Word, string Industry)[] Trades =
    [
        ("电子", "电子制造"), ("光电", "电子制造"), ("半导体", "电子制造"), ("物流", "物流运输"), ("供应链", "物流运输"), ("货运", "物流运输"),
        ("精密机械", "精密机械"), ("模具", "精密机械"), ("数控设备", "精密机械"), ("智能科技", "智能硬件"), ("智能设备", "智能硬件"), ("食品", "食品饮料"),
        ("饮料", "食品饮料"), ("粮油", "食品饮料"), ("医疗器械", "医疗器械"), ("生物科技", "医疗器械"), ("新能源", "新能源"), ("储能科技", "新能源"),
        ("光伏", "新能源"), ("家居", "家居服饰"), ("服饰", "家居服饰"), ("纺织", "家居服饰"),
    ];

    private static readonly string[] Forms = ["有限公司", "股份有限公司", "集团有限公司"];

    private static readonly string[] FirstEn =
    [
        "Amber", "Anchor", "Arbor", "Atlantic", "Aurora", "Beacon", "Birch", "Blue", "Bright", "Canyon", "Cascade", "Cedar", "Clear", "Copper", "Coral", "Crystal",
        "Delta", "Eagle", "East", "Elm", "Evergreen", "Falcon", "Fox", "Golden", "Granite", "Gray", "Green", "Harbor", "Hawthorn", "Heritage", "High", "Hudson",
        "Iron", "Juniper", "Lake", "Laurel", "Liberty", "Lone", "Maple", "Mesa", "Meridian", "Mill", "Noble", "North", "Oak", "Ocean", "Old", "Orchard",
        "Pacific", "Pioneer", "Prairie", "Quarry", "Red", "River", "Rocky", "Sage", "Sierra", "Silver", "South", "Spruce", "Star", "Sterling", "Stone", "Summit",
        "Swift", "Timber", "True", "Union", "Valley", "West", "White", "Willow",
    ];

    private static readonly string[] SecondEn =
    [
        "Arch", "Bay", "Bend", "Bluff", "Bridge", "Brook", "Cape", "Coast", "Cove", "Creek", "Crest", "Crossing", "Dale", "Fall", "Field", "Ford",
        "Forge", "Fork", "Gate", "Glen", "Grove", "Haven", "Heights", "Hill", "Hollow", "Isle", "Knoll", "Landing", "Ledge", "Line", "Loop", "Meadow",
        "Mountain", "Park", "Pass", "Path", "Peak", "Pine", "Plain", "Point", "Pond", "Port", "Ridge", "Rock", "Run", "Shore", "Spring", "Square",
        "Station", "Strand", "Summit", "Terrace", "Trail", "Vale", "View", "Vista", "Water", "Way", "Wharf", "Wood",
    ];

    private static readonly (string Word, string Industry)[] TradesEn =
    [
        ("Shipping", "Shipping"), ("Lines", "Shipping"), ("Logistics", "Shipping"), ("Freight", "Shipping"), ("Pumps", "Industrial equipment"), ("Tooling", "Industrial equipment"),
        ("Machine Works", "Industrial equipment"), ("Controls", "Industrial equipment"), ("Foods", "Food & beverage"), ("Coffee", "Food & beverage"), ("Provisions", "Food & beverage"),
        ("Bottling", "Food & beverage"), ("Outfitters", "Consumer goods"), ("Home Goods", "Consumer goods"), ("Apparel", "Consumer goods"), ("Kitchenware", "Consumer goods"),
        ("Medical", "Medical devices"), ("Diagnostics", "Medical devices"), ("Surgical", "Medical devices"),
    ];

    private static readonly string[] FormsEn = ["Inc.", "LLC", "Ltd.", "Group", "Company"];

    private static long Names => (long)DemoWords.Cities.Length * First.Length * Second.Length * Trades.Length * Forms.Length;

    private static long NamesEn => (long)FirstEn.Length * SecondEn.Length * TradesEn.Length * FormsEn.Length;

    /// <summary>The most clients the lists have names for, two thirds of them Chinese.</summary>
    public static int Most => (int)Math.Min(NamesEn * 3, Names * 3 / 2);

    /// <summary>A Chinese client's name, what people call it, its city and industry.</summary>
    public static (string Name, string[] Aliases, string City, string Industry) Chinese(int number)
    {
        var place = number * Stride % Names;
        var (city, _) = DemoWords.Cities[Digit(ref place, DemoWords.Cities.Length)];
        var brand = $"{First[Digit(ref place, First.Length)]}{Second[Digit(ref place, Second.Length)]}";
        var (word, industry) = Trades[Digit(ref place, Trades.Length)];
        return ($"{city}{brand}{word}{Forms[(int)place]}", [brand + word, city + brand], city, industry);
    }

    /// <summary>An English client's name, what people call it and its industry.</summary>
    public static (string Name, string[] Aliases, string Industry) English(int number)
    {
        var place = number * Stride % NamesEn;
        var brand = $"{FirstEn[Digit(ref place, FirstEn.Length)]} {SecondEn[Digit(ref place, SecondEn.Length)]}";
        var (word, industry) = TradesEn[Digit(ref place, TradesEn.Length)];
        return ($"{brand} {word} {FormsEn[(int)place]}", [$"{brand} {word}"], industry);
    }

    private static int Digit(ref long place, int radix)
    {
        var digit = (int)(place % radix);
        place /= radix;
        return digit;
    }
}
