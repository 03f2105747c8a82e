using System.Text.Json;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>Documents of others, where they lie beside the checkout, through the commands that people run.</summary>
public sealed class PublishedDocumentsTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public async Task What_the_CycloneDX_specification_calls_valid_is_accepted(string version)
    {
        var run = await Terminal.Run(["bom", "validate", .. Specification(version, "valid-*"), "--format", "json"]);

        Assert.Equal((0, 0), (run.ExitCode, run.Json.GetProperty("errors").GetInt32()));
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public async Task What_the_CycloneDX_specification_calls_invalid_is_refused_one_by_one(string version)
    {
        var files = Specification(version, "invalid-*");
        var run = await Terminal.Run(["bom", "validate", .. files, "--format", "json"]);

        var refused = run.Json.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("severity").GetString() == "error").ToList();
        Assert.InRange(run.ExitCode, 1, 2);
        Assert.Empty(files.Except(refused.Select(row => row.GetProperty("source").GetString()!)));
        Assert.All(refused, row => Assert.True(row.GetProperty("line").ValueKind == JsonValueKind.Number, row.ToString()));
        Assert.All(refused, row => Assert.NotEqual("", row.GetProperty("fix").GetString()));
    }

    [Fact]
    public async Task Every_SPDX_document_is_valid_and_imported_whole()
    {
        var files = Directory.GetFiles(Checkout.SharedData("spdx"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        Assert.Equal(0, (await Terminal.Run(["bom", "validate", .. files])).ExitCode);
        foreach (var file in files)
        {
            var run = await Terminal.Run("bom", "import", file, "--data", workspace.Path("store"), "--product", Path.GetFileName(file), "--format", "json");
            Assert.True(run.ExitCode == 0, $"{file}: {run.Output}{run.Error}");
        }
    }

    [Fact]
    public async Task One_document_in_five_encodings_of_SPDX_does_not_differ_and_each_becomes_each_other()
    {
        var files = new[] { "SPDXJSONExample-v2.3.spdx.json", "SPDXTagExample-v2.3.spdx", "SPDXYAMLExample-2.3.spdx.yaml", "SPDXXMLExample-v2.3.spdx.xml", "SPDXRdfExample-v2.3.spdx.rdf" }
            .Select(file => Checkout.SharedData($"spdx/one-document/{file}")).ToList();
        foreach (var file in files)
        {
            await AssertSame(files[0], file);
            foreach (var target in new[] { "spdx-json", "spdx-tv", "spdx-yaml", "spdx-xml", "spdx-jsonld" })
            {
                var made = workspace.Path($"{Path.GetFileName(file)}.{target}");
                Assert.InRange((await Terminal.Run("bom", "convert", file, "--to", target, "--output", made)).ExitCode, 0, 3);
                Assert.Equal(0, (await Terminal.Run("bom", "validate", made)).ExitCode);
                await AssertSame(files[0], made);
            }
        }
    }

    [Theory]
    [InlineData("keycloak-10.0.2.json")]
    [InlineData("keycloak-10.0.2.xml")]
    [InlineData("juice-shop-11.1.2.json")]
    public async Task A_real_inventory_goes_to_SPDX_and_back_with_every_component(string name)
    {
        var file = Checkout.SharedData($"cyclonedx/real/{name}");
        foreach (var target in new[] { "spdx-json", "spdx-tv", "spdx-jsonld" })
        {
            var (there, back) = (workspace.Path($"there-{target}"), workspace.Path($"back-{target}"));
            Assert.Equal(3, (await Terminal.Run("bom", "convert", file, "--to", target, "--output", there)).ExitCode);
            Assert.Equal(0, (await Terminal.Run("bom", "validate", there)).ExitCode);
            Assert.InRange((await Terminal.Run("bom", "convert", there, "--to", "cyclonedx-json", "--output", back)).ExitCode, 0, 3);
            Assert.Equal(0, (await Terminal.Run("bom", "validate", back)).ExitCode);
            var diff = await Terminal.Run("bom", "diff", file, back, "--format", "json");
            Assert.DoesNotContain(diff.Json.GetProperty("rows").EnumerateArray(), row => row.GetProperty("change").GetString() is "added" or "removed" or "version");
        }
    }

    [Fact]
    public async Task JSON_and_XML_of_Keycloak_do_not_differ() =>
        await AssertSame(Checkout.SharedData("cyclonedx/real/keycloak-10.0.2.json"), Checkout.SharedData("cyclonedx/real/keycloak-10.0.2.xml"), but: "license");

    [Theory]
    [InlineData("example1/spdx2.2-example1.spdx", "example1/spdx3.0-example1.json")]
    [InlineData("example3/spdx2.2-example3-bin.spdx", "example3/spdx3.0-example3-bin.json")]
    [InlineData("example5/spdx2.2-example5-src.spdx", "example5/spdx3.0-example5-src.json")]
    [InlineData("example9/spdx2.2-appbomination.spdx.json", "example9/spdx3.0-appbomination.spdx3.json")]
    public async Task The_same_example_in_SPDX_2_and_3_does_not_differ(string two, string three) =>
        await AssertSame(Checkout.SharedData($"spdx/{two}"), Checkout.SharedData($"spdx/{three}"), but: "license");

    /// <param name="but">A kind of change that the documents themselves make: licenses sorted otherwise, addresses that are none.</param>
    private static async Task AssertSame(string one, string other, string but = "")
    {
        var diff = await Terminal.Run("bom", "diff", one, other, "--format", "json");
        Assert.True(diff.ExitCode == 0, diff.Error);
        Assert.True(diff.Json.GetProperty("rows").EnumerateArray().All(row => row.GetProperty("change").GetString() == but), $"{one} and {other}: {diff.Output}");
    }

    private static string[] Specification(string version, string pattern) =>
        [.. Directory.GetFiles(Checkout.SharedData($"cyclonedx/spec-{version}"), pattern).Where(file => Path.GetExtension(file) is ".json" or ".xml").Order(StringComparer.Ordinal)];
}
