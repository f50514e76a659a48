using System.Text;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Links;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;
using CrmBot.Tests.Skills.VisitPlans;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Addresses that open one file for one reader.</summary>
public sealed class FileLinkTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync(null, ("Links:PublicUrl", "https://crm.example.com"));

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_card_with_standing_visits_carries_an_address_that_opens_their_calendar()
    {
        var url = await PlannedAsync();

        Assert.StartsWith("https://crm.example.com/f/", url);
        var (file, _) = await OpenAsync(url[(url.LastIndexOf('/') + 1)..]);
        var text = Encoding.UTF8.GetString(file!.Content.Span);
        Assert.Equal(("visits-2026-12.ics", PlanCalendar.ContentType), (file.Name, file.ContentType));
        Assert.Contains("SUMMARY:拜访宏达", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261201T020000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_does_not_hold_the_token_itself()
    {
        var token = (await PlannedAsync()).Split('/')[^1];

        var docs = await _house.Store.Collection(FileLinks.Collection).FindAsync(new Query(null, 100), Token);
        Assert.NotEmpty(docs.Docs);
        Assert.DoesNotContain(docs.Docs, d => d.Id.Contains(token, StringComparison.Ordinal) || Encoding.UTF8.GetString(d.Json.Span).Contains(token, StringComparison.Ordinal));
        Assert.Equal(22, token.Length);
    }

    [Fact]
    public async Task After_a_day_or_with_another_character_there_is_nothing()
    {
        var token = (await PlannedAsync()).Split('/')[^1];

        Assert.Null((await OpenAsync((token[0] == 'A' ? "B" : "A") + token[1..])).File);
        Assert.Null((await OpenAsync("")).File);
        _house.Clock.Advance(TimeSpan.FromHours(24.1));
        Assert.Null((await OpenAsync(token)).File);
    }

    [Fact]
    public async Task It_is_made_with_the_rights_that_its_reader_has_when_it_is_opened()
    {
        var token = (await PlannedAsync()).Split('/')[^1];
        Assert.NotNull((await OpenAsync(token)).File);

        foreach (var plan in await _house.PlansAsync("s01")) await _house.PutAsync(Plans.Collection, plan with { StaffId = "s02", OwnerId = "s02" });

        Assert.Null((await OpenAsync(token)).File);
    }

    [Fact]
    public async Task Without_a_public_address_no_button_leads_nowhere()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "下周二上午十点约宏达王总谈续约");
        await house.SayAsync("s01", "好");

        Assert.DoesNotContain("放进日历", await house.SayAsync("s01", "12月拜访计划"));
    }

    private async Task<string> PlannedAsync()
    {
        await _house.SayAsync("s01", "下周二上午十点约宏达王总谈续约");
        await _house.SayAsync("s01", "好");
        await _house.SayAsync("s01", "12月拜访计划");
        return _house.Newest("s01", "12月拜访计划").Card.Actions.Single(a => a.File is not null).Url!;
    }

    private async Task<(SkillFile? File, Reader? Reader)> OpenAsync(string token)
    {
        if (await _house.Get<FileLinks>().FindAsync(token, Token) is not { } link) return (null, null);
        var reader = await _house.Get<Staff>().GetAsync(link.ReaderId, Token);
        return await _house.Get<Assistant>().OpenFileAsync(link.File, reader!, link.Address, _house.Clock.Now, Token);
    }
}
