using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

public class HostileSbomTests
{
    public static TheoryData<string, string?> Broken => new()
    {
        { "", null },
        { " \n\t", null },
        { "[]", "line 1" },
        { "null", "line 1" },
        { "{\n\"bomFormat\": \"CycloneDX\",\n\"specVersion\": ", "line 3, byte 16" },
        { "{\"a\":\n{\"b\":1,\n\"b\":2}}", "line 3" },
        { "{\"a\":1,\n\"\\u0061\":2}", "line 2" },
        { "{\"a\":\n\"\\ud800\"}", "line 2" },
        { "{\"a\":\n\"\\\\\\udc00x\"}", "line 2" },
        { "{\"\\ud83d\\u0041\":1}", "line 1" },
        { "{'a':1}", "line 1, byte 2" },
        { "SPDXVersion: SPDX-2.2", "line 1, byte 1" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_JSON_is_refused_with_its_place(string text, string? path)
    {
        foreach (var read in new Func<ReadOnlyMemory<byte>, string, BomReading>[] { CycloneDxJsonReader.Read, SpdxJsonReader.Read })
        {
            var reading = read(Encoding.UTF8.GetBytes(text), "a.json");
            Assert.Null(reading.Bom);
            var issue = Assert.Single(reading.Issues);
            Assert.Equal((Severity.Error, path), (issue.Severity, issue.Path));
            Assert.NotEmpty(issue.HowToFix!);
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', 0xFF, (byte)'}' }, "line 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0, 0, 0xD8, (byte)'}', 0 }, "byte 7")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{', 0 }, "byte 5")]
    public void Bytes_that_are_no_text_are_refused_with_their_place(byte[] content, string path)
    {
        Assert.Equal(path, Assert.Single(CycloneDxJsonReader.Read(content, "a").Issues).Path);
        Assert.Equal(path, Assert.Single(SpdxJsonReader.Read(content, "a").Issues).Path);
    }

    [Fact]
    public void Data_after_a_CycloneDX_document_is_refused_with_its_place() =>
        Assert.Equal("line 2, byte 1", Assert.Single(CycloneDxJsonReader.Read("{\"a\":1}\n{\"b\":2}"u8.ToArray(), "a").Issues).Path);

    [Fact]
    public void A_surrogate_pair_in_escapes_is_a_character()
    {
        var reading = CycloneDxJsonReader.Read("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"name\":\"\\ud83d\\ude00\"}]}"u8.ToArray(), "a");
        Assert.Equal("\U0001F600", reading.Bom!.Components[0].Name);
    }

    [Fact]
    public void A_name_of_twenty_million_letters_is_read_and_not_repeated_in_issues()
    {
        var huge = new string('a', 20_000_000);
        var reading = CycloneDxJsonReader.Read(
            Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"{{huge}}","purl":"{{huge}}"}]}"""), "a");
        Assert.Equal(huge.Length, reading.Bom!.Components[0].Name.Length);
        Assert.True(Assert.Single(reading.Issues).Message.Length < 300);
    }

    [Fact]
    public void Control_characters_do_not_reach_a_message()
    {
        var reading = CycloneDxJsonReader.Read("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"\\u001b[31m\"}"u8.ToArray(), "a");
        Assert.DoesNotContain(Assert.Single(reading.Issues).Message, char.IsControl);
    }

    [Theory]
    [InlineData("Sboms/fixtures/shop.cdx.json")]
    [InlineData("Sboms/fixtures/shop.cdx.xml")]
    [InlineData("Spdx/fixtures/shop.spdx.json")]
    [InlineData("Spdx/fixtures/six.spdx.json")]
    [InlineData("Spdx/fixtures/six.spdx")]
    [InlineData("Spdx/fixtures/six.spdx.yaml")]
    [InlineData("Spdx/fixtures/six.spdx.xml")]
    [InlineData("Spdx/fixtures/six.spdx.rdf")]
    [InlineData("Spdx/fixtures/six.spdx3.json")]
    public void No_change_of_bytes_throws(string fixture)
    {
        var original = File.ReadAllBytes(Checkout.Fixture($"Inventory/{fixture}"));
        var bytes = Gen.Choose(0, 255).Select(value => (byte)value);
        var changes = Gen.Choose(0, original.Length - 1).Zip(bytes).ListOf(5);
        var mutants = from change in changes
                      from length in Gen.Frequency((3, Gen.Constant(original.Length)), (1, Gen.Choose(0, original.Length)))
                      select Mutant(original, change, length);
        Prop.ForAll(mutants.ToArbitrary(), mutant => SbomFormats.All.All(format => IsAnswer(format, mutant)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    private static byte[] Mutant(byte[] original, IEnumerable<(int At, byte Value)> changes, int length)
    {
        var mutant = original.ToArray();
        foreach (var (at, value) in changes)
        {
            mutant[at] = value;
        }

        return mutant[..length];
    }

    private static bool IsAnswer(BomFormat format, byte[] content)
    {
        format.Recognizes("any.json", content.AsSpan(0, Math.Min(content.Length, 4096)));
        var reading = format.Read(content, "a");
        return reading.Bom is null == reading.Issues.Any(issue => issue.Severity == Severity.Error);
    }

    /// <summary>The library's parser is the oracle.</summary>
    [Fact]
    public void What_is_no_JSON_is_refused_and_what_is_JSON_is_read()
    {
        var piece = Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\"c\":1", "1", "-", "0", "01", ".5", "1.5", "e", "E+3", "1e5", "-0", "--1", "1.", "true", "false", "null", "tru", "nulll", "\\", "\"\\n\"", "\"\\x\"",
            "\"\\u00e9\"", "\"\\u00g0\"", "\"\\", "\"a b c d e f g h i j k l m n o p q r s t u v\"", "\"tab\there\"", " ", "\n", "\t\r\n                    ", "\u00a0", "/", "//x\n", "é", "\"é𝄞\"", "\u0001", "\0");
        var texts = from value in piece.ListOf()
                    from end in Gen.Elements("}", "}", "}", "", "}}", "]", ",}", "} ", "}\n\n1")
                    select "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"x\":" + string.Concat(value) + end;
        Prop.ForAll(texts.ToArbitrary(), text => IsJson(text) == CycloneDxJsonReader.Read(Encoding.UTF8.GetBytes(text), "a").Bom is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30_000));
        Prop.ForAll(Nested(3).ToArbitrary(), value => Assert.NotNull(CycloneDxJsonReader.Read(Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","x":{{value}}}"""), "a").Bom))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

        static bool IsJson(string text)
        {
            try
            {
                JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512, AllowDuplicateProperties = false }).Dispose();
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    /// <summary>Values of every kind with white space between all tokens.</summary>
    private static Gen<string> Nested(int depth)
    {
        var space = Gen.Elements("", "", " ", "\n", "\r\n\t", new string(' ', 17), "\n" + new string(' ', 40));
        var scalar = Gen.Elements("0", "-1.5e-3", "12345678901234567890", "1E9", "true", "false", "null", "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud834\\udd1e\"", $"\"{new string('x', 100)}\"");
        if (depth == 0)
        {
            return scalar;
        }

        var array = from items in Nested(depth - 1).ListOf()
                    from s in space
                    select $"[{s}{string.Join($"{s},{s}", items)}{s}]";
        var map = from items in Nested(depth - 1).ListOf()
                  from s in space
                  select $"{{{s}{string.Join($"{s},{s}", items.Select((item, at) => $"\"k{at}\"{s}:{s}{item}"))}{s}}}";
        return Gen.OneOf(scalar, array, map);
    }
}
