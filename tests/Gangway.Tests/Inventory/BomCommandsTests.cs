using System.Text.Json;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

public sealed class BomCommandsTests : IDisposable
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"$schema":"http://cyclonedx.org/schema/bom-1.6.schema.json",
         "metadata":{"component":{"type":"application","name":"shop","version":"4.2","bom-ref":"shop"}},
         "components":[
           {"type":"library","name":"left-pad","version":"1.3.0","bom-ref":"a","purl":"pkg:npm/left-pad@1.3.0","licenses":[{"license":{"id":"MIT"}}]},
           {"type":"cryptographic-asset","name":"odd","version":"2","bom-ref":"b"}],
         "dependencies":[{"ref":"shop","dependsOn":["a"]},{"ref":"a","dependsOn":["b"]}]}
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_valid_document_is_said_to_be_so() =>
        Assert.Equal(0, (await Terminal.Run("bom", "validate", workspace.Write("bom.json", Bom))).ExitCode);

    [Fact]
    public async Task An_invalid_one_ends_with_2_and_names_rule_place_and_fix()
    {
        var run = await Terminal.Run("bom", "validate", workspace.Write("bom.json", Bom.Replace("\"library\"", "\"thing\"")), "--format", "json");

        Assert.Equal(2, run.ExitCode);
        var finding = run.Json.GetProperty("rows")[0];
        Assert.Equal("/components/0/type", finding.GetProperty("place").GetString());
        Assert.NotEqual("", finding.GetProperty("fix").GetString());
    }

    [Fact]
    public async Task Findings_are_SARIF_for_those_who_want_it()
    {
        var run = await Terminal.Run("bom", "validate", workspace.Write("bom.json", Bom.Replace("\"MIT\"", "\"MIT License\"")), "--format", "sarif");

        var result = run.Json.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("cdx-license-id", result.GetProperty("ruleId").GetString());
        Assert.Equal(32, result.GetProperty("partialFingerprints").GetProperty("gangway/v1").GetString()!.Length);
    }

    [Fact]
    public async Task Converted_there_and_back_it_is_the_same_document()
    {
        var xml = await Terminal.Run("bom", "convert", workspace.Write("bom.json", Bom), "--to", "cyclonedx-xml-1.6", "--output", workspace.Path("bom.xml"));
        var back = await Terminal.Run("bom", "convert", workspace.Path("bom.xml"), "--to", "cyclonedx-json-1.6");

        Assert.Equal(0, xml.ExitCode);
        Assert.Equal(0, back.ExitCode);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Bom).RootElement, back.Json));
    }

    [Fact]
    public async Task What_an_older_version_cannot_hold_is_said_and_the_result_is_valid()
    {
        var run = await Terminal.Run("bom", "convert", workspace.Write("bom.json", Bom), "--to", "cyclonedx-json-1.2", "--output", workspace.Path("old.json"));

        Assert.Contains("/components/1/type", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.Run("bom", "validate", workspace.Path("old.json"))).ExitCode);
    }

    [Fact]
    public async Task A_diff_says_what_came_what_went_and_what_changed()
    {
        var run = await Terminal.Run(
            "bom", "diff", workspace.Write("old.json", Bom), workspace.Write("new.json", Bom.Replace("1.3.0", "1.4.0").Replace("\"MIT\"", "\"WTFPL\"").Replace("\"odd\"", "\"even\"")),
            "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["added", "removed", "version", "license"], run.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("change").GetString()));
    }

    [Fact]
    public async Task A_document_does_not_differ_from_itself()
    {
        var file = workspace.Write("bom.json", Bom);

        Assert.Equal(0, (await Terminal.Run("bom", "diff", file, file, "--format", "json")).Json.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Why_names_the_path_from_the_product_to_the_component()
    {
        var run = await Terminal.Run("bom", "why", "odd", workspace.Write("bom.json", Bom), "--format", "json");

        Assert.Equal("shop@4.2 > pkg:npm/left-pad@1.3.0 > odd@2", run.Json.GetProperty("rows")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Why_looks_over_every_product_of_the_store()
    {
        var data = workspace.Path("store");
        await Terminal.Run("bom", "import", workspace.Write("shop.json", Bom), workspace.Write("till.json", Bom.Replace("\"shop\"", "\"till\"")), "--data", data);

        var run = await Terminal.Run("bom", "why", "pkg:npm/left-pad", "--data", data, "--format", "json");

        Assert.Equal(["shop", "till"], run.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("product").GetString()).Order());
    }

    [Fact]
    public async Task Merged_documents_are_a_valid_one_with_each_component_once()
    {
        var other = Bom.Replace("\"odd\"", "\"even\"").Replace("\"shop\"", "\"till\"");

        var run = await Terminal.Run("bom", "merge", workspace.Write("one.json", Bom), workspace.Write("two.json", other), "--output", workspace.Path("all.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, (await Terminal.Run("bom", "validate", workspace.Path("all.json"))).ExitCode);
        var names = JsonDocument.Parse(File.ReadAllText(workspace.Path("all.json"))).RootElement.GetProperty("components").EnumerateArray()
            .Select(component => component.GetProperty("name").GetString());
        Assert.Equal(["even", "left-pad", "odd", "shop", "till"], names.Order());
    }

    [Theory]
    [InlineData("original")]
    [InlineData("cyclonedx")]
    [InlineData("cyclonedx-json-1.6")]
    [InlineData("spdx")]
    [InlineData("spdx-jsonld")]
    public async Task What_was_kept_comes_out_again(string form)
    {
        var data = workspace.Path("store");
        // SPDX has no word for a cryptographic asset, and a component without a purl is known by its type as well.
        var bom = Bom.Replace("cryptographic-asset", "library");
        await Terminal.Run("bom", "import", workspace.Write("bom.json", bom), "--data", data);

        var run = await Terminal.Run("bom", "export", "shop", "--data", data, "--as", form, "--output", workspace.Path("out.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(form == "original", File.ReadAllText(workspace.Path("out.json")) == bom);
        Assert.DoesNotContain((await Terminal.Run("bom", "diff", workspace.Path("bom.json"), workspace.Path("out.json"), "--format", "json")).Json
            .GetProperty("rows").EnumerateArray(), row => row.GetProperty("change").GetString() is "added" or "removed" or "version");
    }

    [Fact]
    public async Task A_compressed_document_comes_out_byte_for_byte()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(Bom));
        }

        var data = workspace.Path("store");
        await Terminal.Run("bom", "import", workspace.Write("bom.json.gz", packed.ToArray()), "--data", data);

        var run = await Terminal.Run("bom", "export", "shop", "--data", data, "--output", workspace.Path("out.json.gz"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(packed.ToArray(), File.ReadAllBytes(workspace.Path("out.json.gz")));
    }

    [Fact]
    public async Task Quality_gives_shares_and_no_grade()
    {
        var run = await Terminal.Run("bom", "quality", workspace.Write("bom.json", Bom), "--framework", "ntia", "--format", "json");

        Assert.All(run.Json.GetProperty("rows").EnumerateArray(), row => Assert.InRange(row.GetProperty("count").GetInt64(), 0, row.GetProperty("total").GetInt64()));
        Assert.DoesNotContain("grade", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("validate")]
    [InlineData("why")]
    [InlineData("quality")]
    public async Task A_file_that_is_not_there_is_a_sentence(string verb)
    {
        var file = workspace.Path("nowhere.json");
        var run = await Terminal.Run(["bom", verb, .. verb switch { "diff" => new[] { file, file }, "why" => ["odd", file], _ => [file] }]);

        Assert.InRange(run.ExitCode, 1, 2);
        Assert.Contains("no such file", run.Output + run.Error, StringComparison.Ordinal);
    }
}
