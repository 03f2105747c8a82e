using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

public class HostileCycloneDxTests
{
    private const string Head = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",";
    private const string Xml16 = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">";

    public static TheoryData<string, string?> Broken => new()
    {
        { "", null },
        { " \n\t", null },
        { "[]", "line 1, column 1" },
        { "[\"<\"]", "line 1, column 1" },
        { "null", "line 1, column 1" },
        { "{\"a\":1}\n{\"b\":2}", "line 2, column 1" },
        { "{\"a\":\n{\"b\":1,\n\"b\":2}}", "line 3, column 5" },
        { "{\"a\":1,\n\"\\u0061\":2}", "line 2, column 10" },
        { "{\"a\":\n\"\\ud800\"}", "line 2, column 1" },
        { "{\"\\ud83d\\u0041\":1}", "line 1, column 2" },
        { "{}", "/specVersion" },
        { "{\"specVersion\":\"1.1\"}", "/specVersion" },
        { "{\"specVersion\":\"1.60\"}", "/specVersion" },
        { "{\"bomFormat\":\"SPDX\",\"specVersion\":\"1.6\"}", "/bomFormat" },
        { "<bom/>", "line 1, column 2" },
        { "<bom xmlns=\"http://cyclonedx.org/schema/bom/2.0\"/>", "line 1, column 2" },
        { "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">\n", "line 2, column 1" },
        { "<!DOCTYPE bom [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><bom>&x;</bom>", "line 1, column 1" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_document_is_refused_with_its_place(string text, string? path)
    {
        var reading = CycloneDxDocument.Read(Encoding.UTF8.GetBytes(text), "a");
        Assert.Null(reading.Document);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal((Severity.Error, path), (issue.Severity, issue.Path));
        Assert.NotEmpty(issue.HowToFix!);
    }

    [Fact]
    public void Five_hundred_and_twelve_levels_are_read_and_one_more_is_refused()
    {
        static string Nested(int levels) => Head + "\"x\":" + new string('[', levels - 1) + new string(']', levels - 1) + "}";
        var deepest = Documents.Read(Nested(512));
        Assert.NotEmpty(Documents.Findings(deepest));
        Documents.Valid(Documents.To(deepest, "1.4", CycloneDxFormat.Xml));
        Assert.Null(CycloneDxDocument.Read(Encoding.UTF8.GetBytes(Nested(513)), "a").Document);

        static string Elements(int levels) => Xml16 + string.Concat(Enumerable.Repeat("<a>", levels - 1)) + string.Concat(Enumerable.Repeat("</a>", levels - 1)) + "</bom>";
        Assert.NotEmpty(Documents.Findings(Documents.Read(Elements(512))));
        Assert.Null(CycloneDxDocument.Read(Encoding.UTF8.GetBytes(Elements(513)), "a").Document);
    }

    [Fact]
    public void Components_nested_two_hundred_and_fifty_deep_convert_to_XML_and_back()
    {
        var text = "{\"type\":\"library\",\"name\":\"x\"}";
        for (var level = 0; level < 250; level++)
        {
            text = $"{{\"type\":\"library\",\"name\":\"x\",\"components\":[{text}]}}";
        }

        var document = Documents.Read(Head + $"\"components\":[{text}]}}");
        var back = Documents.To(Documents.To(document, "1.6", CycloneDxFormat.Xml).Document!, "1.6", CycloneDxFormat.Json);
        Assert.Empty(back.Changes);
        Assert.Equal(251, Documents.Text(back.Document!).Split("\"name\": \"x\"").Length - 1);
    }

    [Theory]
    [InlineData("harbour-1.6.cdx.json")]
    [InlineData("quay-1.4.cdx.xml")]
    public void No_change_of_bytes_throws_and_what_comes_out_is_valid(string fixture)
    {
        var original = File.ReadAllBytes(Checkout.Fixture($"Inventory/CycloneDx/fixtures/{fixture}"));
        Prop.ForAll(Gen.Choose(0, original.Length - 1).Three().Zip(Gen.Choose(0, 255).Three()).ToArbitrary(), change =>
        {
            var ((a, b, c), (x, y, z)) = change;
            var content = (byte[])original.Clone();
            (content[a], content[b], content[c]) = ((byte)x, (byte)y, (byte)z);
            return Survives(content);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData("harbour-1.6.cdx.json")]
    [InlineData("quay-1.4.cdx.xml")]
    public void A_document_cut_off_anywhere_is_refused(string fixture)
    {
        var original = File.ReadAllText(Checkout.Fixture($"Inventory/CycloneDx/fixtures/{fixture}")).TrimEnd();
        for (var length = 0; length < original.Length; length += 37)
        {
            Assert.Null(CycloneDxDocument.Read(Encoding.UTF8.GetBytes(original[..length]), "a").Document);
        }
    }

    /// <summary>Every value of the fixture in turn becomes something else: nothing throws, and what comes out is valid.</summary>
    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("1e999")]
    [InlineData("\"\"")]
    [InlineData("[[{\"ref\":1}]]")]
    public void A_value_of_the_wrong_type_costs_at_most_what_it_stands_for(string value)
    {
        var original = File.ReadAllText(Checkout.Fixture("Inventory/CycloneDx/fixtures/harbour-1.6.cdx.json"));
        var at = 0;
        for (var count = 0; (at = original.IndexOf("\": \"", at, StringComparison.Ordinal)) >= 0; count++)
        {
            at += 3;
            var end = at + 1;
            while (original[end] != '"' || original[end - 1] == '\\')
            {
                end++;
            }

            if (count % 7 == 4)
            {
                Assert.True(Survives(Encoding.UTF8.GetBytes(original[..at] + value + original[(end + 1)..])));
            }
        }
    }

    [Fact]
    public void Time_grows_with_the_size_and_not_with_its_square()
    {
        var one = Time(20_000);
        var four = Time(80_000);
        Assert.True(four < one * 12, $"{one} ms became {four} ms for four times the components");

        static double Time(int count)
        {
            var text = Head + "\"components\":["
                + string.Join(',', Enumerable.Range(0, count).Select(at => $"{{\"type\":\"wrong\",\"name\":\"n{at}\",\"bom-ref\":\"r\",\"authors\":[{{\"name\":\"a\"}}],\"k{at}\":1}}")) + "],\"dependencies\":["
                + string.Join(',', Enumerable.Range(0, count).Select(at => $"{{\"ref\":\"r{at}\",\"dependsOn\":[\"r{at + 1}\"]}}")) + "]}";
            var document = Documents.Read(text);
            var watch = Stopwatch.StartNew();
            _ = Documents.Findings(document).Count();
            Assert.NotNull(Documents.To(document, "1.2", CycloneDxFormat.Json).Document);
            Assert.NotNull(Documents.To(document, "1.4", CycloneDxFormat.Xml).Document);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    [Fact]
    public void Foreign_text_reaches_a_finding_short_and_without_control_characters()
    {
        var findings = Documents.Findings(Documents.Read(Head + "\"\\u001b[31m" + new string('x', 5000) + "\":1,\"serialNumber\":\"\\u001b]0;\\u0007\"}"));
        Assert.All(findings, finding => Assert.DoesNotContain(finding.Message + finding.Path, char.IsControl));
        Assert.All(findings, finding => Assert.True(finding.Message.Length + finding.Path.Length < 1000));
    }

    [Theory]
    [InlineData("utf-16", "harbour-1.6.cdx.json")]
    [InlineData("utf-16BE", "harbour-1.6.cdx.json")]
    [InlineData("utf-16", "quay-1.4.cdx.xml")]
    public void UTF_16_reads_as_UTF_8_does(string encoding, string fixture)
    {
        var text = File.ReadAllText(Checkout.Fixture($"Inventory/CycloneDx/fixtures/{fixture}")).Replace("encoding=\"utf-8\"", "encoding=\"utf-16\"", StringComparison.Ordinal);
        var coded = Encoding.GetEncoding(encoding);
        byte[] content = [.. coded.GetPreamble(), .. coded.GetBytes(text)];
        Assert.Equal(Documents.Text(Documents.Fixture(fixture)), Documents.Text(Documents.Read(content, fixture)));
    }

    private static bool Survives(byte[] content)
    {
        CycloneDxValidation.Of(content, "a", OfficialSchemas.Instance, Documents.NoFault);
        if (CycloneDxDocument.Read(content, "a").Document is not { } document)
        {
            return true;
        }

        foreach (var (version, format) in new[] { ("1.7", CycloneDxFormat.Json), ("1.2", CycloneDxFormat.Json), ("1.6", CycloneDxFormat.Xml), ("1.4", CycloneDxFormat.Json), ("1.1", CycloneDxFormat.Xml) })
        {
            var converted = Documents.To(document, version, format);
            if (converted.Document is { } result && (result != document) && Documents.Errors(Documents.Bytes(result)).Any())
            {
                return false;
            }
        }

        return true;
    }
}
