using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace CrmBot.Tests.Bot.Browser;

/// <summary>The main job on the page, as a person does it, against the whole host with the demo company.</summary>
public sealed class JourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(390, "zh-CN", "张伟", "深圳宏达电子有限公司", "宏达简报", "今天拜访了宏达,王总说预算批了,答应下周给合同", "预算批了", ColorScheme.Light)]
    [InlineData(1280, "en-US", "Ryan Cole", "Northgate Outdoor Gear Company", "brief Northgate", "Visited Northgate today, they said the budget is approved", "Visited Northgate today", ColorScheme.Dark)]
    public async Task A_visit_is_told_saved_seen_in_the_brief_and_taken_back(int width, string locale, string person, string client, string ask, string tell, string words, ColorScheme scheme)
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-journey-").FullName;
        await using (var app = await StartAsync(folder))
            await TakeAsync(app, width, locale, person, client, ask, tell, words, scheme);
        Directory.Delete(folder, recursive: true);
    }

    private async Task TakeAsync(WebApplication app, int width, string locale, string person, string client, string ask, string tell, string words, ColorScheme scheme)
    {
        var language = locale == "zh-CN" ? Language.Zh : Language.En;
        var picture = $"journey-{width}-{locale}".ToLowerInvariant();

        await using var me = await browser.OpenAsync(new Uri(app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), width, locale, scheme);
        await me.ChooseAsync(person);
        await me.Bubbles.First.WaitForAsync();
        await me.PictureAsync(picture + "-1-greeted");
        Assert.DoesNotContain(words, await BriefAsync(), StringComparison.Ordinal);
        await me.PictureAsync(picture + "-2-brief");

        await me.AskAsync(tell);
        await me.PictureAsync(picture + "-3-to-save");
        await me.PressAsync(ConfirmingWords.SaveAll.In(language));
        await me.Chat.GetByRole(AriaRole.Button, new() { Name = ConfirmingWords.Undo.In(language), Exact = true }).Last.WaitForAsync();
        await Assertions.Expect(me.Chat.GetByRole(AriaRole.Button, new() { Name = ConfirmingWords.SaveAll.In(language), Exact = true })).ToHaveCountAsync(0);
        await me.PictureAsync(picture + "-4-saved");

        Assert.Contains(words, await BriefAsync(), StringComparison.Ordinal);
        await me.PictureAsync(picture + "-5-brief-after");

        await me.PressAsync(ConfirmingWords.Undo.In(language));
        await me.SeeAsync(string.Format(null, ConfirmingWords.UndoneTitle.In(language), "").Trim());
        await me.PictureAsync(picture + "-6-taken-back");
        Assert.DoesNotContain(words, await BriefAsync(), StringComparison.Ordinal);

        async Task<string> BriefAsync()
        {
            await me.AskAsync(ask);
            await Assertions.Expect(me.Bubbles.Last).ToContainTextAsync(client);
            return await me.NewestAsync();
        }
    }

    private static async Task<WebApplication> StartAsync(string folder)
    {
        var app = CrmBotHost.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Store:Folder", folder]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
