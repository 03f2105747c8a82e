using System.Xml;
using System.Xml.Linq;
using Gangway.Institution;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Tests.Institution;

public sealed class CensusHtmlTests
{
    private static readonly string[] Loading = ["src", "srcset", "data", "poster", "action", "formaction", "background", "style"];

    public static TheoryData<string, string> Pages => new(
        from census in new[] { "full", "nobody", "empty", "issues" }
        from language in new[] { "en", "zh" }
        select (census, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_well_formed_and_runs_and_loads_nothing(string census, string language)
    {
        var page = Parsed(Named(census), language);

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "iframe" or "object" or "embed" or "img" or "base" or "form");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Loading.Contains(attribute.Name.LocalName));
        Assert.All(page.Descendants().Attributes("href"), href => Assert.StartsWith("#", href.Value, StringComparison.Ordinal));
        Assert.Contains(page.Descendants("meta"), meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy"
            && ((string)meta.Attribute("content")!).StartsWith("default-src 'none'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_style_sheet_loads_nothing_either()
    {
        var style = Parsed(CensusExample.Empty, "en").Descendants("style").Single().Value;

        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.DoesNotContain("http", style, StringComparison.Ordinal);
        Assert.Equal(["url(#hatch)"], System.Text.RegularExpressions.Regex.Matches(style, @"url\([^)]*\)").Select(match => match.Value).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_picture_has_a_title_a_description_and_a_table(string census, string language)
    {
        var page = Parsed(Named(census), language);

        Assert.All(page.Descendants("svg").Where(svg => (string?)svg.Attribute("role") == "img"), svg =>
        {
            Assert.NotEmpty(svg.Element("title")!.Value);
            Assert.NotEmpty(svg.Element("desc")!.Value);
        });
        Assert.All(page.Descendants("svg").Where(svg => svg.Attribute("role") is null), svg => Assert.Equal("true", (string?)svg.Attribute("aria-hidden")));
        Assert.All(page.Descendants("figure"), figure => Assert.NotEmpty(
            figure.Descendants("table").Concat(figure.ElementsAfterSelf("details").Descendants("table"))));
        Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public void Foreign_text_stays_text_and_its_controls_are_written_out()
    {
        var text = Html(CensusExample.Full, "en");

        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", text, StringComparison.Ordinal);
        Assert.All(text.Where(character => character != '\n'), character => Assert.True(Printable.IsSafe($"{character}") || char.IsSurrogate(character)));
    }

    [Fact]
    public void The_page_says_its_language()
    {
        Assert.Equal("zh-Hans", (string?)Parsed(CensusExample.Full, "zh").Root!.Attribute("lang"));
        Assert.Equal("en", (string?)Parsed(CensusExample.Full, "en").Root!.Attribute("lang"));
    }

    [Fact]
    public void A_hundred_thousand_components_make_a_page_that_still_opens() =>
        Assert.InRange(Html(CensusExample.Large(100_000), "en").Length, 0, 400_000);

    private static Census Named(string name) => name switch
    {
        "full" => CensusExample.Full,
        "nobody" => CensusExample.NobodyOurs,
        "issues" => CensusExample.OnlyIssues,
        _ => CensusExample.Empty,
    };

    private static XDocument Parsed(Census census, string language)
    {
        var html = Html(census, language);
        using var reader = XmlReader.Create(new StringReader(html[(html.IndexOf('\n', StringComparison.Ordinal) + 1)..]),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static string Html(Census census, string language)
    {
        using var output = new StringWriter();
        CensusHtml.Write(census, output, Words.For(language));
        return output.ToString();
    }
}
