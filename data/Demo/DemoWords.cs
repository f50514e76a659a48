namespace CrmBot.Data.Demo;

/// <summary>Names and titles of invented people, and where invented companies are.</summary>
internal static class DemoWords
{
    public static readonly string[] DeciderTitles = ["总经理", "副总经理", "董事长", "运营总经理"];
    public static readonly string[] BuyerTitles = ["采购经理", "采购总监", "采购主管", "供应链经理"];
    public static readonly string[] WarehouseTitles = ["仓储主管", "物流经理", "生产经理", "仓储经理"];
    public static readonly string[] QualityTitles = ["质量工程师", "品质主管", "质量经理", "工艺工程师"];
    public static readonly string[] FinanceTitles = ["财务经理", "财务总监", "财务主管"];

    public static readonly string[] DeciderTitlesEn = ["Managing Director", "VP Operations", "Chief Operating Officer", "General Manager"];
    public static readonly string[] BuyerTitlesEn = ["Procurement Manager", "Head of Purchasing", "Senior Buyer"];
    public static readonly string[] WarehouseTitlesEn = ["Warehouse Manager", "Site Logistics Manager", "Shift Supervisor"];
    public static readonly string[] QualityTitlesEn = ["Quality Manager", "Quality Engineer", "Compliance Manager"];
    public static readonly string[] FinanceTitlesEn = ["Finance Manager", "Controller", "Accounts Payable Lead"];

    public static readonly string[] FirstNames =
    [
        "Aaron", "Alicia", "Amara", "Angela", "Ben", "Bridget", "Carla", "Cheryl", "Darius", "Denise", "Elena", "Erik", "Faith", "Gabriel", "Hannah", "Ian",
        "Imani", "Jasmine", "Joel", "Karen", "Kevin", "Laura", "Leon", "Luis", "Maya", "Megan", "Nadia", "Nolan", "Olivia", "Paul", "Rachel", "Rosa",
        "Samir", "Sofia", "Tanya", "Theo", "Uma", "Victor", "Wendy", "Yusuf",
    ];

    public static readonly string[] LastNames =
    [
        "Abbott", "Alvarez", "Bailey", "Barros", "Brandt", "Calloway", "Castillo", "Chandra", "Dawson", "Delgado", "Ekström", "Farrell", "Fischer", "Gallagher", "Grant", "Haddad",
        "Hartley", "Ibarra", "Jensen", "Kaplan", "Kowalski", "Lindqvist", "Lozano", "Mbeki", "McBride", "Nakamura", "Novak", "Ortega", "Patterson", "Quinn", "Rahman", "Russo",
        "Salazar", "Schultz", "Sutton", "Tanaka", "Underwood", "Vargas", "Whitaker", "Zielinski",
    ];

    public static readonly (string Name, string Code)[] Cities =
    [
        ("深圳", "0755"), ("广州", "020"), ("东莞", "0769"), ("珠海", "0756"), ("佛山", "0757"), ("中山", "0760"), ("惠州", "0752"), ("汕头", "0754"),
        ("厦门", "0592"), ("福州", "0591"), ("泉州", "0595"), ("南宁", "0771"), ("苏州", "0512"), ("上海", "021"), ("无锡", "0510"), ("昆山", "0512"),
        ("嘉兴", "0573"), ("扬州", "0514"), ("宁波", "0574"), ("杭州", "0571"), ("绍兴", "0575"), ("温州", "0577"), ("台州", "0576"), ("合肥", "0551"),
        ("南京", "025"), ("芜湖", "0553"), ("常州", "0519"), ("南通", "0513"), ("北京", "010"), ("天津", "022"), ("青岛", "0532"), ("济南", "0531"),
        ("烟台", "0535"), ("大连", "0411"), ("沈阳", "024"), ("武汉", "027"), ("长沙", "0731"), ("郑州", "0371"), ("成都", "028"), ("重庆", "023"),
    ];

    public static readonly (string Region, string City, string AreaCode)[] CitiesEn =
    [
        ("West Coast", "Oakland, CA", "510"), ("West Coast", "Long Beach, CA", "562"), ("West Coast", "Portland, OR", "503"), ("West Coast", "Tacoma, WA", "253"),
        ("Midwest", "Cleveland, OH", "216"), ("Midwest", "Milwaukee, WI", "414"), ("Midwest", "Toledo, OH", "419"),
        ("East Coast", "Newark, NJ", "973"), ("East Coast", "Baltimore, MD", "410"), ("East Coast", "Providence, RI", "401"),
    ];

    private const string Surnames = "李王张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范";
    private const string GivenFirst = "建志文国晓海丽雅俊思明振春永秀玉家立学嘉子宏慧欣";
    private const string GivenLast = "华军辉敏强杰涛燕平芳兰峰磊静洁鹏宁勇飞霞梅琳凯娜毅";

    public static string Surname(Dice dice) => Surnames[dice.Below(Surnames.Length)].ToString();

    /// <summary>One or two characters; a fifth of the people have one.</summary>
    public static string Given(Dice dice)
    {
        var last = GivenLast[dice.Below(GivenLast.Length)];
        return dice.Chance(20) ? last.ToString() : $"{GivenFirst[dice.Below(GivenFirst.Length)]}{last}";
    }
}
