using System.Text.Json;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>What an import says of each component, and that it never calls a loss a success.</summary>
public sealed class BomImportOutcomeTests(PostgresCluster postgres) : IDisposable
{
    private const string Shop = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "metadata":{"component":{"type":"application","name":"shop","version":"4.2","bom-ref":"shop"}},
         "components":[
           {"type":"library","name":"left-pad","version":"1.3.0","bom-ref":"a","purl":"pkg:npm/left-pad@1.3.0","licenses":[{"license":{"id":"MIT"}}]},
           {"type":"library","name":"odd","bom-ref":"b"},
           {"type":"library","name":"left-pad","version":"1.3.0","bom-ref":"c","purl":"pkg:npm/left-pad@1.3.0"}],
         "dependencies":[{"ref":"shop","dependsOn":["a"]}]}
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_component_has_a_line_with_its_outcome_and_what_it_lacks(string database)
    {
        var store = database == "postgres" ? postgres.NewDatabase() : workspace.Path("store");
        var first = await Import(store, "shop.json", Shop);
        var second = await Import(store, "till.json", Shop.Replace("\"shop\"", "\"till\"").Replace("\"odd\"", "\"even\""));

        Assert.Equal(
            ["pkg:npm/left-pad@1.3.0 added ", "odd added purl version license", "pkg:npm/left-pad@1.3.0 repeated license"],
            Components(first));
        Assert.Equal(
            ["pkg:npm/left-pad@1.3.0 known ", "even added purl version license", "pkg:npm/left-pad@1.3.0 repeated license"],
            Components(second));
        var document = Lines(second)[^1];
        Assert.Equal(("imported", "till", 3, 1), (Text(document, "outcome"), Text(document, "product"), document.GetProperty("components").GetInt32(), document.GetProperty("new").GetInt32()));
    }

    [Fact]
    public async Task What_was_there_already_is_told_again_from_the_store()
    {
        await Import("store", "shop.json", Shop);
        var again = await Import("store", "shop.json", Shop);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal("unchanged", Text(Lines(again)[^1], "outcome"));
        Assert.Equal(3, Components(again).Count);
    }

    [Fact]
    public async Task What_was_left_out_has_a_line_with_its_place_and_the_exit_code_is_3()
    {
        var run = await Import("store", "shop.json", Shop.Replace("\"components\":[", "\"components\":[7,"));

        Assert.Equal(3, run.ExitCode);
        var left = Assert.Single(Lines(run), line => line.TryGetProperty("place", out _));
        Assert.Equal(("incomplete", "/components/0"), (Text(left, "outcome"), Text(left, "place")));
        Assert.NotEqual("", Text(left, "fix"));
        Assert.Equal("incomplete", Text(Lines(run)[^1], "outcome"));
    }

    [Fact]
    public async Task One_refused_document_among_others_is_no_success()
    {
        var run = await Terminal.Run(
            "bom", "import", workspace.Write("shop.json", Shop), workspace.Write("broken.json", Shop[..100]), "--data", workspace.Path("store"), "--format", "jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["imported", "refused"], Lines(run).Where(line => line.TryGetProperty("product", out _)).Select(line => Text(line, "outcome")));
        Assert.Contains(Lines(run), line => Text(line, "outcome") == "refused" && line.TryGetProperty("reason", out _));
    }

    [Theory]
    [InlineData("en", "added", "refused")]
    [InlineData("zh", "新增", "已拒绝")]
    public async Task A_person_reads_counts_by_outcome_within_80_columns(string language, string added, string refused)
    {
        var run = await Terminal.Run(
            "bom", "import", workspace.Write("shop.json", Shop), workspace.Write("broken.json", "{"), "--data", workspace.Path("store"), "--lang", language);

        Assert.Contains(added, run.Output, StringComparison.Ordinal);
        Assert.Contains(refused, run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(Gangway.Shell.Cells.Width(line), 0, 80));
    }

    [Fact]
    public async Task A_document_that_repeats_one_component_is_told_in_linear_time()
    {
        var same = string.Join(',', Enumerable.Repeat("{\"type\":\"library\",\"name\":\"a\",\"version\":\"1\"}", 50_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var run = await Import("store", "same.json", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[" + same + "]}");

        Assert.Equal(50_001, Lines(run).Count);
        Assert.Equal(49_999, Components(run).Count(line => line.Contains("repeated", StringComparison.Ordinal)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private Task<Terminal> Import(string store, string name, string content) =>
        Terminal.Run("bom", "import", workspace.Write(name, content), "--data", store == "store" ? workspace.Path(store) : store, "--format", "jsonl");

    private static List<JsonElement> Lines(Terminal run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static List<string> Components(Terminal run) => [.. Lines(run).Where(line => line.TryGetProperty("component", out _))
        .Select(line => $"{Text(line, "component")} {Text(line, "outcome")} {string.Join(' ', line.GetProperty("lacks").EnumerateArray())}")];

    private static string? Text(JsonElement line, string key) => line.GetProperty(key).GetString();
}
