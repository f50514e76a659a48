namespace CrmBot.Skills.NewClients;

/// <summary>Sentences around a client that is new.</summary>
public static class NewClientWords
{
    public static readonly Phrase Title = new("新建客户", "Add a new client");
    public static readonly Phrase Example = new("新建客户 广州新锐电子", "New client Brightwater Foods");
    public static readonly Offer Offer = new(new("新建客户", "add a new client"), new("新建客户", "add a new client"));

    public static readonly Phrase Asking = new("新建客户", "New client");
    public static readonly Phrase Notice = new("新客户", "A new client");
    public static readonly Phrase Name = new("全称", "Full name");
    public static readonly Phrase Short = new("简称", "Called");
    public static readonly Phrase Tier = new("级别", "Tier");
    public static readonly Phrase Industry = new("行业", "Industry");
    public static readonly Phrase Region = new("区域", "Region");
    public static readonly Phrase Phone = new("总机", "Main phone");
    public static readonly Phrase Owner = new("客户经理", "Account manager");
    public static readonly Phrase Later = new("除了全称都可以以后再补。", "Everything but the name can be added later.");
    public static readonly Phrase OwnerIsTold = new("归别人的，会告诉他。", "Whoever it is given to is told.");
    public static readonly Phrase Alike = new("名字相近的，别建重了", "Names like it: is it one of these?");
    public static readonly Phrase Brief = new("看简报", "Brief");
    public static readonly Phrase Make = new("新建", "Add");
    public static readonly Phrase MakeAnyway = new("不是这些，新建", "None of these, add it");

    public static readonly Phrase NameMissing = new("写上客户的名称", "Say what the client is called");
    public static readonly Phrase OwnerMissing = new("选一位客户经理", "Choose an account manager");
    public static readonly Phrase There = new("“{0}”已经在你的客户里了，没有再建。", "“{0}” is among your clients already; nothing was added.");
    public static readonly Phrase NotYours = new("新客户由客户经理或组长来建，请他们说“{0}”。", "New clients are added by account managers and leads: ask one of them to say “{0}”.");

    public static readonly Phrase Made = new("已新建：{0}", "Added: {0}");
    public static readonly Phrase NotSaid = new("未填", "not given");
    public static readonly Phrase Stored = new("新客户：{0} · 客户经理 {1}", "New client: {0} · account manager {1}");
    public static readonly Phrase Told = new("已告诉{0}", "{0} is told");
    public static readonly Phrase Suggest = new("新建客户 {0}", "New client {0}");
}
