namespace CrmBot.Skills.KeyContacts;

/// <summary>What is said when somebody asks who is who at a client.</summary>
public static class ContactWords
{
    public static readonly Phrase Title = new("查联系人、谁拍板、电话，加人改人", "Contacts: who decides, phone numbers, who is new, who left");
    public static readonly Phrase ExampleAdd = new("{0}加个联系人 赵敏 采购经理", "add a contact at {0}: Lisa Brown, purchasing manager");
    public static readonly Phrase AddOne = new("加联系人", "Add a contact");
    public static readonly Phrase Example = new("{0}谁拍板", "who decides at {0}");
    public static readonly Phrase OfferOf = new("查{0}的联系人", "look up contacts at {0}");
    public static readonly Phrase OfferNone = new("查联系人", "look up a contact");

    public static readonly Phrase CardTitle = new("{0} · 联系人", "{0} · contacts");
    public static readonly Phrase Deciders = new("{0} · 谁拍板", "{0} · who decides");
    public static readonly Phrase Notice = new("联系人已备好", "The contacts are ready");
    public static readonly Phrase NoDecider = new("档案里还没写谁拍板。下面是已知的联系人：", "The file does not say who decides. Known contacts:");
    public static readonly Phrase Nobody = new("档案里还没有联系人。", "The file names no contact yet.");
    public static readonly Phrase NotAmong = new("档案里没有“{0}”。下面是已知的联系人：", "The file does not know “{0}”. Known contacts:");
    public static readonly Phrase NotFound = new("在你能看的客户里没找到“{0}”这个人。带上客户名再问，比如：{1}", "Nobody called “{0}” was found among your clients. Ask with the client's name: {1}");
    public static readonly Phrase WhichClient = new("哪家客户", "Which client");
    public static readonly Phrase WhichOf = new("叫这个名字的有几位，哪家的", "Several have that name: at which client");
    public static readonly Phrase NoPhone = new("没有电话", "no phone number");
    public static readonly Phrase Cares = new("关心：{0}", "cares about {0}");
    public static readonly Phrase Manager = new("客户经理", "Account manager");
    public static readonly Phrase Switchboard = new("总机", "Main number");
    public static readonly Phrase Brief = new("看简报", "Brief");
}
