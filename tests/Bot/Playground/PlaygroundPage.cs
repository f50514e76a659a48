using Microsoft.Playwright;

namespace CrmBot.Tests.Bot.Playground;

/// <summary>A person at the Playground's page: types, reads, presses.</summary>
internal sealed class PlaygroundPage(IPlaywright playwright, IBrowser browser, IPage page) : IAsyncDisposable
{
    private const float Patience = 45_000;

    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    private ILocator Messages => page.Locator(".fai-OutputCard, .fui-Card");

    public static async Task<PlaygroundPage> OpenAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            // The page asks a font server on the internet; nothing may leave this machine.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.GetByRole(AriaRole.Textbox).First.WaitForAsync();
        return new PlaygroundPage(playwright, browser, page);
    }

    /// <summary>Something was said, whatever it was.</summary>
    public Task SeesSomethingAsync() => Assertions.Expect(Messages.First).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task ReloadAsync() => page.ReloadAsync();

    /// <summary>Goes to another conversation: Personal Chat, Group Chat, or a team and its channel.</summary>
    public async Task GoToAsync(string conversation)
    {
        // A click before the page has settled is lost, as one is that comes while it changes over.
        await page.WaitForTimeoutAsync(1_500);
        await page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = conversation, Exact = true }).ClickAsync();
        await page.WaitForTimeoutAsync(1_500);
        await page.GetByRole(AriaRole.Textbox).First.WaitForAsync();
    }

    /// <summary>Says something that names the bot, in a group's chat or as a new thread of a channel.</summary>
    public async Task MentionAsync(string words)
    {
        var post = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Post", Exact = true });
        var names = page.Locator("#typeahead-menu [role=menuitem]", new PageLocatorOptions { HasText = "CrmBot" });
        var inChannel = false;
        // The page offers names only once the conversation that was gone to has come up.
        for (var tries = 0; tries < 10 && await names.CountAsync() == 0; tries++)
        {
            inChannel = await post.CountAsync() > 0;
            var box = page.GetByRole(AriaRole.Textbox);
            await (inChannel ? box.First : box.Last).ClickAsync();
            if (tries > 0) await page.Keyboard.PressAsync("Backspace");
            await page.Keyboard.TypeAsync("@", new KeyboardTypeOptions { Delay = 50 });
            await page.WaitForTimeoutAsync(1_500);
        }
        await names.First.ClickAsync();
        await page.Keyboard.InsertTextAsync(" " + words);
        await (inChannel ? post.First : page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send Message" })).ClickAsync();
    }

    public async Task SayAsync(string words)
    {
        await page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await page.Keyboard.InsertTextAsync(words);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send Message" }).ClickAsync();
    }

    public Task SeesAsync(string words) =>
        Assertions.Expect(Messages.Filter(new LocatorFilterOptions { HasText = words }).Last).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task SeesNoMoreAsync(string words) =>
        Assertions.Expect(Messages.Filter(new LocatorFilterOptions { HasText = words })).ToHaveCountAsync(0, new() { Timeout = Patience });

    public Task PressAsync(string button) => Messages.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Presses a button that stands under a row of the newest card that has one.</summary>
    public Task PressBelowAsync(string row, string button) =>
        page.Locator($"xpath=(//*[contains(@class, 'ac-')]//*[contains(normalize-space(text()), '{row}')])[last()]/following::button[normalize-space()='{button}'][1]").ClickAsync();

    /// <summary>Opens the newest fold whose title begins so.</summary>
    public Task UnfoldAsync(string title) => Messages.GetByRole(AriaRole.Button).Filter(new LocatorFilterOptions { HasText = title }).Last.ClickAsync();

    public Task<int> CountAsync(string words) => Messages.Filter(new LocatorFilterOptions { HasText = words }).CountAsync();

    public Task CountsAsync(string words, int count) =>
        Assertions.Expect(Messages.Filter(new LocatorFilterOptions { HasText = words })).ToHaveCountAsync(count, new() { Timeout = Patience });

    public Task ShotAsync(string file) => page.ScreenshotAsync(new PageScreenshotOptions { Path = file });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
