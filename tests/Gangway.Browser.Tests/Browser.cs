using Microsoft.Playwright;

namespace Gangway.Browser.Tests;

/// <summary>One Chromium for all tests of a class, from $CHROMIUM or the usual place; the tests are skipped where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string Path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page that shows a document from a file, and nothing from anywhere else.</summary>
    public async Task<IPage> Open(string html, int width, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipUnless(browser is not null, $"skipped: no Chromium at {Path} (set CHROMIUM)");
        var page = await browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, Offline = true,
        });
        var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"gangway-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        File.Delete(file);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
