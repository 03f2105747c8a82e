using System.IO.Compression;
using System.Text;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>What broken and hostile files do to the commands: a reason, a place, exit code 1, and nothing kept.</summary>
public sealed class HostileDocumentsTests(PostgresCluster postgres) : IDisposable
{
    private const string Cdx = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,";
    private const string Spdx = "{\"spdxVersion\":\"SPDX-2.3\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\"name\":\"a\",";
    private const string Yaml = "spdxVersion: SPDX-2.3\n";
    private const string Bom = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\">";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    /// <summary>File name, content, where it breaks ("" where that says nothing) and why.</summary>
    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "empty.json", "", "", "empty" },
        { "blank.xml", " \n ", "", "empty" },
        { "cut.json", Cdx + "\n\"components\":[{\"type\":\"lib", "line 2", "not valid JSON" },
        { "cut.xml", Bom + "\n<components><comp", "line 2", "not readable XML" },
        { "cut.spdx.json", Spdx, "line 1", "not valid JSON" },
        { "cut.spdx", "SPDXVersion: SPDX-2.3\nPackageComment: <text>never", "line 2", "does not end" },
        { "cut.spdx.yaml", Yaml + "packages:\n - {name: [", "line", "not readable YAML" },
        { "cut-at-once.json", "{\"bomFo", "line 1", "not valid JSON" },
        { "twice.json", Cdx + "\n\"version\":2}", "line 2", "stands twice" },
        { "twice.spdx.json", Spdx + "\n\"name\":\"b\"}", "line 2", "stands twice" },
        { "twice.spdx.yaml", Yaml + "name: a\nname: b\n", "line 3", "stands twice" },
        { "trail.json", Cdx + "\"components\":[]}\n{}", "line 2", "not valid JSON" },
        { "deep.json", Cdx + "\"x\":" + new string('[', 100_000), "line 1", "depth" },
        { "deep.spdx.json", Spdx + "\"x\":" + new string('[', 100_000), "line 1", "depth" },
        { "deep.xml", Bom + string.Concat(Enumerable.Repeat("<a>", 50_000)), "line 1", "512" },
        { "deep.spdx.xml", "<Document><spdxVersion>SPDX-2.3</spdxVersion>" + string.Concat(Enumerable.Repeat("<a>", 50_000)), "line 1", "512" },
        { "deep.spdx.yaml", Yaml + "x: " + new string('[', 20_000), "line 2", "512" },
        { "aliases.spdx.yaml", Yaml + "a: &a [x]\nb: [*a, *a]\n", "line 3", "aliases" },
        { "circle.spdx.yaml", Yaml + "a: &a [*a]\n", "line 2", "aliases" },
        { "entity.xml", "<!DOCTYPE bom [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + Bom + "<components/>&x;</bom>", "line 1", "DTD" },
        { "laughs.xml", "<!DOCTYPE bom [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + Bom + "&b;</bom>", "line 1", "DTD" },
        { "entity.spdx.xml", "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/\"><Document><spdxVersion>SPDX-2.3</spdxVersion></Document>", "line 1", "DTD" },
        { "entity.spdx.rdf", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\"/>", "line 1", "DTD" },
        { "encoding.xml", "<?xml version=\"1.0\" encoding=\"no-such\"?>" + Bom + "</bom>", "line 1", "not readable XML" },
        { "half.json", Cdx + "\n\"serialNumber\":\"\\ud800\"}", "line 2", "surrogate" },
        { "half.spdx.json", Spdx + "\n\"comment\":\"\\udc00\"}", "line 2", "surrogate" },
        { "old.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.1\"}", "/specVersion", "1.2 to 1.7|between 1.2 and 1.7" },
        { "new.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"2.9\"}", "/specVersion", "1.2 to 1.7|between 1.2 and 1.7" },
        { "old.spdx.json", "{\"spdxVersion\":\"SPDX-1.2\"}", "/spdxVersion", "SPDX-1.2" },
        { "new.spdx.json", "{\"@context\":\"https://spdx.org/rdf/4.0.0/spdx-context.jsonld\",\"@graph\":[]}", "/@context", "4.0.0|SPDX" },
        { "page.json", "<!DOCTYPE html><html><body>Sign in</body></html>", "", "web page" },
        { "pointer.json", "version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "", "Git LFS" },
        { "table.csv", "name,version\na,1\n", "", "no SBOM" },
        { "list.json", "[]", "line 1", "array" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_broken_file_is_refused_with_reason_and_place_and_nothing_is_kept(string name, string content, string place, string reason)
    {
        await AssertRefused(workspace.Write(name, content), place, reason);
    }

    public static TheoryData<string, byte[], string, string> RefusedBytes => new()
    {
        { "latin.json", [.. Encoding.ASCII.GetBytes(Cdx), (byte)'\n', (byte)'"', 0xE4, (byte)'"'], "line 2", "UTF-8" },
        { "latin.spdx", [.. Encoding.ASCII.GetBytes("SPDXVersion: SPDX-2.3\nPackageName: "), 0xE4], "line 2", "UTF-8" },
        { "odd.json", [0xFF, 0xFE, (byte)'{', 0, 0], "byte", "UTF-16|UTF-8" },
        { "zeros.json", new byte[5000], "", "empty" },
        { "packed.json.zst", [0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0], "", "zstd" },
        { "packed.json.bz2", [.. "BZh91AY"u8], "", "bzip2" },
        { "packed.json.xz", [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 0, 4], "", "unxz" },
        { "sheet.spdx.xlsx", [(byte)'P', (byte)'K', 3, 4, 20, 0, 0, 0], "", "spreadsheet" },
        { "cut.json.gz", Packed(Encoding.UTF8.GetBytes(Cdx + "\"components\":[]}" + new string(' ', 5000)))[..40], "byte", "gzip" },
        { "bomb.json.gz", Packed([.. Encoding.UTF8.GetBytes(Cdx), .. Enumerable.Repeat((byte)' ', 100 << 20)]), "byte", "100 times" },
    };

    [Theory]
    [MemberData(nameof(RefusedBytes))]
    public async Task Bytes_that_are_no_text_are_refused_with_reason_and_place(string name, byte[] content, string place, string reason) =>
        await AssertRefused(workspace.Write(name, content), place, reason);

    /// <summary>Odd but whole: read, with what is odd about it said, and never a crash.</summary>
    [Theory]
    [InlineData("envelope.json", "{\"sbom\":{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\"}]}}", 0, "")]
    [InlineData("array.json", "[{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\"}]}]", 0, "")]
    [InlineData("trail.spdx.json", "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\"}]} and more", 3, "8 bytes|9 bytes")]
    [InlineData("lines.spdx.json", "SPDXVersion: SPDX-2.3\nPackageName: a\nSPDXID: SPDXRef-a\n", 0, "")]
    [InlineData("number.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1e999}", 0, "")]
    [InlineData("kinds.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[1,\"x\",null,{}]}", 3, "/components/0")]
    [InlineData("circle.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"type\":\"library\",\"name\":\"a\",\"bom-ref\":\"a\"}],\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"a\"]}]}", 0, "")]
    [InlineData("gone.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"type\":\"library\",\"name\":\"a\",\"bom-ref\":\"a\"}],\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"b\"]}]}", 3, "\"b\"")]
    [InlineData("purl.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"type\":\"library\",\"name\":\"a\",\"purl\":\"a@1\"}]}", 3, "purl")]
    public async Task A_document_with_oddities_is_kept_and_what_was_left_out_is_said(string name, string content, int exit, string said)
    {
        var run = await Terminal.Run("bom", "import", workspace.Write(name, content), "--data", workspace.Path("store"), "--product", "p");

        Assert.Equal(exit, run.ExitCode);
        Assert.Contains(said.Split('|'), word => run.Error.Contains(word, StringComparison.Ordinal));
        Assert.InRange((await Terminal.Run("bom", "validate", workspace.Path(name))).ExitCode, 0, 2);
        Assert.Contains((await Terminal.Run("bom", "convert", workspace.Path(name), "--to", "spdx-json")).ExitCode, new[] { 0, 3 });
    }

    [Fact]
    public async Task What_a_terminal_obeys_never_reaches_it()
    {
        var file = workspace.Write("a.json", Cdx.Replace("1,", "1,\"\\u001b[2J\":1,") + "\"components\":[{\"type\":\"\\u001b[31m\",\"name\":\"a\\u202e\\u0000\",\"bom-ref\":\"\\u001b]0;x\\u0007\",\"scope\":\"optional\",\"purl\":\"\\u001b[0m\"}]}");
        foreach (var command in new[] { new[] { "bom", "validate", file }, ["bom", "convert", file, "--to", "spdx-tv", "--output", workspace.Path("out")], ["bom", "import", file, "--data", workspace.Path("store")], ["bom", "why", "a", file] })
        {
            var run = await Terminal.Run(command);
            Assert.DoesNotContain(run.Output + run.Error, character => character is not '\n' && (char.IsControl(character) || character == '\u202E'));
        }
    }

    /// <summary>PostgreSQL holds no zero character in a text.</summary>
    [Fact]
    public async Task PostgreSQL_takes_a_name_with_a_zero_character()
    {
        var file = workspace.Write("a.json", Cdx + "\"components\":[{\"type\":\"library\",\"name\":\"a\\u0000b\",\"version\":\"1\"}]}");

        var run = await Terminal.Run("bom", "import", file, "--product", "p", "--data", postgres.NewDatabase());

        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Theory]
    [InlineData(" OR ", 20_000)]
    [InlineData(" AND ", 20_000)]
    public async Task An_expression_of_many_licenses_is_judged_in_the_time_of_its_length(string joint, int count)
    {
        var expression = string.Join(joint, Enumerable.Repeat("(MIT OR Apache-2.0)", count));
        var file = workspace.Write("a.json", Cdx + $"\"components\":[{{\"type\":\"library\",\"name\":\"a\",\"licenses\":[{{\"expression\":\"{expression}\"}}]}}]}}");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(0, (await Terminal.Run("bom", "validate", file)).ExitCode);
        Assert.Equal(3, (await Terminal.Run("bom", "convert", file, "--to", "spdx-json", "--output", workspace.Path("out"))).ExitCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }

    private async Task AssertRefused(string file, string place, string reason)
    {
        var store = workspace.Path("store");
        var import = await Terminal.Run("bom", "import", file, "--data", store);
        var validate = await Terminal.Run("bom", "validate", file, "--format", "json");
        var convert = await Terminal.Run("bom", "convert", file, "--to", "cyclonedx-json", "--output", workspace.Path("out"));

        Assert.Equal((1, 1, 1), (import.ExitCode, validate.ExitCode, convert.ExitCode));
        foreach (var said in new[] { import.Error, validate.Output.Replace("\\u0022", "\"", StringComparison.Ordinal), convert.Error })
        {
            Assert.Contains(reason.Split('|'), word => said.Contains(word, StringComparison.Ordinal));
        }

        Assert.All(new[] { import.Error, convert.Error }, said => Assert.Contains(place, said, StringComparison.Ordinal));
        Assert.NotEqual("", validate.Json.GetProperty("rows")[0].GetProperty("fix").GetString());
        Assert.False(File.Exists(workspace.Path("out")));
        Assert.Equal(1, (await Terminal.Run("bom", "export", Path.GetFileNameWithoutExtension(file), "--data", store)).ExitCode);
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
