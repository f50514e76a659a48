using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.KeyContacts;

/// <summary>Who is who at a client, asked in words.</summary>
public sealed class KeyContactsTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Who_decides_is_named_alone()
    {
        var said = await _house.SayAsync("s01", "宏达谁拍板");
        Assert.Contains("宏达 · 谁拍板", said);
        Assert.Contains("王芳", said);
        Assert.DoesNotContain("李娟", said);
    }

    [Theory]
    [InlineData("王芳电话多少")]
    [InlineData("宏达王总的电话")]
    public async Task A_person_is_found_with_or_without_the_client(string words)
    {
        var said = await _house.SayAsync("s01", words);
        Assert.Contains("宏达 · 联系人", said);
        Assert.Contains("王芳", said);
    }

    [Theory]
    [InlineData("s02", "王芳电话多少")]
    [InlineData("s02", "宏达谁拍板")]
    [InlineData("s08", "王芳电话多少")]
    public async Task Somebody_else_s_contacts_are_as_if_they_were_not_there(string staff, string words)
    {
        var said = await _house.SayAsync(staff, words);
        Assert.DoesNotContain("宏达 · ", said);
        Assert.DoesNotContain("决策人", said);
    }

    [Fact]
    public async Task A_person_the_file_does_not_know_is_said_to_be_unknown_beside_those_it_knows()
    {
        var said = await _house.SayAsync("s01", "宏达欧阳总的电话");
        Assert.Contains("档案里没有“欧阳总”", said);
        Assert.Contains("王芳", said);
    }

    [Fact]
    public async Task They_are_the_client_spoken_of_last()
    {
        await _house.SayAsync("s01", "宏达简报");
        Assert.Contains("宏达 · 谁拍板", await _house.SayAsync("s01", "谁拍板"));
    }

    [Fact]
    public async Task A_forged_button_opens_no_file()
    {
        var said = await _house.SendAsync(_house.Pressing("s02", Press.To("contact", "show", ("id", "c001")), "card"));
        Assert.DoesNotContain("王芳", said);
    }
}
