using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.ContactKeeping;

/// <summary>What is said of somebody at a client, and what only looks like it.</summary>
public sealed class ContactSaidTests
{
    [Theory]
    [InlineData("宏达新来了个采购经理赵敏，电话13800138000", "宏达", "赵敏", "采购经理", "13800138000")]
    [InlineData("宏达的联系人加上赵敏 采购经理", "宏达", "赵敏", "采购经理", null)]
    [InlineData("宏达加个联系人：赵敏采购经理 138 0013 8000", "宏达", "赵敏", "采购经理", "138 0013 8000")]
    [InlineData("宏达新联系人 质量主管欧阳明", "宏达", "欧阳明", "质量主管", null)]
    [InlineData("把赵敏加为宏达的联系人", "宏达", "赵敏", null, null)]
    [InlineData("给宏达加个联系人赵总", "宏达", "赵总", null, null)]
    [InlineData("宏达换了个财务总监李文", "宏达", "李文", "财务总监", null)]
    [InlineData("宏达加个联系人", "宏达", null, null, null)]
    [InlineData("add a contact at Northgate: Lisa Brown, purchasing manager, +1 555 0123", "Northgate", "Lisa Brown", "purchasing manager", "+1 555 0123")]
    [InlineData("new contact at Northgate, Lisa Brown", "Northgate", "Lisa Brown", null, null)]
    [InlineData("add Lisa Brown as a contact at Northgate", "Northgate", "Lisa Brown", null, null)]
    [InlineData("please add a contact for Northgate: Lisa Brown as head of procurement", "Northgate", "Lisa Brown", "head of procurement", null)]
    public void Somebody_is_new(string text, string client, string? name, string? job, string? phone)
    {
        var said = ContactSaid.Read(text, client);

        Assert.Equal((ContactSaidKind.New, name, job, phone), (said?.Kind, said?.Person, said?.Title, said?.Phone));
    }

    [Theory]
    [InlineData("王芳电话改成13900139000", null, ContactSaidKind.Phone, "王芳", "13900139000")]
    [InlineData("宏达王芳的手机号换成了139 0013 9000", "宏达", ContactSaidKind.Phone, "王芳", "139 0013 9000")]
    [InlineData("王芳换手机了，新号码是13900139000", null, ContactSaidKind.Phone, "王芳", "13900139000")]
    [InlineData("陈立手机换了，新号13711112222", null, ContactSaidKind.Phone, "陈立", "13711112222")]
    [InlineData("Dana's new number is 510 555 0199", null, ContactSaidKind.Phone, "Dana", "510 555 0199")]
    [InlineData("change Dana's phone to +1 (510) 555-0199", null, ContactSaidKind.Phone, "Dana", "+1 (510) 555-0199")]
    [InlineData("王芳升副总了", null, ContactSaidKind.Title, "王芳", "副总")]
    [InlineData("王芳现在是采购总监", null, ContactSaidKind.Title, "王芳", "采购总监")]
    [InlineData("Dana was promoted to VP of Operations", null, ContactSaidKind.Title, "Dana", "VP of Operations")]
    [InlineData("Dana is now the plant manager", null, ContactSaidKind.Title, "Dana", "plant manager")]
    [InlineData("宏达的王强离职了", "宏达", ContactSaidKind.Left, "王强", null)]
    [InlineData("王强上周调走了", null, ContactSaidKind.Left, "王强", null)]
    [InlineData("王强不在公司做了", null, ContactSaidKind.Left, "王强", null)]
    [InlineData("王强已经不在那边了", null, ContactSaidKind.Left, "王强", null)]
    [InlineData("Theo left Northgate", "Northgate", ContactSaidKind.Left, "Theo", null)]
    [InlineData("Theo Grant has retired", null, ContactSaidKind.Left, "Theo Grant", null)]
    public void Somebody_has_changed_or_gone(string text, string? client, ContactSaidKind kind, string name, string? value)
    {
        var said = ContactSaid.Read(text, client);

        Assert.Equal((kind, name, value), (said?.Kind, said?.Person, said?.Phone ?? said?.Title));
        Assert.True(client is not null || ContactSaid.In(text));
    }

    [Theory]
    [InlineData("今天拜访宏达，王芳升副总了，我答应周五前给报价", "宏达")]
    [InlineData("王芳电话多少", null)]
    [InlineData("王芳不在", null)]
    [InlineData("韩主管今天不在公司", null)]
    [InlineData("宏达的联系人", "宏达")]
    [InlineData("宏达新来了一批货", "宏达")]
    [InlineData("宏达换了供应商", "宏达")]
    [InlineData("改到周四", null)]
    [InlineData("现在是下周三", null)]
    [InlineData("把报价改成13800", null)]
    [InlineData("Dana is now happy with us", null)]
    [InlineData("I left a message", null)]
    [InlineData("who are the contacts at Northgate", "Northgate")]
    [InlineData("明天提醒我给王芳打电话13900139000", null)]
    [InlineData("", null)]
    public void Anything_else_is_not_read_so(string text, string? client) => Assert.Null(ContactSaid.Read(text, client));
}
