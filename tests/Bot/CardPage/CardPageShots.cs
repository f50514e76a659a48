using System.Text.Json;
using CrmBot.CardPage;
using CrmBot.Channels.WebChat;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CrmBot.Tests.Bot.CardPage;

/// <summary>Every sample in the real Web Chat, at phone and desktop width, light and dark; the pictures go to tests/out.</summary>
[Trait("Category", "Browser")]
public sealed class CardPageShots
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>Each takes a minute and more: both widths and both themes once, all four ways with CRMBOT_SHOTS=all (tests/shots.sh).</summary>
    public static TheoryData<int, string> Looks => Environment.GetEnvironmentVariable("CRMBOT_SHOTS") == "all"
        ? new() { { 390, "light" }, { 390, "dark" }, { 1280, "light" }, { 1280, "dark" } }
        : new() { { 390, "light" }, { 1280, "dark" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_sample_shows_in_web_chat_without_errors_or_sideways_scrolling(int width, string theme)
    {
        Assert.SkipUnless(File.Exists(Chromium), "chromium is not installed");
        Assert.SkipUnless(File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat.js")), "webchat.js was not built in");
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });

        // One page for all, so that Web Chat's script is compiled once.
        var page = await browser.NewPageAsync(new() { DeviceScaleFactor = 1 });
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        foreach (var (skill, language) in SampleCards.BySkill.SelectMany(g => g.Samples.Select(s => (g.Skill, s.Card.Language == Language.Zh ? "zh" : "en"))).Distinct())
        {
            var count = SampleCards.BySkill.Single(g => g.Skill == skill).Samples.Count(s => (s.Card.Language == Language.Zh) == (language == "zh"));
            await page.SetViewportSizeAsync(width, 900 * count);
            await page.GotoAsync($"{app.Urls.First()}/cards/view?theme={theme}&lang={language}&skill={skill}");
            await page.Locator(".ac-adaptiveCard").Nth(count - 1).WaitForAsync();
            await page.EvaluateAsync("document.querySelectorAll('.ac-pushButton').forEach(button => button.textContent.endsWith('▾') && button.click())");
            await page.ScreenshotAsync(new() { Path = Path.Combine(TestFolder.Tests, "out", $"cards-{skill}-{language}-{width}-{theme}.png") });

            Assert.Empty(errors);
            Assert.Equal(count, await page.Locator(".ac-adaptiveCard").CountAsync());
            Assert.False(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.ac-adaptiveCard')].some(card => [card, ...card.querySelectorAll('.ac-actionSet')].some(box => box.scrollWidth > box.clientWidth + 1))"));
            Assert.Equal(0, await page.Locator(".ac-adaptiveCard a[href^='http'], .ac-adaptiveCard a[href^='javascript'], .ac-adaptiveCard strong, .ac-adaptiveCard em, .ac-adaptiveCard img:not([src^='data:image/svg+xml;base64,'])").CountAsync());
        }
    }

    [Fact]
    public async Task A_pressed_button_sends_what_was_ticked()
    {
        Assert.SkipUnless(File.Exists(Chromium), "chromium is not installed");
        Assert.SkipUnless(File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat.js")), "webchat.js was not built in");
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        // The whole card in sight, and the button pressed by its key: Web Chat scrolls what gets the focus, and a button that moves between the mouse's down and up is not pressed.
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 780, Height = 1600 } });

        await page.GotoAsync($"{app.Urls.First()}/cards/view?sample=sample/note zh");
        await page.Locator(".ac-adaptiveCard input[type=checkbox]").Nth(1).UncheckAsync();
        await page.Locator(".ac-pushButton", new() { HasText = "全部保存" }).PressAsync("Enter");
        var pressed = await page.Locator("#pressed:not(:empty)").TextContentAsync();

        var press = CrmBot.Channels.Cards.PressJson.Read(JsonDocument.Parse(pressed!).RootElement);
        Assert.Equal("1", press?[Ticks.Field]);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var (skill, samples) in SampleCards.BySkill) builder.Services.AddSingleton<ISkill>(new SampleSkill(skill, samples));
        var app = builder.Build();
        app.MapCardPage();
        app.MapGet(WebChatPage.ScriptPath, (HttpContext http) => WebChatPage.Script(http));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class SampleSkill(string name, IReadOnlyList<Sample> samples) : ISkill
    {
        public SkillInfo Info { get; } = new(name, []) { Title = new("样例", "Samples") };

        public IReadOnlyList<Sample> Samples => samples;

        public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
