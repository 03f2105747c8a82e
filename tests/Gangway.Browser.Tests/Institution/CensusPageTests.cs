using Deque.AxeCore.Playwright;
using Gangway.Institution;
using Gangway.Office.Institution;
using Gangway.Shell;
using Gangway.Tests.Institution;
using Microsoft.Playwright;

namespace Gangway.Browser.Tests.Institution;

public sealed class CensusPageTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("zh", ColorScheme.Light, 390)]
    [InlineData("en", ColorScheme.Dark, 390)]
    [InlineData("zh", ColorScheme.Dark, 1280)]
    public async Task Axe_finds_nothing_to_object_to(string language, ColorScheme scheme, int width)
    {
        var page = await browser.Open(Html(CensusExample.Full, language), width, scheme);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {string.Join(" ; ", violation.Nodes.Select(node => node.Html).Take(5))}"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_page_never_scrolls_sideways(int width)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var page = await browser.Open(Html(CensusExample.Full, language), width);

            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    [InlineData("zh", 390)]
    [InlineData("zh", 1280)]
    public async Task No_words_of_the_bridge_overlap_or_leave_the_picture(string language, int width)
    {
        foreach (var census in new[] { CensusExample.Full, CensusExample.NobodyOurs, CensusExample.Empty })
        {
            var page = await browser.Open(Html(census, language), width);

            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                (() => {
                  const found = [];
                  for (const svg of document.querySelectorAll('svg.bridge, svg.years')) {
                    const frame = svg.getBoundingClientRect();
                    if (frame.width === 0) continue;
                    const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
                    boxes.forEach(([text, box], at) => {
                      if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push('outside: ' + text);
                      for (const [other, its] of boxes.slice(at + 1)) {
                        if (box.left < its.right && its.left < box.right && box.top + 2 < its.bottom && its.top + 2 < box.bottom) found.push(text + ' / ' + other);
                      }
                    });
                  }
                  return found;
                })()
                """));
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task A_hostile_name_stays_a_name()
    {
        var page = await browser.Open(Html(CensusExample.Full, "en"), 1280);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.scripts.length"));
        Assert.Contains(CensusExample.Script, await page.InnerTextAsync("#take"), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task It_prints()
    {
        var page = await browser.Open(Html(CensusExample.Full, "en"), 1280);

        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        Assert.Equal("%PDF-"u8, pdf.AsSpan(0, 5));
        await page.CloseAsync();
    }

    /// <summary>For a person: GANGWAY_PICTURES names the folder they are put into.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Pictures_of_the_page_can_be_looked_at(string language)
    {
        var folder = Environment.GetEnvironmentVariable("GANGWAY_PICTURES");
        Assert.SkipWhen(folder is null, "skipped: GANGWAY_PICTURES names no folder");
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            var page = await browser.Open(Html(CensusExample.Full, language), width, scheme);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{language}-{width}-{scheme}.png"), FullPage = true });
            await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, $"{language}.pdf"), PreferCSSPageSize = true });
            await page.CloseAsync();
        }
    }

    private static string Html(Census census, string language)
    {
        using var output = new StringWriter();
        CensusHtml.Write(census, output, Words.For(language));
        return output.ToString();
    }
}
