namespace CrmBot.Skills.ContactKeeping;

/// <summary>Sentences around a client's people as they come, change and go.</summary>
public static class ContactKeepingWords
{
    public static readonly Phrase Title = new("加联系人、改电话和职务", "Add contacts, change numbers and jobs");

    public static readonly Phrase NewTitle = new("{0} · 新联系人", "{0} · new contact");
    public static readonly Phrase EditTitle = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase Notice = new("联系人", "A contact");
    public static readonly Phrase Name = new("姓名", "Name");
    public static readonly Phrase Job = new("职务", "Job title");
    public static readonly Phrase Phone = new("电话", "Phone");
    public static readonly Phrase Role = new("在采购里", "In a purchase");
    public static readonly Phrase Cares = new("关心什么", "Cares about");
    public static readonly Phrase NameMissing = new("写上姓名", "Say the name");
    public static readonly Phrase Add = new("加上", "Add");
    public static readonly Phrase Save = new("保存", "Save");
    public static readonly Phrase Gone = new("已离职，拿掉", "Has left, take off");
    public static readonly Phrase Edit = new("改", "Change");
    public static readonly Phrase All = new("全部联系人", "All contacts");

    public static readonly Phrase LineNew = new("新联系人：{0}", "New contact: {0}");
    public static readonly Phrase LineChanged = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase LineLeft = new("{0}离开了，从联系人里拿掉", "{0} has left: off the contacts");
    public static readonly Phrase LineNotKnown = new("{0}不在联系人里", "{0} is not among the contacts");
    public static readonly Phrase LineSame = new("档案里就是这样", "the file says so already");
    public static readonly Phrase TickToTakeOff = new("确定的话打钩", "tick it if that is so");

    public static readonly Phrase Added = new("{0}的联系人加上了{1}", "{1} is now a contact at {0}");
    public static readonly Phrase Changed = new("{0} · {1}：{2}", "{0} · {1}: {2}");
    public static readonly Phrase From = new("{0} {1} 改为 {2}", "{0} {1} becomes {2}");
    public static readonly Phrase First = new("{0} {1}", "{0} {1}");
    public static readonly Phrase Left = new("{1}已从{0}的联系人里拿掉", "{1} is no longer a contact at {0}");
    public static readonly Phrase Same = new("{0}的档案里就是这样，没有改动。", "The file says so of {0} already; nothing was changed.");
    public static readonly Phrase There = new("{0}的联系人里已经有{1}了。", "{1} is among the contacts of {0} already.");
    public static readonly Phrase Nobody = new("没有", "none");

    public static readonly Phrase WhichClient = new("记到哪家客户", "At which client");
    public static readonly Phrase WhichPerson = new("是哪一位", "Who is meant");
}
