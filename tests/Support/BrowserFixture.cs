using Microsoft.Playwright;

namespace CrmBot.Tests.Support;

/// <summary>Debian's chromium, started once for the tests that use a page as a person would; they are skipped by name where it is missing.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A window of its own, so of a person of its own. Requests to anywhere but this machine fail the test in <see cref="Visitor.DisposeAsync"/>.</summary>
    internal async Task<Visitor> OpenAsync(Uri address, int width, string locale, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, $"{Chromium} is missing (apt-get install chromium fonts-noto-cjk)");
        Assert.SkipUnless(File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat.js")), "webchat.js was not built in (the build takes it from npm)");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            DeviceScaleFactor = width < 600 ? 2 : 1,
            Locale = locale,
            ColorScheme = scheme,
            TimezoneId = "Asia/Shanghai",
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var visitor = new Visitor(context, page);
        await page.GotoAsync(address.ToString());
        return visitor;
    }
}

/// <summary>A person at the web page.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _strange = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" && url.Host is not "localhost") _strange.Add(request.Url);
        };
        page.PageError += (_, error) => _strange.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Everything shown in the conversation.</summary>
    public ILocator Chat => Page.Locator("#chat");

    /// <summary>The messages, mine and the assistant's.</summary>
    public ILocator Bubbles => Chat.Locator(".webchat__basic-transcript__activity");

    /// <summary>The newest card or bubble that holds this text.</summary>
    public ILocator Last(string text) => Chat.GetByText(text).Last;

    public Task ChooseAsync(string name) => Page.Locator(".person", new() { HasText = name }).ClickAsync();

    public async Task SayAsync(string text)
    {
        var box = Page.Locator("[data-id=webchat-sendbox-input]");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Says it and waits until it is shown and answered.</summary>
    public async Task AskAsync(string text)
    {
        var before = await Bubbles.CountAsync();
        await SayAsync(text);
        await Bubbles.Nth(before + 1).WaitForAsync();
    }

    public Task<string> NewestAsync() => Bubbles.Last.InnerTextAsync();

    /// <summary>Presses the newest button of this name on a card; Web Chat has some of its own.</summary>
    public Task PressAsync(string button) => ClickAsync(Bubbles.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last);

    /// <summary>Clicks once the transcript has stopped gliding to its end: a button that moves between the mouse's down and up is not pressed.</summary>
    internal static async Task ClickAsync(ILocator button)
    {
        await button.WaitForAsync();
        await button.Page.EvaluateAsync("""
            async () => {
              const box = document.querySelector('.webchat__basic-transcript__scrollable');
              for (let last = -1; box && last !== box.scrollTop;) { last = box.scrollTop; await new Promise(next => setTimeout(next, 150)); }
            }
            """);
        await button.ClickAsync();
    }

    /// <summary>Waits until this text is shown; what was shown instead is in the failure.</summary>
    public async Task SeeAsync(string text)
    {
        try
        {
            await Last(text).WaitForAsync();
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{text} was not shown, but:\n{await Chat.InnerTextAsync()}", e);
        }
    }

    /// <summary>Waits until the newest message that holds the one text holds the other too.</summary>
    public Task ShowsAsync(string card, string text) => Assertions.Expect(Card(card)).ToContainTextAsync(text, new() { Timeout = 30_000 });

    /// <summary>The newest message that holds this text.</summary>
    public ILocator Card(string text) => Bubbles.Filter(new() { HasText = text }).Last;

    /// <summary>The newest row of a card that holds this text, with its button.</summary>
    public CardRow Row(string text) => new(Chat.Locator(".ac-columnSet", new() { HasText = text }).Last);

    /// <summary>Fills the newest field of this label.</summary>
    public Task FillAsync(string label, string value) => Chat.GetByLabel(label).Last.FillAsync(value);

    /// <summary>Chooses in the newest list of this label.</summary>
    public Task SelectAsync(string label, string option) => Chat.GetByLabel(label).Last.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>A picture to look at, in tests/out (not kept in the repository).</summary>
    public async Task PictureAsync(string name)
    {
        // The transcript glides to its end; the picture shows it there.
        await Page.EvaluateAsync("document.querySelector('.webchat__basic-transcript__scrollable')?.scrollTo({ top: 1e6, behavior: 'instant' })");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "out", name + ".png") });
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_strange);
    }
}

/// <summary>A row of a card.</summary>
internal sealed record CardRow(ILocator Place)
{
    public Task PressAsync(string button) => Visitor.ClickAsync(Place.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
}
