using CrmBot.Data;

namespace CrmBot.Benchmarks.Names;

/// <summary>A made-up company by number, with its parts known: how it may be called is told by them, not by the product.</summary>
internal sealed record MadeName(int Number, bool IsChinese, string Place, string Brand, string Trade, string Form, string? Alias)
{
    private const string Characters =
        "宏恒鸿华瑞锐金锦晶嘉佳永泰盛晟正振中众天德东万富丰鹏腾飞云运海联立利隆龙美明铭诺普启千庆荣润森尚顺思通拓维祥新信兴旭亚益英源远泽卓达发航辉惠建捷凯康科力林茂奇强泉升威伟翔欣鑫业盈宇裕展智洲博安百宝邦本彬昌畅超辰成诚驰川创春翠大迪典鼎峰福刚高格冠光广贵国果昊浩和河虹厚湖虎环皇汇慧吉技济家江杰洁景久聚俊骏君开克宽蓝乐磊丽良亮麟岭流鲁绿罗迈满梅蒙苗民牧南宁攀培佩品平璞齐琪钱强勤青清秋全群仁日荣如若赛三山善少申深生石时世硕松苏素韬桃特铁同图旺唯文稳沃吾西熙喜霞先贤湘晓协星雄秀轩雅延炎阳尧野宜艺亿易逸毅银印迎映拥勇优友雨禹玉御元悦越跃允韵赞早增湛章昭哲真臻震争知志质致忠钟珠柱紫宗祖尊佐";

    private static readonly string[] Places = ["深圳", "广州", "东莞", "佛山", "厦门", "苏州", "上海", "无锡", "宁波", "杭州", "温州", "合肥", "南京", "常州", "北京", "天津", "青岛", "济南", "大连", "武汉", "长沙", "郑州", "成都", "重庆"];
    private static readonly string[] Trades = ["电子", "光电", "半导体", "物流", "供应链", "精密机械", "模具", "智能科技", "食品", "饮料", "医疗器械", "生物科技", "新能源", "家居", "服饰", "纺织", "化工", "包装", "软件", "汽车", "建材", "贸易", "五金制品", "电气"];
    private static readonly string[] Forms = ["有限公司", "股份有限公司", "集团有限公司", "有限责任公司"];
    private static readonly string[] Firsts = ["Amber", "Anchor", "Arbor", "Atlantic", "Aurora", "Beacon", "Birch", "Bright", "Canyon", "Cascade", "Cedar", "Copper", "Coral", "Crystal", "Eagle", "Falcon", "Granite", "Harbor", "Hawthorn", "Heritage", "Hudson", "Juniper", "Laurel", "Liberty", "Maple", "Meridian", "Orchard", "Pacific", "Pioneer", "Prairie", "Quarry", "Sierra", "Spruce", "Sterling", "Timber", "Valley", "Willow"];
    private static readonly string[] Seconds = ["Arch", "Bend", "Bluff", "Bridge", "Brook", "Coast", "Creek", "Crest", "Crossing", "Field", "Forge", "Gate", "Glen", "Grove", "Haven", "Hollow", "Isle", "Landing", "Ledge", "Meadow", "Mountain", "Path", "Peak", "Point", "Ridge", "Rock", "Shore", "Station", "Terrace", "Trail", "Vista", "Wharf"];
    private static readonly string[] Syllables = ["ba", "bel", "bran", "cal", "cor", "dal", "der", "dor", "fal", "fen", "gar", "hal", "jor", "kel", "kor", "lan", "lor", "mar", "mel", "mor", "nal", "nor", "pal", "per", "quin", "ral", "ros", "sal", "sol", "tal", "tor", "val", "ver", "wes", "win", "yor", "zan", "zel"];
    private static readonly string[] Ends = ["tex", "mont", "ford", "wick", "ton", "dale", "burg", "field", "stone", "ley", "mark", "nova", "dyne", "cor", "via", "lix", "gren", "holt"];
    private static readonly string[] TradesEn = ["Shipping Lines", "Logistics", "Freight", "Pumps", "Tooling", "Machine Works", "Controls", "Foods", "Coffee", "Bottling", "Outfitters", "Apparel", "Kitchenware", "Medical", "Diagnostics", "Surgical", "Chemicals", "Packaging", "Software", "Semiconductors"];
    private static readonly string[] FormsEn = ["Inc.", "LLC", "Ltd.", "Group", "Co., Ltd.", "GmbH", "Corp."];

    public string Id => $"c{Number:D7}";

    public string Name => IsChinese ? Place + Brand + Trade + Form : $"{Brand} {Trade} {Form}";

    /// <summary>What it is called in full: registered, without the legal form, without the place, by its alias.</summary>
    public IEnumerable<string> Whole()
    {
        yield return Name;
        if (IsChinese && Place.Length > 0) yield return Place + Brand + Trade;
        yield return IsChinese ? Brand + Trade : $"{Brand} {Trade}";
        if (Alias is null) yield break;
        yield return Alias;
        if (Alias.EndsWith("集团", StringComparison.Ordinal)) yield return Brand;
    }

    /// <summary>What it is called for short.</summary>
    public IEnumerable<string> Short()
    {
        yield return Brand;
        if (IsChinese && Place.Length > 0) yield return Place + Brand;
        if (IsChinese && Brand.Length == 4) yield return Brand[..2];
        if (!IsChinese && Brand.Contains(' ', StringComparison.Ordinal)) yield return Brand[..Brand.IndexOf(' ', StringComparison.Ordinal)];
        if (!IsChinese && Trade.Contains(' ', StringComparison.Ordinal)) yield return $"{Brand} {Trade[..Trade.IndexOf(' ', StringComparison.Ordinal)]}";
    }

    public Client AsClient() => new() { Id = Id, Name = Name, Aliases = Alias is null ? [] : [Alias], OwnerId = $"s{Number / 200}" };

    /// <summary>Company number so-and-so, the same at every call; two in three are Chinese.</summary>
    public static MadeName Of(int number)
    {
        var dice = new Random(number * 7919 + 17);
        string Pick(string[] from) => from[dice.Next(from.Length)];
        if (number % 3 != 2)
        {
            var brand = string.Concat(Enumerable.Range(0, dice.Next(10) switch { < 5 => 2, < 9 => 3, _ => 4 }).Select(_ => Characters[dice.Next(Characters.Length)]));
            var place = dice.Next(10) < 7 ? Pick(Places) : "";
            var trade = Pick(Trades);
            return new MadeName(number, true, place, brand, trade, Pick(Forms), dice.Next(10) switch { < 3 => brand + trade[..2], < 4 => brand + "集团", _ => null });
        }
        var name = dice.Next(2) == 0 ? $"{Pick(Firsts)} {Pick(Seconds)}" : Coined(Pick(Syllables) + (dice.Next(2) == 0 ? Pick(Syllables) : "") + Pick(Ends));
        return new MadeName(number, false, "", name, Pick(TradesEn), Pick(FormsEn), dice.Next(10) == 0 ? $"{Coined(Pick(Syllables) + Pick(Syllables) + Pick(Ends))}" : null);
    }

    private static string Coined(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
